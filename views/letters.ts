// Which letter somebody is shown, and what is shown of it.
import { yearCode } from '../domain/ids.ts';
import type { YearPlan } from '../domain/plan.ts';
import { figuresOf } from '../records/figures.ts';
import * as years from '../records/years.ts';

export interface Letter {
  readonly id: string;
  readonly closesAt: Date | null;
  readonly plan: YearPlan;
}

export async function letterOf(id: string): Promise<Letter | undefined> {
  const year = await years.byId(id);
  if (!year?.letterAt || year.state === 'abandoned') return undefined;
  return { id, closesAt: year.closesAt, plan: (await years.planOf(id)).plan };
}

/** The open letter of the lowest level around a region, else the newest letter. */
export async function letterFor(regionCode: string, now: Date): Promise<Letter | undefined> {
  const published = (await years.around(regionCode)).filter(({ letterAt }) => letterAt !== null);
  const open = published.find(({ opensAt, closesAt }) => opensAt && opensAt <= now && (!closesAt || closesAt > now));
  const newest = published.toSorted((a, b) => (b.letterAt?.getTime() ?? 0) - (a.letterAt?.getTime() ?? 0))[0];
  const chosen = open ?? newest;
  return chosen && { id: chosen.id, closesAt: chosen.closesAt, plan: (await years.planOf(chosen.id)).plan };
}

export const letterFacts = ({ id, closesAt, plan }: Letter, now: Date) => ({
  year: yearCode(id),
  ...plan.letter,
  openUntil: closesAt && closesAt > now ? closesAt : null,
});

/** How many people opened a letter in the bot, and how often its page was viewed. */
export const readersOf = (yearId: string) => figuresOf(yearId, ['letterReaders', 'pageViews']);
