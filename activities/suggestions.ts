// Reads a letter's suggestions: masks them, classifies them, and groups those that ask for the same. All of it is a proposal; people
// decide.
import { heartbeat } from '@temporalio/activity';
import { refined } from '../analysis/topics.ts';
import { isAway, transaction } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import { endLate, nearest, openTopic, SAME } from '../records/grouping.ts';
import * as readers from '../records/readers.ts';
import * as readings from '../records/readings.ts';
import * as topicGroups from '../records/topicGroups.ts';
import * as topicHeat from '../records/topicHeat.ts';
import * as topics from '../records/topics.ts';
import { callOffice } from '../records/heldHearers.ts';
import { tellOfHeld } from './held.ts';

const BATCH = 200;
/** How many topics' heat is computed in one transaction. */
const HEATED = 50;

/**
 * Reads unread suggestions, puts them into topics or holds them, and ends those whose topic has its answer; once all are read, merges
 * topics that turn out to be one, and tells the offices what is held. Idempotent: a suggestion is read once, and one that cannot be read is
 * set aside for a person, so that it blocks no other. Returns how many were looked at and whether more wait.
 */
export async function readSuggestions({
  yearId,
  moment,
}: {
  yearId: string;
  moment: number;
}): Promise<{ read: number; more: boolean }> {
  const at = new Date(moment);
  const reader = await readers.readerOf(yearId);
  const batch = await readings.unread(yearId, BATCH);
  for (const suggestion of batch) {
    heartbeat();
    const reading = await reader.read(suggestion.text);
    const because = reading.kind === 'unread' ? reading.because : await keep(yearId, suggestion, reading.answer, at);
    if (because) await readings.setAside(suggestion.id, because, at);
  }
  await endLate(yearId, at);
  const more = batch.length === BATCH;
  if (!more) {
    await refine(yearId, at);
    await tellOfHeld(yearId, at);
  }
  return { read: batch.length, more };
}

type Unread = Awaited<ReturnType<typeof readings.unread>>[number];

/** Stores a reading and puts the suggestion into a topic unless it is held. Returns a reason if the same would fail again next time. */
async function keep(yearId: string, suggestion: Unread, read: readers.FullRead, at: Date): Promise<readers.Because | undefined> {
  const held = suggestion.heldEnd === null ? await readings.heldBy(yearId, read) : null;
  const stays = held !== null || (suggestion.heldEnd !== null && suggestion.heldEnd !== 'released');
  const found = stays || suggestion.topicId ? undefined : await nearest(yearId, suggestion, read.keys);
  try {
    await transaction(async () => {
      await readings.noteReading(suggestion.id, { ...read, held, at });
      if (held) await callOffice({ receipt: suggestion.receipt, heldAs: held.as, heldIn: held.in, heldEnd: null }, at);
      if (stays || suggestion.topicId || suggestion.withdrawnAt) return;
      await topics.joinSuggestion(suggestion.id, found ?? (await openTopic(yearId, suggestion, read)));
    });
    return undefined;
  } catch (error) {
    if (isAway(error)) throw error;
    return 'error';
  }
}

/** Merges topics that turn out to ask for the same, except those that people keep apart, and computes the heat of changed topics. */
async function refine(yearId: string, at: Date): Promise<void> {
  const changed = await topicHeat.lukewarm(yearId);
  if (changed.length === 0) return;
  const [open, pairs] = await Promise.all([topics.idsUndecided(yearId), topicGroups.partings(yearId)]);
  const apart = new Set(pairs.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]));
  const members = await topicHeat.membersOf(open);
  const found = await refined(
    Array.from(members, ([id, those]) => ({ id, members: those })),
    { least: SAME, parted: (one, other) => apart.has(`${one} ${other}`), pause },
  );
  for (const { into, from, score } of found)
    await transaction(async () => {
      const now = await topics.byId(into);
      const gone = await topics.byId(from);
      if (now.id === gone.id || now.outcome !== null || gone.outcome !== null) return;
      await topicGroups.merge({ yearId, into: now.id, from: gone.id, by: 'reader', score, at });
    });
  const cooled = await topicHeat.lukewarm(yearId);
  for (let done = 0; done < cooled.length; done += HEATED) {
    await pause();
    await transaction(() => topicHeat.reheat(cooled.slice(done, done + HEATED), at));
  }
}

/** Yields to the event loop, and sends Temporal a heartbeat. */
const pause = async (): Promise<void> => {
  heartbeat();
  await new Promise((resolve) => setImmediate(resolve));
};

/** Puts the answering of topics on the office's desk, and tells it of what is still held. */
export async function askForAnswers({ yearId, moment }: { yearId: string; moment: number }): Promise<void> {
  await transaction(() => decisions.open({ kind: 'answer-topics', about: yearId, at: new Date(moment) }));
  await tellOfHeld(yearId, new Date(moment));
}
