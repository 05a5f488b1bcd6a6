// The reserve of a year: the candidates that lost, in the order of their votes, for places that become vacant (procedure 1.9, C6).
import { z } from 'zod';
import { type Break, breaks, type Costed } from '../domain/money.ts';
import { envelopeOf } from '../domain/plan.ts';
import { type FromReserve, fromReserve } from '../domain/tasks/change.ts';
import { GIVEN_UP } from '../domain/tasks/states.ts';
import { type CandidateView, ofYear } from './candidates.ts';
import type { Text } from './columns.ts';
import * as decisions from './decisions.ts';
import { rows } from './prisma.ts';
import { planOf } from './years.ts';

/** What a decision about vacated places keeps: the projects' slugs, the first of them decided first, and who was passed over for it. */
export const Vacated = z.object({
  places: z.array(z.string()).catch([]),
  passed: z.array(z.object({ candidate: z.string(), reason: z.string() })).catch([]),
});
export type Vacated = z.infer<typeof Vacated>;

/** A candidate that may take a vacated place. */
export interface Offered {
  readonly slug: string;
  readonly code: string;
  readonly title: Text;
  readonly cost: number;
  readonly votes: number;
  /** The limits of the envelope that the year's list would exceed with it; empty if it is within means. */
  readonly breaks: readonly Break[];
}

export interface ReserveOffer {
  /** The project whose place is vacant. */
  readonly instead: { readonly slug: string; readonly title: Text };
  readonly kind: FromReserve['kind'];
  readonly candidates: readonly Offered[];
  readonly passed: Vacated['passed'];
}

/** Whether all tasks of a project have been given up: its place is vacant. */
export async function isVacant(projectId: string): Promise<boolean> {
  const [row] = await rows('task', z.object({ vacant: z.boolean() }))`
    SELECT count(*) > 0 AND bool_and(state = ANY(${[...GIVEN_UP]})) AS vacant FROM task WHERE project_id = ${projectId}`;
  return row?.vacant ?? false;
}

/** The slugs of a year's projects whose place is vacant. */
const vacant = async (yearId: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await rows('project', z.object({ slug: z.string() }))`
        SELECT c.slug FROM project p JOIN candidate c ON c.id = p.candidate_id JOIN task t ON t.project_id = p.id
        WHERE p.year_id = ${yearId} GROUP BY c.slug HAVING bool_and(t.state = ANY(${[...GIVEN_UP]}))`
    ).map(({ slug }) => slug),
  );

/** Puts a vacated place on the office's desk; others that wait there come first. */
export async function offer(yearId: string, slug: string, at: Date, due: Date): Promise<void> {
  const waiting = await decisions.about(yearId, 'fill-place');
  const { places, passed } = Vacated.parse(waiting?.facts ?? {});
  const facts = { places: [...new Set([...places, slug])], passed };
  await decisions.open({ kind: 'fill-place', about: yearId, facts, at, due });
}

/** What is kept of the places that wait; none if no decision does. */
export async function vacated(yearId: string): Promise<Vacated | undefined> {
  const waiting = await decisions.about(yearId, 'fill-place');
  return waiting ? Vacated.parse(waiting.facts) : undefined;
}

/** Keeps what was decided of the first place; without places, the decision is settled. */
export async function keep(yearId: string, facts: Vacated, at: Date): Promise<void> {
  if (facts.places.length === 0) await decisions.settle(yearId, ['fill-place'], at);
  else await decisions.open({ kind: 'fill-place', about: yearId, facts, at });
}

/**
 * Whom the reserve offers for the first vacated place (C6): the one with the most votes who was not passed over for it, or all who tie; with
 * what each costs beside what the list costs without its vacant places (1.5, R10).
 */
export async function offerOf(yearId: string, { places, passed }: Vacated): Promise<ReserveOffer | undefined> {
  const [first] = places;
  if (first === undefined) return undefined;
  const [all, gone, { plan }] = [await ofYear(yearId, ['elected', 'reserve']), await vacant(yearId), await planOf(yearId)];
  const instead = all.find(({ slug }) => slug === first);
  if (!instead) return undefined;
  const pool = all.filter(({ slug, state }) => state === 'reserve' && !passed.some(({ candidate }) => candidate === slug));
  const next = fromReserve(pool.map((candidate) => ({ candidate: candidate.slug, votes: votesOf(candidate) })));
  const chosen = next.kind === 'empty' ? [] : next.kind === 'next' ? [next.candidate] : next.candidates;
  const standing = all.filter(({ slug, state }) => state === 'elected' && !gone.has(slug)).map(costedOf);
  const envelope = envelopeOf(plan);
  return {
    instead: { slug: first, title: instead.title },
    kind: next.kind,
    candidates: pool
      .filter(({ slug }) => chosen.includes(slug))
      .map((candidate) => ({
        slug: candidate.slug,
        code: candidate.code,
        title: candidate.title,
        cost: Number(candidate.cost),
        votes: votesOf(candidate),
        breaks: envelope ? breaks([...standing, costedOf(candidate)], envelope) : [],
      })),
    passed,
  };
}

const Course = z.array(z.object({ for: z.int() })).catch([]);

/** The votes of the first round, in which all stood; none where the government fixed the list. */
const votesOf = ({ result }: CandidateView): number => Course.parse(result)[0]?.for ?? 0;

const costedOf = ({ slug, cost, paidBy }: CandidateView): Costed => ({ id: slug, cost: Number(cost), paidBy });
