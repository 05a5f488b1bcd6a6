import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, countBallots, together, voidReasonOf } from '../../../domain/vote/ballots.ts';
import type { VoteRule } from '../../../domain/vote/rule.ts';
import { type TallyResult, tally, tallyParts } from '../../../domain/vote/tally.ts';
import { aRound, aRule, byId, ids, votesFor } from './votes.ts';

const blank = (howMany: number): Ballot[] => Array.from({ length: howMany }, () => []);

/** A hall of 327 in Lishui, 2025: 314 present, issued and returned; c01 to c10 with the given votes, else 200. */
const lishui = (votes: Record<string, number>): TallyResult => {
  const ballots = votesFor({ ...Object.fromEntries(ids(10).map((id) => [id, 200])), ...votes }, 314);
  return tally(aRule(), { deputies: 327, present: 314, issued: 314, ballots });
};

describe('the differential vote', () => {
  it('1.6 V1 is held when exactly two thirds are present, and not with one fewer', () => {
    const vote = { deputies: 327, issued: 218, ballots: votesFor({ c01: 218 }, 218) };
    expect(tally(aRule(), { ...vote, present: 218 })).toMatchObject({ valid: true, why: null, quorum: 218, elected: ['c01'] });
    expect(tally(aRule(), { ...vote, present: 217 })).toMatchObject({ valid: false, why: 'no-quorum', quorum: 218, elected: [] });
  });

  it('1.6 V1 needs 67 of 100: exact thirds do not help', () => {
    const vote = { deputies: 100, issued: 67, ballots: blank(60) };
    expect(tally(aRule(), { ...vote, present: 66 }).why).toBe('no-quorum');
    expect(tally(aRule(), { ...vote, present: 67 }).why).toBeNull();
  });

  it('1.6 V2 fails an item with 163 of 327 for, although it has 52% of the ballots', () => {
    const result = lishui({ c10: 163 });
    expect(result).toMatchObject({ valid: true, majority: 164, elected: ids(9), shortfall: 1, runOff: [], openPlaces: 0 });
    expect(byId(result.items).c10).toMatchObject({ for: 163, abstain: 151, elected: false, because: 'no-majority' });
    expect(lishui({ c10: 164 })).toMatchObject({ elected: ids(10), shortfall: 0 });
  });

  it('1.6 V4 gives the places to the most votes where more have a majority', () => {
    const result = lishui({ c11: 210, c12: 201, c01: 199, c02: 198 });
    expect(result).toMatchObject({ elected: ['c11', 'c12', ...ids(10).slice(2)], runOff: [], openPlaces: 0, shortfall: 0 });
    expect(byId(result.items).c02).toMatchObject({ for: 198, elected: false, because: 'fewer-votes' });
    expect(byId(result.items).c11).toMatchObject({ elected: true, because: 'most-votes' });
  });

  it('1.6 V4 votes again on exactly the tied where equal votes leave the last place open', () => {
    const result = lishui({ c11: 190, c10: 190, c09: 190, c12: 180 });
    expect(result).toMatchObject({ elected: ids(8), runOff: ['c09', 'c10', 'c11'], openPlaces: 2, shortfall: 0 });
    expect(byId(result.items).c09).toMatchObject({ elected: false, because: 'equal-votes' });
    expect(byId(result.items).c12).toMatchObject({ elected: false, because: 'fewer-votes' });
  });

  it('1.6 V4 votes again on all of a K+1 way tie', () => {
    const tied = aRound(aRule({ seats: 3, of: 5 }), { c01: 7, c02: 7, c03: 7, c04: 7, c05: 2 });
    expect(tied).toMatchObject({ elected: [], runOff: ids(4), openPlaces: 3, shortfall: 0 });
  });

  it('1.6 V4 leaves ties elsewhere alone', () => {
    const above = aRound(aRule({ seats: 3, of: 5, pass: 'plurality' }), { c01: 9, c02: 9, c03: 5, c04: 3, c05: 3 });
    expect(above).toMatchObject({ elected: ['c01', 'c02', 'c03'], runOff: [], openPlaces: 0 });
    const all = aRound(aRule({ seats: 3, of: 5, pass: 'plurality' }), { c01: 8, c02: 8, c03: 8, c04: 3, c05: 3 });
    expect(all).toMatchObject({ elected: ['c01', 'c02', 'c03'], runOff: [] });
  });

  it('1.6 V4 knows no tie among those without the majority', () => {
    const below = aRound(aRule({ seats: 3, of: 5 }), { c01: 9, c02: 6, c03: 5, c04: 5 });
    expect(below).toMatchObject({ majority: 6, elected: ['c01', 'c02'], runOff: [], openPlaces: 0, shortfall: 1 });
  });

  it('1.6 V5 leaves all places short when all items are below the majority', () => {
    const result = aRound(aRule({ seats: 3, of: 5 }), { c01: 5, c02: 5, c03: 5, c04: 5, c05: 5 });
    expect(result).toMatchObject({ valid: true, elected: [], runOff: [], openPlaces: 0, shortfall: 3 });
    expect(result.items.map((item) => item.because)).toEqual(ids(5).map(() => 'no-majority'));
  });

  it('1.6 V6 is void when one ballot more comes back than was issued, and counted all the same', () => {
    const rule = aRule({ seats: 1, of: 2 });
    const vote = { deputies: 10, present: 10, ballots: votesFor({ c01: 6, c02: 2 }, 8) };
    expect(tally(rule, { ...vote, issued: 8 })).toMatchObject({ valid: true, why: null, elected: ['c01'] });
    const result = tally(rule, { ...vote, issued: 7 });
    expect(result).toMatchObject({
      valid: false,
      why: 'more-returned-than-issued',
      issued: 7,
      returned: 8,
      elected: [],
      runOff: [],
    });
    expect(result).toMatchObject({ openPlaces: 0, shortfall: 0 });
    expect(result.items).toEqual([
      { id: 'c01', for: 6, against: 0, abstain: 2, elected: false, because: 'vote-not-valid' },
      { id: 'c02', for: 2, against: 0, abstain: 6, elected: false, because: 'vote-not-valid' },
    ]);
  });

  it('1.6 V6 names the missing quorum first where both are wrong', () => {
    expect(tally(aRule(), { deputies: 10, present: 6, issued: 6, ballots: blank(7) }).why).toBe('no-quorum');
  });

  it('1.6 V6 takes no marks as a valid abstention, also where exactly K are asked for', () => {
    for (const exactlyK of [false, true]) {
      const result = tally(aRule({ seats: 2, of: 3, exactlyK }), { deputies: 10, present: 10, issued: 10, ballots: blank(3) });
      expect(result).toMatchObject({ returned: 3, void: 0, voidBecause: {} });
      expect(result.items[0]).toMatchObject({ for: 0, against: 0, abstain: 3 });
    }
  });

  it.each([
    ['K+1 marks', {}, ['c01', 'c02', 'c03'], 'too-many-marks'],
    ['a candidate marked twice', {}, ['c01', 'c01'], 'repeated-candidate'],
    ['a candidate that does not stand', {}, ['c01', 'c09'], 'unknown-candidate'],
    ['one that does not stand beside too many', {}, ['c09', 'c01', 'c02', 'c03'], 'unknown-candidate'],
    ['one that does not stand after one marked twice', {}, ['c01', 'c01', 'c09'], 'unknown-candidate'],
    ['fewer than exactly K', { exactlyK: true }, ['c01'], 'too-few-marks'],
    ['fewer named than exactly K', { ballot: 'rank', exactlyK: true }, ['c01'], 'too-few-marks'],
    ['a repeated name in a ranking', { ballot: 'rank' }, ['c01', 'c02', 'c01'], 'repeated-candidate'],
    ['marks per item where names are asked for', {}, { c01: 'for' }, 'unreadable'],
    ['what is no id', {}, JSON.parse('["c09", 7]'), 'unreadable'],
    ['names where marks per item are asked for', { ballot: 'per-item' }, ['c01'], 'unreadable'],
    ['nothing where marks per item are asked for', { ballot: 'per-item' }, JSON.parse('null'), 'unreadable'],
    ['a word where marks per item are asked for', { ballot: 'per-item' }, JSON.parse('"for"'), 'unreadable'],
    ['a mark that is none', { ballot: 'per-item' }, JSON.parse('{"c09": "for", "c01": "maybe"}'), 'unreadable'],
    ['a mark for what does not stand', { ballot: 'per-item' }, { c01: 'for', c09: 'against' }, 'unknown-candidate'],
    [
      'an item marked twice, line by line',
      { ballot: 'per-item' },
      JSON.parse('[["c01", "for"], ["c01", "for"]]'),
      'repeated-candidate',
    ],
    [
      'an item marked twice beside one that does not stand',
      { ballot: 'per-item' },
      JSON.parse('[["c01", "for"], ["c01", "for"], ["c09", "for"]]'),
      'unknown-candidate',
    ],
    [
      'an item marked twice beyond the limit',
      { ballot: 'per-item', maxFor: 1 },
      JSON.parse('[["c01", "against"], ["c01", "for"], ["c02", "for"]]'),
      'repeated-candidate',
    ],
    ['lines that are no lines', { ballot: 'per-item' }, JSON.parse('[["c01", "for"], ["c02"]]'), 'unreadable'],
    ['a line about what is no id', { ballot: 'per-item' }, JSON.parse('[[1, "for"]]'), 'unreadable'],
    ['a list of nothing where marks per item are asked for', { ballot: 'per-item' }, [], 'unreadable'],
    ['more marks for than the limit', { ballot: 'per-item', maxFor: 1 }, { c01: 'for', c02: 'for' }, 'too-many-marks'],
  ] as const)('1.6 V6 voids a ballot with %s', (_, change, ballot, because) => {
    const rule = aRule({ seats: 2, of: 4, ...change });
    const count = countBallots(rule, [ballot, ballot]);
    expect(count).toMatchObject({ returned: 2, void: 2, voidBecause: { [because]: 2 } });
    expect(count.items.every((item) => item.for + item.against + item.abstain + (item.points ?? 0) === 0)).toBe(true);
  });

  it('1.6 V6 takes K marks and fewer', () => {
    const rule = aRule({ seats: 2, of: 4 });
    expect(countBallots(rule, [['c01', 'c02'], ['c03'], []])).toMatchObject({ void: 0 });
    expect(countBallots(aRule({ seats: 2, of: 4, exactlyK: true }), [['c01', 'c02']])).toMatchObject({ void: 0 });
    expect(countBallots(aRule({ seats: 2, of: 4, ballot: 'rank' }), [ids(4)])).toMatchObject({ void: 0 });
    expect(
      countBallots(aRule({ seats: 2, of: 4, ballot: 'per-item', maxFor: 2 }), [{ c01: 'for', c02: 'for', c03: 'against' }]),
    ).toMatchObject({ void: 0 });
  });

  it('1.6 V9 counts for, against and abstain per item, however many are for; what is not marked abstains', () => {
    const rule = aRule({ seats: 1, of: 3, ballot: 'per-item', pass: 'plurality' });
    const ballots: Ballot[] = [{ c01: 'for', c02: 'for', c03: 'for' }, { c01: 'for', c02: 'against' }, { c01: 'abstain' }, {}];
    const result = tally(rule, { deputies: 4, present: 4, issued: 4, ballots });
    expect(result.majority).toBeNull();
    expect(result.items).toEqual([
      { id: 'c01', for: 2, against: 0, abstain: 2, elected: true, because: 'most-votes' },
      { id: 'c02', for: 1, against: 1, abstain: 2, elected: false, because: 'fewer-votes' },
      { id: 'c03', for: 1, against: 0, abstain: 3, elected: false, because: 'fewer-votes' },
    ]);
  });

  it('1.6 V9 counts a paper that is read line by line like its marks', () => {
    const rule = aRule({ seats: 1, of: 3, ballot: 'per-item' });
    const marks: Ballot = { c02: 'against', c01: 'for' };
    const lines: Ballot = [
      ['c02', 'against'],
      ['c01', 'for'],
    ];
    expect(countBallots(rule, [lines])).toEqual(countBallots(rule, [marks]));
  });

  it('1.6 V9 orders equal votes for by fewer against, and ties only what is equal in both', () => {
    const rule = aRule({ seats: 1, of: 3, ballot: 'per-item', pass: 'plurality' });
    const vote = { deputies: 3, present: 3, issued: 3 };
    const ordered: Ballot[] = [{ c01: 'for', c02: 'for' }, { c01: 'against' }, {}];
    expect(tally(rule, { ...vote, ballots: ordered })).toMatchObject({ elected: ['c02'], runOff: [] });
    const equal: Ballot[] = [{ c01: 'for', c02: 'for', c03: 'for' }, { c01: 'against', c02: 'against' }, { c03: 'against' }];
    expect(tally(rule, { ...vote, ballots: equal })).toMatchObject({ elected: [], runOff: ids(3), openPlaces: 1 });
  });

  it('1.6 orders a ranking by Borda points and passes it by the first K named', () => {
    const rule = aRule({ seats: 2, of: 4, ballot: 'rank', pass: { majorityOf: 'valid' } });
    const ballots: Ballot[] = [['c01', 'c02', 'c03'], ['c01', 'c03'], ['c02', 'c01', 'c03', 'c04'], ['c03']];
    const result = tally(rule, { deputies: 4, present: 4, issued: 4, ballots });
    expect(result).toMatchObject({ majority: 3, elected: ['c01'], shortfall: 1 });
    expect(result.items).toEqual([
      { id: 'c01', for: 3, against: 0, abstain: 1, points: 8, elected: true, because: 'most-votes' },
      { id: 'c02', for: 2, against: 0, abstain: 2, points: 5, elected: false, because: 'no-majority' },
      { id: 'c03', for: 2, against: 0, abstain: 2, points: 7, elected: false, because: 'no-majority' },
      { id: 'c04', for: 0, against: 0, abstain: 4, points: 0, elected: false, because: 'no-majority' },
    ]);
  });

  it('1.6 ties a ranking by points, not by the votes that pass it', () => {
    const rule = aRule({ seats: 1, of: 3, ballot: 'rank', pass: 'plurality' });
    const ballots: Ballot[] = [['c01', 'c02'], ['c02', 'c01'], ['c03']];
    expect(tally(rule, { deputies: 3, present: 3, issued: 3, ballots })).toMatchObject({ runOff: ['c01', 'c02'], openPlaces: 1 });
    const ordered: Ballot[] = [['c01', 'c02'], ['c03', 'c02', 'c01'], ['c02']];
    expect(tally(rule, { deputies: 3, present: 3, issued: 3, ballots: ordered })).toMatchObject({ elected: ['c02'] });
  });

  it('1.6 V2 takes another base when a deputy resigns between roll call and vote', () => {
    const rule = aRule({ seats: 1, of: 2 });
    const vote = { present: 70, issued: 70, ballots: votesFor({ c01: 50 }, 70) };
    expect(tally(rule, { ...vote, deputies: 100 })).toMatchObject({ quorum: 67, majority: 51, elected: [], shortfall: 1 });
    expect(tally(rule, { ...vote, deputies: 99 })).toMatchObject({ quorum: 66, majority: 50, elected: ['c01'], shortfall: 0 });
  });

  it('1.6 V2 counts the majority of those present and of valid ballots where the rule says so', () => {
    const vote = { deputies: 100, present: 70, issued: 70, ballots: [...votesFor({ c01: 36 }, 60), ['c09']] };
    expect(tally(aRule({ seats: 1, of: 2, pass: { majorityOf: 'present' } }), vote)).toMatchObject({
      majority: 36,
      elected: ['c01'],
    });
    expect(tally(aRule({ seats: 1, of: 2, pass: { majorityOf: 'valid' } }), vote)).toMatchObject({
      majority: 31,
      returned: 61,
      void: 1,
    });
  });

  it('1.6 V4 lets the most votes win under plurality, and votes again on those with none', () => {
    const rule = aRule({ seats: 2, of: 4, pass: 'plurality' });
    expect(aRound(rule, { c03: 2, c01: 1 })).toMatchObject({ elected: ['c03', 'c01'], shortfall: 0 });
    expect(aRound(rule, { c03: 2 })).toMatchObject({ elected: ['c03'], runOff: ['c01', 'c02', 'c04'], openPlaces: 1 });
  });

  it('1.6 V6 is void when any part has more than was issued for it, though another lacks as many', () => {
    const rule = aRule({ seats: 1, of: 2 });
    const chat = countBallots(rule, votesFor({ c01: 6 }, 6));
    const box = countBallots(rule, votesFor({ c02: 3 }, 3));
    const roll = { deputies: 10, present: 10 };
    const fine = tallyParts(rule, roll, [
      { issued: 7, ...chat },
      { issued: 3, ...box },
    ]);
    expect(fine).toMatchObject({ valid: true, issued: 10, returned: 9, elected: ['c01'] });
    const stuffed = tallyParts(rule, roll, [
      { issued: 8, ...chat },
      { issued: 2, ...box },
    ]);
    expect(stuffed).toMatchObject({ valid: false, why: 'more-returned-than-issued', issued: 10, returned: 9 });
  });

  it('1.6 refuses to add counts of different votes', () => {
    expect(() => together(countBallots(aRule({ seats: 1, of: 3 }), []), countBallots(aRule({ seats: 1, of: 2 }), []))).toThrow(
      'c03',
    );
  });
});

describe('1.6 V6 a ballot before it is cast', () => {
  const rule = { ...aRule({ seats: 2 }), candidates: ['a', 'b', 'c'] };
  it.each([
    [['a', 'b'], undefined],
    [[], undefined],
    [['d'], 'unknown-candidate'],
    [['a', 'a'], 'repeated-candidate'],
    [['a', 'b', 'c'], 'too-many-marks'],
    [{ a: 'for' }, 'unreadable'],
  ] as const)('%j: %s', (ballot, because) => expect(voidReasonOf(rule, ballot as Ballot)).toBe(because));

  it('with fewer marks than the rule wants exactly is void', () => {
    expect(voidReasonOf({ ...rule, exactlyK: true }, ['a'])).toBe('too-few-marks');
  });
});

describe('what holds for every vote', () => {
  const passes = fc.constantFrom<VoteRule['pass'][]>(
    'plurality',
    { majorityOf: 'all' },
    { majorityOf: 'present' },
    { majorityOf: 'valid' },
  );
  const kinds = fc.constantFrom<VoteRule['ballot'][]>('choose-up-to-k', 'per-item', 'rank');

  const aBallot = (rule: VoteRule): fc.Arbitrary<Ballot> =>
    rule.ballot === 'per-item'
      ? fc.dictionary(fc.constantFrom(...rule.candidates, 'nobody'), fc.constantFrom('for', 'against', 'abstain'), {
          noNullPrototype: true,
        })
      : fc.array(fc.constantFrom(...rule.candidates, ...rule.candidates, 'nobody'), { maxLength: rule.seats + 1 });

  const votes = fc
    .record({ seats: fc.integer({ min: 1, max: 4 }), more: fc.integer({ min: 1, max: 3 }), ballot: kinds, pass: passes })
    .map(({ seats, more, ballot, pass }) => aRule({ seats, of: seats + more, ballot, pass }))
    .chain((rule) =>
      fc.record({
        rule: fc.constant(rule),
        ballots: fc.array(aBallot(rule), { maxLength: 12 }),
        deputies: fc.integer({ min: 1, max: 14 }),
        absent: fc.integer({ min: 0, max: 3 }),
        issued: fc.integer({ min: 8, max: 14 }),
      }),
    )
    .map(({ rule, ballots, deputies, absent, issued }) => ({
      rule,
      vote: { deputies, present: Math.max(0, deputies - absent), issued, ballots },
    }));

  const key = (item: TallyResult['items'][number]) => JSON.stringify([item.points ?? item.for, item.points ?? item.against]);

  it('1.6 the order of ballots and of candidates never matters', () => {
    fc.assert(
      fc.property(votes, fc.infiniteStream(fc.nat()), ({ rule, vote }, dice) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((it): [number, T] => [dice.next().value, it])
            .toSorted(([a], [b]) => a - b)
            .map(([, it]) => it);
        const other = tally({ ...rule, candidates: shuffled(rule.candidates) }, { ...vote, ballots: shuffled(vote.ballots) });
        const one = tally(rule, vote);
        expect({ ...other, items: byId(other.items) }).toEqual({ ...one, items: byId(one.items) });
      }),
    );
  });

  it('1.6 the tally of parts adds up', () => {
    fc.assert(
      fc.property(votes, fc.nat({ max: 12 }), fc.nat({ max: 14 }), ({ rule, vote }, cut, issuedForTheFirst) => {
        const [first, second] = [vote.ballots.slice(0, cut), vote.ballots.slice(cut)];
        expect(together(countBallots(rule, first), countBallots(rule, second))).toEqual(countBallots(rule, vote.ballots));

        const parts = [
          { issued: first.length + issuedForTheFirst, ...countBallots(rule, first) },
          { issued: second.length, ...countBallots(rule, second) },
        ];
        const whole = { ...vote, issued: vote.ballots.length + issuedForTheFirst };
        expect(tallyParts(rule, vote, parts)).toEqual(tally(rule, whole));
      }),
    );
  });

  it('1.6 for, against and abstain of each item are the valid ballots', () => {
    fc.assert(
      fc.property(votes, ({ rule, vote }) => {
        const result = tally(rule, vote);
        const voids = Object.values(result.voidBecause).reduce((sum, times) => sum + times, 0);
        expect(voids).toBe(result.void);
        for (const item of result.items) expect(item.for + item.against + item.abstain).toBe(result.returned - result.void);
      }),
    );
  });

  it('1.6 never more than K are elected, and every place is filled, open or short', () => {
    fc.assert(
      fc.property(votes, ({ rule, vote }) => {
        const result = tally(rule, vote);
        expect(result.elected.length).toBeLessThanOrEqual(rule.seats);
        const accounted = result.elected.length + result.openPlaces + result.shortfall;
        expect(accounted).toBe(result.valid ? rule.seats : 0);
        expect(
          result.items
            .filter((item) => item.elected)
            .map((item) => item.id)
            .toSorted(),
        ).toEqual(result.elected.toSorted());
      }),
    );
  });

  it('1.6 V4 a run-off happens exactly when equal votes leave the last place open', () => {
    fc.assert(
      fc.property(votes, ({ rule, vote }) => {
        const result = tally(rule, vote);
        if (!result.valid) return;
        const backed = result.items.filter((item) => item.for >= (result.majority ?? 0));
        const groups = [...new Set(backed.map(key))].map((one) => backed.filter((item) => key(item) === one));
        const ahead = (group: typeof backed) =>
          backed.filter((item) => {
            const [one] = group;
            if (!one) return false;
            if (item.points !== undefined) return item.points > (one.points ?? 0);
            return item.for > one.for || (item.for === one.for && item.against < one.against);
          }).length;
        const torn = groups.find((group) => ahead(group) < rule.seats && ahead(group) + group.length > rule.seats);
        expect(result.runOff).toEqual((torn ?? []).map((item) => item.id).toSorted());
        expect(result.openPlaces).toBe(torn ? rule.seats - ahead(torn) : 0);
      }),
    );
  });

  it('1.6 a ballot more for X never unseats X', () => {
    fc.assert(
      fc.property(votes, fc.nat(), ({ rule, vote }, which) => {
        const x = rule.candidates[which % rule.candidates.length] ?? '';
        const roll = { ...vote, present: vote.deputies, issued: vote.ballots.length + 1 };
        const before = tally(rule, roll);
        if (!before.elected.includes(x)) return;
        const more: Ballot = rule.ballot === 'per-item' ? { [x]: 'for' } : [x];
        const after = tally(rule, { ...roll, ballots: [...vote.ballots, more] });
        expect(after.elected).toContain(x);
      }),
    );
  });
});
