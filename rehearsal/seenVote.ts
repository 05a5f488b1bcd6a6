// How far a vote is, by the newest card of it in somebody's chat.
import { say } from '../locales/say.ts';
import type { SeenMessage } from '../simulator/people.ts';
import { newer, type Sight } from './sight.ts';

const steps = ['prepared', 'roll', 'open', 'voted', 'closed', 'certified'] as const;
type Step = (typeof steps)[number];

/** What stands for a number in a sentence. */
const NUMBER = '\u0001';

/** How far the newest card of a vote in somebody's congress says that it is, and that card. */
export function seenVote({ who, chat, scene }: Sight): { step: Step; card: SeenMessage } | undefined {
  const year = scene.years.find(({ regionCode }) => regionCode === who.yearRegion);
  if (!year) return undefined;
  const facts = { region: who.yearRegion, year: year.year, elected: NUMBER, seats: NUMBER };
  const titles = steps.map((step) => ({
    step,
    beginning: say(who.language, `vote-title-${step}`, facts).split(NUMBER)[0] ?? '',
  }));
  const found = chat.flatMap((card) => {
    const title = card.from === 'bot' ? titles.find(({ beginning }) => card.text.startsWith(beginning)) : undefined;
    return title ? [{ step: title.step, card }] : [];
  });
  return found.toSorted((a, b) => newer(b.card, a.card))[0];
}
