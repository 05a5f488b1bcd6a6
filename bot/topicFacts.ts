// Topics as they are kept, turned into the facts that their cards show.
import { proposer } from '../actions/topicBundles.ts';
import { shortCode, yearOf } from '../domain/ids.ts';
import { marked } from '../domain/marks.ts';
import type { Both, Outcome } from '../domain/plan.ts';
import { PAGE } from '../cards/card.ts';
import type { TopicMergesFacts, TopicWordsFacts } from '../cards/topicGroups.ts';
import type { TopicFacts } from '../cards/topics.ts';
import * as candidates from '../records/candidates.ts';
import * as people from '../records/people.ts';
import * as corrections from '../records/topicCorrections.ts';
import * as groups from '../records/topicGroups.ts';
import { summaryOf } from '../records/readers.ts';
import { heatOf, membersOf } from '../records/topicHeat.ts';
import * as topics from '../records/topics.ts';
import type { TopicRow } from '../records/topics.ts';
import * as years from '../records/years.ts';
import type { BotContext } from './context.ts';
import { officeRegions, yearsOf } from './deskFacts.ts';

/** Goes on with a topic of an office's own year. */
export async function withTopic(ctx: BotContext, code: string, go: (topic: TopicRow) => Promise<void>): Promise<void> {
  const topic = await topics.byCode(code);
  if (!topic) return ctx.refuse({ id: 'topic-unknown', facts: {} });
  const mine = officeRegions(ctx.person.roles).includes(yearOf(topic.yearId).regionCode);
  return mine ? go(topic) : ctx.refuse({ id: 'desk-only-office', facts: {} });
}

/** The year whose topics wait for this office. */
export async function waiting(roles: Parameters<typeof yearsOf>[0]): Promise<{ yearId: string | undefined; count: number }> {
  for (const { id } of await yearsOf(roles)) {
    const count = await topics.countUndecided(id);
    if (count > 0) return { yearId: id, count };
  }
  return { yearId: undefined, count: 0 };
}

/** So many of a topic's own words are shown. */
const EXAMPLES = 2;

export async function topicFacts(topic: TopicRow, now: Date): Promise<TopicFacts> {
  const [{ plan }, open, members, merges, sameAuthor, year, corrected] = await Promise.all([
    years.planOf(topic.yearId),
    candidates.ofYear(topic.yearId, ['proposed']),
    membersOf([topic.id]),
    groups.countMerges(topic.id),
    topics.undecidedOfAuthor(topic.id),
    years.of(topic.yearId),
    correctionsOf(topic.id),
  ]);
  const said = members.get(topic.id) ?? [];
  const aspect = plan.aspects.find(({ id }) => id === topic.aspect);
  const proposed = proposer(open)(topic);
  const { heat, parts } = heatOf(said, now);
  const { place, from, to } = await summaryOf(said);
  return {
    code: topic.code,
    title: topic.title,
    size: topic.size,
    regionCode: topic.regionCode,
    aspect: aspect ? { zh: aspect.zh, en: aspect.en } : null,
    outcome: topic.outcome as Outcome | null,
    answer: topic.answer,
    corrections: corrected,
    correctable: year !== null && !year.reportAt && year.state !== 'closed' && year.state !== 'abandoned',
    heat: { heat, ...parts },
    suggestions: said.length,
    place: place || null,
    from: new Date(from ?? now),
    to: new Date(to ?? now),
    words: said.slice(0, EXAMPLES).map(({ text }) => text),
    proposed: proposed ? { code: proposed.code, title: proposed.title as Both } : null,
    hasCandidates: open.length > 0,
    merges,
    sameAuthor: sameAuthor.length,
  };
}

/** A topic's corrections with the names of who made them, the newest first. */
const correctionsOf = async (topicId: string): Promise<TopicFacts['corrections']> =>
  Promise.all(
    (await corrections.of(topicId)).map(async ({ at, by, wasOutcome, outcome }) => ({
      at,
      by: (await people.roleOf(by))?.holder ?? by,
      from: wasOutcome as Outcome,
      to: outcome as Outcome,
    })),
  );

/** So many of a topic's words can be ticked. */
const TICKED_AT_MOST = 60;

/** A page of a topic's words, and the print of those that can be ticked. */
export async function wordsFacts(topic: TopicRow, page: number, marks: string): Promise<TopicWordsFacts> {
  const [count, first, merges] = await Promise.all([
    topics.countWords(topic.id),
    topics.wordsOf(topic.id, 0, TICKED_AT_MOST),
    groups.countMerges(topic.id),
  ]);
  const lines = await topics.wordsOf(topic.id, page * PAGE, PAGE);
  return {
    code: topic.code,
    title: topic.title,
    page,
    count,
    merges: topic.outcome === null ? merges : 0,
    ticks: topic.outcome === null ? { marks, atMost: TICKED_AT_MOST, print: printOf(first.map(({ id }) => String(id))) } : null,
    lines: lines.map(({ masked, at }) => ({ text: masked ?? '', at })),
  };
}

/** The suggestions ticked, if the words are still those that were shown. */
export async function ticked(topic: TopicRow, marks: string, print: string): Promise<bigint[] | undefined> {
  const first = await topics.wordsOf(topic.id, 0, TICKED_AT_MOST);
  if (printOf(first.map(({ id }) => String(id))) !== print) return undefined;
  return marked(marks).flatMap((at) => first[at]?.id ?? []);
}

/** A few signs by which a list is known again. */
export const printOf = (ids: readonly string[]): string => shortCode(ids.join(' ')).slice(0, 6);

export async function mergesFacts(topic: TopicRow): Promise<TopicMergesFacts> {
  const rows = await groups.mergesInto(topic.id, 0, PAGE);
  const titles = await topics.titlesOf(rows.map(({ from }) => from));
  return {
    code: topic.code,
    title: topic.title,
    merges: rows.map(({ id, from, members, by, score }) => ({
      id: String(id),
      title: titles.get(from) ?? '',
      count: members.length,
      by: by === 'reader' ? 'reader' : 'person',
      score,
    })),
  };
}
