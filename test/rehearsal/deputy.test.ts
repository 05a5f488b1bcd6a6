import { describe, expect, it } from 'vitest';
import { deputy } from '../../rehearsal/minds/deputy.ts';
import { readCast } from '../../rehearsal/people.ts';
import { absentDeputies } from '../../rehearsal/texts/index.ts';
import { aScene, chat, NOTHING_WAITS } from './sight.ts';

const COUNTY = '330105';
const DAY = 86_400_000;
const opened = new Date('2025-01-10T01:00:00.000Z');
const vote = { id: 'vote/330105/2025/1', regionCode: COUNTY, round: 1, deputies: 21, present: 0, voted: 0 };
const [who] = readCast().filter(({ role, slug, yearRegion }) => {
  return role === 'deputy' && yearRegion === COUNTY && !absentDeputies.includes(slug);
});

/** What a deputy does so many days after a step was opened. */
function after(days: number, state: 'roll' | 'open', ...keys: readonly string[]) {
  if (!who) throw new Error('the county has no deputy');
  const kind = state === 'roll' ? 'open-ballot' : 'close-ballot';
  const decision = { kind, role: 'secretariat', regionCode: COUNTY, about: vote.id, at: opened } as const;
  const scene = aScene({
    at: new Date(opened.getTime() + days * DAY),
    agenda: { ...NOTHING_WAITS, decisions: [decision], votes: [{ ...vote, state }] },
  });
  return deputy({ who: { ...who, language: 'zh' }, chat: chat('zh', ['区人民代表大会', ...keys]), scene });
}

describe('a deputy', () => {
  it('answers the roll call by its card', () => {
    expect(after(1, 'roll', 'button-here')).toMatchObject({ kind: 'press', entry: { what: 'present' } });
  });

  it('lets the news that the candidates are fixed stand, and answers the roll call above it', () => {
    expect(after(1, 'roll', 'button-read-candidates')).toBeUndefined();
    expect(after(1, 'roll', 'button-here', 'button-read-candidates')).toMatchObject({ entry: { what: 'present' } });
  });

  it.each(['roll', 'open'] as const)('who was never reached asks for the card themselves, not at once (%s)', (state) => {
    expect(after(1, state)).toBeUndefined();
    expect(after(4, state)).toEqual({ kind: 'say', text: '/vote' });
  });
});
