// Topics as they are kept, turned into the facts that their cards show; and the candidate that probably takes one up.
import type { Both, Outcome } from '../domain/plan.ts';
import type { TopicFacts } from '../locales/cards/topics.ts';
import * as candidates from '../records/candidates.ts';
import * as topics from '../records/topics.ts';
import * as years from '../records/years.ts';

type TopicRow = NonNullable<Awaited<ReturnType<typeof topics.byCode>>>;

/** So many of a topic's own words are shown. */
const EXAMPLES = 2;

export async function topicFacts(topic: TopicRow): Promise<TopicFacts> {
  const [{ plan }, said, open] = await Promise.all([
    years.planOf(topic.yearId),
    topics.wordsOf(topic.id, 0, EXAMPLES),
    candidates.ofYear(topic.yearId, ['proposed']),
  ]);
  const aspect = plan.aspects.find(({ id }) => id === topic.aspect);
  const proposed = proposedFor(topic, open);
  return {
    code: topic.code,
    title: topic.title,
    size: topic.size,
    regionCode: topic.regionCode,
    aspect: aspect ? { zh: aspect.zh, en: aspect.en } : null,
    outcome: topic.outcome as Outcome | null,
    words: said.flatMap(({ masked }) => masked ?? []),
    proposed: proposed ? { code: proposed.code, title: proposed.title as Both } : null,
    hasCandidates: open.length > 0,
  };
}

/** The candidate whose title shares most with a topic's words; one of another aspect must share more. */
export function proposedFor<Candidate extends { readonly title: unknown; readonly aspect: string }>(
  topic: { readonly title: string; readonly words: string; readonly aspect: string | null },
  open: readonly Candidate[],
): Candidate | undefined {
  const asked = piecesOf(`${topic.title} ${topic.words}`);
  const scored = open.map((candidate) => {
    const { zh, en } = candidate.title as Both;
    const shared = [...new Set([...piecesOf(zh), ...piecesOf(en)])].filter((piece) => asked.has(piece)).length;
    return { candidate, shared, enough: shared >= (candidate.aspect === topic.aspect ? 1 : 2) };
  });
  return scored.filter(({ enough }) => enough).toSorted((a, b) => b.shared - a.shared)[0]?.candidate;
}

/** Pairs of signs, and words of four letters or more without their plural. */
function piecesOf(text: string): Set<string> {
  const signs = [...text.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  const words = [...text.toLowerCase().matchAll(/[a-z]{4,}/g)].map(([word]) => word.replace(/s$/, ''));
  return new Set([...signs, ...words]);
}
