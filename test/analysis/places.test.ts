import { describe, expect, it } from 'vitest';
import { places } from '../../analysis/places.ts';

describe('places that a text names', () => {
  it.each([
    ['反映春华镇金鼎村水泥路的问题', ['春华镇', '金鼎村']],
    ['请在南山小学门口装红绿灯', ['南山小学']],
    ['劳动东路魅力之城小区油烟扰民', ['劳动东路', '魅力之城小区']],
    ['希望地铁3号线早日开通', ['3号线']],
    ['杭州市拱墅区武林街道的路灯坏了', ['武林街道']],
    ['请政府解决我们小区门口马路的停车问题', []],
    ['Please repair the lights', []],
    ['Playground Renovation at Williamsburg Houses, near P.S. 147', ['Williamsburg Houses', 'P.S. 147']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});
