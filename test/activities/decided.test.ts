// A decision that is taken at the very look at which a step of its ladder is due: nobody is reminded of it any more.
import { expect, it } from 'vitest';
import { assessYear } from '../../activities/yearLooks.ts';
import type { WaitingOrder } from '../../domain/messages.ts';
import { aCandidate, localIn } from '../builders.ts';
import { withDatabase } from '../records/aDatabase.ts';
import { beginAt, COUNTY, planAt, YEAR } from '../workflows/affairs.ts';
import { later, MORNING } from '../workflows/rehearsed.ts';

withDatabase();

it('is asked of the office while it is late, and of nobody once it is taken', async () => {
  const candidates = [aCandidate('bus-stops', COUNTY, localIn(MORNING, 200).slice(0, 10))];
  await beginAt({ plan: planAt(MORNING, 'planning', 30), stage: 'planning', at: MORNING, candidates });
  const look = async (orders: WaitingOrder[]) =>
    assessYear({ yearId: YEAR, moment: later(MORNING, 35).getTime(), orders, looks: [], ladderKey: '', climbed: 0 });
  expect((await look([])).reckoning.step).not.toBeNull();
  const { answers, standing, reckoning } = await look([
    { id: 'fix', name: 'fixShortlist', payload: { by: 'operator' }, via: 'update' },
  ]);
  expect(answers).toEqual([{ id: 'fix', ok: true }]);
  expect({ over: standing.stageOver, step: reckoning.step }).toEqual({ over: true, step: null });
});
