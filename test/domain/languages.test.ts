import { describe, expect, it } from 'vitest';
import { inLanguages, KeptText, Language, Text, textOf } from '../../domain/languages.ts';
import { aPlan } from '../builders.ts';
import { YearPlan } from '../../domain/plan.ts';
import { z } from 'zod';

const nan = Language.parse('nan');

describe('a language', () => {
  it.each(['zh', 'en', 'nan', 'zh-Hant'])('is a code: %s', (code) => {
    expect(Language.parse(code)).toBe(code);
  });

  it.each(['', 'z', 'Chinese', 'zh_CN', 'zh-', 'id', 'zh.en'])('is no other word: %s', (code) => {
    expect(Language.safeParse(code).success).toBe(false);
  });
});

describe('a text', () => {
  it('has words in two languages at least, and in any other', () => {
    expect(Text.parse({ zh: '灯', en: 'Lamp' })).toEqual({ zh: '灯', en: 'Lamp' });
    expect(Text.parse({ zh: '灯', en: 'Lamp', nan: 'Teng' })[nan]).toBe('Teng');
    expect(Text.parse({ zh: '灯', en: 'Lamp' })[nan]).toBeUndefined();
    expect(Text.safeParse({ zh: '灯', nan: 'Teng' }).success).toBe(false);
    expect(Text.safeParse({ zh: '灯', en: '' }).success).toBe(false);
  });

  it('says where the words of another language are none', () => {
    const read = Text.safeParse({ zh: '灯', en: 'Lamp', nan: 3, fr: '' });
    expect(read.error?.issues.map(({ path }) => path)).toEqual([['nan'], ['fr']]);
  });

  it('leaves out what is no language', () => {
    expect(Text.parse({ zh: '灯', en: 'Lamp', id: 's1', colour: 'red' })).toEqual({ zh: '灯', en: 'Lamp' });
  });

  it('is read as it was kept, be it empty', () => {
    expect(KeptText.parse({ zh: '', en: '' })).toEqual({ zh: '', en: '' });
  });

  it('is taken from what is named by it', () => {
    const named = inLanguages({ id: z.string(), limit: z.number().optional() });
    const bench = named.parse({ id: 'bench', zh: '长椅', en: 'Bench', nan: 'Í-á', limit: 3, other: 1 });
    expect(bench).toEqual({ id: 'bench', zh: '长椅', en: 'Bench', nan: 'Í-á', limit: 3 });
    expect(textOf(bench)).toEqual({ zh: '长椅', en: 'Bench', nan: 'Í-á' });
    expect(named.safeParse({ zh: '长椅', en: 'Bench' }).success).toBe(false);
  });

  it('of a third language is kept wherever a plan names something', () => {
    const plan = aPlan({ from: new Date('2026-09-01T00:00:00Z') });
    const [aspect, ...others] = plan.aspects;
    const read = YearPlan.parse({ ...plan, aspects: [{ ...aspect, nan: 'Kau-thong' }, ...others] });
    expect(read.aspects[0]?.[nan]).toBe('Kau-thong');
  });
});
