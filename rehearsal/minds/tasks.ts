// What units and inspectors share: which task a card is about, and finding it in `/tasks`.
import type { TaskAhead } from '../../views/agenda.ts';
import { say } from '../../locales/say.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import type { Entry } from '../ledger.ts';
import { plans } from '../plans.ts';
import { type Act, pressing, secondsSince, type Sight } from '../sight.ts';
import { textIn } from '../../locales/spoken.ts';

/** Real seconds between two looks at the person's own list, at speed 1. */
const LOOK_SECONDS = 6;

/** The task that a card is about, found by its place and, where that is not enough, its title. */
export function taskOn({ who }: Sight, card: SeenMessage, tasks: readonly TaskAhead[]): TaskAhead | undefined {
  const here = tasks.filter(({ place }) => place && card.text.includes(textIn(place, who.language)));
  return here.find(({ title }) => card.text.includes(textIn(title, who.language))) ?? here[0];
}

/** The candidate from which a task was made. */
export const candidateOf = ({ title }: TaskAhead) =>
  plans.flatMap(({ candidates }) => candidates).find((candidate) => candidate.title.zh === title.zh);

export const entryOf = (
  { who }: Sight,
  { code }: TaskAhead,
  what: Entry['what'],
  key: string,
  facts: Entry['facts'] = {},
): Entry => ({
  key: `${what}/${code}/${key}`,
  what,
  who: who.slug,
  region: who.yearRegion,
  facts: { task: code, ...facts },
});

/** Presses the number of a wanted task in the current list, turns its page, or asks for the list again. */
export function openList(sight: Sight, wanted: readonly TaskAhead[]): Act | undefined {
  const { who, chat, scene } = sight;
  if (wanted.length === 0) return undefined;
  const back = say(who.language, 'button-back-to-tasks');
  const list = chat.findLast(({ from, keyboard }) => from === 'bot' && keyboard.flat().some(({ label }) => label !== back));
  const numbered = list?.keyboard.flat().filter(({ label }) => /^\d+$/.test(label)) ?? [];
  for (const line of list?.text.split('\n') ?? []) {
    const number = /^(\d+)/.exec(line)?.[1];
    const listed = wanted.some(
      ({ place, title }) => place && line.includes(textIn(title, who.language)) && line.includes(textIn(place, who.language)),
    );
    const button = listed ? numbered.find(({ label }) => label === number) : undefined;
    if (list && button) return { kind: 'press', message: list.id, button: button.label };
  }
  const older = numbered.length > 0 ? pressing(sight, list, 'button-older') : undefined;
  if (older) return older;
  return secondsSince(sight, '/tasks') > LOOK_SECONDS / scene.speed ? { kind: 'say', text: '/tasks' } : undefined;
}
