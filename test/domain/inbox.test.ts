import { describe, expect, it } from 'vitest';
import { glimpse, inboxState, InboxState, searchOf } from '../../domain/inbox.ts';
import { receiptFrom } from '../../domain/ids.ts';

const it0 = { ofLetter: true, read: true, outcome: null, withdrawn: false };

describe('how far a suggestion has come', () => {
  it('is said once, what its author took back before all else', () => {
    expect(inboxState(it0)).toBe('waiting');
    expect(inboxState({ ...it0, ofLetter: false })).toBe('standing');
    expect(inboxState({ ...it0, read: false })).toBe('unread');
    expect(inboxState({ ...it0, ofLetter: false, read: false })).toBe('unread');
    expect(inboxState({ ...it0, outcome: 'not-ours', read: false })).toBe('not-ours');
    expect(inboxState({ ...it0, outcome: 'adopted', withdrawn: true })).toBe('withdrawn');
  });

  it('has a name for every outcome', () => {
    for (const outcome of ['adopted', 'reserve', 'under-way', 'not-ours', 'not-now'] as const)
      expect(InboxState.parse(inboxState({ ...it0, outcome }))).toBe(outcome);
  });
});

describe('what a search asks for', () => {
  it('all of its words, wide signs as narrow ones', () => {
    expect(searchOf('  电梯　加装 ')).toEqual({ receipt: null, words: ['电梯', '加装'] });
    expect(searchOf('ＢＵＳ １２')).toEqual({ receipt: null, words: ['BUS', '12'] });
    expect(searchOf('')).toEqual({ receipt: null, words: [] });
    expect(searchOf(' \n\t ')).toEqual({ receipt: null, words: [] });
  });

  it('or one receipt, however it is typed', () => {
    const receipt = receiptFrom(new Uint8Array(32).fill(7));
    expect(searchOf(` ${receipt.toLowerCase()} `)).toEqual({ receipt, words: [] });
    expect(searchOf(`${receipt.slice(0, 4)}-${receipt.slice(4)}`)).toEqual({ receipt, words: [] });
  });

  it('no more than anybody types', () => {
    expect(searchOf('一 二 三 四 五 六 七 八').words).toHaveLength(6);
    expect(searchOf('😀'.repeat(100)).words).toEqual(['😀'.repeat(40)]);
  });
});

describe('a text in a line', () => {
  it('is whole where it fits, in one line', () => {
    expect(glimpse(' 加装\n电梯 ', ['电梯'], 20)).toBe('加装 电梯');
  });

  it('is shortened around what was looked for', () => {
    const text = '一二三四五六七八九十'.repeat(3);
    expect(glimpse(`${text}电梯${text}`, ['没有', '电梯'], 12)).toBe('…三四五六七八九十电梯一二…');
    expect(glimpse(`${text}电梯${text}公交${text}`, ['公交', '电梯'], 12)).toBe('…三四五六七八九十电梯一二…');
    expect(glimpse(`${text}电梯`, ['电梯'], 12)).toBe('…一二三四五六七八九十电梯');
    expect(glimpse(`电梯${text}`, ['电梯'], 5)).toBe('电梯一二三…');
    expect(glimpse(text, [], 5)).toBe('一二三四五…');
    expect(glimpse('Please mend the LIFT', ['lift'], 6)).toBe('…e LIFT');
    expect(glimpse('Please mend the very long lift', ['very long lift'], 4)).toBe('…very…');
    expect(glimpse('😀😀😀😀', [], 2)).toBe('😀😀…');
  });
});
