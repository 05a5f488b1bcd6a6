// What units and inspectors share: when they look at `/tasks`, and how they open from it what they want.
import { CHINA_TIME, dayIn } from '../../domain/calendar.ts';
import type { Entry } from '../ledger.ts';
import { answerTo, isTold, type Listed, listOn, type Task, taskOn } from '../seen.ts';
import { type Act, pressing, secondsSince, type Sight } from '../sight.ts';

/** Real seconds between two looks at the person's own list, at speed 1. */
const LOOK_SECONDS = 6;

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
  const { who, scene } = sight;
  const list = answerTo(sight, '/tasks');
  const listed = list ? listOn(sight, list) : [];
  const numbered = list?.keyboard.flat().filter(({ label }) => /^\d+$/.test(label)) ?? [];
  for (const one of listed.filter(wants)) {
    const button = numbered.find(({ label }) => label === one.number);
    if (list && button) return { kind: 'press', message: list.id, button: button.label };
  }
  const older = listed.length > 0 ? pressing(sight, list, 'button-older') : undefined;
  if (older) return older;
  if (secondsSince(sight, '/tasks') <= LOOK_SECONDS / scene.speed) return undefined;
  const look: Act = { kind: 'say', text: '/tasks' };
  const isLeft = list !== undefined && listed.length === 0 && taskOn(who, list.text) !== undefined;
  if (isLeft || isTold(sight, '/tasks')) return look;
  if (!ofItself) return undefined;
  const key = `looked/${who.slug}/${dayIn(CHINA_TIME, scene.at)}`;
  return scene.ledger.has(key) ? undefined : { ...look, entry: { key, what: 'looked', who: who.slug, region: who.yearRegion } };
}
