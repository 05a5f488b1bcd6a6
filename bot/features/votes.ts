// A deputy's vote: present at roll call, then a secret ballot. The unfinished ballot and its word travel in the buttons' own data
// and nowhere else: not in a session, a log or the database; once it is cast, no message holds a choice.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import * as actions from '../../actions/votes.ts';
import { yearOf } from '../../domain/ids.ts';
import { marked, toggled } from '../../domain/marks.ts';
import {
  emptyPaper,
  leaveCard,
  mayVoteInChat,
  movedCard,
  type Paper,
  paperCard,
  reviewCard,
  voteCard,
  type VoteFacts,
} from '../../locales/cards/votes.ts';
import { candidateCard } from '../../locales/cards/candidates.ts';
import * as outbox from '../../records/outbox.ts';
import * as votes from '../../records/votes.ts';
import { candidateFacts, candidatesFor } from '../candidateFacts.ts';
import { editCard } from '../cards.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { seatIn, voteFacts, voteOfRegion } from '../voteFacts.ts';

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

/** Whoever may vote now gets an empty paper under a word of its own; everybody else the vote's card. */
async function cardOf(ctx: BotContext, vote: votes.VoteRow) {
  const facts = await voteFacts(vote, seatOf(ctx, vote));
  const words = await ctx.words();
  return votesNow(facts) ? paperCard(words, facts, emptyPaper(actions.newWord())) : voteCard(words, facts);
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

/** Goes on with a paper while its vote is open; afterwards its message becomes the vote's card, without a mark. */
async function withPaper(ctx: BotContext, code: string, go: (facts: VoteFacts) => Promise<void>): Promise<void> {
  const vote = await votes.byCode(code);
  if (!vote) return ctx.refuse({ id: 'vote-unknown', facts: {} });
  const facts = await voteFacts(vote, seatOf(ctx, vote));
  if (votesNow(facts)) return go(facts);
  await ctx.updateCard(voteCard(await ctx.words(), facts));
}

const paperOf = ({ marks, word }: Paper): Paper => ({ marks, word });

feature.filter(pressed('vote.paper'), (ctx) =>
  withPaper(ctx, ctx.deed.vote, async (facts) => ctx.updateCard(paperCard(await ctx.words(), facts, paperOf(ctx.deed)))),
);

feature.filter(pressed('vote.mark'), (ctx) =>
  withPaper(ctx, ctx.deed.vote, async (facts) => {
    const { at, word } = ctx.deed;
    const { seats, candidates } = facts.rule;
    const marks = toggled(ctx.deed.marks, at);
    const count = marked(marks).length;
    if (at >= candidates.length) return ctx.refuse({ id: 'button-stale', facts: {} });
    if (count > seats) return ctx.refuse({ id: 'too-many-marks', facts: { marks: count, seats } });
    await ctx.updateCard(paperCard(await ctx.words(), facts, { marks, word }));
  }),
);

feature.filter(pressed('vote.review'), (ctx) =>
  withPaper(ctx, ctx.deed.vote, async (facts) => {
    const count = marked(ctx.deed.marks).length;
    const { seats, exactlyK } = facts.rule;
    if (exactlyK && count > 0 && count < seats) return ctx.refuse({ id: 'too-few-marks', facts: { marks: count, seats } });
    await ctx.updateCard(reviewCard(await ctx.words(), facts, paperOf(ctx.deed)));
  }),
);

feature.filter(pressed('vote.cast'), (ctx) =>
  withPaper(ctx, ctx.deed.vote, async (facts) => {
    const { vote: code, marks, word } = ctx.deed;
    const choices = marked(marks).flatMap((at) => facts.rule.candidates[at] ?? []);
    const cast = await actions.cast(actorOf(ctx.person), code, { choices, word });
    if (cast.ok) return showVote(ctx, code);
    await ctx.refuse(cast.problem);
    // somebody else's ballot bears the same word: the same marks under another one
    if (cast.problem.id === 'ballot-word-taken')
      return ctx.updateCard(reviewCard(await ctx.words(), facts, { marks, word: actions.newWord() }));
    await showVote(ctx, code);
  }),
);
