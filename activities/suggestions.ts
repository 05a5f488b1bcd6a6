// How a letter's suggestions are read: masked, sorted, grouped with those that ask for the same. Proposals all; people decide.
import { lookAlikes, searchKeys } from '../analysis/lookAlikes.ts';
import { type Read, readerOf } from '../analysis/reader.ts';
import { summarise } from '../analysis/topics.ts';
import { shortCode } from '../domain/ids.ts';
import { outcomeNews } from '../domain/news.ts';
import { transaction, type Tx } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import * as outbox from '../records/outbox.ts';
import * as suggestions from '../records/suggestions.ts';
import * as topics from '../records/topics.ts';
import * as years from '../records/years.ts';

const BATCH = 200;

/** Likeness from which words join a topic by themselves; below it they open one of their own. */
const SAME = 0.3;

/**
 * Reads what nobody has read yet, puts every suggestion into a topic, and ends those whose topic is decided already.
 * Idempotent: what is read is not read again. Gives how many were read and whether more wait.
 */
export async function readSuggestions({
  yearId,
  moment,
}: {
  yearId: string;
  moment: number;
}): Promise<{ read: number; more: boolean }> {
  const at = new Date(moment);
  const { plan } = await years.planOf(yearId);
  const reader = readerOf(plan.aspects);
  const batch = await suggestions.unread(yearId, BATCH);
  for (const suggestion of batch) {
    const read = reader.read(suggestion.text);
    const keys = searchKeys(suggestion.text);
    const found = suggestion.topicId ? undefined : await nearest(yearId, suggestion, keys);
    await transaction(async (tx) => {
      await suggestions.noteReading(tx, suggestion.id, { ...read, at });
      if (suggestion.topicId || suggestion.withdrawnAt) return;
      await topics.joinSuggestion(tx, suggestion.id, found ?? (await openTopic(tx, yearId, suggestion, read, keys)));
    });
  }
  await endLate(yearId, at);
  return { read: batch.length, more: batch.length === BATCH };
}

async function nearest(
  yearId: string,
  { text, regionCode }: { text: string; regionCode: string },
  keys: readonly string[],
): Promise<string | undefined> {
  const near = await topics.near([yearId], keys, 30);
  const candidates = near.map((topic) => ({ id: topic.id, text: topic.words, region: topic.regionCode }));
  const [best] = lookAlikes(text, candidates, { region: regionCode, limit: 1 });
  return best && best.score >= SAME ? best.id : undefined;
}

async function openTopic(
  tx: Tx,
  yearId: string,
  suggestion: { receipt: string; regionCode: string },
  read: Read,
  keys: readonly string[],
): Promise<string> {
  const id = `topic/${yearId.slice(5)}/${suggestion.receipt}`;
  const { title } = summarise([{ id, text: read.masked }]);
  await topics.create(tx, {
    id,
    code: shortCode(id),
    yearId,
    title: title.slice(0, 60) || read.masked.slice(0, 60),
    regionCode: suggestion.regionCode,
    aspect: read.aspect,
    words: read.masked.slice(0, 600),
    keys,
  });
  return id;
}

/** Words that came into a decided topic end as it did, and their authors are told as the others were. */
async function endLate(yearId: string, at: Date): Promise<void> {
  await transaction(async (tx) => {
    const late = await suggestions.endLate(tx, yearId, at);
    for (const topicId of new Set(late.map((row) => row.topicId)))
      await outbox.enqueue(
        tx,
        outcomeNews(
          topicId,
          late.filter((row) => row.topicId === topicId),
        ),
        at,
      );
  });
}

/** Puts the answering of topics on the office's desk. */
export async function askForAnswers({ yearId, moment }: { yearId: string; moment: number }): Promise<void> {
  const year = await years.of(yearId);
  await transaction((tx) =>
    decisions.open(tx, {
      yearId,
      kind: 'answer-topics',
      about: yearId,
      role: 'office',
      facts: {},
      at: new Date(moment),
      due: year?.stageEnds ?? null,
    }),
  );
}
