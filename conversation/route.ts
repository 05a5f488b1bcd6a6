// A deputy's route: the sites that need a look most, in the order in which they lie; a finding about one begins with its number.
import { routeCard } from '../cards/supervision.ts';
import type { Card } from '../cards/card.ts';
import { routeFacts } from '../views/supervision.ts';
import type { Commands, Presses, Talk } from './talk.ts';

const CONGRESS = ['deputy', 'committee-chair', 'committee-member'];

async function route(talk: Talk): Promise<Card | undefined> {
  const seats = talk.person.roles.filter(({ role }) => CONGRESS.includes(role));
  const [seat] = seats;
  const facts =
    seat &&
    (await routeFacts(
      seat.regionCode,
      seats.map(({ id }) => id),
    ));
  if (facts) return routeCard(await talk.words(), facts);
  await talk.tell(seat ? 'route-nothing-promised' : 'route-only-deputies');
  return undefined;
}

export const commands = {
  route: async (talk) => {
    const card = await route(talk);
    if (card) await talk.showCard(null, card);
  },
} satisfies Partial<Commands>;

export const presses = {
  // as a new message: the notice stays
  'route.open': async (talk) => {
    const card = await route(talk);
    if (card) await talk.showCard(null, card);
  },
} satisfies Partial<Presses>;
