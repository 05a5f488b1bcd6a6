// The office groups topics: it merges and splits them and undoes merges; the reader respects that.
import { inBrief } from '../analysis/topics.ts';
import { shortCode, yearOf } from '../domain/ids.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as readers from '../records/readers.ts';
import * as groups from '../records/topicGroups.ts';
import { membersOf, reheat } from '../records/topicHeat.ts';
import * as topics from '../records/topics.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/** A topic that may be the same as another, with its similarity, 0 to 1. */
export interface Likely {
  readonly code: string;
  readonly title: string;
  readonly size: number;
  readonly score: number;
}

/** The similarity from which a topic is worth a look; a person decides. */
const WORTH_A_LOOK = 0.1;

/** Unanswered topics that may ask for the same as this one, most similar first. */
export async function likelyTheSame(topic: topics.TopicRow, limit: number): Promise<Likely[]> {
  const near = (await topics.near([topic.yearId], await readers.keysOf(topic.words), 60)).filter(
    ({ id, outcome }) => id !== topic.id && outcome === null,
  );
  const ranked = await readers.alike(
    { text: topic.words, regionCode: topic.regionCode },
    near.map(({ words, regionCode }, index) => ({ id: String(index), text: words, region: regionCode })),
    WORTH_A_LOOK,
  );
  const found = new Map<string, Likely>();
  for (const { id, score } of ranked) {
    const one = near[Number(id)];
    if (one && !found.has(one.code)) found.set(one.code, { code: one.code, title: one.title, size: one.size, score });
  }
  return [...found.values()].slice(0, limit);
}

/** An unanswered topic that the actor may group; an answered one stays as its authors were told. */
async function groupable(
  actor: Actor,
  topic: topics.TopicRow | null,
): Promise<Done<{ topic: topics.TopicRow; by: string; at: Date }>> {
  if (!topic) return refused('topic-unknown');
  const { at } = await now();
  const allowed = permitted(actor, 'topics.group', { regionCode: yearOf(topic.yearId).regionCode }, at);
  if (!allowed.ok) return allowed;
  return topic.outcome === null ? done({ topic, by: allowed.value, at }) : refused('topic-decided-already');
}

/** Merges two topics under the first one's title. Merging them again changes nothing. */
export async function merge(actor: Actor, intoCode: string, fromCode: string): Promise<Done<topics.TopicRow>> {
  const target = await groupable(actor, await topics.byCode(intoCode));
  if (!target.ok) return target;
  const source = await groupable(actor, await topics.byCode(fromCode));
  if (!source.ok) return source;
  const { topic: into, by, at } = target.value;
  const from = source.value.topic;
  if (into.yearId !== from.yearId) return refused('topic-unknown');
  if (into.id === from.id) return done(into);
  await transaction(async () => {
    await groups.merge({ yearId: into.yearId, into: into.id, from: from.id, by, score: null, at });
    await reheat([into.id], at);
    await noted(actor, by, at, { deed: 'topics-merged', about: into.id, facts: { from: from.id } });
  });
  return done(await topics.byId(into.id));
}

/** Splits members off a topic into a new one, titled with their own words. */
export async function split(actor: Actor, code: string, members: readonly bigint[]): Promise<Done<topics.TopicRow>> {
  const allowed = await groupable(actor, await topics.byCode(code));
  if (!allowed.ok) return allowed;
  const { topic, by, at } = allowed.value;
  const all = (await membersOf([topic.id])).get(topic.id) ?? [];
  const wanted = new Set(members.map(String));
  const leaving = all.filter(({ id }) => wanted.has(id));
  if (leaving.length === 0 || leaving.length === all.length) return refused('topic-split-all');
  const id = await transaction(async () => {
    const fresh = await draftOf(topic, leaving);
    await groups.split({ source: topic.id, fresh, members: leaving.map((one) => BigInt(one.id)), by, at });
    const words = wordsOf(all.find(({ id: one }) => !wanted.has(one)));
    await topics.reword(topic.id, words, await readers.keysOf(words));
    await reheat([topic.id, fresh.id], at);
    await noted(actor, by, at, { deed: 'topic-split', about: topic.id, facts: { fresh: fresh.id, members: leaving.length } });
    return fresh.id;
  });
  return done(await topics.byId(id));
}

async function draftOf(
  topic: topics.TopicRow,
  members: readonly { readonly id: string; readonly text: string; readonly region?: string }[],
): Promise<topics.TopicDraft> {
  const id = await groups.freeId(`${topic.id}/${members[0]?.id ?? ''}`);
  const { title } = await readers.summaryOf(members);
  const words = wordsOf(members[0]);
  const { yearId, aspect } = topic;
  const regionCode = members[0]?.region ?? topic.regionCode;
  return {
    id,
    code: shortCode(id),
    yearId,
    title: inBrief(title || words),
    regionCode,
    aspect,
    words,
    keys: await readers.keysOf(words),
  };
}

/** The words by which similar suggestions find a topic. */
const wordsOf = (member: { readonly text: string } | undefined): string => (member?.text ?? '').slice(0, 600);

/** Undoes a merge for good: its members leave, and the reader never joins the two again. */
export async function undo(actor: Actor, mergeId: bigint): Promise<Done<topics.TopicRow>> {
  const row = await groups.mergeBy(mergeId);
  const allowed = await groupable(actor, row && (await topics.byId(row.into)));
  if (!allowed.ok || !row) return allowed.ok ? refused('topic-unknown') : allowed;
  const { topic, by, at } = allowed.value;
  const first = await transaction(async () => {
    if (!(await groups.undo(row, by, at))) return false;
    await reheat([topic.id, row.from], at);
    await noted(actor, by, at, { deed: 'topics-unmerged', about: topic.id, facts: { from: row.from } });
    return true;
  });
  return first ? done(await topics.byId(row.from)) : refused('merge-undone-already');
}

const noted = ({ via }: Actor, by: string, at: Date, entry: Pick<audit.Entry, 'deed' | 'about' | 'facts'>): Promise<void> =>
  audit.note({ at, by, via, ...entry });
