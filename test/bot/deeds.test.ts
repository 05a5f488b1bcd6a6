import { describe, expect, it } from 'vitest';
import { bundledKinds } from '../../actions/topicBundles.ts';
import { pack, unpack } from '../../bot/deeds.ts';
import type { Deed } from '../../domain/deeds.ts';
import { Outcome } from '../../domain/plan.ts';

describe('a deed in a button', () => {
  const deeds: Deed[] = [
    { kind: 'cancel' },
    { kind: 'my.list', page: 3 },
    { kind: 'suggestion.setPlace', suggestion: '2345678BCDX', region: '330105013' },
    { kind: 'vote.mark', vote: '23456789B', marks: [0, 4, 61], at: 11 },
    { kind: 'digest.seen', told: new Date('2027-06-15T00:30:00.123Z') },
    { kind: 'desk.settle', decision: '23456789B', how: 'fewer-seats' },
    { kind: 'topic.outcome', topic: '23456789B', outcome: 'not-ours' },
    { kind: 'survey.face', survey: '23456789B', at: 9, face: 5 },
    { kind: 'candidate.said', candidate: '23456789B', page: 9999 },
    { kind: 'said.list', year: '3301050132025', page: 9999 },
  ];
  it.each(deeds)('comes back as it was: $kind', (deed) => expect(unpack(pack(deed))).toEqual(deed));

  it.each([
    '',
    '.',
    'gone.x',
    'my.list',
    'my.list.x',
    'my.list.1.2',
    'survey.face.23456789B.9.6',
    'constructor',
    'toString.x',
    'my.list.-1',
    'vote.cast.23456789B.1.BUYER1',
    'vote.cast.23456789B.-1',
    'vote.cast.23456789B.',
    'vote.cast.23456789B.zzzzzzzzzzzzz',
    'vote.cast.23456789B.01',
    'vote.cast.23456789B.A',
    'vote.cast.23456789B.1e3 ',
    'digest.seen.',
    'digest.seen.01',
    'digest.seen.zzzzzzzzzzzz',
    'grade.give.23456789B.124',
    'suggestion.open.a b',
  ])('of another time or of somebody’s own making is none: %j', (data) => expect(unpack(data)).toBeUndefined());

  it.each(bundledKinds)('about all words of a kind comes back on the last page, with every answer: %s', (key) => {
    const of = { by: 'kind', key, page: 199, marks: [0, 2, 3, 9] } as const;
    const print = '2A4B6C';
    const all: Deed[] = [
      { kind: 'bundle.open', ...of },
      { kind: 'bundle.link', ...of, print },
      ...Outcome.options.map((outcome): Deed => ({ kind: 'bundle.outcome', ...of, outcome })),
      ...Outcome.options.map((outcome): Deed => ({ kind: 'bundle.reason', ...of, print, outcome, reason: 99 })),
    ];
    for (const deed of all) expect(unpack(pack(deed))).toEqual(deed);
  });

  it.each<Deed>([
    { kind: 'suggestion.open', suggestion: 'no-code' },
    { kind: 'my.list', page: -1 },
    { kind: 'topic.reason', topic: '23456789B', outcome: 'not-ours', reason: 10_000 },
  ])('that would not be read back is not made: $kind', (deed) => expect(() => pack(deed)).toThrow('would not be read back'));

  it('that does not fit is not made', () =>
    expect(() => pack({ kind: 'grade.give', grading: '23456789B', sheet: '3'.repeat(50) })).toThrow('does not fit'));
});
