// `/help`, and `/cancel`, which leaves any open question.
import { cancelledCard, helpCard } from '../cards/people.ts';
import type { Commands, Presses, Talk } from './talk.ts';

const help = async (talk: Talk) => helpCard(await talk.words(), { roles: talk.person.roles.map(({ role }) => role) });

export const commands = {
  help: async (talk) => {
    await talk.showCard(null, await help(talk));
  },
  cancel: async (talk) => {
    await talk.showCard(null, cancelledCard(await talk.words()));
  },
} satisfies Partial<Commands>;

export const presses = {
  'help.open': async (talk) => talk.updateCard(await help(talk)),
  cancel: async (talk) => talk.updateCard(cancelledCard(await talk.words())),
} satisfies Partial<Presses>;
