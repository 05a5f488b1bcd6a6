// Topics: what each asks for, whose words it has, and what became of it.
import { type Marks, printOf } from '../domain/marks.ts';
import type { Outcome } from '../domain/plan.ts';
import * as candidates from '../records/candidates.ts';
import * as people from '../records/people.ts';
import * as published from '../records/published.ts';
import * as corrections from '../records/topicCorrections.ts';
import * as groups from '../records/topicGroups.ts';
import { summaryOf } from '../records/readers.ts';
import { heatOf, membersOf } from '../records/topicHeat.ts';
import * as topics from '../records/topics.ts';
import type { TopicRow } from '../records/topics.ts';
import * as years from '../records/years.ts';
import { answeredYear, yearsOf } from './desks.ts';
import type { Page } from './pages.ts';
import { textOf } from '../domain/languages.ts';

export type { TopicRow };

/** The topic with a short code, or the one into which that was merged; null if there is none. */
export const ofCode = (code: string): Promise<TopicRow | null> => topics.byCode(code);

/** How many topics of a year have no answer yet. */
export const countUndecided = (yearId: string): Promise<number> => topics.countUndecided(yearId);

/** How many topics of a year have no answer yet, and the first of them. */
export async function nextUndecided(yearId: string): Promise<{ readonly count: number; readonly next: string | null }> {
  const [count, [next]] = [await topics.countUndecided(yearId), await topics.undecided(yearId, 0, 1)];
  return { count, next: next?.code ?? null };
}

/** A page of a year's unanswered topics, and how many are answered. */
export async function undecidedPage(yearId: string, { page, size }: Page) {
  const [rows, answered] = await Promise.all([topics.undecided(yearId, page * size, size), topics.countDecided(yearId)]);
  return { topics: rows, answered };
}

/** A page of an office's answered topics, and the outcomes that several topics share. */
export async function answeredPage(roles: Parameters<typeof yearsOf>[0], { page, size }: Page) {
  const year = await answeredYear(roles);
  if (!year) return { page, count: 0, left: 0, open: false, topics: [], alike: [] };
  const [rows, alike] = await Promise.all([topics.decided(year.id, page * size, size), topics.answeredAlike(year.id)]);
  return {
    page,
    count: year.answered,
    left: year.left,
    open: year.open,
    topics: rows.flatMap(({ code, title, size: people, outcome }) =>
      outcome === null ? [] : [{ code, title, size: people, outcome }],
    ),
    alike,
  };
}

/** The year whose topics wait for this office, and how many do. */
export async function waiting(roles: Parameters<typeof yearsOf>[0]): Promise<{ yearId: string | undefined; count: number }> {
  for (const { id } of await yearsOf(roles)) {
    const count = await topics.countUndecided(id);
    if (count > 0) return { yearId: id, count };
  }
  return { yearId: undefined, count: 0 };
}

/** How many of a topic's suggestions are shown as examples. */
const EXAMPLES = 2;

/** Proposes which of the open candidates takes a topic up. */
export type Propose = (open: readonly candidates.CandidateView[]) => (topic: TopicRow) => candidates.CandidateView | undefined;

/** A topic as the desk shows it at a moment of the year. */
export async function topicFacts(topic: TopicRow, now: Date, propose: Propose) {
  const [{ plan }, open, members, merges, sameAuthor, year, corrected] = await Promise.all([
    years.planOf(topic.yearId),
    candidates.ofYear(topic.yearId, ['proposed']),
    membersOf([topic.id]),
    groups.countMerges(topic.id),
    topics.undecidedOfAuthor(topic.id),
    years.byId(topic.yearId),
    correctionsOf(topic.id),
  ]);
  const said = members.get(topic.id) ?? [];
  const aspect = plan.aspects.find(({ id }) => id === topic.aspect);
  const proposed = propose(open)(topic);
  const { heat, parts } = heatOf(said, now);
  const { place, from, to } = await summaryOf(said);
  return {
    code: topic.code,
    title: topic.title,
    size: topic.size,
    regionCode: topic.regionCode,
    aspect: aspect ? textOf(aspect) : null,
    outcome: topic.outcome,
    answer: topic.answer,
    corrections: corrected,
    correctable: year !== null && !year.reportAt && year.state !== 'closed' && year.state !== 'abandoned',
    heat: { heat, ...parts },
    suggestions: said.length,
    place: place || null,
    from: new Date(from ?? now),
    to: new Date(to ?? now),
    words: said.slice(0, EXAMPLES).map(({ text }) => text),
    proposed: proposed ? { code: proposed.code, title: proposed.title } : null,
    hasCandidates: open.length > 0,
    merges,
    sameAuthor: sameAuthor.length,
  };
}

/** A topic's corrections with the names of those who made them, newest first. */
const correctionsOf = async (topicId: string) =>
  Promise.all(
    (await corrections.ofTopic(topicId)).map(async ({ at, by, wasOutcome, outcome }) => ({
      at,
      by: (await people.roleOf(by))?.holder ?? by,
      from: wasOutcome,
      to: outcome,
    })),
  );

/** How many of a topic's suggestions can be ticked. */
const TICKED_AT_MOST = 60;

/** A page of a topic's words, and the print of those that can be ticked. */
export async function wordsFacts(topic: TopicRow, { page, size }: Page, marks: Marks) {
  const [count, first, merges] = await Promise.all([
    topics.countWords(topic.id),
    topics.wordsOf(topic.id, 0, TICKED_AT_MOST),
    groups.countMerges(topic.id),
  ]);
  const lines = await topics.wordsOf(topic.id, page * size, size);
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
export async function ticked(topic: TopicRow, marks: Marks, print: string): Promise<bigint[] | undefined> {
  const first = await topics.wordsOf(topic.id, 0, TICKED_AT_MOST);
  if (printOf(first.map(({ id }) => String(id))) !== print) return undefined;
  return marks.flatMap((index) => first[index]?.id ?? []);
}

/** The newest merges into a topic that can be undone. */
export async function mergesFacts(topic: TopicRow, size: number) {
  const rows = await groups.mergesInto(topic.id, 0, size);
  const titles = await topics.titlesOf(rows.map(({ from }) => from));
  return {
    code: topic.code,
    title: topic.title,
    merges: rows.map(({ id, from, members, by, score }) => ({
      id: String(id),
      title: titles.get(from) ?? '',
      count: members.length,
      by: by === 'reader' ? ('reader' as const) : ('person' as const),
      score,
    })),
  };
}

/** A page of a year's topics, the largest first, and how many there are. */
export async function publishedTopics(yearId: string, outcome: Outcome | undefined, { page, size }: Page) {
  const [lines, count] = await Promise.all([
    published.topics(yearId, outcome, page * size, size),
    published.countTopics(yearId, outcome),
  ]);
  return { lines, count };
}

export type PublishedTopic = published.TopicLine;
