// `/stop` works at once: from then on the bot sends nothing but answers to the person's own messages.
import { startAgain, stop } from '../actions/people.ts';
import { startedAgainCard, stoppedCard } from '../cards/people.ts';
import type { Commands, Presses } from './talk.ts';

export const commands = {
  stop: async (talk) => {
    await stop(talk.person);
    await talk.showCard(null, stoppedCard(await talk.words()));
  },
} satisfies Partial<Commands>;

export const presses = {
  'stop.now': async (talk) => {
    await stop(talk.person);
    await talk.updateCard(stoppedCard(await talk.words()));
  },
  'stop.again': async (talk) => {
    await startAgain(talk.person);
    await talk.updateCard(startedAgainCard(await talk.words()));
  },
} satisfies Partial<Presses>;
