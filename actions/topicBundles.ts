// Bundles of topics that may get one answer: those that one candidate would take up, of one kind, of one author, or picked by the office
// (procedure 1.5 R7).
import { proposer } from '../analysis/proposals.ts';
import type { Text } from '../domain/languages.ts';
import type { Outcome } from '../domain/plan.ts';
import * as candidates from '../records/candidates.ts';
import * as topics from '../records/topics.ts';
import { type Actor, type Done, done } from './actor.ts';
import { correct } from './corrections.ts';
import { giveOutcome, link } from './topics.ts';

/**
 * What a bundle has in common. `key`: the candidate's code, the kind, the code of one of the author's topics, `all`, or the outcome given.
 */
export interface BundleOf {
  readonly by: 'candidate' | 'kind' | 'person' | 'all' | 'answered';
  readonly key: string;
}

export interface Bundle extends BundleOf {
  /** The candidate's title. */
  readonly title: Text | null;
  readonly topics: number;
  readonly people: number;
}

type Line = Awaited<ReturnType<typeof topics.undecided>>[number];

/** Kinds that no project answers. */
export const bundledKinds = [
  'emergency',
  'possible-emergency',
  'grievance',
  'accusation',
  'abuse',
  'spam',
  'no-content',
] as const;

/** Bundles are made of this many topics, the hottest. */
const MOST = 2_000;

/** Bundles of two topics or more, the largest first. */
export async function bundlesOf(yearId: string): Promise<Bundle[]> {
  const [open, waiting] = await Promise.all([candidates.ofYear(yearId, ['proposed']), topics.undecided(yearId, 0, MOST)]);
  const proposed = waiting.map(proposer(open));
  const byCandidate = open.map(({ code, title }) => ({
    by: 'candidate' as const,
    key: code,
    title,
    lines: waiting.filter((_, index) => proposed[index]?.code === code),
  }));
  const byKind = await Promise.all(
    bundledKinds.map(async (kind) => ({
      by: 'kind' as const,
      key: kind,
      title: null,
      lines: await ofKind(yearId, kind, waiting),
    })),
  );
  return [...byCandidate, ...byKind]
    .filter(({ lines }) => lines.length > 1)
    .map(({ lines, ...bundle }) => ({ ...bundle, topics: lines.length, people: sum(lines) }))
    .toSorted((a, b) => b.topics - a.topics || (a.key < b.key ? -1 : 1));
}

const sum = (lines: readonly { readonly size: number }[]): number => lines.reduce((all, { size }) => all + size, 0);

async function ofKind(yearId: string, kind: string, waiting: readonly Line[]): Promise<Line[]> {
  const those = new Set((await topics.undecidedOfKind(yearId, kind)).map(({ id }) => id));
  return waiting.filter(({ id }) => those.has(id));
}

/** The unanswered topics of a bundle, hottest first; of `answered`, those answered alike. */
export async function topicsOf(yearId: string, { by, key }: BundleOf): Promise<Line[]> {
  const waiting = await topics.undecided(yearId, 0, MOST);
  switch (by) {
    case 'candidate': {
      const proposed = proposer(await candidates.ofYear(yearId, ['proposed']));
      return waiting.filter((topic) => proposed(topic)?.code === key);
    }
    case 'kind':
      return ofKind(yearId, key, waiting);
    case 'person': {
      const topic = await topics.byCode(key);
      const those = new Set(topic ? (await topics.undecidedOfAuthor(topic.id)).map(({ id }) => id) : []);
      return waiting.filter(({ id }) => those.has(id));
    }
    case 'all':
      return waiting;
    case 'answered':
      return topics.decidedAs(yearId, key, MOST);
  }
}

/** The one answer: a candidate, or another outcome with one of the plan's reasons. */
export type Together = { readonly candidate: string } | { readonly outcome: Outcome; readonly reason: number };

/**
 * Answers several topics, each as if alone (actions/topics). One that a colleague has just answered keeps that answer. Returns how many
 * were answered and how many people are told; if none was, the refusal.
 */
export async function answerTogether(
  actor: Actor,
  codes: readonly string[],
  answer: Together,
): Promise<Done<{ topics: number; people: number }>> {
  let [answered, people] = [0, 0];
  let refusal: Done<{ topics: number; people: number }> | undefined;
  for (const code of codes) {
    const one =
      'candidate' in answer
        ? await link(actor, code, answer.candidate)
        : await giveOutcome(actor, code, answer.outcome, { reason: answer.reason });
    if (one.ok) [answered, people] = [answered + 1, people + one.value.size];
    else if (!refusal) refusal = one;
  }
  return answered === 0 && refusal ? refusal : done({ topics: answered, people });
}

/**
 * Corrects several topics that were answered alike, each as if alone (actions/corrections). One that a colleague has just corrected stays.
 * Returns how many were corrected and how many people are told; if none was, the refusal.
 */
export async function correctTogether(
  actor: Actor,
  lines: readonly { readonly code: string; readonly answer: number }[],
  answer: { readonly outcome: Outcome; readonly reason: number },
): Promise<Done<{ topics: number; people: number }>> {
  let [corrected, people] = [0, 0];
  let refusal: Done<{ topics: number; people: number }> | undefined;
  const { outcome, reason } = answer;
  for (const { code, answer: seen } of lines) {
    const one = await correct(actor, code, seen, { outcome, because: { reason } });
    if (one.ok) [corrected, people] = [corrected + 1, people + one.value.people];
    else refusal ??= one;
  }
  return corrected === 0 && refusal ? refusal : done({ topics: corrected, people });
}
