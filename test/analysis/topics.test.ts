import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  groupSuggestions,
  heat,
  inBrief,
  type Kept,
  refined,
  sameArea,
  type Suggested,
  summarise,
} from '../../analysis/topics.ts';

const wishes = [
  ['楼下夜宵摊油烟扰民', '滨江花园小区楼下的夜宵摊每天营业到凌晨两点，油烟直接往楼上窜，请城管部门管一管。'],
  ['滨江花园小区夜宵摊油烟噪音', '我是滨江花园小区的业主，楼下夜宵摊油烟和噪音太大，老人孩子没法睡觉。'],
  ['滨江花园夜宵摊何时整治', '滨江花园楼下夜宵摊油烟扰民投诉多次没有结果，希望早日整治。'],
  ['建议望江路公交延伸', '建议把望江路的公交线路延伸到地铁站，早晚高峰上班的人多。'],
  ['望江路公交车班次太少', '望江路公交车早高峰班次太少，建议增加班次并延伸到地铁站。'],
  ['春晖村自来水发黄', '春晖村的自来水经常发黄，村民不敢喝，请水务部门检查水管。'],
  ['春晖村自来水水质差', '我们春晖村自来水水质很差，水管老化，希望更换水管。'],
  ['南山小学门口缺斑马线', '南山小学门口没有斑马线和红绿灯，孩子过马路很危险。'],
  ['请在南山小学门口装红绿灯', '南山小学门口车多，学生过马路危险，请装红绿灯，画斑马线。'],
  ['加装电梯补贴太慢', '老旧小区加装电梯的补贴迟迟没有发下来，请问什么时候能到账。'],
] as const;

const letters: Suggested[] = wishes.map(([title, text], i) => ({ id: `s${i}`, title, text, user: `u${i}`, at: i * 86_400_000 }));
const aWish = (about: string): Suggested => ({ id: about, text: `请在${about}修一个公共厕所` });

const groupsOf = (all: readonly Suggested[]) => groupSuggestions(all).map(({ members }) => members);
const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => group.join()).toSorted();

describe('suggestions of a file', () => {
  it('are one topic where they ask for the same thing at the same place', () => {
    expect(sorted(groupsOf(letters))).toEqual(['s0,s1,s2', 's3,s4', 's5,s6', 's7,s8', 's9']);
  });

  it('are grouped alike in whatever order they stand', () => {
    const expected = groupSuggestions(letters);
    fc.assert(
      fc.property(fc.shuffledSubarray(letters, { minLength: letters.length }), (shuffled) => {
        expect(groupSuggestions(shuffled)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('stand in exactly one topic each', () => {
    fc.assert(
      fc.property(fc.subarray(letters), fc.array(fc.string({ maxLength: 12 }), { maxLength: 5 }), (some, odd) => {
        const all = [...some, ...odd.map((text, i) => ({ id: `odd${i}`, text }))];
        expect(groupsOf(all).flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
      { numRuns: 30 },
    );
  });

  it('of different counties are different topics, however alike', () => {
    const twice = [
      { ...letters[0], id: 'a', text: wishes[0][1], region: '330106' },
      { ...letters[0], id: 'b', text: wishes[0][1], region: '330203' },
    ];
    expect(groupsOf(twice)).toEqual([['a'], ['b']]);
    expect(groupsOf(twice.map((one) => ({ ...one, region: '330106' })))).toEqual([['a', 'b']]);
  });

  it.each([
    ['330106', '330100', true],
    ['330106', '330203', false],
    ['330106', undefined, true],
    ['elsewhere', 'elsewhere', true],
    ['330105012', '330105013', true],
    ['330105012', '330106003', false],
  ])('%s and %s: same area %s', (a, b, expected) => {
    expect(sameArea(a, b)).toBe(expected);
  });
});

describe('topics that are looked at again when more is known', () => {
  const alone = (all: readonly Suggested[]): Kept[] => all.map((one) => ({ id: one.id, members: [one] }));
  const again = (topics: readonly Kept[], apart: readonly (readonly [string, string])[] = []) =>
    refined(topics, {
      least: 0.16,
      parted: (one, other) => apart.some((pair) => pair.includes(one) && pair.includes(other) && one !== other),
      pause: async () => {},
    });
  /** The groups of topics after the merges, made in their order. */
  const groupsAfter = async (topics: readonly Kept[], apart: readonly (readonly [string, string])[] = []) => {
    const groups = new Map(topics.map(({ id, members }) => [id, members.map((one) => one.id)]));
    for (const { into, from } of await again(topics, apart)) {
      groups.get(into)?.push(...(groups.get(from) ?? []));
      groups.delete(from);
    }
    return sorted(Array.from(groups.values(), (members) => members.toSorted()));
  };

  it('are one where they ask for the same, and every suggestion is in one of them', async () => {
    expect(await groupsAfter(alone(letters))).toEqual(['s0,s1,s2', 's3,s4', 's5,s6', 's7,s8', 's9']);
  });

  it('are the same in whatever order they are looked at', async () => {
    const expected = await again(alone(letters));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(letters, { minLength: letters.length }), async (shuffled) => {
        expect(await again(alone(shuffled))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('stay apart where people parted them, and so does whatever has joined one of them', async () => {
    const groups = await groupsAfter(alone(letters), [['s3', 's4']]);
    expect(groups).toContain('s3');
    expect(groups).toContain('s4');
    await fc.assert(
      fc.asyncProperty(fc.subarray(letters, { minLength: 2, maxLength: 2 }), async ([one, other]) => {
        if (!one || !other) return;
        const after = await groupsAfter(alone(letters), [[one.id, other.id]]);
        expect(
          after
            .join(';')
            .split(';')
            .some((group) => group.split(',').includes(one.id) && group.split(',').includes(other.id)),
        ).toBe(false);
        expect(after.join(',').split(',').toSorted()).toEqual(letters.map(({ id }) => id));
      }),
      { numRuns: 20 },
    );
  });

  it('give whoever runs it time between', async () => {
    let pauses = 0;
    const many = Array.from({ length: 120 }, (_, i) => aWish(`第${i}村`));
    await refined(alone(many), { least: 0.9, parted: () => false, pause: async () => void pauses++ });
    expect(pauses).toBeGreaterThan(10);
  });
});

const wished = (i: number): Suggested => letters[i] ?? aWish('x');

describe('heat', () => {
  const year = Date.UTC(2026, 0, 1);
  it('counts people, not letters', () => {
    const campaign = Array.from({ length: 50 }, (_, i) => ({ id: `c${i}`, text: '', user: 'one', at: year }));
    const crowd = Array.from({ length: 5 }, (_, i) => ({ id: `p${i}`, text: '', user: `u${i}`, at: year }));
    expect(heat(campaign, year, 0.3).parts.people).toBe(1);
    expect(heat(crowd, year, 0.3).heat).toBeGreaterThan(heat(campaign, year, 0.3).heat);
  });

  it('is what its formula says of its parts', () => {
    const members = [
      { id: 'a', text: '', user: 'x', at: year - 180 * 86_400_000, likes: 6 },
      { id: 'b', text: '', user: 'y', at: year },
    ];
    const { heat: value, parts } = heat(members, year, 0.25);
    expect(parts).toEqual({ people: 2, likes: 6, recency: 0.75, spread: 0.5, agreement: 0.25 });
    expect(value).toBeCloseTo((2 + Math.log(7)) * 1.375 * 1.25 * 0.75, 10);
  });

  it('never falls because somebody joins or likes, and is nothing without members', () => {
    expect(heat([], year, 0).heat).toBe(0);
    const member = fc.record({
      id: fc.uuid(),
      text: fc.constant(''),
      user: fc.uuid(),
      at: fc.constant(year),
      likes: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(member), member, (members, one) => {
        expect(heat([...members, one], year, 0.3).heat).toBeGreaterThan(heat(members, year, 0.3).heat);
      }),
    );
  });
});

describe('agreement', () => {
  it('is high where all want one thing, lower where they share a subject only, and nothing for one alone', () => {
    expect(agreementOf(['a', 'b'].map((id) => ({ ...wished(0), id })))).toBeGreaterThan(0.9);
    expect(agreementOf([wished(0), wished(3)])).toBeLessThan(0.2);
    expect(agreementOf([wished(9)])).toBe(0);
  });
});

describe('a topic’s summary', () => {
  it('speaks its members’ own words, names their place and their time', () => {
    const members = letters.slice(0, 3);
    const { title, summary, place, from, to } = summarise(members);
    expect(members.map((one) => one.title)).toContain(title);
    expect(members.some(({ text }) => summary.includes(text.slice(0, 8)))).toBe(true);
    expect(place).toMatch(/^滨江花园/);
    expect([from, to]).toEqual([0, 2 * 86_400_000]);
  });

  it('is the same in whatever order the members stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(letters, { minLength: letters.length }), (shuffled) => {
        expect(summarise(shuffled)).toEqual(summarise(letters));
      }),
      { numRuns: 10 },
    );
  });

  it('has a title that a list’s line takes: cut between words, through no sign, and seen to be cut', () => {
    expect(inBrief('楼下夜宵摊油烟扰民')).toBe('楼下夜宵摊油烟扰民');
    expect(inBrief('Old six-storey houses without lifts keep so many elderly people at home')).toBe(
      'Old six-storey houses without lifts keep so many elderly…',
    );
    expect(inBrief('路'.repeat(61))).toBe(`${'路'.repeat(59)}…`);
    expect(inBrief(`${'路'.repeat(58)}🙂🙂🙂`)).toBe(`${'路'.repeat(58)}🙂…`);
  });

  it('is empty for nobody', () => {
    expect(summarise([])).toEqual({ title: '', summary: '', place: '', from: undefined, to: undefined });
  });
});
