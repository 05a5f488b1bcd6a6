// `/start`: says who the bot is and what it is for, asks where the person lives, then shows the letter. It is useful after two taps;
// suggestions are welcome at any point.
import { startAgain } from '../actions/people.ts';
import { welcomeCard } from '../cards/people.ts';
import { askRegion, hasArrived, showLetter } from './arrival.ts';
import { PREFIX, takeUp } from './invitations.ts';
import type { Commands } from './talk.ts';

export const commands = {
  start: async (talk) => {
    const { rest } = talk.said.command;
    if (rest.startsWith(PREFIX)) return takeUp(talk, rest.slice(PREFIX.length));
    await startAgain(talk.person);
    const chooseLanguage = talk.person.language === null && talk.channel.speaks === undefined;
    const { regionCode } = talk.station;
    const words = await talk.words();
    await talk.showCard(null, welcomeCard(words, { region: regionCode, chooseLanguage }));
    if (chooseLanguage) return;
    if (hasArrived(talk.person)) await showLetter(talk);
    else await askRegion(talk);
  },
} satisfies Partial<Commands>;
