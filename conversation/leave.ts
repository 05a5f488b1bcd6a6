// "I am away", below a unit's list: when the person will be back, who is told of the tasks until then, and coming back earlier.
import { actorOf, type Done } from '../actions/actor.ts';
import { comeBack, goOnLeave, type Leave, leaveOf } from '../actions/leave.ts';
import type { Card } from '../cards/card.ts';
import { backCard, leaveCard, type LeaveFacts, standInCard } from '../cards/leave.ts';
import type { Words } from '../locales/words.ts';
import type { Presses, Talk } from './talk.ts';
import { unitOfPost } from '../views/leaves.ts';

async function show(talk: Talk, found: Done<Leave>, draw: (words: Words, leave: LeaveFacts) => Card | undefined): Promise<void> {
  if (!found.ok) return talk.refuse(found.problem);
  const card = draw(await talk.words(), { ...found.value, unit: await unitOfPost(found.value.post.unitId) });
  return card ? talk.updateCard(card) : talk.refuse({ id: 'button-stale', facts: {} });
}

export const presses = {
  'leave.open': async (talk) => show(talk, await leaveOf(actorOf(talk.person), talk.deed.role), leaveCard),
  'leave.until': async (talk) => {
    const { role, days } = talk.deed;
    const found = await leaveOf(actorOf(talk.person), role);
    const [only, ...others] = found.ok ? found.value.colleagues : [];
    if (only && others.length === 0) return show(talk, await goOnLeave(actorOf(talk.person), role, days, only.code), leaveCard);
    await show(talk, found, (words, leave) => {
      const back = leave.backOn.find((each) => each.days === days)?.day;
      return back && leave.colleagues.length > 0 ? standInCard(words, leave, days, back) : undefined;
    });
  },
  'leave.begin': async (talk) => {
    const { role, days, standIn } = talk.deed;
    await show(talk, await goOnLeave(actorOf(talk.person), role, days, standIn), leaveCard);
  },
  'leave.end': async (talk) => show(talk, await comeBack(actorOf(talk.person), talk.deed.role), backCard),
} satisfies Partial<Presses>;
