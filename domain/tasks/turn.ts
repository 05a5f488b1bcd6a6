// domain/tasks/turn.ts: whose turn a task is, and since when (glossary: whose turn; shown to the public too).
import type { DecisionKind, DeskRole } from '../decisions.ts';

/** Whom a task waits for: its unit builds and reports, the others decide. */
export type WhoseTurn = 'unit' | DeskRole;
export interface Turn {
  readonly who: WhoseTurn;
  readonly since: Date;
}

/** A decision about a task that nobody has taken yet. */
export interface AskedOf {
  readonly kind: DecisionKind;
  readonly role: DeskRole;
  readonly at: Date;
}

/** What comes first where several wait: without it the others make no sense. */
const ORDER: readonly DecisionKind[] = ['complete-task', 'reassign-task', 'decide-change', 'accept-task'];

/**
 * Whose turn a task is (procedure 1.7 T4: whoever accepts is somebody else than who reports, so that both are waited for in turn).
 * Null where nobody's: it is over, or rests.
 * @param withUnit since when it has been with its unit again: it began, or the last decision about it was taken
 */
export function turnOf(state: string, asked: readonly AskedOf[], withUnit: Date | null): Turn | null {
  if (state === 'accepted' || state === 'carried-over' || state === 'suspended') return null;
  const [first] = asked.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  if (first) return { who: first.role, since: first.at };
  return withUnit && { who: 'unit', since: withUnit };
}
