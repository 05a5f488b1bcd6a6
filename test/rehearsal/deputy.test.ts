import { describe, expect, it } from 'vitest';
import { voteCard, type VoteFacts } from '../../cards/votes.ts';
import { deputy } from '../../rehearsal/minds/deputy.ts';
import { readCast } from '../../rehearsal/people.ts';
import { absentDeputies } from '../../rehearsal/texts/index.ts';
import type { Scene } from '../../rehearsal/sight.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { aVote, COUNTY, shown, wordsIn } from './cards.ts';
import { aScene, chat } from './sight.ts';

const DAY = 86_400_000;
const at = new Date('2025-01-10T01:00:00.000Z');
const words = wordsIn('zh');
const [who] = readCast().filter(
  ({ role, slug, yearRegion }) => role === 'deputy' && yearRegion === COUNTY && !absentDeputies.includes(slug),
);

/** What a deputy does at a share of the decision, so many real seconds after the cards in their chat came. */
function does(messages: readonly SeenMessage[], { share = 0.5, seconds = 0, stage = 'decision' } = {}) {
  if (!who) throw new Error('the county has no deputy');
  const began = new Date(at.getTime() - 100 * share * DAY);
  const year = { regionCode: COUNTY, year: 2025, stage, began, ends: new Date(began.getTime() + 100 * DAY) };
  const real = new Date(Date.parse('2024-12-20T01:00:00.000Z') + seconds * 1_000);
  const scene = aScene({ at, real, years: [year] as unknown as Scene['years'] });
  return deputy({ who: { ...who, language: 'zh' }, chat: messages, scene });
}
const card = (changes: Partial<VoteFacts> = {}): SeenMessage => shown(voteCard(words, aVote(changes)));
const here = { own: { present: true, voted: false } };

describe('a deputy', () => {
  it('answers the roll call by its card', () => {
    const roll = card();
    expect(does([roll])).toMatchObject({ kind: 'press', message: roll.id, entry: { what: 'present' } });
  });

  it('lets the news that the candidates are fixed stand, and answers the roll call above it', () => {
    const [news] = chat('zh', ['📋', 'button-read-candidates']).map((each) => ({ ...each, id: 10_000 }));
    if (!news) throw new Error('there is no news');
    expect(does([news], { share: 0.1 })).toBeUndefined();
    expect(does([card(), news])).toMatchObject({ entry: { what: 'present' } });
  });

  it('takes the paper of the newest vote, and leaves one that a newer card has left behind', () => {
    const open = card({ state: 'open', ...here });
    expect(does([open])).toMatchObject({ kind: 'press', message: open.id, decides: true });
    expect(does([open, card({ state: 'certified', ...here })])).toBeUndefined();
    const again = card({ why: 'run-off' });
    expect(does([open, again])).toMatchObject({ message: again.id, entry: { what: 'present' } });
  });

  it('who was never called asks for the vote themselves, once the congress is well under way', () => {
    expect(does([], { share: 0.2 })).toBeUndefined();
    expect(does([], { share: 0.4 })).toEqual({ kind: 'say', text: '/vote' });
    expect(does([], { share: 0.4, stage: 'planning' })).toBeUndefined();
  });

  it('who is here and gets no paper asks for it, not at once; whoever has voted waits', () => {
    expect(does([card(here)], { seconds: 10 })).toBeUndefined();
    expect(does([card(here)], { seconds: 40 })).toEqual({ kind: 'say', text: '/vote' });
    expect(does([card({ state: 'open', own: { present: true, voted: true } })], { seconds: 40 })).toBeUndefined();
  });
});
