// A county that votes, for tests: its secretariat, its deputies in the hall, and a round from the roll call to the certified result.
import { deepEqual, equal } from 'node:assert/strict';
import { operator } from '../../actions/actor.ts';
import * as orders from '../../actions/orders.ts';
import * as votes from '../../actions/votes.ts';
import { shortCode, voteId } from '../../domain/ids.ts';
import type { OrderName } from '../../domain/messages.ts';
import { db } from '../../records/database.ts';
import type { PersonHere } from '../../records/people.ts';
import { aCandidate, somePeople } from '../builders.ts';
import { beginAt, COUNTY, planAt, runYear, YEAR } from './affairs.ts';
import { as, inRole } from './chat.ts';
import { MORNING, until } from './rehearsed.ts';

export const SLUGS = ['bus-stops', 'elder-meals', 'parks'] as const;
export const FIRST = voteId(YEAR, 1);
export const SECOND = voteId(YEAR, 2);
export const THIRD = voteId(YEAR, 3);
/** Four, three and three votes: the last place is tied. */
export const TIED: readonly (readonly string[])[] = [
  ['bus-stops', 'elder-meals'],
  ['bus-stops', 'elder-meals'],
  ['bus-stops', 'parks'],
  ['bus-stops', 'parks'],
  ['elder-meals', 'parks'],
];
/** Two, two, and one ballot for nobody. */
export const TIED_AGAIN: readonly (readonly string[])[] = [['elder-meals'], ['elder-meals'], ['parks'], ['parks'], []];

export interface Congress {
  readonly secretary: PersonHere;
  readonly deputies: readonly PersonHere[];
  order(id: string, name: OrderName<'vote'>, payload?: Record<string, unknown>): ReturnType<typeof orders.order>;
  /** Everybody says "I am here". */
  arrive(id: string, count?: number): Promise<void>;
  /** Each deputy in turn asks for their word and casts one ballot. Gives the words in that order. */
  cast(id: string, ballots: readonly (readonly string[])[]): Promise<string[]>;
  /** Holds a whole round, to the certified result. */
  round(id: string, ballots: readonly (readonly string[])[]): Promise<void>;
}

/** The county's year at its decision: three candidates for two places, five deputies. Its workflow runs, its first round is prepared. */
export async function congress(count = 5): Promise<Congress> {
  const plan = planAt(MORNING, 'decision', 30, { method: 'vote', seats: 2 });
  const people = somePeople(count);
  const candidates = SLUGS.map((slug) => aCandidate(slug, COUNTY, '2027-12-31'));
  await beginAt({ plan, stage: 'decision', at: MORNING, people, candidates, data: { shortlistAt: MORNING } });
  const secretary = await inRole(`${COUNTY}/secretariat/secretary`);
  const deputies: PersonHere[] = [];
  for (const { id } of people.deputies) deputies.push(await inRole(`${COUNTY}/deputy/${id}`));
  await runYear(YEAR);
  await prepared(FIRST);

  const order: Congress['order'] = (id, name, payload = {}) =>
    orders.order<'vote'>(as(secretary), id, name, payload, { patienceMs: 60_000 });
  const done = async (id: string, name: OrderName<'vote'>) =>
    deepEqual([name, await order(id, name)], [name, { ok: true, value: 'done' }]);
  const hall: Congress = {
    secretary,
    deputies,
    order,
    async arrive(id, here = deputies.length) {
      for (const deputy of deputies.slice(0, here)) equal((await votes.beHere(as(deputy), shortCode(id))).ok, true);
    },
    async cast(id, ballots) {
      const words: string[] = [];
      for (const [index, choices] of ballots.entries()) {
        const deputy = deputies[index];
        if (!deputy) continue;
        const asked = await votes.wordOf(as(deputy), shortCode(id));
        if (asked.ok) words.push(asked.value.word);
        equal((await votes.cast(as(deputy), shortCode(id), { choices })).ok, true);
      }
      return words;
    },
    async round(id, ballots) {
      await prepared(id);
      await done(id, 'openRoll');
      if (id === FIRST) await hall.arrive(id);
      await done(id, 'openBallot');
      await hall.cast(id, ballots);
      await done(id, 'closeBallot');
      await done(id, 'certify');
    },
  };
  return hall;
}

/** Waits until the year's workflow has prepared a round and the round's own workflow runs. */
export const prepared = (id: string): Promise<void> =>
  until(async () => {
    if ((await db.vote.count({ where: { id } })) === 0) return false;
    const looked = await orders.order<'vote'>(operator, id, 'look', {}, { patienceMs: 30_000 });
    return looked.ok && looked.value === 'done';
  });

export const voteOf = (id: string) => db.vote.findUniqueOrThrow({ where: { id } });
export const openDecisions = async () =>
  (await db.decision.findMany({ where: { settledAt: null }, orderBy: { at: 'asc' } })).map(({ kind, about, role }) => ({
    kind,
    about,
    role,
  }));
