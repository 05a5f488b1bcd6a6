// Notices to a deputy about a vote, each valid only during its step; a deputy who is already present is not called again.
import { yearOf } from '../../domain/ids.ts';
import * as people from '../../records/people.ts';
import * as votes from '../../records/votes.ts';
import { seatIn, voteFacts } from '../votes.ts';
import type { Addressee, Reads } from './reader.ts';

/** Reads the vote if it is in the state that the notice is about. */
const whileIn =
  (state: string) =>
  async ({ vote: code }: { readonly vote: string }, { personId, now }: Addressee) => {
    const vote = await votes.byCode(code);
    if (vote?.state !== state) return undefined;
    return voteFacts(vote, seatIn(await people.rolesOf(personId, now), yearOf(vote.id).regionCode));
  };

export const readers = {
  'roll-open': async (facts, to) => {
    const vote = await whileIn('roll')(facts, to);
    return facts.again === true && vote?.own?.present === true ? undefined : vote;
  },
  'ballot-open': whileIn('open'),
  'vote-result': whileIn('certified'),
} satisfies Reads<'roll-open' | 'ballot-open' | 'vote-result'>;
