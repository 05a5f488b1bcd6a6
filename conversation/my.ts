// `/my`: one's own suggestions, the newest state first; one card each with its thread.
import { PAGE } from '../cards/card.ts';
import { myCard, threadCard } from '../cards/suggestions.ts';
import * as register from '../records/suggestions.ts';
import { introduce } from './arrival.ts';
import type { Commands, Presses } from './talk.ts';
import { cardKey } from './suggestionCards.ts';
import { factsOf } from '../views/suggestions.ts';

export const commands = {
  my: async (talk) => {
    const words = await talk.words();
    const count = await register.countOf(talk.person.id);
    const entries = await register.of(talk.person.id, 0, PAGE);
    const intro = await introduce(talk, 'my');
    const [only] = entries;
    if (only && count === 1) {
      await talk.showCard(cardKey(only.receipt), threadCard(words, await factsOf(only), { page: null }));
      return;
    }
    await talk.showCard(
      null,
      myCard(words, await Promise.all(entries.map((entry) => factsOf(entry))), { page: 0, count, intro }),
    );
  },
} satisfies Partial<Commands>;

export const presses = {
  'my.list': async (talk) => {
    const { page } = talk.deed;
    const [count, entries] = [await register.countOf(talk.person.id), await register.of(talk.person.id, page * PAGE, PAGE)];
    await talk.updateCard(myCard(await talk.words(), await Promise.all(entries.map((entry) => factsOf(entry))), { page, count }));
  },
} satisfies Partial<Presses>;
