// A digest: each of its lines opens its task below it, so that the others stay at hand; a unit has seen what is its own with one press.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import { signDigest } from '../../actions/digests.ts';
import { dayIn } from '../../domain/calendar.ts';
import { digestCard } from '../../cards/digest.ts';
import { workCard } from '../../cards/tasks.ts';
import * as digests from '../../records/digests.ts';
import * as tasks from '../../records/tasks.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { digestFacts } from '../../views/digests.ts';
import { handOn, workFacts } from '../../views/tasks.ts';

export const feature = new Composer<BotContext>();

feature.filter(pressed('digest.task'), async (ctx) => {
  const task = await tasks.byCode(ctx.deed.task);
  const words = await ctx.words();
  const hand = task ? handOn(actorOf(ctx.person), task, words.now) : 'nobody';
  if (!task || (hand === 'nobody' && !(await digests.hasClimbedTo(ctx.person.id, task.id))))
    return ctx.refuse({ id: 'button-stale', facts: {} });
  await ctx.showCard(`task/${task.id}`, workCard(words, await workFacts(task, words.now), hand));
});

feature.filter(pressed('digest.seen'), async (ctx) => {
  const told = new Date(Number.parseInt(ctx.deed.told, 36));
  const signed = await signDigest(actorOf(ctx.person), told);
  if (!signed.ok) return ctx.refuse(signed.problem);
  const words = await ctx.words();
  const facts = await digestFacts(ctx.person, dayIn(words.zone, told), words.now);
  if (facts) await ctx.updateCard(digestCard(words, facts), 'digest');
});
