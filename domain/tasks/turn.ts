// Whose turn a task is, and since when; shown to the public too.
import type { DecisionKind, DeskRole } from '../decisions.ts';
import { isOver } from './states.ts';

/** Whom a task waits for: its unit, which builds and reports, or a desk, which decides. */
export type WhoseTurn = 'unit' | DeskRole;
export interface Turn {
  readonly who: WhoseTurn;
  readonly since: Date;
}

/** A decision about a task that has not been taken yet. */
export interface AskedOf {
  readonly kind: DecisionKind;
  readonly role: DeskRole;
  readonly at: Date;
}

/** Which decision comes first where several wait: the later ones need the earlier. */
const ORDER: readonly DecisionKind[] = ['complete-task', 'reassign-task', 'decide-change', 'accept-task'];

/**
 * Whose turn a task is (procedure 1.7 T4: reporter and acceptor are different people, so each is waited for in turn). Null where nobody is
 * waited for: the task is over or suspended.
 * @param withUnit since when it is the unit's turn: the task's start, or the last decision about it
 */
export function turnOf(state: string, asked: readonly AskedOf[], withUnit: Date | null): Turn | null {
  if (isOver(state) || state === 'suspended') return null;
  const [first] = asked.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  if (first) return { who: first.role, since: first.at };
  return withUnit && { who: 'unit', since: withUnit };
}
