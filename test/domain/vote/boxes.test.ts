import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, countBallots } from '../../../domain/vote/ballots.ts';
import { Box, type BoxEntry, readBox } from '../../../domain/vote/boxes.ts';
import type { VoteRule } from '../../../domain/vote/rule.ts';
import { tally, tallyParts } from '../../../domain/vote/tally.ts';
import { aRule, ids } from './votes.ts';

const rule = aRule({ seats: 2, of: 3 });
const entry = {
  returned: 10,
  voidBecause: { 'too-many-marks': 1 },
  items: { c01: { for: 8 }, c02: { for: 5 }, c03: { for: 2 } },
};

const aBox = (first: object = {}, second: object = first, issued = 10): Box =>
  Box.parse({
    box: 'east',
    issued,
    entries: [
      { ...entry, ...first },
      { ...entry, ...second },
    ],
  });

describe('a box of paper ballots', () => {
  it('1.6 V10 is taken into the tally when both entries agree', () => {
    expect(readBox(rule, aBox())).toEqual({
      ok: true,
      part: {
        issued: 10,
        returned: 10,
        void: 1,
        voidBecause: { 'too-many-marks': 1 },
        items: [
          { id: 'c01', for: 8, against: 0, abstain: 1 },
          { id: 'c02', for: 5, against: 0, abstain: 4 },
          { id: 'c03', for: 2, against: 0, abstain: 7 },
        ],
      },
    });
  });

  it('1.6 V10 names every figure in which the two entries differ', () => {
    const second = { returned: 11, voidBecause: {}, items: { c01: { for: 8 }, c02: { for: 6 }, c09: { for: 1 } } };
    const read = readBox(rule, aBox({}, second));
    expect(read).toEqual({
      ok: false,
      problems: [
        { id: 'box-entries-differ', facts: { box: 'east', where: 'returned', first: 10, second: 11 } },
        { id: 'box-entries-differ', facts: { box: 'east', where: 'void.too-many-marks', first: 1, second: 0 } },
        { id: 'box-entries-differ', facts: { box: 'east', where: 'c02.for', first: 5, second: 6 } },
        { id: 'box-entries-differ', facts: { box: 'east', where: 'c03.for', first: 2, second: '–' } },
        { id: 'box-entries-differ', facts: { box: 'east', where: 'c03.against', first: 0, second: '–' } },
        { id: 'box-entries-differ', facts: { box: 'east', where: 'c09.for', first: '–', second: 1 } },
        { id: 'box-entries-differ', facts: { box: 'east', where: 'c09.against', first: '–', second: 0 } },
      ],
    });
  });

  const counts = { c01: { for: 5 }, c02: { for: 5 }, c03: { for: 2 } };
  it.each<[string, Partial<VoteRule>, object, object]>([
    [
      'a candidate without a count',
      {},
      { items: { c01: { for: 8 }, c02: { for: 5 } } },
      { id: 'box-candidate-missing', facts: { box: 'east', candidate: 'c03' } },
    ],
    [
      'a candidate that does not stand',
      {},
      { items: { ...counts, c09: { for: 0 } } },
      { id: 'box-candidate-unknown', facts: { box: 'east', candidate: 'c09' } },
    ],
    [
      'more votes for one than valid ballots',
      {},
      { items: { ...counts, c01: { for: 10 } } },
      { id: 'box-item-does-not-add-up', facts: { box: 'east', candidate: 'c01', sum: 10, valid: 9 } },
    ],
    [
      'for and abstain that are not all',
      {},
      { items: { ...counts, c01: { for: 5, abstain: 3 } } },
      { id: 'box-item-does-not-add-up', facts: { box: 'east', candidate: 'c01', sum: 8, valid: 9 } },
    ],
    [
      'more marks than the ballots have room for',
      {},
      { items: { c01: { for: 9 }, c02: { for: 9 }, c03: { for: 1 } } },
      { id: 'box-too-many-marks', facts: { box: 'east', marks: 19, most: 18 } },
    ],
    [
      'votes against where none can be given',
      {},
      { items: { ...counts, c03: { for: 2, against: 1 } } },
      { id: 'box-too-many-marks', facts: { box: 'east', marks: 1, most: 0 } },
    ],
    [
      'more marks for than the limit lets',
      { ballot: 'per-item', maxFor: 1 },
      { items: { ...counts, c01: { for: 4, against: 5 } } },
      { id: 'box-too-many-marks', facts: { box: 'east', marks: 11, most: 9 } },
    ],
    [
      'points where none are given',
      {},
      { items: { ...counts, c01: { for: 5, points: 1 } } },
      { id: 'box-too-many-points', facts: { box: 'east', points: 1, most: 0 } },
    ],
    [
      'a ranking without points',
      { ballot: 'rank' },
      { items: { c01: { for: 5, points: 3 }, c02: { for: 5, points: 2 }, c03: { for: 2 } } },
      { id: 'box-points-missing', facts: { box: 'east', candidate: 'c03' } },
    ],
    [
      'more points than the ballots can give',
      { ballot: 'rank' },
      { items: { c01: { for: 5, points: 18 }, c02: { for: 5, points: 9 }, c03: { for: 2, points: 1 } } },
      { id: 'box-too-many-points', facts: { box: 'east', points: 28, most: 27 } },
    ],
  ])('1.6 V10 refuses %s', (_, change, both, problem) => {
    expect(readBox({ ...rule, ...change }, aBox(both))).toEqual({ ok: false, problems: [problem] });
  });

  it('1.6 V10 refuses more void ballots than were returned', () => {
    const read = readBox(rule, aBox({ returned: 0, items: { c01: { for: 0 }, c02: { for: 0 }, c03: { for: 0 } } }));
    expect(read).toMatchObject({
      ok: false,
      problems: [{ id: 'box-more-void-than-returned', facts: { box: 'east', void: 1, returned: 0 } }, {}, {}, {}, {}],
    });
  });

  it('1.6 V9 takes as many for as there are candidates where no limit is set, and points with a ranking', () => {
    const perItem: VoteRule = { ...rule, ballot: 'per-item' };
    expect(
      readBox(perItem, aBox({ items: { c01: { for: 9 }, c02: { for: 9 }, c03: { for: 8, against: 1, abstain: 0 } } })),
    ).toMatchObject({ ok: true });
    const ranking: VoteRule = { ...rule, ballot: 'rank' };
    const items = { c01: { for: 9, points: 18 }, c02: { for: 9, points: 9 }, c03: { for: 0, points: 0 } };
    expect(readBox(ranking, aBox({ items }))).toMatchObject({
      ok: true,
      part: { items: [{ points: 18 }, { points: 9 }, { points: 0 }] },
    });
  });

  it('1.6 V6 leaves it to the tally that a box holds more than was issued for it', () => {
    const read = readBox(rule, aBox({}, {}, 9));
    if (!read.ok) throw new Error('the box reads well');
    expect(tallyParts(rule, { deputies: 10, present: 10 }, [read.part])).toMatchObject({
      valid: false,
      why: 'more-returned-than-issued',
    });
  });

  it('1.6 V8 the boxes and the chat add up to the same result as all ballots in one place', () => {
    const sheet = (kind: VoteRule, ballots: readonly Ballot[]): BoxEntry => {
      const { returned, voidBecause, items } = countBallots(kind, ballots);
      return { returned, voidBecause, items: Object.fromEntries(items.map(({ id, ...marks }) => [id, marks])) };
    };
    const kinds = fc.constantFrom<VoteRule['ballot'][]>('choose-up-to-k', 'rank');
    const piles = fc.array(fc.array(fc.constantFrom(...ids(4)), { maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(kinds, piles, piles, (ballot, chat, paper) => {
        const kind = aRule({ seats: 2, of: 3, ballot });
        const entered = sheet(kind, paper);
        const read = readBox(kind, { box: 'west', issued: paper.length, entries: [entered, entered] });
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const roll = { deputies: 12, present: 12 };
        const parts = tallyParts(kind, roll, [{ issued: chat.length, ...countBallots(kind, chat) }, read.part]);
        expect(parts).toEqual(tally(kind, { ...roll, issued: chat.length + paper.length, ballots: [...chat, ...paper] }));
      }),
    );
  });
});
