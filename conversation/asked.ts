// "7 people asked": shows the masked words of those seven to everybody.
import type { Deed } from '../domain/deeds.ts';
import { type Card, PAGE } from '../cards/card.ts';
import { askedCard } from '../cards/asked.ts';
import type { Presses, Talk } from './talk.ts';
import { askedFacts, askedOf } from '../views/asked.ts';

async function listed(talk: Talk, { of, code, page }: Omit<Deed<'asked.list'>, 'kind'>): Promise<Card | undefined> {
  const found = await askedOf({ of, code });
  if (!found) {
    await talk.refuse({ id: 'button-stale', facts: {} });
    return undefined;
  }
  const words = await talk.words();
  const title = typeof found.title === 'string' ? found.title : words.text(found.title);
  return askedCard(words, { ...found, title, page, ...(await askedFacts(found, { page, size: PAGE })) });
}

export const presses = {
  // as a new message: the card with the number stays
  'asked.open': async (talk) => {
    const card = await listed(talk, { ...talk.deed, page: 0 });
    if (card) await talk.showCard(null, card);
  },
  'asked.list': async (talk) => {
    const card = await listed(talk, talk.deed);
    if (card) await talk.updateCard(card);
  },
} satisfies Partial<Presses>;
