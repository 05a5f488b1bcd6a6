// Candidates: what the office brings to the decision, what members say of them, and what became of each.
import { z } from 'zod';
import type { CandidateEntry } from '../domain/plan.ts';
import { db } from './database.ts';
import { personal } from './enclosed.ts';
import { json, rows } from './prisma.ts';
import { type CandidateState, Stance } from './states.ts';

export type { CandidateState } from './states.ts';

/** Adds candidates, each slug once; an existing one is overwritten. Returns how many were written. */
export async function bring(yearId: string, entries: readonly (CandidateEntry & { code: string })[]): Promise<number> {
  const before = await db.candidate.count({ where: { yearId } });
  for (const [index, { slug, code, title, aspect, cost, paidBy, unitId, kind, standard, sites }] of entries.entries()) {
    const lists = { title: json(title), paidBy: json(paidBy), standard: json(standard), sites: json(sites) };
    const data = { ...lists, aspect, cost: BigInt(cost), unitId, projectKind: kind };
    await db.candidate.upsert({
      where: { yearId_slug: { yearId, slug } },
      create: { id: `${yearId}/${slug}`, code, yearId, slug, order: before + index, ...data },
      update: data,
    });
  }
  return entries.length;
}

const view = { unit: true, comments: true, topics: { select: { id: true, title: true, size: true } }, project: true } as const;

export const ofYear = (yearId: string, states?: readonly CandidateState[]) =>
  db.candidate.findMany({
    where: { yearId, ...(states && { state: { in: [...states] } }) },
    include: view,
    orderBy: [{ order: 'asc' }, { slug: 'asc' }],
  });
export type CandidateView = Awaited<ReturnType<typeof ofYear>>[number];
export const byCode = (code: string) => db.candidate.findUnique({ where: { code }, include: view });

export const byId = (id: string) => db.candidate.findUniqueOrThrow({ where: { id } });

export const setState = (yearId: string, slugs: readonly string[], state: CandidateState) =>
  db.candidate.updateMany({ where: { yearId, slug: { in: [...slugs] } }, data: { state } });
export const setResult = (id: string, result: unknown) => db.candidate.update({ where: { id }, data: { result: json(result) } });

/** A view in somebody's own words: the role in which they wrote, and its holder as the people's file names them. */
export const Written = z.object({ role: z.string(), holder: personal.name, stance: Stance, text: personal.words, at: z.date() });
export type Written = z.infer<typeof Written>;

/** A page of the written comments on a candidate, newest first. */
export const written = (candidateId: string, skip: number, take: number) => rows('candidate_comment', Written)`
  SELECT r.role, r.holder, c.stance, c.text, c.at FROM candidate_comment c JOIN role r ON r.id = c.role_id
  WHERE c.candidate_id = ${candidateId} AND c.text IS NOT NULL ORDER BY c.at DESC, c.id OFFSET ${skip} LIMIT ${take}`;

export const comment = (said: {
  id: string;
  candidateId: string;
  roleId: string;
  stance: Stance;
  text: string | null;
  at: Date;
}) =>
  db.candidateComment.upsert({
    where: { candidateId_roleId: { candidateId: said.candidateId, roleId: said.roleId } },
    create: said,
    update: { stance: said.stance, text: said.text, at: said.at },
  });
