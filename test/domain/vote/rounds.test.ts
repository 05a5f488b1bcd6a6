import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../../domain/vote/ballots.ts';
import { courses, fromReserve, nextRound, type Round, settle } from '../../../domain/vote/rounds.ts';
import type { VoteRule } from '../../../domain/vote/rule.ts';
import { type TallyResult, tally } from '../../../domain/vote/tally.ts';
import { aRound, aRule, ids } from './votes.ts';

/** Holds rounds in sequence, each by the rule that the one before asked for; `null` is a round without quorum. */
const hold = (rule: VoteRule, ...rounds: (Record<string, number> | null)[]): TallyResult[] => {
  const results: TallyResult[] = [];
  for (const votes of rounds) {
    const next = nextRound(rule, results);
    if (next.kind === 'final') throw new Error('nothing more to hold');
    const round: Round = next.kind === 'secretariat' ? next.again : next;
    results.push(votes ? aRound(round.rule, votes) : tally(round.rule, { deputies: 10, present: 6, issued: 6, ballots: [] }));
  }
  return results;
};

const rule = aRule({ seats: 3, of: 5 });
const tied = { c01: 8, c02: 7, c03: 7, c04: 7, c05: 1 };

describe('rounds of a vote', () => {
  it('1.6 begins with the rule as it was adopted', () => {
    expect(nextRound(rule, [])).toEqual({ round: 1, kind: 'first-round', candidates: ids(5), seats: 3, rule });
  });

  it('1.6 V4 is over when every place is filled; the others wait in the reserve in order of votes', () => {
    expect(nextRound(rule, hold(rule, { c05: 9, c01: 8, c02: 7, c03: 4, c04: 2 }))).toEqual({
      kind: 'final',
      elected: ['c05', 'c01', 'c02'],
      reserve: [
        { id: 'c03', place: 1 },
        { id: 'c04', place: 2 },
      ],
      vacant: 0,
      nextSession: null,
    });
  });

  it('1.6 V4 opens a run-off on the tied ones only, in which the most votes win', () => {
    expect(nextRound(rule, hold(rule, tied))).toEqual({
      round: 2,
      kind: 'run-off',
      candidates: ['c02', 'c03', 'c04'],
      seats: 2,
      rule: { ...rule, candidates: ['c02', 'c03', 'c04'], seats: 2, pass: 'plurality' },
    });
  });

  it('1.6 V4 combines the run-off with the first round', () => {
    const results = hold(rule, tied, { c02: 1, c03: 4, c04: 3 });
    expect(nextRound(rule, results)).toMatchObject({
      kind: 'final',
      elected: ['c01', 'c03', 'c04'],
      reserve: [
        { id: 'c02', place: 1 },
        { id: 'c05', place: 2 },
      ],
      vacant: 0,
    });
    const [c01, , c03, , c05] = courses(rule, results);
    expect(c01).toMatchObject({ id: 'c01', electedIn: 1, rounds: [{ for: 8 }, null] });
    expect(c03).toMatchObject({ id: 'c03', electedIn: 2, rounds: [{ for: 7 }, { for: 4, because: 'most-votes' }] });
    expect(c05).toMatchObject({ id: 'c05', electedIn: null, rounds: [{ for: 1 }, null] });
  });

  it('1.6 V4 keeps a limit of marks within the places of the run-off', () => {
    const limited = aRule({ seats: 3, of: 5, ballot: 'per-item', maxFor: 3 });
    const marks = (votes: Record<string, number>): Ballot[] =>
      Array.from({ length: 10 }, (_, index) =>
        Object.fromEntries(Object.entries(votes).flatMap(([id, times]) => (times > index ? [[id, 'for' as const]] : []))),
      );
    const vote = { deputies: 10, present: 10, issued: 10 };
    const first = tally(limited, { ...vote, ballots: marks({ c01: 9, c02: 8, c03: 0 }) });
    expect(nextRound(limited, [first])).toMatchObject({
      kind: 'secretariat',
      again: { seats: 1, rule: { maxFor: 1, pass: { majorityOf: 'all' } } },
    });
  });

  it('1.6 V4 brings a run-off tied again to the secretariat, who may repeat it once', () => {
    const again = nextRound(rule, hold(rule, tied, { c02: 5, c03: 2, c04: 2 }));
    expect(again).toMatchObject({
      kind: 'secretariat',
      because: 'tied-again',
      candidates: ['c03', 'c04'],
      seats: 1,
      may: ['again', 'fewer-seats', 'next-session'],
      again: { round: 3, kind: 'run-off', seats: 1, rule: { candidates: ['c03', 'c04'], pass: 'plurality' } },
    });
    const decided = nextRound(rule, hold(rule, tied, { c02: 5, c03: 2, c04: 2 }, { c03: 1, c04: 3 }));
    expect(decided).toMatchObject({ kind: 'final', elected: ['c01', 'c02', 'c04'], reserve: [{ id: 'c03' }, { id: 'c05' }] });

    const third = nextRound(rule, hold(rule, tied, { c02: 5, c03: 2, c04: 2 }, { c03: 1, c04: 1 }));
    expect(third).toMatchObject({ kind: 'secretariat', because: 'tied-again', may: ['fewer-seats', 'next-session'] });
  });

  it('1.6 V4 counts ties and not rounds: after a shortfall a run-off may be repeated too', () => {
    const results = hold(rule, { c05: 9, c02: 5, c03: 4, c04: 4 }, { c02: 8, c03: 6, c04: 6 }, { c03: 1, c04: 1 });
    expect(nextRound(rule, results)).toMatchObject({ because: 'tied-again', may: ['again', 'fewer-seats', 'next-session'] });
  });

  it('1.6 V4 does not offer fewer seats where nobody is elected, nor a third repetition', () => {
    const results = hold(rule, { c01: 7, c02: 7, c03: 7, c04: 7 }, {}, {});
    expect(nextRound(rule, results)).toMatchObject({ because: 'tied-again', seats: 3, may: ['next-session'] });
    expect(settle(rule, results, 'fewer-seats')).toBeUndefined();
  });

  it('1.6 V1 brings a quorum lost between two ballots to the secretariat, with the first ballot standing', () => {
    const results = hold(rule, tied, null);
    expect(nextRound(rule, results)).toMatchObject({
      kind: 'secretariat',
      because: 'no-quorum',
      seats: 2,
      candidates: ['c02', 'c03', 'c04'],
      may: ['again', 'fewer-seats', 'next-session'],
      again: { round: 3, kind: 'run-off', seats: 2 },
    });
    expect(nextRound(rule, [...results, ...hold(rule, tied, { c02: 3, c03: 2 }).slice(1)])).toMatchObject({
      kind: 'final',
      elected: ['c01', 'c02', 'c03'],
    });
  });

  it('1.6 V1 V6 brings a first ballot that does not count to the secretariat', () => {
    expect(nextRound(rule, hold(rule, null))).toMatchObject({
      kind: 'secretariat',
      because: 'no-quorum',
      may: ['again', 'next-session'],
      again: { round: 2, kind: 'first-round', rule },
    });
    const stuffed = tally(rule, { deputies: 10, present: 10, issued: 1, ballots: [[], []] });
    expect(nextRound(rule, [stuffed])).toMatchObject({ because: 'more-returned-than-issued', may: ['again', 'next-session'] });
    expect(settle(rule, [stuffed], 'next-session')).toEqual({
      kind: 'final',
      elected: [],
      reserve: [],
      vacant: 3,
      nextSession: { seats: 3, candidates: ids(5) },
    });
  });

  it.each([
    ['second-round', ['again', 'fewer-seats', 'next-session']],
    ['fewer-seats', ['fewer-seats', 'again', 'next-session']],
    ['next-session', ['next-session', 'again', 'fewer-seats']],
  ] as const)('1.6 V5 brings a shortfall to the secretariat, with what the rule chose in advance first: %s', (shortfall, may) => {
    const adopted = { ...rule, shortfall };
    expect(nextRound(adopted, hold(adopted, { c05: 9, c02: 5, c03: 4, c04: 4 }))).toMatchObject({
      kind: 'secretariat',
      because: 'shortfall',
      seats: 2,
      candidates: ['c02', 'c03', 'c04', 'c01'],
      may,
      again: {
        round: 2,
        kind: 'second-round',
        rule: { candidates: ['c02', 'c03', 'c04', 'c01'], seats: 2, pass: { majorityOf: 'all' } },
      },
    });
  });

  it('1.6 V5 lists equal ones by id, however they stand on the paper', () => {
    const turned = { ...rule, candidates: ids(5).toReversed() };
    expect(nextRound(turned, hold(turned, { c05: 9, c02: 5, c03: 4, c04: 4 }))).toMatchObject({
      candidates: ['c02', 'c03', 'c04', 'c01'],
    });
  });

  it('1.6 V5 offers no fewer seats than none', () => {
    expect(nextRound({ ...rule, shortfall: 'fewer-seats' }, hold(rule, { c01: 5 }))).toMatchObject({
      seats: 3,
      may: ['again', 'next-session'],
    });
  });

  it('1.6 V5 combines a second round and its run-off with the first', () => {
    const results = hold(rule, { c05: 9, c02: 5, c03: 4, c04: 4 }, { c02: 8, c03: 6, c04: 6 }, { c03: 1, c04: 2 });
    expect(nextRound(rule, results.slice(0, 2))).toMatchObject({
      round: 3,
      kind: 'run-off',
      candidates: ['c03', 'c04'],
      seats: 1,
    });
    expect(nextRound(rule, results)).toMatchObject({
      kind: 'final',
      elected: ['c05', 'c02', 'c04'],
      reserve: [
        { id: 'c03', place: 1 },
        { id: 'c01', place: 2 },
      ],
    });
  });

  it('1.6 V5 brings a second shortfall to the secretariat, who may leave the places empty or to the next session', () => {
    const results = hold(rule, { c05: 9, c02: 5, c03: 4, c04: 4 }, { c02: 6, c03: 5, c04: 4 });
    expect(nextRound(rule, results)).toMatchObject({ because: 'shortfall', seats: 1, candidates: ['c03', 'c04', 'c01'] });
    expect(settle(rule, results, 'fewer-seats')).toEqual({
      kind: 'final',
      elected: ['c05', 'c02'],
      reserve: [
        { id: 'c03', place: 1 },
        { id: 'c04', place: 2 },
        { id: 'c01', place: 3 },
      ],
      vacant: 1,
      nextSession: null,
    });
    expect(settle(rule, results, 'next-session')).toMatchObject({
      reserve: [],
      vacant: 1,
      nextSession: { seats: 1, candidates: ['c03', 'c04', 'c01'] },
    });
  });

  it('1.6 V5 orders by the first round those whom the second leaves equal', () => {
    const results = hold(rule, { c05: 9, c02: 5, c03: 4, c04: 4, c01: 1 }, { c02: 6, c03: 2, c04: 2, c01: 2 });
    expect(settle(rule, results, 'fewer-seats')?.reserve).toEqual([
      { id: 'c03', place: 1 },
      { id: 'c04', place: 1 },
      { id: 'c01', place: 3 },
    ]);
  });

  it('1.6 leaves to the secretariat only what lies on its desk', () => {
    expect(settle(rule, hold(rule, tied), 'next-session')).toBeUndefined();
    expect(settle(rule, hold(rule, { c01: 9, c02: 8, c03: 7 }), 'next-session')).toBeUndefined();
  });

  it('1.6 knows no round after the final one, nor one about others', () => {
    const over = hold(rule, { c01: 9, c02: 8, c03: 7 });
    expect(() => nextRound(rule, [...over, ...over])).toThrow('after the final');
    expect(() => nextRound(rule, [aRound(aRule({ seats: 3, of: 4 }), {})])).toThrow('round 1');
    expect(() => nextRound(rule, [...hold(rule, tied), aRound(aRule({ seats: 2, of: 3 }), {})])).toThrow('c02, c03, c04');
  });

  it('1.6 keeps those with the majority ahead in the reserve of a ranking', () => {
    const ranking = aRule({ seats: 1, of: 3, ballot: 'rank', pass: { majorityOf: 'valid' } });
    const ballots: Ballot[] = [
      ['c01', 'c02'],
      ['c01', 'c02'],
      ['c03', 'c02'],
      ['c01', 'c02'],
    ];
    const result = tally(ranking, { deputies: 4, present: 4, issued: 4, ballots });
    expect(nextRound(ranking, [result])).toMatchObject({ elected: ['c01'], reserve: [{ id: 'c02' }, { id: 'c03' }] });

    // c03 has more points than c02 and no majority, in whatever order the paper lists them
    const three = aRule({ seats: 2, of: 5, ballot: 'rank', pass: { majorityOf: 'valid' } });
    const [first, second, third] = [
      ['c01', 'c04', 'c03'],
      ['c04', 'c02', 'c03'],
      ['c01', 'c02', 'c03'],
    ];
    const votes: Ballot[] = [first, first, second, second, third];
    for (const candidates of [three.candidates, three.candidates.toReversed()]) {
      const turned = { ...three, candidates };
      const counted = tally(turned, { deputies: 5, present: 5, issued: 5, ballots: votes });
      expect(nextRound(turned, [counted])).toMatchObject({
        elected: ['c04', 'c01'],
        reserve: [
          { id: 'c02', place: 1 },
          { id: 'c03', place: 2 },
          { id: 'c05', place: 3 },
        ],
      });
    }
  });
});

describe('the reserve pool', () => {
  const reserve = [
    { id: 'c04', place: 1 },
    { id: 'c05', place: 2 },
    { id: 'c07', place: 2 },
    { id: 'c06', place: 4 },
  ];

  it('1.9 C6 fills vacated places in order of votes', () => {
    expect(fromReserve(reserve, 1)).toEqual({ filled: ['c04'], tied: [] });
    expect(fromReserve(reserve, 3)).toEqual({ filled: ['c04', 'c05', 'c07'], tied: [] });
    expect(fromReserve(reserve, 9)).toEqual({ filled: ['c04', 'c05', 'c07', 'c06'], tied: [] });
    expect(fromReserve(reserve, 0)).toEqual({ filled: [], tied: [] });
    expect(fromReserve([], 1)).toEqual({ filled: [], tied: [] });
  });

  it('1.9 C6 reports equal ones that do not all fit, and chooses none of them', () => {
    expect(fromReserve(reserve, 2)).toEqual({ filled: ['c04'], tied: ['c05', 'c07'] });
  });

  it('1.9 C6 gives equal votes the same place', () => {
    const final = nextRound(rule, hold(rule, { c05: 9, c01: 8, c02: 7, c03: 3, c04: 3 }));
    expect(final).toMatchObject({
      reserve: [
        { id: 'c03', place: 1 },
        { id: 'c04', place: 1 },
      ],
    });
  });
});
