import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ancestors,
  childrenOf,
  codesWithin,
  hasCongress,
  levelOf,
  parentOf,
  Region,
  RegionCode,
  regionOf,
  regions,
  searchRegions,
  within,
} from '../../domain/regions.ts';
import { oneSlip } from '../../domain/regions/names.ts';

const names = (query: string, options?: Parameters<typeof searchRegions>[1]) => searchRegions(query, options).map(({ zh }) => zh);
const count = (level: string) => regions.filter((region) => region.level === level).length;
const found = (query: string) => searchRegions(query, { limit: 200 }).map(({ code }) => code);
const anyRegion = fc.constantFrom(...regions);

describe('Zhejiang’s divisions', () => {
  it('are one province, 11 cities, 90 counties and 1,387 divisions below them', () => {
    expect([count('province'), count('city'), count('county')]).toEqual([1, 11, 90]);
    expect(count('township') + count('sub-district')).toBe(1387);
  });

  it('have names of two signs at least without their type, so that the type may be left out of any', () => {
    expect(regions.filter(({ zh }) => zh.replace(/(街道|[镇乡区县市省])$/, '').length < 2)).toEqual([]);
  });

  it('fit their schema, have codes of their own and know their parent', () => {
    for (const region of regions) {
      expect(Region.parse(region)).toEqual(region);
      if (region.level !== 'province') expect(regionOf(region.parent ?? '')).toBeDefined();
    }
    expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length);
  });

  it('are called as people call them, also where a sign is read in an unusual way', () => {
    expect(regionOf('330105013')).toEqual({
      code: '330105013',
      level: 'sub-district',
      zh: '武林街道',
      en: 'Wulin Sub-district',
      pinyin: 'wu lin jie dao',
      parent: '330105',
    });
    const english = ['330382', '331000', '331102', '330483100', '331127', '330328100', '330109', '330112'].map(
      (code) => regionOf(code)?.en,
    );
    expect(english).toEqual([
      'Yueqing',
      'Taizhou',
      'Liandu District',
      'Wuzhen Town',
      'Jingning She Autonomous County',
      'Daxue Town',
      'Xiaoshan District',
      "Lin'an District",
    ]);
  });

  it('1.2 have a congress, all but the sub-districts', () => {
    expect([hasCongress('330105'), hasCongress('330106109'), hasCongress('330105013')]).toEqual([true, true, false]);
  });

  it('begin as all codes within them do: a province with two digits, a city with four, any other with its own', () => {
    expect(codesWithin('330000')).toBe('33');
    expect(codesWithin('330100')).toBe('3301');
    expect(codesWithin('330106')).toBe('330106');
    expect(codesWithin('330106109')).toBe('330106109');
    const inside = regions.filter(({ code }) => code.startsWith(codesWithin('330100')));
    expect(inside).toEqual(regions.filter(({ code }) => within(code, '330100')));
  });

  it('lie within each other', () => {
    expect(ancestors('330105013').map(({ code }) => code)).toEqual(['330105', '330100', '330000']);
    expect(parentOf('330000')).toBeUndefined();
    expect(within('330105013', '330100')).toBe(true);
    expect(within('330105', '330105')).toBe(true);
    expect(within('330105', '330106')).toBe(false);
    expect(within('999999', '999999')).toBe(false);
    expect(levelOf('330106109')).toBe('township');
    expect(childrenOf('330100')).toHaveLength(13);
  });

  it('take a code as YAML reads it, and refuse one that does not exist', () => {
    expect(RegionCode.parse(330000)).toBe('330000');
    expect(RegionCode.safeParse('110000').success).toBe(false);
  });
});

describe('finding a region by what somebody types', () => {
  it.each([
    ['wulin', '武林街道'],
    ['Wu Lin', '武林街道'],
    ['武林', '武林街道'],
    ['Wulin Sub-district', '武林街道'],
    ['wullin', '武林街道'],
    ['gongshu', '拱墅区'],
    ['gong shu qu', '拱墅区'],
    ['gonghsu', '拱墅区'],
    ['杭州', '杭州市'],
    ['hangzhou', '杭州市'],
    ['浙江', '浙江省'],
    ["lin'an", '临安区'],
    ['yueqing', '乐清市'],
    ['lvshan', '吕山乡'],
    ['lü shan', '吕山乡'],
    ['杭州拱墅武林', '武林街道'],
    ['浙江省杭州市西湖区留下街道', '留下街道'],
    ['wulin, gongshu', '武林街道'],
    ['义乌佛堂', '佛堂镇'],
    ['景宁', '景宁畲族自治县'],
    ['乌镇', '乌镇镇'],
    ['ｗｕｌｉｎ', '武林街道'],
    ['武林街到', '武林街道'],
    ['浙江省杭州市拱墅区朝晖街道应家桥社区', '朝晖街道'],
    ['三墩镇紫金港路 21 号', '三墩镇'],
    ['330105', '拱墅区'],
    ['330105013', '武林街道'],
    ['Yinzhou, Ningbo', '鄞州区'],
    ['宁波 鄞州', '鄞州区'],
  ])('“%s” finds %s first', (query, zh) => {
    expect(names(query)[0]).toBe(zh);
  });

  it('puts the higher level first among equals, and offers five', () => {
    expect(names('西湖').slice(0, 2)).toEqual(['西湖区', '西湖街道']);
    expect(names('xihu')[0]).toBe('西湖区');
    expect(names('新')).toHaveLength(5);
    expect(names('新', { limit: 8 })).toHaveLength(8);
  });

  it('finds by initials, below what is spelt out', () => {
    expect(names('gs', { limit: 20 })).toContain('拱墅区');
    expect(names('hz', { limit: 5 })).toEqual(expect.arrayContaining(['杭州市', '湖州市']));
  });

  it('takes u for ü', () => {
    expect(names('Lushan')).toEqual(expect.arrayContaining(['吕山乡', '鹿山街道']));
  });

  it('forgives one slip', () => {
    expect(names('wulen')).toContain('武林街道');
    expect(names('gonghsu')).toEqual(['拱墅区']);
  });

  it('stays within an area if told', () => {
    expect(names('长河', { under: '330282' })).toEqual(['长河镇']);
    expect(searchRegions('新', { under: '330106', limit: 50 }).every(({ code }) => within(code, '330106'))).toBe(true);
  });

  it('finds a division by its code, where it lies within the area asked for', () => {
    expect(names('330105013')).toEqual(['武林街道']);
    expect(names('330105013', { under: '330105' })).toEqual(['武林街道']);
    expect(names('330105013', { under: '330106' })).toEqual([]);
  });

  it('finds nothing in nothing and in what is no place', () => {
    expect(names('  ')).toEqual([]);
    for (const said of ['公交车太少了', '朝晖街道的公交车太少了', '西湖区公交太少', 'the bus stops too early in our village'])
      expect(names(said)).toEqual([]);
    expect(names('qqqqzzzz')).toEqual([]);
  });

  it('finds every region by its own names', () => {
    fc.assert(
      fc.property(anyRegion, (region) => {
        expect(found(region.zh)).toContain(region.code);
        expect(found(region.pinyin)).toContain(region.code);
        expect(found(region.en)).toContain(region.code);
        const above = ancestors(region.code).filter(({ level }) => level !== 'province');
        const address = [region, ...above].toReversed().map(({ zh }) => zh);
        expect(searchRegions(address.join(''))[0]?.zh).toBe(region.zh);
      }),
      { numRuns: 150 },
    );
  });

  it('knows one slip from two', () => {
    expect([oneSlip('wulin', 'wulen'), oneSlip('wulin', 'wuiln'), oneSlip('wulin', 'wuli'), oneSlip('wuli', 'wulin')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([oneSlip('wulin', 'welen'), oneSlip('wulin', 'wu'), oneSlip('abcd', 'badc')]).toEqual([false, false, false]);
  });

  it('answers at once when prepared: in some milliseconds, and with room for a busy machine', () => {
    searchRegions('wulin');
    const began = performance.now();
    for (let i = 0; i < 50; i += 1) searchRegions(['wulin', '西湖', 'gonghsu', 'hz', '杭州拱墅武林'][i % 5] ?? '');
    expect((performance.now() - began) / 50).toBeLessThan(50);
  });
});
