// Which of people's words others see before the office has read them, and who hears of held ones.
import { describe, expect, it } from 'vitest';
import { kinds } from '../../domain/kinds.ts';
import { heldAs, heldHasClimbed, heldOrder, hearsOfHeld, isUrgent, readsHeld } from '../../domain/publication.ts';

const COUNTY = '330106';
const CITY = '330100';
const PROVINCE = '330000';
const now = new Date('2027-03-03T01:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

describe('a plan’s publish', () => {
  const sure = (kind: (typeof kinds)[number]) => ({ kind, certainty: 0.99 });

  it('all holds nothing', () => {
    expect(kinds.map((kind) => heldAs('all', sure(kind)))).toEqual(kinds.map(() => null));
  });

  it('reviewed holds everything, as what it is', () => {
    expect(kinds.map((kind) => heldAs('reviewed', sure(kind)))).toEqual(kinds);
  });

  it('unless-held holds what the reader does not publish', () => {
    expect(kinds.filter((kind) => heldAs('unless-held', sure(kind)) !== null)).toEqual([
      'emergency',
      'possible-emergency',
      'accusation',
      'abuse',
      'spam',
      'no-content',
    ]);
  });

  it('unless-held shows what is an insult, a lure or an accusation only perhaps; a danger is held whatever its certainty', () => {
    const unsure = (kind: (typeof kinds)[number]) => heldAs('unless-held', { kind, certainty: 0.1 });
    expect(['abuse', 'spam', 'accusation'].map((kind) => unsure(kind as 'abuse'))).toEqual([null, null, null]);
    expect([unsure('emergency'), unsure('possible-emergency'), unsure('no-content')]).toEqual([
      'emergency',
      'possible-emergency',
      'no-content',
    ]);
  });
});

describe('the queue', () => {
  it('has dangers first, then accusations, then the rest', () => {
    expect(heldOrder.slice(0, 3)).toEqual(['emergency', 'possible-emergency', 'accusation']);
    expect(heldOrder.toSorted()).toEqual([...kinds].toSorted());
    expect(kinds.filter(isUrgent)).toEqual(['emergency', 'possible-emergency']);
    expect(kinds.filter((kind) => readsHeld(kind) === 'held.readAbove')).toEqual(['accusation']);
  });
});

describe('who hears of held words', () => {
  const hears = (kind: 'spam' | 'accusation', role: Parameters<typeof hearsOfHeld>[1]['role'], at: string, since = now) =>
    hearsOfHeld({ regionCode: COUNTY, kind, since }, { role, regionCode: at }, now);

  it('is the office and its head; of an accusation the head and the region above, never a clerk beside the accused or a unit', () => {
    expect([hears('spam', 'office', COUNTY), hears('spam', 'office-head', COUNTY)]).toEqual(['reads', 'reads']);
    expect([hears('accusation', 'office', COUNTY), hears('accusation', 'office-head', COUNTY)]).toEqual([null, 'reads']);
    expect([hears('accusation', 'office', CITY), hears('accusation', 'office-head', CITY)]).toEqual(['reads', 'reads']);
    expect([hears('accusation', 'level-above', COUNTY), hears('accusation', 'level-above', CITY)]).toEqual(['reads', null]);
    expect([
      hears('accusation', 'unit-head', COUNTY),
      hears('spam', 'unit-contact', COUNTY),
      hears('spam', 'deputy', CITY),
    ]).toEqual([null, null, null]);
  });

  it('is the head above as well once it has waited for days, who sees only that it waits', () => {
    expect(heldHasClimbed(daysAgo(4.9), now)).toBe(false);
    expect(heldHasClimbed(daysAgo(5), now)).toBe(true);
    expect([hears('spam', 'office-head', CITY, daysAgo(4)), hears('spam', 'office-head', CITY, daysAgo(6))]).toEqual([
      null,
      'watches',
    ]);
    expect([hears('spam', 'level-above', COUNTY, daysAgo(4)), hears('spam', 'level-above', COUNTY, daysAgo(6))]).toEqual([
      null,
      'watches',
    ]);
    expect([hears('spam', 'office', CITY, daysAgo(6)), hears('spam', 'office-head', PROVINCE, daysAgo(6))]).toEqual([null, null]);
  });
});
