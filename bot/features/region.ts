// Where somebody lives, and where a suggestion is about: a name to type (also in pinyin), areas to press, or later.
import { Composer } from 'grammy';
import * as actions from '../../actions/people.ts';
import * as suggestions from '../../actions/suggestions.ts';
import { joinsNow } from '../../actions/suggestions.ts';
import type { Deed } from '../../domain/deeds.ts';
import { type Region, regionName, searchRegions } from '../../domain/regions.ts';
import { back, button } from '../../cards/card.ts';
import {
  hasCloser,
  hitsCard,
  placeCard,
  placeOnlyCard,
  regionCard,
  regionChosenCard,
  regionDoneCard,
} from '../../cards/people.ts';
import { suggestionCard } from '../../cards/suggestions.ts';
import { hasArrived, noteArrived, REGION_CARD, showLetter } from '../arrival.ts';
import { cardAt } from '../../records/outbox.ts';
import type { BotContext } from '../context.ts';
import { asked, pressed } from '../deeds.ts';
import { placesCalled } from '../placeNames.ts';
import { factsOf } from '../../views/suggestions.ts';
import { cardKey } from '../suggestionCards.ts';

export const feature = new Composer<BotContext>();

feature.command('region', async (ctx) => {
  await ctx.ask({ kind: 'region' });
  await ctx.showCard(REGION_CARD, regionCard(await ctx.words(), { region: ctx.station.regionCode }));
});

feature.filter(pressed('region.ask'), async (ctx) => {
  await ctx.ask({ kind: 'region' });
  await ctx.updateCard(regionCard(await ctx.words(), { region: ctx.station.regionCode }));
});

feature.filter(pressed('region.choose'), async (ctx) => choose(ctx, ctx.deed.region));

/** Later, or close enough: what is set stays. */
feature.filter(pressed('region.later'), async (ctx) => {
  const first = !hasArrived(ctx.person);
  await noteArrived(ctx.person);
  await ctx.updateCard(regionDoneCard(await ctx.words(), { region: here(ctx) }));
  if (first) await showLetter(ctx);
});

const here = ({ person, station }: BotContext): string => person.regionCode ?? station.regionCode;

async function choose(ctx: BotContext, region: string): Promise<void> {
  const chosen = await actions.chooseRegion(ctx.person, region);
  if (!chosen.ok) return ctx.refuse(chosen.problem);
  ctx.person = { ...ctx.person, regionCode: region };
  const first = !hasArrived(ctx.person);
  await noteArrived(ctx.person);
  await ctx.updateCard(regionChosenCard(await ctx.words(), { region }), REGION_CARD);
  if (hasCloser(region)) await ctx.ask({ kind: 'region' });
  if (first) await showLetter(ctx);
}

/** A name answers the question; anything else is a suggestion, for any question can be left. */
feature.filter(asked('region')).on('message:text', async (ctx, next) => {
  const hits = placesNamed(ctx.msg.text);
  if (hits.length === 0) return next();
  await ctx.noteAnswer();
  const { suggestion } = ctx.person.asked;
  const words = await ctx.words();
  const [only] = hits;
  if (only && hits.length === 1) {
    await ctx.ask(null);
    return suggestion === undefined ? choose(ctx, only.code) : setPlace(ctx, suggestion, only.code);
  }
  const deedOf = (code: string): Deed =>
    suggestion === undefined
      ? { kind: 'region.choose', region: code }
      : { kind: 'suggestion.setPlace', suggestion, region: code };
  const way =
    suggestion === undefined
      ? button(words, 'button-later', { kind: 'region.later' })
      : back(words, { kind: 'suggestion.open', suggestion });
  await ctx.updateCard(hitsCard(words, hits, deedOf, way), suggestion === undefined ? REGION_CARD : cardKey(suggestion));
});

/**
 * A bare place name after the question was left: it answers the question while its card still stands and was not answered; else it is
 * offered as where somebody lives. It is no suggestion, since it asks for nothing.
 */
feature.on('message:text', async (ctx, next) => {
  const { person, msg } = ctx;
  const answersElse = person.asked !== null && !['region', 'suggestion'].includes(person.asked.kind);
  const hits = answersElse || joinsNow(person, msg.date) || msg.forward_origin ? [] : placesCalled(msg.text);
  const [only] = hits;
  if (!only) return next();
  const stands = hasArrived(person) ? null : await cardAt(person.id, REGION_CARD, person.where.bot);
  if (stands && hits.length === 1) return choose(ctx, only.code);
  const words = await ctx.words();
  const deedOf = (code: string): Deed => ({ kind: 'region.choose', region: code });
  const later = button(words, 'button-later', { kind: 'region.later' });
  await ctx.showCard(null, placeOnlyCard(words, hits.slice(0, MOST_HITS), deedOf, later));
});

const LONGEST_NAME = 30;
const MOST_HITS = 5;

/** Places that somebody surely meant: a slip is forgiven in pinyin and English, not in signs, where short words would all be near. */
export function placesNamed(text: string): Region[] {
  const typed = text.trim();
  if (typed.length > LONGEST_NAME || /[\n。！？!?；;]/.test(typed)) return [];
  const hits = searchRegions(typed, { limit: MOST_HITS });
  if (!/\p{Script=Han}/u.test(typed)) return hits;
  const bare = typed.replace(/[\s,，、]/g, '');
  return hits.filter(
    ({ code }) => isSubsequence(bare, regionName(code, 'zh', true)) || regionName(code, 'zh', true).includes(bare),
  );
}

const isSubsequence = (signs: string, within: string): boolean => {
  let at = 0;
  for (const sign of signs) {
    at = within.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

feature.filter(pressed('suggestion.place'), async (ctx) => {
  const { suggestion } = ctx.deed;
  await ctx.ask({ kind: 'region', suggestion });
  await ctx.updateCard(placeCard(await ctx.words(), { suggestion, region: ctx.station.regionCode }));
});

async function setPlace(ctx: BotContext, receipt: string, region: string): Promise<void> {
  const set = await suggestions.setPlace(ctx.person, receipt, region);
  if (!set.ok) return ctx.refuse(set.problem);
  const facts = await factsOf(set.value, await suggestions.alikesOf(set.value));
  await ctx.updateCard(suggestionCard(await ctx.words(), facts), cardKey(receipt));
}
