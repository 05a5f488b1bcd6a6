// `/privacy`: what is stored about a person, a file with all of it, and how to be unlinked from it.
import { exportOwn, unlink } from '../actions/people.ts';
import { privacyCard, unlinkCard, unlinkedCard } from '../cards/people.ts';
import type { Commands, Presses } from './talk.ts';
import { countOwn } from '../views/suggestions.ts';

export const commands = {
  privacy: async (talk) => {
    const suggestions = await countOwn(talk.person.id);
    await talk.showCard(null, privacyCard(await talk.words(), { suggestions, roles: talk.person.roles.length }));
  },
} satisfies Partial<Commands>;

export const presses = {
  'privacy.export': async (talk) => {
    const caption = (await talk.words()).say('export-caption');
    for (const [index, file] of (await exportOwn(talk.person)).entries())
      await talk.channel.give(file, index === 0 ? caption : undefined);
  },
  'privacy.unlink': async (talk) => talk.updateCard(unlinkCard(await talk.words())),
  'privacy.confirm': async (talk) => {
    const words = await talk.words();
    await unlink(talk.person);
    await talk.updateCard(unlinkedCard(words));
    await talk.channel.menu(words.language, null);
  },
} satisfies Partial<Presses>;
