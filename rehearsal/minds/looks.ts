// When people look by themselves at their list or their desk: when the bot has told them of something, else once a day of the year.
import { CHINA_TIME, dayIn } from '../../domain/calendar.ts';
import { isTold } from '../seen.ts';
import { type Act, secondsSince, type Sight } from '../sight.ts';

/** Real seconds between two looks at the same thing, at speed 1: at something new, and by oneself at a desk, where there is often nothing. */
const LOOK_SECONDS = 4;
const SELDOM_SECONDS = 9;

/** Asks for a list or a desk by its command, if it is time. `ofItself`: also without having been told of anything. */
export function look(sight: Sight, command: '/tasks' | '/office', { ofItself }: { readonly ofItself: boolean }): Act | undefined {
  const { who, scene } = sight;
  if (isLookedAt(sight, command)) return undefined;
  const act: Act = { kind: 'say', text: command };
  if (isTold(sight, command)) return act;
  if (command === '/office' && isLookedAt(sight, command, SELDOM_SECONDS)) return undefined;
  const key = `looked/${who.slug}/${dayIn(CHINA_TIME, scene.at)}`;
  if (!ofItself || scene.ledger.has(key)) return undefined;
  return { ...act, entry: { key, what: 'looked', who: who.slug, region: who.yearRegion } };
}

/** Whether somebody has asked for it just now. */
export const isLookedAt = (sight: Sight, command: string, seconds = LOOK_SECONDS): boolean =>
  secondsSince(sight, command) <= seconds / sight.scene.speed;
