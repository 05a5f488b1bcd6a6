// The language in which the bot speaks to somebody: their app's, until they choose.
import { chooseLanguage } from '../actions/people.ts';
import { languageCard, languageChosenCard } from '../cards/people.ts';
import { isLanguage } from '../locales/spoken.ts';
import { askRegion, hasArrived } from './arrival.ts';
import type { Commands, Presses } from './talk.ts';

export const commands = {
  language: async (talk) => {
    await talk.showCard(null, languageCard(await talk.words()));
  },
} satisfies Partial<Commands>;

export const presses = {
  'language.choose': async (talk) => {
    const { to } = talk.deed;
    // an old button: the bot does not speak that language now
    if (!isLanguage(to)) return talk.updateCard(languageCard(await talk.words()));
    await chooseLanguage(talk.person, to);
    talk.speak(to);
    await talk.updateCard(languageChosenCard(await talk.words()));
    if (!hasArrived(talk.person)) await askRegion(talk);
    await talk.channel.menu(to, talk.person.roles);
  },
} satisfies Partial<Presses>;
