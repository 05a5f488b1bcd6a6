import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NoticeFile } from '../../domain/calendar/notice.ts';
import { PeopleFile, YearPlan } from '../../domain/plan.ts';
import { DesignFile } from '../../domain/satisfaction/designFile.ts';
import { readYamlText } from '../../documents/yamlFile.ts';
import { aPlan, somePeople } from '../builders.ts';
import { LONG, strangeSigns } from '../strange.ts';

const told = (text: string, schema: z.ZodType): string[] => {
  const read = readYamlText(text, schema);
  return read.ok ? [] : read.complaints.map(({ line, path, says }) => `${line}: ${path?.join('.') ?? ''}: ${says}`);
};
const yaml = (value: unknown): string => JSON.stringify(value, null, 1);
/** The number of the line that holds a piece of text. */
const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length;

describe('a file read against its schema', () => {
  const plan = aPlan({ method: 'vote' });
  const deep = (change: (draft: Record<string, never>) => void): string => {
    const draft = structuredClone(plan) as unknown as Record<string, never>;
    change(draft);
    return yaml(draft);
  };
  type Draft = Record<string, Record<string, unknown>>;

  it.each<[string, string, z.ZodType, string, string]>([
    ['at the top', deep((draft) => Object.assign(draft, { sesion: {} })), YearPlan, 'sesion', 'did you mean session?'],
    [
      'in a text',
      deep((draft) => Object.assign((draft as Draft).letter?.['title'] as object, { nan: 'Phoe', english: 'Letter' })),
      YearPlan,
      'english',
      'unknown key',
    ],
    [
      'in the decision',
      deep((draft) => Object.assign((draft as Draft).decision as object, { ballt: 'rank' })),
      YearPlan,
      'ballt',
      'did you mean ballot?',
    ],
    [
      'in a stage',
      deep((draft) => Object.assign((draft as Draft).stages?.['planning'] as object, { endBy: 'date' })),
      YearPlan,
      'endBy',
      'did you mean endsBy?',
    ],
    [
      'in the lights',
      deep((draft) => Object.assign((draft as Draft).lights as object, { redgap: 9 })),
      YearPlan,
      'redgap',
      'did you mean redGap?',
    ],
    [
      'in a ladder',
      deep((draft) => Object.assign((draft as Draft).ladders?.['tasks'] as object, { repeatevery: { days: 1 } })),
      YearPlan,
      'repeatevery',
      'did you mean repeatEvery?',
    ],
    [
      'in an aspect',
      deep((draft) => Object.assign((draft as unknown as { aspects: object[] }).aspects[1] as object, { keyword: [] })),
      YearPlan,
      'keyword',
      'did you mean keywords?',
    ],
    ['of the people', yaml({ ...somePeople(), inspector: [] }), PeopleFile, 'inspector', 'did you mean inspectors?'],
    [
      'of a unit',
      yaml({ ...somePeople(), units: [{ ...somePeople().units[0], contcat: {} }] }),
      PeopleFile,
      'contcat',
      'did you mean contact?',
    ],
    [
      'of a notice',
      'year: 2027\nsource: {title: a, number: b, url: "https://www.gov.cn"}\nholidays:\n  - name: 春节\n    from: 2027-02-05\n    too: 2027-02-08\n',
      NoticeFile,
      'too',
      'did you mean to?',
    ],
    [
      'of a design',
      'weight: w\nestimate: [{ mean: y }]\nconfidense: 0.9\n',
      DesignFile,
      'confidense',
      'did you mean confidence?',
    ],
    ['that is like none', yaml({ ...somePeople(), weather: 'fine' }), PeopleFile, 'weather', 'unknown key'],
  ])('names a key %s that it does not know, with its line and the nearest right one', (_, text, schema, key, says) => {
    const all = told(text, schema);
    expect(all.join('\n')).toContain(says);
    expect(
      all.some(
        (each) =>
          each.startsWith(`${lineOf(text, text.includes(`"${key}":`) ? `"${key}":` : `${key}:`)}: `) &&
          each.includes(`${key}: unknown key`),
      ),
    ).toBe(true);
  });

  it('takes a plan as it is, names of free keys and all', () => {
    expect(told(yaml(plan), YearPlan)).toEqual([]);
    expect(told(yaml({ ...plan, letter: { ...plan.letter, title: { ...plan.letter.title, nan: 'Phoe' } } }), YearPlan)).toEqual(
      [],
    );
    expect(told('weight: w\nestimate: [{ mean: y }]\npostStratify: { by: a, totals: { anything: 3 } }\n', DesignFile)).toEqual(
      [],
    );
    expect(told('a: { b: 1 }', z.object({ a: z.record(z.string(), z.number()) }))).toEqual([]);
  });

  it.each(strangeSigns.map((each) => [each.name, each] as const))(
    '%s in a text: is taken, or named with line, place and sign',
    (_, each) => {
      const text = yaml({ ...somePeople(), answersTo: { id: 'above', name: each.text } });
      if (!each.odd) return expect(told(text, PeopleFile)).toEqual([]);
      const [first] = told(text, PeopleFile);
      expect(first).toMatch(
        new RegExp(
          `^${lineOf(text, '"name": "\\\\|above')}|answersTo.name: expected signs that can be kept, found ${each.sign?.replace('+', '\\+')}`,
        ),
      );
      expect(first).toContain(`answersTo.name: expected signs that can be kept, found ${each.sign}`);
    },
  );

  it.each<[string, string, string]>([
    [
      '100,000 signs in one text',
      yaml({ ...somePeople(), answersTo: { id: 'above', name: LONG } }),
      'expected 4000 signs at most, found 100000',
    ],
    [
      'a name that no card has room for',
      yaml({ ...somePeople(), answersTo: { id: 'above', name: '长'.repeat(300) } }),
      'expected 120 signs at most, found 300',
    ],
    ['100,000 signs as a key', `${yaml(somePeople()).slice(0, -1)}, "${LONG}": 1 }`, 'unknown key'],
    [
      'an odd sign in a key',
      `${yaml(somePeople()).slice(0, -1)}, "a\\u0000b": 1 }`,
      'in the name of a key: expected signs that can be kept, found U+0000 in place 2',
    ],
    ['100,000 brackets', '['.repeat(100_000), ''],
    ['a thousand levels', `${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`, ''],
    [
      'one that names itself over and over',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefghi', (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`).join('\n')}`,
      '',
    ],
    ['nothing', '', 'expected object'],
    ['no YAML', 'a: [1', ''],
  ])('%s: is refused in words', (_, text, says) => {
    const all = told(text, PeopleFile);
    expect(all.length).toBeGreaterThan(0);
    expect(all.join('\n')).toContain(says);
    expect(all.every((each) => each.length < 2_000)).toBe(true);
  });
});
