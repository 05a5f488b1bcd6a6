import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RegionLevel, regionOf } from '../../domain/regions.ts';
import { isFiled, memberComments, suggestions } from '../../rehearsal/texts/index.ts';
import { saysNothing } from '../../analysis/firstLook.ts';
import { knows } from '../../locales/say.ts';
import { sources } from './sources.ts';

const Citizens = z.object({ citizens: z.array(z.object({ id: z.string(), region: z.coerce.string(), language: z.string() })) });
const citizens = ['province', 'county'].flatMap(
  (name) =>
    Citizens.parse(parseYaml(readFileSync(new URL(`../../examples/rehearsal/people-${name}.yaml`, import.meta.url), 'utf8')))
      .citizens,
);

const count = (kind: string): number => suggestions.filter(({ meant }) => meant === kind).length;

describe('what the crowd writes', () => {
  it('is at least 220 messages, all but a few in words of their own', () => {
    expect(suggestions.length).toBeGreaterThanOrEqual(220);
    expect(suggestions.length - new Set(suggestions.map(({ text }) => text)).size).toBe(2);
  });

  it('comes from the citizens of the two plans, every one of whom has something to say', () => {
    const writers = new Set(suggestions.map(({ person }) => person));
    expect(citizens.map(({ id }) => id).filter((id) => !writers.has(id))).toEqual([]);
    expect([...writers].filter((id) => !citizens.some((citizen) => citizen.id === id))).toEqual([]);
    for (const { region } of suggestions) if (region !== undefined) expect(regionOf(region)).toBeDefined();
  });

  it('comes in both languages, from homes of every level', () => {
    expect(suggestions.filter(({ language }) => language === 'en').length).toBeGreaterThan(30);
    const homes = new Set(
      suggestions.map(({ person }) => regionOf(citizens.find(({ id }) => id === person)?.region ?? '')?.level),
    );
    const about = new Set(suggestions.flatMap(({ region }) => (region ? [regionOf(region)?.level] : [])));
    expect(new Set([...homes, ...about])).toEqual(new Set(RegionLevel.options));
  });

  it('holds twelve wishes, each asked five to nine times', () => {
    const wishes = new Map<string, number>();
    for (const { wish } of suggestions) if (wish !== undefined) wishes.set(wish, (wishes.get(wish) ?? 0) + 1);
    expect(wishes.size).toBe(12);
    for (const times of wishes.values()) expect(times >= 5 && times <= 9).toBe(true);
  });

  it('holds greetings, nonsense, grievances, telephone numbers and one emergency', () => {
    expect([count('greeting') > 4, count('nonsense') > 4, count('grievance') > 4, count('emergency')]).toEqual([
      true,
      true,
      true,
      1,
    ]);
    expect(suggestions.filter(({ text }) => /1[38]\d{9}/.test(text)).length).toBeGreaterThan(1);
  });

  it('is filed unless it says nothing, as the bot sees it', () => {
    expect(suggestions.filter((one) => !isFiled(one)).map(({ text }) => text)).toEqual(
      suggestions.filter(({ text }) => saysNothing(text) !== undefined).map(({ text }) => text),
    );
  });

  it('fits into one message of a chat', () => {
    expect(Math.max(...suggestions.map(({ text }) => text.length))).toBeLessThan(4096);
  });
});

describe('what members say', () => {
  it('is about candidates of the province, each at least once', () => {
    const csv = readFileSync(new URL('../../examples/rehearsal/candidates-province.csv', import.meta.url), 'utf8');
    const ids = new Set(
      csv
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    );
    expect(new Set(Object.keys(memberComments))).toEqual(ids);
  });
});

describe('the buttons that the crowd looks for', () => {
  it('are there: by a name that no text has a mind would stand before its card for ever, silent', () => {
    const named = sources(['rehearsal'], ['.ts']).flatMap(({ path, text }) =>
      [...text.matchAll(/'(button-[a-z0-9-]+)'/g)].map(([, key = '']) => ({ path, key })),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ key }) => !knows('en', key) || !knows('zh', key))).toEqual([]);
  });
});
