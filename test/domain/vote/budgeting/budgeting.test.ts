import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BudgetRule, decideBudget } from '../../../../domain/vote/budgeting.ts';
import { ballotGroups, countProjects, type Election } from '../../../../domain/vote/budgeting/election.ts';
import { equalShares } from '../../../../domain/vote/budgeting/equalShares.ts';
import { phragmen as phragmenOf } from '../../../../domain/vote/budgeting/phragmen.ts';
import { anElection } from './elections.ts';
import { plainlyRaised, plainPhragmen, plainShares } from './plainly.ts';

const greedy: BudgetRule = { method: 'greedy', skip: true, threshold: 0 };
const noSkip: BudgetRule = { method: 'greedy', skip: false, threshold: 0 };
const shares = (utility: 'cost' | 'cardinality', completion: 'none' | 'add1' | 'greedy' | 'add1u' = 'none'): BudgetRule => ({
  method: 'equal-shares',
  utility,
  completion,
});
const phragmen: BudgetRule = { method: 'phragmen' };

describe('greedy within the budget', () => {
  const election = anElection({ budget: 100, costs: { a: 60, b: 50, c: 40 }, ballots: { 'a b': 2, a: 1, c: 1 } });

  it('passes over what no longer fits, or ends there', () => {
    expect(decideBudget(election, greedy)).toMatchObject({ selected: ['a', 'c'], spent: 100, budget: 100, ballots: 4, ties: [] });
    expect(decideBudget(election, noSkip)).toMatchObject({ selected: ['a'], spent: 60 });
  });

  it('leaves out what has fewer votes than the threshold', () => {
    expect(decideBudget(election, { method: 'greedy', skip: true, threshold: 2 }).selected).toEqual(['a']);
    expect(decideBudget(election, { method: 'greedy', skip: true, threshold: 1 }).selected).toEqual(['a', 'c']);
  });

  it('reports equal ones that do not all fit, and no others', () => {
    const equal = anElection({ budget: 100, costs: { d: 60, b: 50, c: 40 }, ballots: { b: 1, d: 1, c: 1 } });
    expect(decideBudget(equal, greedy)).toMatchObject({
      selected: ['b', 'c'],
      ties: [{ tied: ['b', 'c', 'd'], taken: ['b', 'c'] }],
    });
    expect(decideBudget({ ...equal, budget: 150n }, greedy)).toMatchObject({ selected: ['b', 'c', 'd'], ties: [] });
    expect(decideBudget({ ...equal, budget: 39n }, greedy)).toMatchObject({ selected: [], ties: [] });
    expect(decideBudget({ ...equal, budget: 40n }, noSkip)).toMatchObject({
      selected: [],
      ties: [{ tied: ['b', 'c', 'd'], taken: [] }],
    });
  });
});

describe('the K with the most votes', () => {
  const election = anElection({ budget: 0, costs: { d: 9, b: 9, c: 9, a: 9 }, ballots: { 'd b': 1, 'd c': 1, a: 1 } });

  it('takes them whatever they cost', () => {
    expect(decideBudget(election, { method: 'top-k', seats: 1 })).toMatchObject({ selected: ['d'], ties: [] });
    expect(decideBudget(election, { method: 'top-k', seats: 4 })).toMatchObject({ selected: ['d', 'a', 'b', 'c'], ties: [] });
    expect(decideBudget(election, { method: 'top-k', seats: 0 })).toMatchObject({ selected: [], ties: [] });
  });

  it('reports equal ones at the last place', () => {
    expect(decideBudget(election, { method: 'top-k', seats: 2 })).toMatchObject({
      selected: ['d', 'a'],
      ties: [{ tied: ['a', 'b', 'c'], taken: ['a'] }],
    });
  });
});

describe('the Method of Equal Shares', () => {
  // 51% want the ten red projects and 49% the ten blue ones; there is money for ten.
  const colours = ['r', 'b'].map((colour) => Array.from({ length: 10 }, (_, index) => `${colour}${index}`));
  const [red = [], blue = []] = colours;
  const divided = anElection({
    budget: 1000,
    costs: Object.fromEntries([...red, ...blue].map((id) => [id, 100])),
    ballots: { [red.join(' ')]: 51, [blue.join(' ')]: 49 },
  });

  it('gives both halves of a town their half, where greedy gives one of them all', () => {
    expect(decideBudget(divided, greedy).selected).toEqual(red);
    const { selected, ties } = decideBudget(divided, shares('cost'));
    expect(selected).toEqual([...red.slice(0, 5), ...blue.slice(0, 4)]);
    expect(ties[0]).toEqual({ tied: red, taken: ['r0'] });
    expect(decideBudget(divided, shares('cost', 'add1')).selected).toEqual([...red.slice(0, 5), ...blue.slice(0, 5)]);
    const completed = decideBudget(divided, shares('cost', 'greedy'));
    expect(completed.selected).toEqual([...red.slice(0, 5), ...blue.slice(0, 4), 'r5']);
    expect(completed.ties[0]).toEqual(ties[0]);
  });

  it('lets those who hold less give all that they have, and the others share the rest', () => {
    // 3 voters of 30 each. x is bought at 20 each by 1 and 2, who keep 10; y costs 45: 2 gives 10, 3 would have to give 35 of 30.
    const poor = { x: 40, y: 40 };
    const election = anElection({ budget: 90, costs: poor, ballots: { x: 1, 'x y': 1, y: 1 } });
    expect(decideBudget(election, shares('cardinality')).selected).toEqual(['x', 'y']);
    expect(
      decideBudget(
        anElection({ budget: 90, costs: { ...poor, y: 41 }, ballots: { x: 1, 'x y': 1, y: 1 } }),
        shares('cardinality'),
      ).selected,
    ).toEqual(['x']);
  });

  it('takes from those who can pay what others lack, so that it is gone for what comes next', () => {
    // 4 voters of 30. x takes 15 from three of them; y takes all 15 of the one and 25 of the other, who has 5 left for z.
    const election = anElection({ budget: 120, costs: { x: 45, y: 40, z: 6 }, ballots: { x: 2, 'x y': 1, 'y z': 1 } });
    expect(decideBudget(election, shares('cost')).selected).toEqual(['x', 'y']);
    const enough = anElection({ budget: 120, costs: { x: 45, y: 40, z: 5 }, ballots: { x: 2, 'x y': 1, 'y z': 1 } });
    expect(decideBudget(enough, shares('cost')).selected).toEqual(['x', 'y', 'z']);
  });

  it('leaves to each of those who share the rest what they do not need for it', () => {
    // 8 voters of 30. x takes 20 from five of them; y the last 10 of one and 20 from three others, whose 10 each are just enough for z.
    const election = anElection({
      budget: 240,
      costs: { x: 100, y: 70, z: 30 },
      ballots: { x: 4, 'x y': 1, 'y z': 3 },
    });
    expect(decideBudget(election, shares('cost')).selected).toEqual(['x', 'y', 'z']);
  });

  it('prefers what is cheap for each vote, or for each vote and its price', () => {
    const election = anElection({ budget: 100, costs: { big: 90, small: 20 }, ballots: { 'big small': 6, big: 3, small: 1 } });
    expect(decideBudget(election, shares('cost')).selected[0]).toBe('big');
    expect(decideBudget(election, shares('cardinality')).selected[0]).toBe('small');
  });

  it('gives nothing back that a raise would overspend', () => {
    const both = anElection({ budget: 100, costs: { b: 60, c: 60 }, ballots: { b: 1, c: 1 } });
    expect(decideBudget(both, shares('cost', 'add1')).selected).toEqual([]);
    expect(decideBudget(both, shares('cost', 'add1u'))).toMatchObject({
      selected: ['b'],
      ties: [{ tied: ['b', 'c'], taken: ['b'] }],
    });
    const exactly = anElection({ budget: 100, costs: { a: 40, b: 60 }, ballots: { a: 1, b: 1 } });
    expect(decideBudget(exactly, shares('cost', 'add1')).selected).toEqual(['a', 'b']);
  });

  it('weighs points, and lets supporters pay by them', () => {
    const election = anElection({
      voteType: 'cumulative',
      budget: 40,
      costs: { x: 30, y: 30 },
      ballots: { 'x:9 y:1': 1, 'x:1 y:9': 1, 'y:5': 1, 'x:0': 1 },
    });
    expect(decideBudget(election, shares('cardinality')).selected).toEqual(['y']);
  });

  it('raises the shares until nothing more can be added or the budget would break', () => {
    const election = anElection({ budget: 100, costs: { a: 60, b: 30, c: 80 }, ballots: { a: 2, b: 1, c: 1 } });
    expect(decideBudget(election, shares('cost')).selected).toEqual([]);
    expect(decideBudget(election, shares('cost', 'add1')).selected).toEqual(['a', 'b']);
    const breaks = anElection({ budget: 100, costs: { a: 50, b: 60, c: 60, d: 50 }, ballots: { a: 2, b: 1, c: 1 } });
    expect(decideBudget(breaks, shares('cost', 'add1')).selected).toEqual(['a']);
    expect(decideBudget(breaks, shares('cost', 'add1u')).selected).toEqual(['a', 'd']);
  });

  it('takes what costs nothing if it is worth anything to anybody, and nothing without ballots', () => {
    const election = anElection({ budget: 10, costs: { free: 0, unwanted: 0, a: 10 }, ballots: { 'free a': 1 } });
    expect(decideBudget(election, shares('cardinality')).selected).toEqual(['free', 'a']);
    expect(decideBudget(election, shares('cost')).selected).toEqual(['a']);
    expect(decideBudget(election, shares('cost', 'greedy')).selected).toEqual(['a', 'free', 'unwanted']);
    expect(decideBudget({ ...election, ballots: 0, groups: [] }, shares('cost', 'add1')).selected).toEqual([]);
  });

  it('reports a tie that let another project in between, though both were taken in the end', () => {
    const election = anElection({ budget: 120, costs: { a: 40, b: 40, c: 25 }, ballots: { a: 1, 'a b': 1, b: 1, c: 1 } });
    expect(decideBudget(election, shares('cardinality'))).toMatchObject({
      selected: ['a', 'c', 'b'],
      ties: [{ tied: ['a', 'b'], taken: ['a'] }],
    });
  });

  it('reports no tie between projects that are all taken one after the other', () => {
    const election = anElection({ budget: 20, costs: { a: 10, b: 10 }, ballots: { a: 1, b: 1 } });
    expect(decideBudget(election, shares('cost'))).toMatchObject({ selected: ['a', 'b'], ties: [] });
  });
});

describe('Phragmén’s sequential rule', () => {
  it('buys what its supporters have earned first, who then begin anew', () => {
    // a at 20; then b's supporters, one of whom paid for a, earn 50 at 45, and c's only one earns 40 at 40.
    const election = anElection({ budget: 100, costs: { a: 60, b: 50, c: 40 }, ballots: { 'a b': 2, a: 1, c: 1 } });
    expect(decideBudget(election, phragmen).selected).toEqual(['a', 'c']);
  });

  it('ends when what is due does not fit', () => {
    const election = anElection({
      budget: 100,
      costs: { a: 60, b: 50, c: 10, d: 101 },
      ballots: { a: 6, 'b d': 4, c: 0, 'a d': 1 },
    });
    expect(decideBudget(election, phragmen).selected).toEqual(['a']);
  });

  it('takes what nobody named last, as long as all of it fits', () => {
    const election = anElection({ budget: 100, costs: { c: 20, b: 20, a: 60 }, ballots: { a: 1 } });
    expect(decideBudget(election, phragmen)).toMatchObject({ selected: ['a', 'b', 'c'], ties: [] });
    expect(
      decideBudget(anElection({ budget: 70, costs: { c: 20, b: 10, a: 60 }, ballots: { a: 1 } }), phragmen).selected,
    ).toEqual(['a']);
  });

  it('reports those due at the same moment of which not all are taken', () => {
    const election = anElection({ budget: 60, costs: { b: 50, a: 50 }, ballots: { a: 1, b: 1 } });
    expect(decideBudget(election, phragmen)).toMatchObject({ selected: ['a'], ties: [{ tied: ['a', 'b'], taken: ['a'] }] });
    const uneven = anElection({ budget: 60, costs: { b: 50, a: 50, c: 20 }, ballots: { c: 10, a: 1, b: 1 } });
    expect(decideBudget(uneven, phragmen)).toMatchObject({ selected: ['c'], ties: [{ tied: ['a', 'b'], taken: [] }] });
  });
});

describe('what holds for every election on a budget', () => {
  const rules = fc.constantFrom(
    greedy,
    noSkip,
    shares('cost'),
    shares('cardinality'),
    shares('cost', 'add1'),
    shares('cardinality', 'add1u'),
    shares('cost', 'greedy'),
    phragmen,
  );
  const ids = ['a', 'b', 'c', 'd'];
  const elections = fc
    .record({
      budget: fc.integer({ min: 1, max: 60 }),
      costs: fc.tuple(...ids.map(() => fc.integer({ min: 0, max: 40 }))),
      ballots: fc.array(fc.subarray(ids), { maxLength: 8 }),
    })
    .map(({ budget, costs, ballots }) => {
      const times = new Map<string, number>();
      for (const ballot of ballots) times.set(ballot.join(' '), (times.get(ballot.join(' ')) ?? 0) + 1);
      return anElection({
        budget,
        costs: Object.fromEntries(ids.map((id, index) => [id, costs[index] ?? 0])),
        ballots: Object.fromEntries(times),
      });
    });

  it('never spends more than the budget, and names nothing twice', () => {
    fc.assert(
      fc.property(elections, rules, (election, rule) => {
        const { spent, budget, selected } = decideBudget(election, rule);
        expect(spent).toBeLessThanOrEqual(budget);
        expect(new Set(selected).size).toBe(selected.length);
      }),
    );
  });

  it('does not depend on the order of projects or of ballots', () => {
    fc.assert(
      fc.property(elections, rules, (election, rule) => {
        const last = election.projects.length - 1;
        const turned: Election = {
          ...election,
          projects: election.projects.toReversed(),
          groups: election.groups.toReversed().map(({ ballots, marks }) => ({
            ballots,
            marks: marks.map(({ project, score }) => ({ project: last - project, score })),
          })),
        };
        const [one, other] = [decideBudget(election, rule), decideBudget(turned, rule)];
        expect(other.selected).toEqual(one.selected);
        expect(other.ties).toEqual(one.ties);
      }),
    );
  });

  it('is the same when every ballot is cast three times and the budget is not changed', () => {
    fc.assert(
      fc.property(elections, fc.constantFrom(greedy, shares('cost'), shares('cardinality'), phragmen), (election, rule) => {
        const thrice = {
          ...election,
          ballots: 3 * election.ballots,
          groups: election.groups.map((group) => ({ ...group, ballots: 3 * group.ballots })),
        };
        expect(decideBudget(thrice, rule).selected).toEqual(decideBudget(election, rule).selected);
      }),
    );
  });

  const scored = fc
    .record({
      unit: fc.constantFrom(1n, 5n),
      budget: fc.integer({ min: 1, max: 60 }),
      costs: fc.tuple(...ids.map(() => fc.integer({ min: 0, max: 40 }))),
      ballots: fc.array(fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 3 })), { maxLength: 4 }), {
        maxLength: 7,
      }),
    })
    .map(({ unit, budget, costs, ballots }): Election => {
      const wanted = ballots.map((marks) => marks.map(([id, points]) => `${id}:${points}`).join(' '));
      const election = anElection({
        voteType: 'cumulative',
        budget,
        costs: Object.fromEntries(ids.map((id, index) => [id, costs[index] ?? 0])),
        ballots: Object.fromEntries(wanted.map((ballot) => [ballot, wanted.filter((other) => other === ballot).length])),
      });
      return { ...election, unit };
    });
  const many = { numRuns: 500, seed: 20_261_124 };
  const chosen = ({ selected, ties }: { selected: readonly string[]; ties: unknown }) => ({ selected, ties });

  it('equal shares are what they are voter by voter in fractions', () => {
    fc.assert(
      fc.property(scored, fc.constantFrom('cost', 'cardinality'), (election, utility) => {
        expect(equalShares(election, utility, 'none')).toEqual(chosen(plainShares(election, utility)));
        expect(equalShares(election, utility, 'add1')).toEqual(chosen(plainlyRaised(election, utility)));
      }),
      many,
    );
  });

  it('Phragmén’s rule is what it is voter by voter in fractions', () => {
    fc.assert(
      fc.property(fc.oneof(elections, scored), (election) => {
        expect(phragmenOf(election)).toEqual(chosen(plainPhragmen(election)));
      }),
      many,
    );
  });

  it('leaves nothing affordable out after a greedy completion', () => {
    fc.assert(
      fc.property(
        elections,
        fc.constantFrom(greedy, shares('cost', 'greedy'), shares('cardinality', 'add1u')),
        (election, rule) => {
          const { spent, budget, projects } = decideBudget(election, rule);
          expect(projects.every(({ selected, cost }) => selected || spent + cost > budget)).toBe(true);
        },
      ),
    );
  });

  it('puts equal ballots together, whatever the order of their marks', () => {
    const ballot = (...marks: (readonly [number, bigint])[]) => new Map(marks);
    expect(ballotGroups([ballot([10, 1n], [2, 1n]), ballot([2, 1n], [10, 1n]), ballot([2, 2n], [10, 1n]), ballot()])).toEqual([
      {
        ballots: 2,
        marks: [
          { project: 2, score: 1n },
          { project: 10, score: 1n },
        ],
      },
      {
        ballots: 1,
        marks: [
          { project: 2, score: 2n },
          { project: 10, score: 1n },
        ],
      },
      { ballots: 1, marks: [] },
    ]);
    expect(ballotGroups([ballot([1, 1n]), ballot([11, 1n])])).toHaveLength(2);
    expect(ballotGroups([ballot([1, 1n], [2, 1n]), ballot([1, 12n])])).toHaveLength(2);
    expect(ballotGroups([ballot([1, 1n], [23, 1n]), ballot([1, 12n], [3, 1n])])).toHaveLength(2);
  });

  it('counts no project that is not there', () => {
    expect(() => countProjects(anElection({ budget: 1, costs: { a: 1 }, ballots: { z: 1 } }))).toThrow('position -1');
  });
});
