// Candidates: added by the office, reviewed by members of the two sessions and deputies.
import { randomUUID } from 'node:crypto';
import { shortCode, yearOf } from '../domain/ids.ts';
import type { CandidateEntry } from '../domain/plan.ts';
import { LONGEST_VIEW, signsIn } from '../domain/text.ts';
import * as audit from '../records/audit.ts';
import * as candidates from '../records/candidates.ts';
import { transaction } from '../records/database.ts';
import * as people from '../records/people.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/** Adds a year's candidates from a file; adding the same file again changes nothing. Returns how many were written. */
export async function bring(actor: Actor, yearId: string, entries: readonly CandidateEntry[]): Promise<Done<number>> {
  const year = await years.byId(yearId);
  if (!year) return refused('year-unknown', { year: yearId });
  const { at } = await now();
  const allowed = permitted(actor, 'candidates.import', { regionCode: year.regionCode }, at);
  if (!allowed.ok) return allowed;
  if (year.shortlistAt) return refused('shortlist-fixed-already', {});
  const problem = await wrongIn(yearId, entries);
  if (problem) return { ok: false, problem };
  await transaction(async () => {
    await candidates.bring(
      yearId,
      entries.map((entry) => codedEntry(yearId, entry)),
    );
    await audit.note({
      at,
      by: allowed.value,
      via: actor.via,
      deed: 'candidates-brought',
      about: yearId,
      facts: { count: entries.length },
    });
  });
  return done(entries.length);
}

/** An entry as stored: with its short code. */
export const codedEntry = (yearId: string, entry: CandidateEntry): CandidateEntry & { code: string } => ({
  ...entry,
  code: shortCode(`${yearId}/${entry.slug}`),
});

async function wrongIn(yearId: string, entries: readonly CandidateEntry[]) {
  const { plan } = await years.planOf(yearId);
  const units = await people.unitsIn(plan.region);
  for (const { slug, aspect, unitId: unit } of entries) {
    if (!plan.aspects.some(({ id }) => id === aspect)) return { id: 'aspect-not-in-plan', facts: { candidate: slug, aspect } };
    if (unit !== null && !units.some(({ id }) => id === unit)) return { id: 'unit-unknown', facts: { candidate: slug, unit } };
  }
  return undefined;
}

/** Stores a member's or a deputy's stance on a candidate, with words if they like; a second one replaces the first. */
export async function comment(
  actor: Actor,
  code: string,
  said: { stance: 'support' | 'doubt' | 'words'; text: string | null },
): Promise<Done<candidates.CandidateView>> {
  const candidate = await candidates.byCode(code);
  if (!candidate) return refused('candidate-unknown', { candidate: code });
  const { at } = await now();
  const allowed = permitted(actor, 'candidates.comment', { regionCode: yearOf(candidate.yearId).regionCode }, at);
  if (!allowed.ok) return allowed;
  if (candidate.state !== 'shortlisted') return refused('candidate-not-under-review', {});
  if (said.text !== null && signsIn(said.text) > LONGEST_VIEW) return refused('candidate-words-too-long', { most: LONGEST_VIEW });
  await transaction(async () => {
    const before = candidate.comments.find(({ roleId }) => roleId === allowed.value);
    const stance = said.stance === 'words' ? (before?.stance ?? 'words') : said.stance;
    await candidates.comment({
      id: randomUUID(),
      candidateId: candidate.id,
      roleId: allowed.value,
      stance,
      text: said.text ?? before?.text ?? null,
      at,
    });
    await audit.note({
      at,
      by: allowed.value,
      via: actor.via,
      deed: 'candidate-commented',
      about: candidate.id,
      facts: { stance },
    });
  });
  return done((await candidates.byCode(code)) ?? candidate);
}
