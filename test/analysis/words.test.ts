import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal, words } from '../../analysis/words.ts';

describe('the words of a text', () => {
  it('are cut by the dictionary where the text is Chinese', () => {
    expect(words('小区附近的搅拌站，噪音扰民！')).toEqual(['小区', '附近', '的', '搅拌站', '噪音', '扰民']);
  });

  it('are stemmed where the text is English', () => {
    expect(words('Renovating the schools’ playgrounds at P.S. 84 café')).toEqual([
      'renov',
      'the',
      'school',
      'playground',
      'at',
      'p',
      's',
      '84',
      'cafe',
    ]);
  });

  it('are the same in traditional and simplified characters, wide and narrow letters', () => {
    expect(words('建議在ＫＴＶ旁設置公廁')).toEqual(words('建议在ktv旁设置公厕'));
  });

  it('keep a number whole in either language', () => {
    expect(words('电话0571-12345')).toContain('0571-12345');
    expect(words('room 404')).toContain('404');
  });
});

describe('the normal writing', () => {
  it('forgets spaces, punctuation, case and width', () => {
    expect(normal('Ａ市  A3区，丽发新城！')).toBe('a市a3区丽发新城');
  });

  it('is the same wherever spaces and punctuation are put', () => {
    const between = fc.array(fc.constantFrom(' ', '，', '。', '!', '\n', '“', '-', '　'), { maxLength: 3 });
    const letters = fc.array(fc.tuple(fc.constantFrom(...Array.from('建議在小區設置公廁abcＡＢ１２')), between));
    fc.assert(
      fc.property(letters, (parts) => {
        const bare = parts.map(([letter]) => letter).join('');
        expect(normal(parts.map(([letter, gap]) => letter + gap.join('')).join(''))).toBe(normal(bare));
      }),
    );
  });
});
