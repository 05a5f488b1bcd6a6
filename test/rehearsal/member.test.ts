import { describe, expect, it } from 'vitest';
import { member } from '../../rehearsal/minds/member.ts';
import { readCast } from '../../rehearsal/people.ts';
import { planOf } from '../../rehearsal/plans.ts';
import { luck, type Scene } from '../../rehearsal/sight.ts';
import { aScene, chat } from './sight.ts';

const [who] = readCast().filter(({ role }) => role === 'member');
const at = new Date('2025-01-10T01:00:00.000Z');
const DAY = 86_400_000;

/** What a member does late in the decision stage, with a candidate's card before them and the news of the shortlist below it. */
function before(stance: 'support' | 'doubt') {
  if (!who) throw new Error('nobody is a member');
  const spoken = (slug: string) => luck('comments', who.slug, slug) < 0.7;
  const found = planOf(who.yearRegion)?.candidates.find(
    ({ slug }) => spoken(slug) && luck('stance', who.slug, slug) < 0.8 === (stance === 'support'),
  );
  if (!found) return undefined;
  const year = { regionCode: who.yearRegion, stage: 'decision', began: new Date(at.getTime() - DAY), ends: at };
  const scene = aScene({ at, years: [year] as unknown as Scene['years'] });
  const card = [`📋 1/6 ${found.title[who.language]}`, 'button-in-favour', 'button-doubt', 'button-own-words'] as const;
  const messages = chat(who.language, card, ['📋', 'button-read-candidates']);
  return member({ who, chat: messages, scene });
}

describe('a member of the two sessions', () => {
  it.each(['support', 'doubt'] as const)(
    'says what they think on a candidate’s card, whatever news stands below it: %s',
    (stance) => {
      expect(before(stance)).toMatchObject({ kind: 'press', message: 1, entry: { what: 'commented' } });
    },
  );
});
