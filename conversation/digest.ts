// A digest: each line opens its task in a new message below, so that the others stay at hand; with one press a unit confirms that it has
// seen all of its own.
import { actorOf } from '../actions/actor.ts';
import { signDigest } from '../actions/digests.ts';
import { dayIn } from '../domain/calendar.ts';
import { digestCard } from '../cards/digest.ts';
import { workCard } from '../cards/tasks.ts';
import type { Presses } from './talk.ts';
import { digestFacts, hasClimbedTo } from '../views/digests.ts';
import { handOn, ofCode, workFacts } from '../views/tasks.ts';

export const presses = {
  'digest.task': async (talk) => {
    const task = await ofCode(talk.deed.task);
    const words = await talk.words();
    const hand = task ? handOn(actorOf(talk.person), task, words.now) : 'nobody';
    if (!task || (hand === 'nobody' && !(await hasClimbedTo(talk.person.id, task.id))))
      return talk.refuse({ id: 'button-stale', facts: {} });
    await talk.showCard(`task/${task.id}`, workCard(words, await workFacts(task, words.now), hand));
  },
  'digest.seen': async (talk) => {
    const { told } = talk.deed;
    const signed = await signDigest(actorOf(talk.person), told);
    if (!signed.ok) return talk.refuse(signed.problem);
    const words = await talk.words();
    const facts = await digestFacts(talk.person, dayIn(words.zone, told), words.now);
    if (facts) await talk.updateCard(digestCard(words, facts), 'digest');
  },
} satisfies Partial<Presses>;
