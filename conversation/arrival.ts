// The first minute: asks where somebody lives, once, then shows the letter.
import { explainOnce } from '../actions/conversations.ts';
import type { PersonHere } from '../actions/people.ts';
import { letterCard, noLetterCard } from '../cards/letters.ts';
import { regionCard } from '../cards/people.ts';
import { letterFor, letterFacts } from '../views/letters.ts';
import type { Talk } from './talk.ts';

const REGION = 'region';
/** The key of the card that asks; the result of an answer, pressed or typed, replaces it. */
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

/** Shows the letter's first lines, with two buttons; if there is no letter, says that suggestions are welcome all the same. */
export async function showLetter(talk: Talk): Promise<void> {
  const words = await talk.words();
  const found = await letterFor(talk.person.regionCode ?? talk.station.regionCode, words.now);
  if (!found) return void (await talk.showCard(null, noLetterCard(words)));
  await talk.showCard(`letter/${found.id}`, letterCard(words, letterFacts(found, words.now)));
}

/** One line on what a feature is for, the first time somebody meets it (storyboards, manners 10). */
export async function introduce(talk: Talk, feature: 'my' | 'projects' | 'tasks'): Promise<string | undefined> {
  if (talk.person.met.includes(feature)) return undefined;
  const first = await explainOnce(talk.person, feature);
  return first ? (await talk.words()).say(`intro-${feature}`) : undefined;
}
