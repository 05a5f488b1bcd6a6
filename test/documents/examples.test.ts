import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { readBook } from '../../documents/book.ts';
import { parseCandidates } from '../../documents/candidates.ts';
import { PeopleFile, YearPlan } from '../../domain/plan.ts';
import { regionOf, within } from '../../domain/regions.ts';

const file = (name: string): string => readFileSync(new URL(`../../examples/rehearsal/${name}`, import.meta.url), 'utf8');
const Citizens = z.object({
  citizens: z.array(z.object({ id: z.string(), name: z.string(), region: z.coerce.string(), language: z.enum(['zh', 'en']) })),
});

const load = async (name: string) => {
  const plan = YearPlan.parse(parseYaml(file(`${name}.yaml`)));
  const people = PeopleFile.parse(parseYaml(file(plan.people ?? '')));
  const { citizens } = Citizens.parse(parseYaml(file(plan.people ?? '')));
  const csv = await readBook({ bytes: Buffer.from(file(plan.candidates ?? '')), name: 'candidates.csv' });
  if (!csv.ok) throw new Error(csv.problem.id);
  const read = parseCandidates(csv.book, {
    region: plan.region,
    aspects: plan.aspects,
    units: people.units,
    sources: plan.envelope?.sources ?? [],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { plan, people, citizens, candidates: read.candidates, said: read.said };
};

const province = await load('province');
const county = await load('county');

const holders = ({ people }: typeof county) => [
  ...people.office,
  ...(people.answersTo ? [people.answersTo] : []),
  ...people.secretariat,
  ...people.units.flatMap(({ contact, head }) => [contact, head]),
  ...people.deputies,
  ...people.members,
  ...people.inspectors,
];

describe('the rehearsal’s plans', () => {
  it('are a province that adopts and a county that votes on 12 candidates for 10 seats', () => {
    expect(province.plan.decision.method).toBe('adopt');
    expect(county.plan.decision).toMatchObject({ method: 'vote', seats: 10 });
    expect(county.candidates).toHaveLength(12);
    expect(county.people.deputies).toHaveLength(21);
    expect(within(county.plan.region, province.plan.region)).toBe(true);
  });

  it('go through their stages in order, at the same times', () => {
    const { openLetter, solicitation, planning, decision, execution, yearEnd } = province.plan.stages;
    const moments = [
      openLetter.begins,
      openLetter.ends,
      solicitation.ends,
      planning.ends,
      decision.ends,
      execution.ends,
      yearEnd.ends,
    ];
    expect(moments).toEqual(moments.toSorted());
    expect(county.plan.stages).toEqual(province.plan.stages);
  });

  it('make about forty tasks, of which exactly one lacks something and waits on the desk', () => {
    const entries = [...province.candidates, ...county.candidates];
    const sites = entries.flatMap((entry) =>
      entry.sites.map((site) => ({ ...site, unitId: entry.unitId, lines: entry.standard.length })),
    );
    expect(sites.length).toBeGreaterThanOrEqual(40);
    expect(sites.length).toBeLessThanOrEqual(46);
    const waiting = sites.filter(
      ({ place, regionCode, quantity, measure, due, unitId, lines }) =>
        !(place && regionCode && quantity && measure && due && unitId && lines),
    );
    expect(waiting.map(({ due, regionCode }) => [due, regionCode])).toEqual([[null, '330105001']]);
  });

  it('say in both languages what they count', () => {
    for (const { measure } of [...province.candidates, ...county.candidates].flatMap(({ sites }) => sites)) {
      expect(measure?.zh).toMatch(/\p{Script=Han}/u);
      expect(measure?.en).toMatch(/^[a-z][a-z -]+$/);
    }
  });

  it('keep within their means, and every date within the year of execution', () => {
    for (const { plan, candidates } of [province, county]) {
      const cost = candidates.reduce((sum, entry) => sum + entry.cost, 0);
      expect(cost).toBeLessThanOrEqual((plan.envelope?.total ?? 0) * 100);
      for (const { due, regionCode } of candidates.flatMap(({ sites }) => sites)) {
        if (due) expect(due > plan.stages.decision.ends.slice(0, 10) && due < plan.stages.execution.ends.slice(0, 10)).toBe(true);
        expect(regionCode && within(regionCode, plan.region)).toBe(true);
      }
    }
  });

  it('have no column that nobody reads, and every candidate in both languages', () => {
    expect([...province.said, ...county.said].filter(({ id }) => id === 'columns-unknown')).toEqual([]);
    for (const { title, standard, sites } of [...province.candidates, ...county.candidates]) {
      for (const both of [title, ...standard, ...sites.flatMap(({ place }) => (place ? [place] : []))]) {
        expect(both.zh).toMatch(/\p{Script=Han}/u);
        expect(both.en).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('have about eighty people, each with an id of their own', () => {
    const everybody = [...holders(province), ...holders(county), ...province.citizens, ...county.citizens];
    expect(everybody.length).toBeGreaterThanOrEqual(75);
    expect(everybody.length).toBeLessThanOrEqual(100);
    expect(new Set(everybody.map(({ id }) => id)).size).toBe(everybody.length);
    expect(new Set(everybody.map(({ name }) => name)).size).toBe(everybody.length);
    for (const { region } of [...province.citizens, ...county.citizens]) expect(regionOf(region)).toBeDefined();
    expect(county.citizens.every(({ region }) => within(region, county.plan.region))).toBe(true);
  });

  it('have usual reasons for every outcome, and keywords in both languages for every aspect', () => {
    for (const { plan } of [province, county]) {
      expect(new Set(plan.reasons.map(({ outcome }) => outcome)).size).toBe(5);
      expect(plan.aspects).toHaveLength(10);
      for (const { keywords } of plan.aspects) {
        expect(keywords.filter((word) => /\p{Script=Han}/u.test(word)).length).toBeGreaterThan(10);
        expect(keywords.filter((word) => /^[\x20-\x7e]+$/.test(word)).length).toBeGreaterThan(8);
      }
    }
  });
});
