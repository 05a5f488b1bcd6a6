import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddSignIn, problemIn, shortened, signsIn, storable, storableIn, storableText } from '../../domain/text.ts';
import { LONG, strangeSigns } from '../strange.ts';

const issueOf = (text: unknown, most = 20) => storableText(most).safeParse(text).error?.issues[0];

describe('a text that can be kept', () => {
  it.each(strangeSigns.map((each) => [each.name, each] as const))('%s: named with its place, or taken as it is', (_, each) => {
    const issue = issueOf(each.text, 200);
    if (!each.odd) return expect(issue).toBeUndefined();
    expect(issue && problemIn(issue)).toMatchObject({ id: 'text-sign-not-kept', facts: { sign: each.sign } });
    expect(issue?.message).toContain(`found ${each.sign} in place `);
  });

  it('counts signs and places as a reader does', () => {
    expect(oddSignIn('👍👍\u0000')).toEqual({ sign: 'U+0000', place: 3 });
    expect(oddSignIn('a\tb\r\n')).toBeUndefined();
    expect(oddSignIn('\u007f')).toEqual({ sign: 'U+007F', place: 1 });
    expect(signsIn('👍路')).toBe(2);
    expect(storableText(2).safeParse('👍👍').success).toBe(true);
  });

  it('is refused when it is too long or has nothing to read, in words', () => {
    expect(issueOf(LONG)?.message).toBe('expected 20 signs at most, found 100000');
    for (const empty of ['', '  \n', '\u200b\ufeff']) expect(issueOf(empty)?.message).toBe('expected words, found none');
    const wrong = issueOf(7);
    expect(wrong && problemIn(wrong)).toBeUndefined();
  });
});

describe('what a citizen says is kept without a loss', () => {
  it('whatever it is: PostgreSQL takes it, and whole texts stay as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(storable(text)).not.toContain('\u0000');
        expect(storable(text)).toBe(text.replaceAll('\u0000', '␀'));
      }),
    );
    expect(storable('修\u0000路\ud83d')).toBe('修␀路\u{10d83d}');
    expect(storable(storable('\ude00'))).toBe(storable('\ude00'));
  });

  it('in all parts of what comes, and in their names', () => {
    expect(storableIn({ 'a\u0000': ['\ud800', 1, null, true, { b: '路' }] })).toEqual({
      'a␀': ['\u{10d800}', 1, null, true, { b: '路' }],
    });
  });
});

describe('a text that is shown in part', () => {
  it('is never cut within a sign', () => {
    expect(shortened('路路', 2)).toBe('路路');
    expect(shortened('👍👍', 2)).toBe('👍👍');
    expect(shortened('👍👍👍', 2)).toBe('👍👍…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 5 }), (text, most) => {
        expect(oddSignIn(shortened(text, most).replaceAll(/\p{Cc}/gu, ''))).toBeUndefined();
        expect(signsIn(shortened(text, most))).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});
