import { describe, expect, it } from 'vitest';
import { china } from '../../domain/calendar.ts';
import {
  afterAnswer,
  afterLook,
  answerDay,
  isDefect,
  lookDay,
  type MatterFacts,
  MatterKind,
  matterKinds,
  MatterState,
  turnOfMatter,
  whyNotBack,
} from '../../domain/matters.ts';

const ZONE = 'Asia/Shanghai';
/** A Wednesday, nine in the morning in Hangzhou. */
const PUT = new Date('2027-03-03T01:00:00Z');
const days = (count: number): Date => new Date(PUT.getTime() + count * 86_400_000);
const aMatter = (changes: Partial<MatterFacts> = {}): MatterFacts => ({
  kind: 'finding',
  state: 'waiting',
  severity: 'serious',
  round: 1,
  since: PUT,
  returned: false,
  ...changes,
});

describe.each(MatterKind.options)('1.10 S4 a kind of matter: %s', (kind) => {
  it('has a usual term, and is with its unit, the office, the desk that reads it, whoever asked, nobody', () => {
    expect(matterKinds[kind].terms.length).toBeGreaterThan(0);
    const turns = MatterState.options.map((state) => turnOfMatter({ kind, state }));
    expect(turns).toEqual(['unit', 'office', matterKinds[kind].approvedBy, 'asker', null]);
  });
});

describe('what is put to a unit', () => {
  it('1.10 S4 is due after calendar days or working days, as its kind says', () => {
    expect(answerDay({ days: 15 }, PUT, china, ZONE)).toBe('2027-03-18');
    expect(answerDay({ workingDays: 5 }, PUT, china, ZONE)).toBe('2027-03-10');
  });

  it('is looked at at once where no desk reads the answer', () => {
    expect(afterAnswer('finding')).toBe('answered');
    expect(afterAnswer('question')).toBe('drafted');
  });

  it('1.10 S4 is reopened once, and then not met', () => {
    expect(afterLook(aMatter(), true)).toBe('met');
    expect(afterLook(aMatter(), false)).toBe('again');
    expect(afterLook(aMatter({ round: 2 }), false)).toBe('not-met');
    expect(afterLook(aMatter({ round: 2 }), true)).toBe('met');
  });

  it('may be looked at for fifteen days, a question for ten', () => {
    expect(lookDay(aMatter({ state: 'answered' }), ZONE)).toBe('2027-03-18');
    expect(lookDay(aMatter({ kind: 'question' }), ZONE)).toBe('2027-03-13');
  });
});

describe('handing back', () => {
  it('1.5 R9 is possible for ten days, once, while it waits for the unit', () => {
    expect(whyNotBack(aMatter(), days(10), ZONE)).toBeUndefined();
    expect(whyNotBack(aMatter(), days(11), ZONE)).toBe('matter-back-too-late');
    expect(whyNotBack(aMatter({ returned: true }), PUT, ZONE)).toBe('matter-returned-once');
    expect(whyNotBack(aMatter({ round: 2 }), PUT, ZONE)).toBe('matter-returned-once');
    expect(whyNotBack(aMatter({ state: 'answered' }), PUT, ZONE)).toBe('matter-not-with-unit');
  });
});

describe('an open defect', () => {
  it('1.8 L1 is a serious finding that nobody has answered', () => {
    const open = MatterState.options.filter((state) => isDefect(aMatter({ state })));
    expect(open).toEqual(['waiting', 'returned']);
    expect(isDefect(aMatter({ severity: 'slight' }))).toBe(false);
    expect(isDefect(aMatter({ severity: null }))).toBe(false);
  });
});
