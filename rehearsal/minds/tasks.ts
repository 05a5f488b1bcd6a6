// What units and inspectors share: when they look at `/tasks`, and how they open from it what they want.
import type { Entry } from '../ledger.ts';
import { answerTo, type Listed, listOn, type Task, taskOn } from '../seen.ts';
import { type Act, pressing, type Sight } from '../sight.ts';
import { isLookedAt, look } from './looks.ts';

/** Real seconds after which a list that was left for a card is asked for again, at speed 1. */
const LEFT_SECONDS = 1;

export const entryOf = (
  { who }: Sight,
  { key: task }: Task,
  what: Entry['what'],
  key: string,
  facts: Entry['facts'] = {},
): Entry => ({
  key: `${what}/${task}/${key}`,
  what,
  who: who.slug,
  region: who.yearRegion,
  facts: { task, ...facts },
});

/**
 * Opens from `/tasks` what is wanted: by its number in the list that stands there, on its next page, or in the list anew. The list is
 * asked for when a digest has come since, and when the one before was left for a card; by those who know of something to do (`ofItself`)
 * also once a day of the year.
 */
export function openList(
  sight: Sight,
  { wants, ofItself }: { wants: (listed: Listed) => boolean; ofItself: boolean },
): Act | undefined {
  const { who } = sight;
  const list = answerTo(sight, '/tasks');
  const listed = list ? listOn(sight, list) : [];
  const numbered = list?.keyboard.flat().filter(({ label }) => /^\d+$/.test(label)) ?? [];
  for (const one of listed.filter(wants)) {
    const button = numbered.find(({ label }) => label === one.number);
    if (list && button) return { kind: 'press', message: list.id, button: button.label };
  }
  const older = listed.length > 0 ? pressing(sight, list, 'button-older') : undefined;
  if (older) return older;
  const isLeft = list !== undefined && listed.length === 0 && taskOn(who, list.text) !== undefined;
  if (isLeft && !isLookedAt(sight, '/tasks', LEFT_SECONDS)) return { kind: 'say', text: '/tasks' };
  return look(sight, '/tasks', { ofItself });
}
