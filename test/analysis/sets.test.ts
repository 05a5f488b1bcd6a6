import { describe, expect, it } from 'vitest';
import { examples } from '../../analysis/kinds/examples.ts';
import { texts as alarming } from './sets/alarmingDevelopment.ts';
import { texts as alarmingMeasured } from './sets/alarmingMeasured.ts';
import { texts as development } from './sets/kindsDevelopment.ts';
import { texts as measured } from './sets/kindsMeasured.ts';

const least = { ordinary: 160, emergency: 35, 'no-content': 35, insult: 20, spam: 20, accusation: 20 };

/** A text with case and spaces removed, by which two texts count as the same. */
const alike = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** The alarming ones hold ordinary messages and emergencies alone. */
const leastOfDanger = { ordinary: 150, emergency: 40 };

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe.each([
  ['of every kind, for development', development, least],
  ['of every kind, measured', measured, least],
  ['alarming, for development', alarming, leastOfDanger],
  ['alarming, measured', alarmingMeasured, leastOfDanger],
])('the messages %s', (_name, texts, wanted) => {
  it.each(Object.entries(wanted))('holds enough of the kind %s', (kind, count) => {
    expect(texts.filter((each) => each.kind === kind).length).toBeGreaterThanOrEqual(count);
  });

  it('is in both languages, about three in five in Chinese', () => {
    const share = texts.filter(({ text }) => isHan(text)).length / texts.length;
    expect(share).toBeGreaterThan(0.55);
    expect(share).toBeLessThan(0.65);
  });

  it('holds messages alone: none is empty or padded', () => {
    expect(texts.filter(({ text }) => text === '' || text !== text.trim())).toEqual([]);
  });
});

describe('the sets', () => {
  it('that hold every kind are of one size for every kind, give or take a few', () => {
    const count = (texts: typeof development, kind: string): number => texts.filter((each) => each.kind === kind).length;
    for (const kind of Object.keys(least))
      expect(Math.abs(count(development, kind) - count(measured, kind))).toBeLessThanOrEqual(3);
  });

  it('say nothing twice, within or across', () => {
    const seen = new Set<string>();
    const twice = [...development, ...measured, ...alarming, ...alarmingMeasured].filter(
      ({ text }) => seen.size === seen.add(alike(text)).size,
    );
    expect(twice).toEqual([]);
  });

  it('of danger say nothing that the reader learnt from', () => {
    const learnt = new Set(Object.values(examples).flat().map(alike));
    expect([...alarming, ...alarmingMeasured].filter(({ text }) => learnt.has(alike(text)))).toEqual([]);
  });
});
