import { describe, expect, it } from 'vitest';
import { messages as development } from './sets/privateDevelopment.ts';
import { messages as hardest } from './sets/privateHardest.ts';
import { messages as measured } from './sets/privateMeasured.ts';

const sets = [
  ['development', development, 15],
  ['measured', measured, 15],
  ['hardest', hardest, 5],
] as const;

describe.each(sets)('the %s set of private data', (_, messages, kinds) => {
  it('is large enough to measure with', () => {
    expect(messages.length).toBeGreaterThanOrEqual(160);
    expect(messages.flatMap(({ hide }) => hide).length).toBeGreaterThanOrEqual(180);
    expect(messages.flatMap(({ keep }) => keep).length).toBeGreaterThanOrEqual(180);
    expect(new Set(messages.flatMap(({ hide }) => hide.map(({ kind }) => kind))).size).toBe(kinds);
  });

  it('has every piece in its text, and keeps none that goes when the hidden ones go', () => {
    for (const { text, hide, keep } of messages) {
      expect(
        hide.filter(({ piece }) => !text.includes(piece)),
        text,
      ).toEqual([]);
      const left = hide.reduce((rest, { piece }) => rest.replace(piece, '\n'), text);
      expect(
        keep.filter((piece) => !left.includes(piece)),
        text,
      ).toEqual([]);
      expect(
        hide.filter(({ piece }) => left.includes(piece)),
        text,
      ).toEqual([]);
    }
  });

  it('has its marks read, all of them', () => {
    expect(messages.filter(({ text }) => /[«»‹›]/u.test(text))).toEqual([]);
    expect(messages.filter(({ hide, keep }) => hide.length + keep.length === 0)).toEqual([]);
  });
});

describe('the sets of private data', () => {
  it('say nothing twice, so that each measures what the others did not teach', () => {
    const texts = [...development, ...measured, ...hardest].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    const pieces = [...development, ...measured, ...hardest].flatMap(({ hide }) => hide.map(({ piece }) => piece));
    expect(pieces.filter((piece, index) => pieces.indexOf(piece) !== index)).toEqual([]);
  });
});
