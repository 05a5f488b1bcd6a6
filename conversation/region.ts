// Where somebody lives, and the place that a suggestion is about: type a name (pinyin works too), press an area, or choose later.
import * as actions from '../actions/people.ts';
import * as suggestions from '../actions/suggestions.ts';
import { joinsNow } from '../actions/suggestions.ts';
import type { Deed } from '../domain/deeds.ts';
import { type Region, searchRegions } from '../domain/regions.ts';
import { back, button } from '../cards/card.ts';
import { hasCloser, hitsCard, placeCard, placeOnlyCard, regionCard, regionChosenCard, regionDoneCard } from '../cards/people.ts';
import { suggestionCard } from '../cards/suggestions.ts';
import { hasArrived, noteArrived, REGION_CARD, showLetter } from './arrival.ts';
import { placesCalled } from './placeNames.ts';
import { type Answers, type Commands, type Heard, PASSED, type Presses, type Spoken, type Talk } from './talk.ts';
import { cardKey } from './suggestionCards.ts';
import { cardAnywhere } from '../views/cards.ts';
import { factsOf } from '../views/suggestions.ts';
import { regionName } from '../locales/regions.ts';

const here = ({ person, station }: Talk): string => person.regionCode ?? station.regionCode;

async function choose(talk: Talk, region: string): Promise<void> {
  const chosen = await actions.chooseRegion(talk.person, region);
  if (!chosen.ok) return talk.refuse(chosen.problem);
  talk.person = { ...talk.person, regionCode: region };
  const first = !hasArrived(talk.person);
  await noteArrived(talk.person);
  await talk.updateCard(regionChosenCard(await talk.words(), { region }), REGION_CARD);
  if (hasCloser(region)) await talk.ask({ kind: 'region' });
  if (first) await showLetter(talk);
}

const LONGEST_NAME = 30;
const MOST_HITS = 5;

/**
 * Places that somebody certainly meant. Typing errors are forgiven in pinyin and English, but not in Chinese characters, where too many
 * short words are near a name.
 */
export function placesNamed(text: string): Region[] {
  const typed = text.trim();
  if (typed.length > LONGEST_NAME || /[\n。！？!?；;]/.test(typed)) return [];
  const hits = searchRegions(typed, { limit: MOST_HITS });
  if (!/\p{Script=Han}/u.test(typed)) return hits;
  const bare = typed.replace(/[\s,，、]/g, '');
  return hits.filter(
    ({ code }) => isSubsequence(bare, regionName(code, 'zh', true)) || regionName(code, 'zh', true).includes(bare),
  );
}

const isSubsequence = (signs: string, within: string): boolean => {
  let at = 0;
  for (const sign of signs) {
    at = within.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

async function setPlace(talk: Talk, receipt: string, region: string): Promise<void> {
  const set = await suggestions.setPlace(talk.person, receipt, region);
  if (!set.ok) return talk.refuse(set.problem);
  const facts = await factsOf(set.value, await suggestions.alikesOf(set.value));
  await talk.updateCard(suggestionCard(await talk.words(), facts), cardKey(receipt));
}

export const commands = {
  region: async (talk) => {
    await talk.ask({ kind: 'region' });
    await talk.showCard(REGION_CARD, regionCard(await talk.words(), { region: talk.station.regionCode }));
  },
} satisfies Partial<Commands>;

export const presses = {
  'region.ask': async (talk) => {
    await talk.ask({ kind: 'region' });
    await talk.updateCard(regionCard(await talk.words(), { region: talk.station.regionCode }));
  },
  'region.choose': async (talk) => choose(talk, talk.deed.region),

  /** Later, or near enough: the current region stays. */
  'region.later': async (talk) => {
    const first = !hasArrived(talk.person);
    await noteArrived(talk.person);
    await talk.updateCard(regionDoneCard(await talk.words(), { region: here(talk) }));
    if (first) await showLetter(talk);
  },
  'suggestion.place': async (talk) => {
    const { suggestion } = talk.deed;
    await talk.ask({ kind: 'region', suggestion });
    await talk.updateCard(placeCard(await talk.words(), { suggestion, region: talk.station.regionCode }));
  },
} satisfies Partial<Presses>;

export const answers = {
  /** A place name answers the question; anything else is a suggestion, since any question can be left. */
  region: async (talk) => {
    const hits = talk.said.text === undefined ? [] : placesNamed(talk.said.text);
    if (hits.length === 0) return PASSED;
    await talk.noteAnswer();
    const { suggestion } = talk.person.asked;
    const words = await talk.words();
    const [only] = hits;
    if (only && hits.length === 1) {
      await talk.ask(null);
      return suggestion === undefined ? choose(talk, only.code) : setPlace(talk, suggestion, only.code);
    }
    const deedOf = (code: string): Deed =>
      suggestion === undefined
        ? { kind: 'region.choose', region: code }
        : { kind: 'suggestion.setPlace', suggestion, region: code };
    const way =
      suggestion === undefined
        ? button(words, 'button-later', { kind: 'region.later' })
        : back(words, { kind: 'suggestion.open', suggestion });
    await talk.updateCard(hitsCard(words, hits, deedOf, way), suggestion === undefined ? REGION_CARD : cardKey(suggestion));
  },
} satisfies Partial<Answers>;

/**
 * A bare place name after the question was left: it answers the question if its card is still there and unanswered; otherwise it is offered
 * as the place where the person lives. It is no suggestion, since it asks for nothing.
 */
export async function placeAlone(talk: Spoken): Heard {
  const { person, said } = talk;
  const answersElse = person.asked !== null && !['region', 'suggestion'].includes(person.asked.kind);
  if (said.text === undefined || answersElse || said.forwarded || joinsNow(person, said.sentAt)) return PASSED;
  const hits = placesCalled(said.text);
  const [only] = hits;
  if (!only) return PASSED;
  const stands = hasArrived(person) ? undefined : await cardAnywhere(person, REGION_CARD);
  if (stands !== undefined && hits.length === 1) return choose(talk, only.code);
  const words = await talk.words();
  const deedOf = (code: string): Deed => ({ kind: 'region.choose', region: code });
  const later = button(words, 'button-later', { kind: 'region.later' });
  await talk.showCard(null, placeOnlyCard(words, hits.slice(0, MOST_HITS), deedOf, later));
}
