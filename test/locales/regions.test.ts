import { expect, it } from 'vitest';
import { regionName } from '../../locales/regions.ts';

it('a division is written as an address where that helps', () => {
  expect(regionName('330105013', 'zh', true)).toBe('杭州市拱墅区武林街道');
  expect(regionName('330105013', 'en', true)).toBe('Wulin Sub-district, Gongshu District, Hangzhou');
  expect(regionName('330000', 'zh', true)).toBe('浙江省');
  expect(regionName('330000', 'en')).toBe('Zhejiang');
  expect(regionName('123', 'en')).toBe('123');
});
