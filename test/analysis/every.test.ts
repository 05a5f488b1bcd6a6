import { describe, expect, it } from 'vitest';
import { mask } from '../../analysis/mask.ts';
import { every } from '../../analysis/mask/every.ts';

const found = (text: string, shape: RegExp): [number, string][] =>
  every(text, shape).map(({ index, 0: whole }) => [index, whole]);

describe('every match', () => {
  it.each([
    ['a𠮷b👍', /x*/gu],
    ['𠮷𠮷', /(?=𠮷)/gu],
    ['👩‍👩‍👧ab', /b?/gu],
    ['aab', /a*/g],
    ['\uD83D\uD83D', /x*/gu],
    ['', /x*/gu],
    ['abc', /x/gu],
  ])('is what matchAll finds, and comes to an end: %j %s', (text, shape) => {
    expect(found(text, shape)).toEqual([...text.matchAll(shape)].map(({ index, 0: whole }) => [index, whole]));
  });
});

describe('the masker', () => {
  it.each(['𠮷', '𠮷野家门口的路灯坏了', '住𡚸村3幢2单元，电话13800138000', '我叫𠮷明', '👍𠮷👍', '𝟙𝟛𝟠𝟘𝟘𝟙𝟛𝟠𝟘𝟘𝟘'])(
    'reads signs beyond the first plane: %s',
    (text) => {
      expect(mask(text).text).not.toMatch(/13800138000|𝟙𝟛𝟠/u);
    },
  );
});
