// Held suggestions: the office reads them, and releases them, drops them with a reason, or answers them privately. Chat and command line
// use the same actions.
import type { Problem } from '../domain/messages.ts';
import { outcomeNews } from '../domain/news.ts';
import { type Text, textOf } from '../domain/languages.ts';
import type { Outcome, Reason } from '../domain/plan.ts';
import { readsHeld } from '../domain/publication.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import { endLate, nearest, openTopic } from '../records/grouping.ts';
import * as records from '../records/held.ts';
import * as outbox from '../records/outbox.ts';
import * as readers from '../records/readers.ts';
import { joinSuggestion } from '../records/topics.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';
import { yearAround } from './suggestions.ts';

export interface QueueAsked {
  readonly kind?: records.HeldRow['kind'] | undefined;
  readonly yearId?: string | undefined;
  readonly skip: number;
  readonly take: number;
}

/** A page of the held suggestions that wait for an actor, dangers first, and how many there are. */
export async function queueOf(actor: Actor, { kind, yearId, skip, take }: QueueAsked) {
  const mine = (await records.pilesFor(actor, (await now()).at, yearId)).filter(
    (pile) => kind === undefined || pile.kind === kind,
  );
  const count = mine.reduce((sum, pile) => sum + pile.count, 0);
  return { count, rows: count === 0 ? [] : await records.waitingOf(mine, { yearId, skip, take }) };
}

interface Opened {
  readonly row: records.HeldRow;
  readonly by: string;
  readonly at: Date;
}

/** A waiting held suggestion, if the actor may read it; refused as decided if it does not wait. */
export async function open(actor: Actor, receipt: string): Promise<Done<Opened>> {
  const row = await records.waiting(receipt);
  if (!row) return refused('held-no-longer', { receipt });
  const { at } = await now();
  const allowed = permitted(actor, readsHeld(row.kind), { regionCode: row.heldIn }, at);
  return allowed.ok ? done({ row, by: allowed.value, at }) : allowed;
}

/** How a held suggestion ends. `reason`: one of the plan's usual reasons, by its id; `words`: the office's own. */
export type Ending =
  | { readonly as: 'released' }
  | { readonly as: 'dropped'; readonly reason: string }
  | {
      readonly as: 'answered';
      readonly outcome: Outcome;
      readonly because: { readonly reason: string } | { readonly words: string };
    };

/**
 * Ends held suggestions, each as if alone: one that a colleague has just decided keeps that decision. Returns the receipts that were ended;
 * if none was, the refusal.
 */
export async function endTogether(actor: Actor, receipts: readonly string[], ending: Ending): Promise<Done<string[]>> {
  const ended: string[] = [];
  let refusal: Problem | undefined;
  for (const receipt of new Set(receipts)) {
    const one = await end(actor, receipt, ending);
    if (one.ok) ended.push(receipt);
    else refusal ??= one.problem;
  }
  return ended.length === 0 && refusal ? { ok: false, problem: refusal } : done(ended);
}

async function end(actor: Actor, receipt: string, ending: Ending): Promise<Done<string>> {
  const opened = await open(actor, receipt);
  if (!opened.ok) return opened;
  return ending.as === 'released' ? release(actor, opened.value) : answer(actor, opened.value, ending);
}

/** Shows it from now on, masked, and groups it like any other; in a topic that has its answer, it ends with that answer. */
async function release(actor: Actor, { row, by, at }: Opened): Promise<Done<string>> {
  const { yearId, receipt } = row;
  const plannedBy = await yearAround(row);
  const reading = plannedBy ? await (await readers.readerOf(plannedBy)).read(row.text) : undefined;
  // the reader masks names and numbers; a text that it cannot read is covered as a whole
  const covered = { masked: readers.COVERED, title: readers.COVERED, aspect: row.aspect, keys: [] };
  const read = reading?.kind === 'read' ? reading.answer : covered;
  const found = yearId ? await nearest(yearId, row, read.keys) : undefined;
  const first = await transaction(async () => {
    if (!(await records.end(row, { as: 'released', masked: read.masked }, at))) return false;
    if (yearId) await joinSuggestion(row.id, found ?? (await openTopic(yearId, row, read)));
    await noted(actor, { row, by, at }, 'held-released', {});
    return true;
  });
  if (!first) return refused('held-no-longer', { receipt });
  if (yearId) await endLate(yearId, at);
  return done(receipt);
}

/** Gives an outcome with a reason, of which its author is told once; nobody else sees the words. */
async function answer(actor: Actor, { row, by, at }: Opened, ending: Exclude<Ending, { as: 'released' }>): Promise<Done<string>> {
  const { receipt } = row;
  const because = await becauseOf(row, ending);
  if (!because) return refused('reason-unknown', {});
  const reason = { id: 'words', ...textOf(because) };
  const first = await transaction(async () => {
    if (!(await records.end(row, { as: ending.as, outcome: because.outcome, reason }, at))) return false;
    await outbox.enqueue(outcomeNews({ id: `suggestion/${receipt}`, answer: 0 }, [row]), at);
    await noted(actor, { row, by, at }, ending.as === 'dropped' ? 'held-dropped' : 'held-answered', { outcome: because.outcome });
    return true;
  });
  return first ? done(receipt) : refused('held-no-longer', { receipt });
}

async function becauseOf(
  row: records.HeldRow,
  ending: Exclude<Ending, { as: 'released' }>,
): Promise<(Text & { readonly outcome: Outcome }) | undefined> {
  if (ending.as === 'dropped') return (await reasonsToDrop(row)).find(({ id }) => id === ending.reason);
  const { outcome, because } = ending;
  if ('words' in because) return { outcome, zh: because.words, en: because.words };
  return (await reasonsFor(row, outcome)).find(({ id }) => id === because.reason);
}

const noted = (
  actor: Actor,
  { row, by, at }: Opened,
  deed: 'held-released' | 'held-dropped' | 'held-answered',
  facts: { readonly outcome?: Outcome },
): Promise<unknown> => audit.note({ at, by, via: actor.via, deed, about: row.receipt, facts: { kind: row.kind, ...facts } });

/** The plan's usual reasons for an outcome that is given to one suggestion alone. */
export async function reasonsFor(row: Pick<records.HeldRow, 'yearId' | 'regionCode'>, outcome: Outcome): Promise<Reason[]> {
  return (await reasonsOf(row)).filter((reason) => reason.outcome === outcome);
}

/** The plan's usual reasons that promise nothing: a suggestion is dropped with one of these. */
export async function reasonsToDrop(row: Pick<records.HeldRow, 'yearId' | 'regionCode'>): Promise<Reason[]> {
  return (await reasonsOf(row)).filter(({ outcome }) => outcome === 'not-ours' || outcome === 'not-now');
}

async function reasonsOf(row: Pick<records.HeldRow, 'yearId' | 'regionCode'>): Promise<readonly Reason[]> {
  const yearId = await yearAround(row);
  return yearId ? (await years.planOf(yearId)).plan.reasons : [];
}
