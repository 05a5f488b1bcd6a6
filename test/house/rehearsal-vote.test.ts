import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import { PeopleFile } from '../../domain/plan.ts';
import { VoteRule } from '../../domain/vote/rule.ts';
import { tally } from '../../domain/vote/tally.ts';
import { absentDeputies, leftOut, marksOf } from '../../rehearsal/texts/index.ts';

const file = (name: string): string => readFileSync(new URL(`../../examples/rehearsal/${name}`, import.meta.url), 'utf8');
const { deputies } = PeopleFile.parse(parseYaml(file('people-county.yaml')));
const candidates = [
  ...new Set(
    file('candidates-county.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? ''),
  ),
];
const present = deputies.map(({ id }) => id).filter((id) => !absentDeputies.includes(id));

const vote = (among: readonly string[], seats: number) =>
  tally(VoteRule.parse({ seats, candidates: among, ballot: 'choose-up-to-k', shortfall: 'second-round' }), {
    deputies: deputies.length,
    present: present.length,
    issued: present.length,
    ballots: present.map((deputy) => marksOf(deputy, among)),
  });

describe('the vote of the rehearsal', () => {
  it('is cast by the deputies of the plan', () => {
    expect(new Set([...Object.keys(leftOut), ...absentDeputies])).toEqual(new Set(deputies.map(({ id }) => id)));
    expect(candidates).toHaveLength(12);
  });

  it('elects nine, and two are tied at the tenth place with a majority of all', () => {
    const first = vote(candidates, 10);
    expect(first).toMatchObject({ valid: true, openPlaces: 1, shortfall: 0 });
    expect(first.items.filter(({ elected }) => elected)).toHaveLength(9);
    expect(new Set(first.items.filter(({ because }) => because === 'equal-votes').map(({ id }) => id))).toEqual(
      new Set(['reading-rooms', 'day-labour']),
    );
    expect(first.items.find(({ id }) => id === 'gyms')).toMatchObject({ elected: false, because: 'no-majority', for: 10 });
  });

  it('is decided by a second round on exactly the tied', () => {
    const second = vote(['reading-rooms', 'day-labour'], 1);
    expect(second.items.map(({ id, for: marks, elected }) => [id, marks, elected])).toEqual([
      ['reading-rooms', 11, true],
      ['day-labour', 8, false],
    ]);
  });
});
