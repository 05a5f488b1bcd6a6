// What waits at a desk that a newcomer holds. Everybody of the crowd knows what their own chat tells them; a newcomer may not look there for
// long, and the year must not go past what only they can decide. So the pace, which is no person, reads it from the record. No mind does.
import type { Agenda } from '../views/agenda.ts';
import { isTimeFor, patienceFor } from './deskTimes.ts';
import type { Cast } from './people.ts';
import { type Scene, shareOf } from './sight.ts';

/** Whether something waits at this person's desk for which the crowd, in their place, would wait no longer. */
export function waitsAtDesk({ role, yearRegion }: Pick<Cast, 'role' | 'yearRegion'>, scene: Scene, waiting: Agenda): boolean {
  const year = scene.years.find(({ regionCode }) => regionCode === yearRegion);
  if (!year) return false;
  const moment = { share: shareOf(year, scene.at), topics: waiting.topics[yearRegion] ?? 0, complete: scene.complete };
  return waiting.decisions.some(
    ({ kind, role: desk, regionCode, at }) =>
      regionCode === yearRegion &&
      (kind !== 'decide-change' || desk === role) &&
      isTimeFor(kind, role, moment) &&
      scene.at.getTime() - at.getTime() >= patienceFor(kind, scene.speed),
  );
}
