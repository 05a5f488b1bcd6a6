// The first minute: where somebody lives is asked once, and then the letter is shown.
import { explainOnce } from '../actions/conversations.ts';
import type { PersonHere } from '../actions/people.ts';
import { letterCard, noLetterCard } from '../cards/letters.ts';
import { regionCard } from '../cards/people.ts';
import { letterFor, letterFacts } from '../views/letters.ts';
import type { Talk } from './talk.ts';

const REGION = 'region';
/** The card that asks: whatever is answered, by a press or by a name, is shown in its place. */
export const REGION_CARD = 'region';

/** Whether somebody has said where they live, or that they will say it later. */
export const hasArrived = (person: PersonHere): boolean => person.met.includes(REGION);

export const noteArrived = async (person: PersonHere): Promise<void> => {
  if (!hasArrived(person)) await explainOnce(person, REGION);
};

export async function askRegion(talk: Talk): Promise<void> {
  await talk.ask({ kind: 'region' });
  await talk.showCard(REGION_CARD, regionCard(await talk.words(), { region: talk.station.regionCode }));
}

/** The letter's first lines, with two buttons; without a letter, that words are welcome all the same. */
export async function showLetter(talk: Talk): Promise<void> {
  const words = await talk.words();
  const found = await letterFor(talk.person.regionCode ?? talk.station.regionCode, words.now);
  if (!found) return void (await talk.showCard(null, noLetterCard(words)));
  await talk.showCard(`letter/${found.id}`, letterCard(words, letterFacts(found, words.now)));
}

/** One line on what something is for, the first time it is met (storyboards, manners 10). */
export async function introduce(talk: Talk, feature: 'my' | 'projects' | 'tasks'): Promise<string | undefined> {
  if (talk.person.met.includes(feature)) return undefined;
  const first = await explainOnce(talk.person, feature);
  return first ? (await talk.words()).say(`intro-${feature}`) : undefined;
}
