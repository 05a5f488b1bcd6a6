import { describe, expect, it } from 'vitest';
import { messages as first } from './sets/privateFirst.ts';
import { messages as second } from './sets/privateSecond.ts';

const sets = [
  ['first', first],
  ['second', second],
] as const;

describe.each(sets)('the %s set of private data', (_, messages) => {
  it('is large enough to measure with', () => {
    expect(messages.length).toBeGreaterThanOrEqual(160);
    expect(messages.flatMap(({ hide }) => hide).length).toBeGreaterThanOrEqual(180);
    expect(messages.flatMap(({ keep }) => keep).length).toBeGreaterThanOrEqual(180);
    expect(new Set(messages.flatMap(({ hide }) => hide.map(({ kind }) => kind))).size).toBe(15);
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

describe('the two sets of private data', () => {
  it('say nothing twice, so that the second measures what the first did not teach', () => {
    const texts = [...first, ...second].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    const pieces = [...first, ...second].flatMap(({ hide }) => hide.map(({ piece }) => piece));
    expect(pieces.filter((piece, at) => pieces.indexOf(piece) !== at)).toEqual([]);
  });
});
