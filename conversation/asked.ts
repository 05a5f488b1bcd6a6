// "7 people asked": the words of those seven, masked, for everybody.
import type { Deed } from '../domain/deeds.ts';
import { type Card, PAGE } from '../cards/card.ts';
import { askedCard } from '../cards/asked.ts';
import * as asked from '../records/asked.ts';
import * as candidates from '../records/candidates.ts';
import * as topics from '../records/topics.ts';
import type { Presses, Talk } from './talk.ts';

/** Candidates are everybody's to see once they go to the decision. */
const PUBLIC = ['shortlisted', 'elected', 'reserve'];

/** The topic (the one that it is part of by now) or the candidate, by its code, with its title; undefined where nobody may see it. */
async function named(talk: Talk, { of, code }: asked.AskedOf): Promise<(asked.AskedOf & { title: string }) | undefined> {
  if (of === 'topic') {
    const topic = await topics.byCode(code);
    return topic ? { of, code: topic.code, title: topic.title } : undefined;
  }
  const candidate = await candidates.byCode(code);
  if (!candidate || !PUBLIC.includes(candidate.state)) return undefined;
  return { of, code, title: (await talk.words()).both(candidate.title) };
}

async function listed(talk: Talk, { of, code, page }: Omit<Deed<'asked.list'>, 'kind'>): Promise<Card | undefined> {
  const found = await named(talk, { of, code });
  if (!found) {
    await talk.refuse({ id: 'button-stale', facts: {} });
    return undefined;
  }
  const [counted, lines] = await Promise.all([asked.counted(found), asked.list(found, page * PAGE, PAGE)]);
  return askedCard(await talk.words(), { ...found, ...counted, page, lines });
}

export const presses = {
  // beside the card that says how many they are, which stays
  'asked.open': async (talk) => {
    const card = await listed(talk, { ...talk.deed, page: 0 });
    if (card) await talk.showCard(null, card);
  },
  'asked.list': async (talk) => {
    const card = await listed(talk, talk.deed);
    if (card) await talk.updateCard(card);
  },
} satisfies Partial<Presses>;
