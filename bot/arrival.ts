// The first minute: where somebody lives is asked once, and then the letter is shown.
import { letterCard, noLetterCard } from '../cards/letters.ts';
import { regionCard } from '../cards/people.ts';
import type { PersonHere } from '../records/people.ts';
import * as people from '../records/people.ts';
import type { BotContext } from './context.ts';
import { letterFor, letterFacts } from '../views/letters.ts';

const REGION = 'region';
/** The card that asks: whatever is answered, by a press or by a name, is shown in its place. */
export const REGION_CARD = 'region';

/** Whether somebody has said where they live, or that they will say it later. */
export const hasArrived = (person: PersonHere): boolean => person.met.includes(REGION);

export const noteArrived = async (person: PersonHere): Promise<void> => {
  if (!hasArrived(person)) await people.explain(person.id, REGION);
};

export async function askRegion(ctx: BotContext): Promise<void> {
  await ctx.ask({ kind: 'region' });
  await ctx.showCard(REGION_CARD, regionCard(await ctx.words(), { region: ctx.station.regionCode }));
}

/** The letter's first lines, with two buttons; without a letter, that words are welcome all the same. */
export async function showLetter(ctx: BotContext): Promise<void> {
  const words = await ctx.words();
  const found = await letterFor(ctx.person.regionCode ?? ctx.station.regionCode, words.now);
  if (!found) return void (await ctx.showCard(null, noLetterCard(words)));
  await ctx.showCard(`letter/${found.id}`, letterCard(words, letterFacts(found, words.now)));
}

/** One line on what something is for, the first time it is met (storyboards, manners 10). */
export async function introduce(ctx: BotContext, feature: 'my' | 'projects' | 'tasks'): Promise<string | undefined> {
  if (ctx.person.met.includes(feature)) return undefined;
  const first = await people.explain(ctx.person.id, feature);
  return first ? (await ctx.words()).say(`intro-${feature}`) : undefined;
}
