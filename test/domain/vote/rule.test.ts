import { describe, expect, it } from 'vitest';
import {
  canonicalRule,
  majorityOf,
  quorumOf,
  readRule,
  ruleDefaults,
  ruleHash,
  ruleWarnings,
  Shortfall,
  usualCandidates,
  VoteRule,
} from '../../../domain/vote/rule.ts';
import { VoidReason } from '../../../domain/vote/ballots.ts';
import { atLeast } from '../../../domain/vote/share.ts';
import { aRule, ids } from './votes.ts';

const plain = { seats: 10, candidates: ids(12), ballot: 'choose-up-to-k', shortfall: 'second-round' };

describe('the rule object', () => {
  it.each([
    [33, 22, 17],
    [100, 67, 51],
    [327, 218, 164],
    [347, 232, 174],
    [385, 257, 193],
    [468, 312, 235],
  ])('1.6 V1 V2 of %i deputies %i must be present and %i be for', (deputies, quorum, majority) => {
    expect(quorumOf(aRule(), deputies)).toBe(quorum);
    expect(majorityOf(aRule(), { all: deputies, present: 0, valid: 0 })).toBe(majority);
  });

  it.each([
    ['1/1', 33, 33],
    ['67/100', 100, 67],
    ['67/100', 101, 68],
    ['1/2', 33, 17],
    ['99999/100000', 100_000, 99_999],
  ])('1.6 V1 takes %s of %i as %i', (share, deputies, quorum) => {
    expect(quorumOf(aRule({ quorum: { share, of: 'all' } }), deputies)).toBe(quorum);
  });

  it('1.6 V1 reckons no share that has not been read by the schema', () => {
    expect(() => atLeast('two thirds', 3)).toThrow('two thirds');
  });

  it('1.6 V2 counts the majority on the base that the rule names, or asks for none', () => {
    const base = { all: 100, present: 80, valid: 71 };
    expect(majorityOf(aRule({ pass: { majorityOf: 'present' } }), base)).toBe(41);
    expect(majorityOf(aRule({ pass: { majorityOf: 'valid' } }), base)).toBe(36);
    expect(majorityOf(aRule({ pass: 'plurality' }), base)).toBeNull();
  });

  it('1.6 V1 may take those present as the base of the quorum, and warns that it is then always met', () => {
    const rule = aRule({ quorum: { share: '1/2', of: 'present' } });
    expect(quorumOf(rule, 100, 31)).toBe(16);
    expect(ruleWarnings(rule)).toEqual([{ id: 'quorum-always-met', facts: {} }]);
  });

  it.each([
    [
      'as many candidates as places',
      { candidates: ids(10) },
      { id: 'too-few-candidates', facts: { where: 'candidates', candidates: 10, seats: 10 } },
    ],
    [
      'fewer candidates than places',
      { candidates: ids(9) },
      { id: 'too-few-candidates', facts: { where: 'candidates', candidates: 9, seats: 10 } },
    ],
    [
      'a candidate named twice',
      { candidates: [...ids(12), 'c03'] },
      { id: 'candidate-named-twice', facts: { where: 'candidates', candidate: 'c03' } },
    ],
    [
      'half of nothing',
      { quorum: { share: '1/0', of: 'all' } },
      { id: 'share-not-a-fraction', facts: { where: 'quorum.share' } },
    ],
    ['no share', { quorum: { share: '0/3', of: 'all' } }, { id: 'share-not-a-fraction', facts: { where: 'quorum.share' } }],
    [
      'more than the whole',
      { quorum: { share: '4/3', of: 'all' } },
      { id: 'share-not-a-fraction', facts: { where: 'quorum.share' } },
    ],
    [
      'a share in words',
      { quorum: { share: 'x2/3', of: 'all' } },
      { id: 'share-not-a-fraction', facts: { where: 'quorum.share' } },
    ],
    [
      'a share with a tail',
      { quorum: { share: '2/3x', of: 'all' } },
      { id: 'share-not-a-fraction', facts: { where: 'quorum.share' } },
    ],
    [
      'a limit of marks for where none are made',
      { maxFor: 3 },
      { id: 'max-for-needs-per-item', facts: { where: 'maxFor', maxFor: 3 } },
    ],
    [
      'exactly K on a paper of for and against',
      { ballot: 'per-item', exactlyK: true },
      { id: 'exactly-k-not-per-item', facts: { where: 'exactlyK' } },
    ],
  ])('1.6 V7 refuses %s', (_, change, problem) => {
    expect(readRule({ ...plain, ...change })).toEqual({ ok: false, problems: [problem] });
  });

  it('1.6 refuses what is not of its words, naming the place and what was expected', () => {
    const read = readRule({ ...plain, tie: 'lot', secret: true });
    expect(read).toMatchObject({
      ok: false,
      problems: [
        { id: 'rule-not-readable', facts: { where: 'tie' } },
        { id: 'rule-not-readable', facts: { where: '', problem: 'unknown key secret' } },
      ],
    });
    expect(readRule({ ...plain, max_for: 2 })).toMatchObject({
      problems: [{ facts: { problem: 'unknown key max_for; did you mean maxFor?' } }],
    });
    expect(JSON.stringify(read)).toContain('run-off');
    expect(JSON.stringify(read)).toContain('secret');
    expect(readRule({ ...plain, shortfall: undefined })).toMatchObject({
      ok: false,
      problems: [{ facts: { where: 'shortfall' } }],
    });
    expect(readRule({ ...plain, candidates: ['', ...ids(12)] })).toMatchObject({ ok: false });
    expect(readRule({ ...plain, seats: 0 })).toMatchObject({ ok: false });
  });

  it('1.6 warns of fewer candidates than 1.2 K', () => {
    expect(readRule({ ...plain, candidates: ids(11) })).toMatchObject({
      ok: true,
      warnings: [{ id: 'few-candidates', facts: { candidates: 11, seats: 10, usual: 12 } }],
    });
    expect(readRule(plain)).toMatchObject({ ok: true, warnings: [] });
  });

  it('1.6 warns of fewer marks for than places', () => {
    expect(ruleWarnings(aRule({ ballot: 'per-item', maxFor: 9 }))).toEqual([
      { id: 'max-for-below-seats', facts: { maxFor: 9, seats: 10 } },
    ]);
    expect(ruleWarnings(aRule({ ballot: 'per-item', maxFor: 10 }))).toEqual([]);
  });

  it.each([
    [1, 2],
    [5, 6],
    [6, 8],
    [10, 12],
    [12, 15],
    [24, 29],
  ])('1.6 proposes 1.2 K candidates, rounded up: for %i places %i', (seats, candidates) => {
    expect(usualCandidates(seats)).toBe(candidates);
  });

  it('1.6 V5 V6 the words of a shortfall and of a void ballot are these', () => {
    expect(Shortfall.options).toEqual(['second-round', 'fewer-seats', 'next-session']);
    expect(VoidReason.options).toEqual([
      'unreadable',
      'unknown-candidate',
      'repeated-candidate',
      'too-many-marks',
      'too-few-marks',
    ]);
  });

  it('1.6 has the procedure’s defaults for city, county and township', () => {
    for (const level of ['city', 'county', 'township'] as const) {
      const rule = VoteRule.parse({ ...ruleDefaults[level], seats: 10, candidates: ids(12) });
      expect(rule).toEqual(aRule());
      expect(rule).toEqual({
        seats: 10,
        candidates: ids(12),
        ballot: 'choose-up-to-k',
        quorum: { share: '2/3', of: 'all' },
        pass: { majorityOf: 'all' },
        tie: 'run-off',
        shortfall: 'second-round',
        exactlyK: false,
        presence: 'required',
      });
    }
  });

  it('1.6 is one text and one hash, however it was written down', () => {
    const rule = aRule();
    const same = aRule({ candidates: ids(12).toReversed(), quorum: { of: 'all', share: '4/6' } });
    expect(canonicalRule(same)).toBe(canonicalRule(rule));
    expect(canonicalRule(aRule({ seats: 1, of: 2 }))).toBe(
      '{"ballot":"choose-up-to-k","candidates":["c01","c02"],"exactlyK":false,"pass":{"majorityOf":"all"},"presence":"required",' +
        '"quorum":{"of":"all","share":"2/3"},"seats":1,"shortfall":"second-round","tie":"run-off"}',
    );
    expect(ruleHash(same)).toBe(ruleHash(rule));
    expect(ruleHash(aRule({ seats: 1, of: 2 }))).toBe('b5788342d959823f564914634acc231b9d2d07f47bd6d5fb3c3c0b97559dd347');
  });

  it('1.6 has another hash when anything in it is another', () => {
    const rules = [
      aRule(),
      aRule({ seats: 9 }),
      aRule({ of: 13 }),
      aRule({ ballot: 'rank' }),
      aRule({ ballot: 'per-item' }),
      aRule({ ballot: 'per-item', maxFor: 10 }),
      aRule({ exactlyK: true }),
      aRule({ pass: 'plurality' }),
      aRule({ pass: { majorityOf: 'valid' } }),
      aRule({ shortfall: 'fewer-seats' }),
      aRule({ quorum: { share: '1/2', of: 'all' } }),
      aRule({ presence: 'not-required' }),
    ];
    expect(new Set(rules.map(ruleHash)).size).toBe(rules.length);
  });
});
