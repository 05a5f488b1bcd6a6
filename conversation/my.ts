// `/my`: a person's own suggestions, the latest answered first; each has a card with its thread.
import { PAGE } from '../cards/card.ts';
import { myCard, threadCard } from '../cards/suggestions.ts';
import { introduce } from './arrival.ts';
import type { Commands, Presses } from './talk.ts';
import { cardKey } from './suggestionCards.ts';
import { ownPage } from '../views/suggestions.ts';

export const commands = {
  my: async (talk) => {
    const words = await talk.words();
    const { count, entries } = await ownPage(talk.person.id, { page: 0, size: PAGE });
    const intro = await introduce(talk, 'my');
    const [only] = entries;
    if (only && count === 1) {
      await talk.showCard(cardKey(only.receipt), threadCard(words, only, { page: null }));
      return;
    }
    await talk.showCard(null, myCard(words, entries, { page: 0, count, intro }));
  },
} satisfies Partial<Commands>;

export const presses = {
  'my.list': async (talk) => {
    const { page } = talk.deed;
    const { count, entries } = await ownPage(talk.person.id, { page, size: PAGE });
    await talk.updateCard(myCard(await talk.words(), entries, { page, count }));
  },
} satisfies Partial<Presses>;
