import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAlikeIndex, lookAlikes, nearDuplicates, searchKeys, signature, similarity } from '../../analysis/lookAlikes.ts';

const triplesOf = (text: string): Set<string> => {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  if (plain.length < 3) return new Set(plain === '' ? [] : [plain]);
  return new Set(Array.from({ length: plain.length - 2 }, (_, i) => plain.slice(i, i + 3)));
};

const bruteForce = (texts: readonly string[], threshold: number): string[] =>
  texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b, k) => {
      const [left, right] = [triplesOf(a), triplesOf(b)];
      const both = [...left].filter((triple) => right.has(triple)).length;
      const all = left.size + right.size - both;
      return all > 0 && both / all >= threshold ? [`${i} ${i + k + 1}`] : [];
    }),
  );

describe('near-duplicates', () => {
  it('are told whatever the spaces, the punctuation, the width and the case', () => {
    const texts = [
      { id: 'a', text: '请在南山小学门口装红绿灯，谢谢！WIFI' },
      { id: 'b', text: '请在 南山小学门口装红绿灯。谢谢 ｗｉｆｉ' },
      { id: 'c', text: '春晖村的自来水发黄' },
      { id: 'd', text: '！！！' },
      { id: 'e', text: '？' },
    ];
    expect([...nearDuplicates(texts)]).toEqual([{ id1: 'a', id2: 'b', jaccard: 1 }]);
  });

  it('are exactly the pairs that comparing everything with everything finds', () => {
    const text = fc
      .array(fc.constantFrom('一', '二', '三', '四', ' ', '，'), { maxLength: 14 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 25 }), fc.constantFrom(0.3, 0.5, 0.7, 1), (texts, threshold) => {
        const found = [
          ...nearDuplicates(
            texts.map((one, i) => ({ id: String(i), text: one })),
            threshold,
          ),
        ];
        expect(found.map(({ id1, id2 }) => `${id1} ${id2}`).toSorted()).toEqual(bruteForce(texts, threshold).toSorted());
      }),
      { numRuns: 200 },
    );
  });
});

describe('signatures', () => {
  it('estimate how much two texts have in common', () => {
    const letters = fc.array(fc.constantFrom(...Array.from('东南西北中路桥村学校医院公园车站')), {
      minLength: 30,
      maxLength: 80,
    });
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        const [a, b] = [left.join(''), [...left.slice(0, 20), ...right].join('')];
        const [x, y] = [triplesOf(a), triplesOf(b)];
        const both = [...x].filter((triple) => y.has(triple)).length;
        expect(similarity(signature(a), signature(b))).toBeGreaterThan(both / (x.size + y.size - both) - 0.3);
        expect(similarity(signature(a), signature(b))).toBeLessThan(both / (x.size + y.size - both) + 0.3);
      }),
    );
  });

  it('survive being kept as JSON, and are nothing for a text without letters', () => {
    const kept: number[] = JSON.parse(JSON.stringify(signature('南山小学门口的红绿灯')));
    expect(similarity(kept, signature('南山小学，门口的红绿灯'))).toBe(1);
    expect(similarity(signature('…'), signature('…'))).toBe(0);
  });
});

const held = [
  { id: 'lights', text: '南山小学门口没有红绿灯，学生过马路很危险，请装红绿灯' },
  { id: 'water', text: '春晖村的自来水经常发黄，请检查水管' },
  { id: 'smoke', text: '滨江花园楼下夜宵摊油烟扰民，请城管整治' },
  { id: 'other-smoke', text: '金桂苑小区楼下烧烤店油烟扰民，请城管整治' },
] as const;
const asked = '希望在南山小学门口安装红绿灯，孩子过马路危险';

describe('look-alikes', () => {
  it('ask for the same, the likest first', () => {
    expect(lookAlikes(asked, held).map(({ id }) => id)).toEqual(['lights']);
    expect(lookAlikes('滨江花园小区楼下夜宵摊的油烟太大，扰民', held, 1).map(({ id }) => id)).toEqual(['smoke']);
    expect(lookAlikes('请推广垃圾分类', held)).toEqual([]);
  });

  it('are found the same way in an index, which forgets what is removed', () => {
    const index = lookAlikeIndex();
    for (const { id, text } of held) index.add(id, text);
    expect(index.find(asked).map(({ id }) => id)).toEqual(['lights']);
    index.add('lights', '这条建议被改成了别的内容：请增设公交站');
    expect(index.find(asked)).toEqual([]);
    index.remove('lights');
    expect(index.size).toBe(3);
  });

  it('lie in the same area', () => {
    const index = lookAlikeIndex();
    index.add('here', held[0].text, { region: '330106' });
    index.add('there', held[0].text, { region: '330203' });
    expect(index.find(asked, { region: '330106' }).map(({ id }) => id)).toEqual(['here']);
    expect(index.find(asked, { region: '330000' })).toHaveLength(2);
    expect(index.find(asked, { limit: 1 })).toHaveLength(1);
  });

  it('at the place that was named come first', () => {
    const where = { place: '春晖村' };
    const texts = [
      { id: 'far', text: '请修一个公共厕所', place: '望江路' },
      { id: 'near', text: '请修一个公共厕所', place: '春晖村' },
    ];
    expect(lookAlikes('请修一个公共厕所', texts, where).map(({ id }) => id)).toEqual(['near', 'far']);
  });

  it('are looked for in a database by their most telling words', () => {
    const keys = searchKeys('我们希望在南山小学门口的马路上安装红绿灯，请政府解决这个问题');
    expect(keys.slice(0, 4)).toContain('红绿灯');
    expect(keys.length).toBeLessThanOrEqual(16);
    expect(keys).not.toContain('的');
    expect(searchKeys('Please repair the broken street lights, it is dark')[0]).toBe('broken');
    expect(searchKeys('……')).toEqual([]);
  });

  it('are found in English too', () => {
    const texts = [
      { id: 'light', text: 'The street lights on River Road are broken and it is dark at night' },
      { id: 'bus', text: 'More buses in the morning please' },
    ];
    expect(lookAlikes('Please repair the broken street lights on River Road', texts)[0]?.id).toBe('light');
  });
});
