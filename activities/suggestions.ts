// How a letter's suggestions are read: masked, sorted, grouped with those that ask for the same. Proposals all; people decide.
import { heartbeat } from '@temporalio/activity';
import { refined } from '../analysis/topics.ts';
import { shortCode } from '../domain/ids.ts';
import { outcomeNews } from '../domain/news.ts';
import { isAway, transaction } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import * as outbox from '../records/outbox.ts';
import * as readers from '../records/readers.ts';
import * as suggestions from '../records/suggestions.ts';
import * as topicGroups from '../records/topicGroups.ts';
import * as topicHeat from '../records/topicHeat.ts';
import * as topics from '../records/topics.ts';

const BATCH = 200;
/** Topics whose heat is reckoned in one transaction. */
const HEATED = 50;

/**
 * Likeness from which words join a topic by themselves, and from which two topics are one: with the short texts of a chat hardly anybody
 * is joined wrongly so. What it misses is offered to authors (actions/suggestions) and to the office (actions/topicGroups).
 */
const SAME = 0.3;

/**
 * Reads what nobody has read yet, puts every suggestion into a topic, and ends those whose topic is decided already; when all is read,
 * looks which topics have turned out to be one. Idempotent: what is read is not read again, and what cannot be read is set aside for a
 * person, so that it holds up nobody else's. Gives how many were looked at and whether more wait.
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
  const batch = await suggestions.unread(yearId, BATCH);
  for (const suggestion of batch) {
    heartbeat();
    const reading = await reader.read(suggestion.text);
    const because = reading.kind === 'unread' ? reading.because : await keep(yearId, suggestion, reading.answer, at);
    if (because) await suggestions.setAside(suggestion.id, because, at);
  }
  await endLate(yearId, at);
  const more = batch.length === BATCH;
  if (!more) await refine(yearId, at);
  return { read: batch.length, more };
}

type Unread = Awaited<ReturnType<typeof suggestions.unread>>[number];

/** Keeps what was read, and puts the suggestion into a topic; why not, where the same would fail again next time. */
async function keep(yearId: string, suggestion: Unread, read: readers.FullRead, at: Date): Promise<readers.Because | undefined> {
  const found = suggestion.topicId ? undefined : await nearest(yearId, suggestion, read.keys);
  try {
    await transaction(async () => {
      await suggestions.noteReading(suggestion.id, { ...read, at });
      if (suggestion.topicId || suggestion.withdrawnAt) return;
      await topics.joinSuggestion(suggestion.id, found ?? (await openTopic(yearId, suggestion, read)));
    });
    return undefined;
  } catch (error) {
    if (isAway(error)) throw error;
    return 'error';
  }
}

/** Merges topics that have turned out to ask for the same, but never what people keep apart, and reckons how hot the changed ones are. */
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

/** Lets the process do something else, and Temporal know that this goes on. */
const pause = async (): Promise<void> => {
  heartbeat();
  await new Promise((resolve) => setImmediate(resolve));
};

async function nearest(
  yearId: string,
  suggestion: { text: string; regionCode: string },
  keys: readonly string[],
): Promise<string | undefined> {
  const near = await topics.near([yearId], keys, 30);
  const [best] = await readers.alike(
    suggestion,
    near.map((topic, i) => ({ id: String(i), text: topic.words, region: topic.regionCode })),
    SAME,
  );
  return best && near[Number(best.id)]?.id;
}

async function openTopic(
  yearId: string,
  suggestion: { receipt: string; regionCode: string },
  { title, masked, aspect, keys }: readers.FullRead,
): Promise<string> {
  const id = `topic/${yearId.slice(5)}/${suggestion.receipt}`;
  await topics.create({
    id,
    code: shortCode(id),
    yearId,
    title,
    regionCode: suggestion.regionCode,
    aspect,
    words: masked.slice(0, 600),
    keys,
  });
  return id;
}

/** Words that came into a decided topic end as it did, and their authors are told as the others were. */
async function endLate(yearId: string, at: Date): Promise<void> {
  await transaction(async () => {
    const late = await suggestions.endLate(yearId, at);
    const topics = new Map(late.map(({ topicId, answer }) => [topicId, answer]));
    for (const [id, answer] of topics)
      await outbox.enqueue(
        outcomeNews(
          { id, answer },
          late.filter(({ topicId }) => topicId === id),
        ),
        at,
      );
  });
}

/** Puts the answering of topics on the office's desk. */
export async function askForAnswers({ yearId, moment }: { yearId: string; moment: number }): Promise<void> {
  await transaction(() => decisions.open({ kind: 'answer-topics', about: yearId, at: new Date(moment) }));
}
