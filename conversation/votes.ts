// A deputy's vote: present at roll call, then a secret ballot. The unfinished ballot travels in the buttons' own data alone: not in a
// session, a log or the database; once it is cast, no message holds a choice. The ballot's word comes from the open box.
import { actorOf } from '../actions/actor.ts';
import * as actions from '../actions/votes.ts';
import { yearOf } from '../domain/ids.ts';
import { areWithin, type Marks, toggled } from '../domain/marks.ts';
import { leaveCard, mayVoteInChat, movedCard, paperCard, reviewCard, voteCard, type VoteFacts } from '../cards/votes.ts';
import { candidateCard } from '../cards/candidates.ts';
import type { Commands, Presses, Talk } from './talk.ts';
import { candidateFacts, candidatesFor } from '../views/candidates.ts';
import { cardHere } from '../views/cards.ts';
import { ofCode, seatIn, voteFacts, voteOfRegion, type VoteRow } from '../views/votes.ts';

const keyOf = (vote: VoteRow): string => `vote/${vote.id}`;
const seatOf = ({ person }: Talk, vote: VoteRow) => seatIn(person.roles, yearOf(vote.id).regionCode);

/** The card of the first candidate that somebody is to review. */
async function reviewed(talk: Talk) {
  if (!talk.person.roles.some(({ role }) => role === 'member' || role === 'deputy')) return undefined;
  const all = await candidatesFor(talk.person, talk.station.regionCode);
  const [first] = all;
  const words = await talk.words();
  return first && candidateCard(words, await candidateFacts(first, all, talk.person, words.now));
}

/** The congress in which somebody votes, or whose votes they conduct. */
const congressOf = ({ person }: Talk): string | undefined =>
  (person.roles.find(({ role }) => role === 'deputy') ?? person.roles.find(({ role }) => role === 'secretariat'))?.regionCode;

/** Removes the paper from an older message of the same vote: at most one message at a time holds marks. */
async function retire(talk: Talk, key: string): Promise<void> {
  const before = await cardHere(talk.person, key);
  if (before !== undefined) await talk.channel.edit(before, movedCard(await talk.words()));
}

/** A deputy who may vote now gets an empty paper, and their word with the first one; everybody else gets the vote's card. */
async function cardOf(talk: Talk, vote: VoteRow) {
  const facts = await voteFacts(vote, seatOf(talk, vote));
  const mayVote = votesNow(facts) && (await actions.wordOf(actorOf(talk.person), vote.code)).ok;
  return (mayVote ? paperCard : voteCard)(await talk.words(), facts);
}

const votesNow = (facts: VoteFacts): boolean =>
  facts.state === 'open' && facts.own?.present === true && !facts.own.voted && mayVoteInChat(facts);

/** Shows the vote as it is now, in the place of what was pressed, without buttons for what is not possible. */
async function showVote(talk: Talk, code: string): Promise<void> {
  const vote = await ofCode(code);
  if (vote) await talk.updateCard(voteCard(await talk.words(), await voteFacts(vote, seatOf(talk, vote))), keyOf(vote));
}

/** A paper while its vote is open, with the marks on it. */
interface PaperNow {
  readonly facts: VoteFacts;
  readonly marks: Marks;
}

/**
 * Calls `go` with a paper while its vote is open; afterwards its message becomes the vote's card, without marks. Marks that do not fit this
 * paper are refused, and an empty paper replaces it.
 */
async function withPaper(
  talk: Talk,
  { vote: code, marks }: { readonly vote: string; readonly marks: Marks },
  go: (paper: PaperNow) => Promise<void>,
): Promise<void> {
  const vote = await ofCode(code);
  if (!vote) return talk.refuse({ id: 'vote-unknown', facts: {} });
  const facts = await voteFacts(vote, seatOf(talk, vote));
  if (!votesNow(facts)) return talk.updateCard(voteCard(await talk.words(), facts));
  if (areWithin(marks, facts.rule.candidates.length)) return go({ facts, marks });
  await talk.refuse({ id: 'button-stale', facts: {} });
  await talk.updateCard(paperCard(await talk.words(), facts), keyOf(vote));
}

export const commands = {
  vote: async (talk) => {
    const regionCode = congressOf(talk);
    const vote = regionCode === undefined ? undefined : await voteOfRegion(regionCode);
    if (vote) {
      await retire(talk, keyOf(vote));
      await talk.showCard(keyOf(vote), await cardOf(talk, vote));
      return;
    }
    // without a vote, members and deputies get the candidates to review
    const review = await reviewed(talk);
    if (review) await talk.showCard(null, review);
    else await (regionCode === undefined ? talk.tell('vote-deputies-only') : talk.tell('vote-none', { region: regionCode }));
  },
} satisfies Partial<Commands>;

export const presses = {
  'vote.open': async (talk) => {
    const vote = await ofCode(talk.deed.vote);
    if (!vote) return talk.refuse({ id: 'vote-unknown', facts: {} });
    await talk.updateCard(await cardOf(talk, vote), keyOf(vote));
  },
  'vote.result': async (talk) => {
    const vote = await ofCode(talk.deed.vote);
    if (!vote) return talk.refuse({ id: 'vote-unknown', facts: {} });
    await talk.updateCard(voteCard(await talk.words(), await voteFacts(vote, seatOf(talk, vote))));
  },
  'vote.present': async (talk) => {
    const here = await actions.beHere(actorOf(talk.person), talk.deed.vote);
    if (!here.ok) await talk.refuse(here.problem);
    await showVote(talk, talk.deed.vote);
  },
  'vote.leave': async (talk) => {
    const vote = await ofCode(talk.deed.vote);
    if (!vote) return talk.refuse({ id: 'vote-unknown', facts: {} });
    const facts = await voteFacts(vote, seatOf(talk, vote));
    const leaves = facts.own?.present === true && !facts.own.voted && (facts.state === 'roll' || facts.state === 'open');
    await talk.updateCard((leaves ? leaveCard : voteCard)(await talk.words(), facts), keyOf(vote));
  },
  'vote.left': async (talk) => {
    const left = await actions.leave(actorOf(talk.person), talk.deed.vote);
    if (!left.ok) await talk.refuse(left.problem);
    await showVote(talk, talk.deed.vote);
  },
  'vote.paper': (talk) =>
    withPaper(talk, talk.deed, async ({ facts, marks }) => talk.updateCard(paperCard(await talk.words(), facts, marks))),
  'vote.mark': (talk) =>
    withPaper(talk, talk.deed, async ({ facts, marks }) => {
      const { seats, candidates } = facts.rule;
      const changed = toggled(marks, talk.deed.at);
      if (!areWithin(changed, candidates.length)) return talk.refuse({ id: 'button-stale', facts: {} });
      if (changed.length > seats) return talk.refuse({ id: 'too-many-marks', facts: { marks: changed.length, seats } });
      await talk.updateCard(paperCard(await talk.words(), facts, changed));
    }),
  'vote.review': (talk) =>
    withPaper(talk, talk.deed, async ({ facts, marks }) => {
      const { seats, exactlyK } = facts.rule;
      if (exactlyK && marks.length > 0 && marks.length < seats)
        return talk.refuse({ id: 'too-few-marks', facts: { marks: marks.length, seats } });
      const own = await actions.wordOf(actorOf(talk.person), talk.deed.vote);
      if (own.ok) return talk.updateCard(reviewCard(await talk.words(), facts, marks, own.value.word));
      await talk.refuse(own.problem);
      await showVote(talk, talk.deed.vote);
    }),
  'vote.cast': (talk) =>
    withPaper(talk, talk.deed, async ({ facts, marks }) => {
      const choices = marks.flatMap((index) => facts.rule.candidates[index] ?? []);
      const cast = await actions.cast(actorOf(talk.person), talk.deed.vote, { choices });
      if (!cast.ok) await talk.refuse(cast.problem);
      await showVote(talk, talk.deed.vote);
    }),
} satisfies Partial<Presses>;
