// A deputy's vote: present at roll call, then a secret ballot. The unfinished ballot travels in the buttons' own data and nowhere else: not
// in a session, a log or the database; once it is cast, no message holds a choice. Its word is the open box's to give.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import * as actions from '../../actions/votes.ts';
import { yearOf } from '../../domain/ids.ts';
import { markedWithin, toggled } from '../../domain/marks.ts';
import { leaveCard, mayVoteInChat, movedCard, paperCard, reviewCard, voteCard, type VoteFacts } from '../../cards/votes.ts';
import { candidateCard } from '../../cards/candidates.ts';
import * as outbox from '../../records/outbox.ts';
import * as votes from '../../records/votes.ts';
import { candidateFacts, candidatesFor } from '../../views/candidates.ts';
import { editCard } from '../cards.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { seatIn, voteFacts, voteOfRegion } from '../../views/votes.ts';

export const feature = new Composer<BotContext>();

const keyOf = (vote: votes.VoteRow): string => `vote/${vote.id}`;
const seatOf = ({ person }: BotContext, vote: votes.VoteRow) => seatIn(person.roles, yearOf(vote.id).regionCode);

feature.command('vote', async (ctx) => {
  const regionCode = congressOf(ctx);
  const vote = regionCode === undefined ? undefined : await voteOfRegion(regionCode);
  if (vote) {
    await retire(ctx, keyOf(vote));
    await ctx.showCard(keyOf(vote), await cardOf(ctx, vote));
    return;
  }
  // where nothing is voted on, the two sessions review
  const review = await reviewed(ctx);
  if (review) await ctx.showCard(null, review);
  else await (regionCode === undefined ? ctx.tell('vote-deputies-only') : ctx.tell('vote-none', { region: regionCode }));
});

/** The first of the candidates that somebody is to review. */
async function reviewed(ctx: BotContext) {
  if (!ctx.person.roles.some(({ role }) => role === 'member' || role === 'deputy')) return undefined;
  const all = await candidatesFor(ctx.person, ctx.station.regionCode);
  const [first] = all;
  const words = await ctx.words();
  return first && candidateCard(words, await candidateFacts(first, all, ctx.person, words.now));
}

/** The congress in which somebody votes, or whose votes they conduct. */
const congressOf = ({ person }: BotContext): string | undefined =>
  (person.roles.find(({ role }) => role === 'deputy') ?? person.roles.find(({ role }) => role === 'secretariat'))?.regionCode;

/** An older message of the same vote loses its paper: at any time one message at most holds marks. */
async function retire(ctx: BotContext, key: string): Promise<void> {
  const { person, station } = ctx;
  const before = await outbox.cardAt(person.id, key, station.bot);
  if (before?.chat !== person.where.chat) return;
  await editCard({ api: ctx.api, bot: station.bot, chat: before.chat }, Number(before.message), movedCard(await ctx.words()));
}

/** Whoever may vote now gets an empty paper, and their word with the first one; everybody else the vote's card. */
async function cardOf(ctx: BotContext, vote: votes.VoteRow) {
  const facts = await voteFacts(vote, seatOf(ctx, vote));
  const mayVote = votesNow(facts) && (await actions.wordOf(actorOf(ctx.person), vote.code)).ok;
  return (mayVote ? paperCard : voteCard)(await ctx.words(), facts);
}

const votesNow = (facts: VoteFacts): boolean =>
  facts.state === 'open' && facts.own?.present === true && !facts.own.voted && mayVoteInChat(facts);

feature.filter(pressed('vote.open'), async (ctx) => {
  const vote = await votes.byCode(ctx.deed.vote);
  if (!vote) return ctx.refuse({ id: 'vote-unknown', facts: {} });
  await ctx.updateCard(await cardOf(ctx, vote), keyOf(vote));
});

feature.filter(pressed('vote.result'), async (ctx) => {
  const vote = await votes.byCode(ctx.deed.vote);
  if (!vote) return ctx.refuse({ id: 'vote-unknown', facts: {} });
  await ctx.updateCard(voteCard(await ctx.words(), await voteFacts(vote, seatOf(ctx, vote))));
});

/** The vote as it stands, in the place of what was pressed: whatever could not be done, its button is gone where it can be done no more. */
async function showVote(ctx: BotContext, code: string): Promise<void> {
  const vote = await votes.byCode(code);
  if (vote) await ctx.updateCard(voteCard(await ctx.words(), await voteFacts(vote, seatOf(ctx, vote))), keyOf(vote));
}

feature.filter(pressed('vote.present'), async (ctx) => {
  const here = await actions.beHere(actorOf(ctx.person), ctx.deed.vote);
  if (!here.ok) await ctx.refuse(here.problem);
  await showVote(ctx, ctx.deed.vote);
});

feature.filter(pressed('vote.leave'), async (ctx) => {
  const vote = await votes.byCode(ctx.deed.vote);
  if (!vote) return ctx.refuse({ id: 'vote-unknown', facts: {} });
  const facts = await voteFacts(vote, seatOf(ctx, vote));
  const leaves = facts.own?.present === true && !facts.own.voted && (facts.state === 'roll' || facts.state === 'open');
  await ctx.updateCard((leaves ? leaveCard : voteCard)(await ctx.words(), facts), keyOf(vote));
});

feature.filter(pressed('vote.left'), async (ctx) => {
  const left = await actions.leave(actorOf(ctx.person), ctx.deed.vote);
  if (!left.ok) await ctx.refuse(left.problem);
  await showVote(ctx, ctx.deed.vote);
});

/** A paper while its vote is open, with the places marked on it. */
interface PaperNow {
  readonly facts: VoteFacts;
  readonly marks: string;
  readonly places: readonly number[];
}

/**
 * Goes on with a paper while its vote is open; afterwards its message becomes the vote's card, without a mark. Marks that are none of this
 * paper's are refused, and an empty paper takes their place.
 */
async function withPaper(
  ctx: BotContext,
  { vote: code, marks }: { readonly vote: string; readonly marks: string },
  go: (paper: PaperNow) => Promise<void>,
): Promise<void> {
  const vote = await votes.byCode(code);
  if (!vote) return ctx.refuse({ id: 'vote-unknown', facts: {} });
  const facts = await voteFacts(vote, seatOf(ctx, vote));
  if (!votesNow(facts)) return ctx.updateCard(voteCard(await ctx.words(), facts));
  const places = markedWithin(marks, facts.rule.candidates.length);
  if (places) return go({ facts, marks, places });
  await ctx.refuse({ id: 'button-stale', facts: {} });
  await ctx.updateCard(paperCard(await ctx.words(), facts), keyOf(vote));
}

feature.filter(pressed('vote.paper'), (ctx) =>
  withPaper(ctx, ctx.deed, async ({ facts, marks }) => ctx.updateCard(paperCard(await ctx.words(), facts, marks))),
);

feature.filter(pressed('vote.mark'), (ctx) =>
  withPaper(ctx, ctx.deed, async ({ facts, marks }) => {
    const { seats, candidates } = facts.rule;
    const changed = toggled(marks, ctx.deed.at);
    const places = markedWithin(changed, candidates.length);
    if (!places) return ctx.refuse({ id: 'button-stale', facts: {} });
    if (places.length > seats) return ctx.refuse({ id: 'too-many-marks', facts: { marks: places.length, seats } });
    await ctx.updateCard(paperCard(await ctx.words(), facts, changed));
  }),
);

feature.filter(pressed('vote.review'), (ctx) =>
  withPaper(ctx, ctx.deed, async ({ facts, marks, places }) => {
    const { seats, exactlyK } = facts.rule;
    if (exactlyK && places.length > 0 && places.length < seats)
      return ctx.refuse({ id: 'too-few-marks', facts: { marks: places.length, seats } });
    const own = await actions.wordOf(actorOf(ctx.person), ctx.deed.vote);
    if (own.ok) return ctx.updateCard(reviewCard(await ctx.words(), facts, marks, own.value.word));
    await ctx.refuse(own.problem);
    await showVote(ctx, ctx.deed.vote);
  }),
);

feature.filter(pressed('vote.cast'), (ctx) =>
  withPaper(ctx, ctx.deed, async ({ facts, places }) => {
    const choices = places.flatMap((at) => facts.rule.candidates[at] ?? []);
    const cast = await actions.cast(actorOf(ctx.person), ctx.deed.vote, { choices });
    if (!cast.ok) await ctx.refuse(cast.problem);
    await showVote(ctx, ctx.deed.vote);
  }),
);
