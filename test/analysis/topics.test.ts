import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupSuggestions,
  heat,
  sameArea,
  type Suggested,
  summarise,
  topicIndex,
  type TopicIndex,
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

const membersOf = (index: TopicIndex) => index.topics().map((topic) => index.members(topic).toSorted());
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
  ])('%s and %s: same area %s', (a, b, expected) => {
    expect(sameArea(a, b)).toBe(expected);
  });
});

describe('topics that grow as suggestions come', () => {
  const grown = (): TopicIndex => {
    const index = topicIndex();
    for (const letter of letters) index.place(letter);
    return index;
  };

  it('are the same for the same suggestions in the same order', () => {
    expect(grown().state()).toEqual(grown().state());
  });

  it('keep their ids and members when others come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(letters, { minLength: 1 }), (some) => {
        const index = topicIndex();
        for (const letter of some) {
          const before = new Map(index.topics().map((topic) => [topic, index.members(topic)]));
          const { topicId } = index.place(letter);
          for (const [topic, members] of before) {
            expect(index.members(topic)).toEqual(topic === topicId ? [...members, letter.id] : members);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('hold every suggestion once, whatever is done to them', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('place'), n: fc.nat(9), m: fc.nat(9) }),
      fc.record({ kind: fc.constant('refine'), n: fc.nat(9), m: fc.nat(9) }),
      fc.record({ kind: fc.constant('undo'), n: fc.nat(9), m: fc.nat(9) }),
      fc.record({ kind: fc.constant('merge'), n: fc.nat(9), m: fc.nat(9) }),
      fc.record({ kind: fc.constant('split'), n: fc.nat(9), m: fc.nat(9) }),
      fc.record({ kind: fc.constant('remove'), n: fc.nat(9), m: fc.nat(9) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const index = topicIndex();
        const placed = new Set<string>();
        for (const { kind, n, m } of steps) {
          const id = `s${n}`;
          const home = index.topicOf(id) ?? '';
          if (kind === 'place') index.place(letters[n] ?? aWish('x'));
          if (kind === 'place') placed.add(id);
          if (kind === 'refine') index.refine();
          if (kind === 'undo') index.undo(index.state().merges[n]?.id ?? '');
          if (kind === 'merge') index.merge(home, index.topicOf(`s${m}`) ?? '');
          if (kind === 'split') index.split(home, [id]);
          if (kind === 'remove') index.remove(id);
          if (kind === 'remove') placed.delete(id);
          expect(membersOf(index).flat().toSorted()).toEqual([...placed].toSorted());
          expect(membersOf(index).every(({ length }) => length > 0)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are merged by the machine when they turn out alike, and each merge can be undone for good', () => {
    const index = topicIndex({ join: 2 });
    for (const letter of letters) index.place(letter);
    expect(index.topics()).toHaveLength(letters.length);
    const before = sorted(membersOf(index));

    const merges = index.refine();
    expect(sorted(membersOf(index))).toEqual(['s0,s1,s2', 's3,s4', 's5,s6', 's7,s8', 's9']);
    expect(index.refine()).toEqual([]);

    for (const { id } of merges.toReversed()) expect(index.undo(id)).toBe(true);
    expect(sorted(membersOf(index))).toEqual(before);
    expect(index.refine()).toEqual([]);
    expect(index.undo(merges[0]?.id ?? '')).toBe(false);
  });

  it('come apart again when an early merge is undone after a later one', () => {
    const index = topicIndex({ join: 2 });
    for (const letter of letters.slice(0, 3)) index.place(letter);
    const [first] = index.refine();
    expect(membersOf(index)).toEqual([['s0', 's1', 's2']]);
    index.undo(first?.id ?? '');
    expect(membersOf(index)).toHaveLength(2);
    index.refine();
    expect(membersOf(index)).toHaveLength(2);
  });

  it('stay merged or split as people decided, whatever is refined later', () => {
    const index = grown();
    index.refine();
    const own = index.split(index.topicOf('s0') ?? '', ['s1']);
    index.merge(index.topicOf('s3') ?? '', index.topicOf('s5') ?? '');
    index.refine();
    index.place({ ...wished(0), id: 'new' });
    index.refine();
    expect(index.topicOf('s1')).toBe(own);
    expect(index.topicOf('s0')).not.toBe(own);
    expect(index.topicOf('s3')).toBe(index.topicOf('s6'));
  });

  it('are built up again from what was kept', () => {
    const index = grown();
    index.refine();
    index.split(index.topicOf('s0') ?? '', ['s1']);
    const again = topicIndex({ from: { state: index.state(), suggestions: letters } });
    expect(again.state()).toEqual(index.state());
    expect(again.refine()).toEqual([]);
  });

  it('are proposed to somebody who asks for nearly the same', () => {
    const index = grown();
    const [first] = index.near({ id: 'new', text: '滨江花园楼下夜宵摊的油烟太大了' });
    expect(index.members(first?.topicId ?? '')).toContain('s0');
    expect(index.near({ id: 'new', text: '请推广垃圾分类知识' })).toEqual([]);
    expect(index.topicOf('new')).toBeUndefined();
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
    const index = topicIndex();
    for (const id of ['a', 'b']) index.place({ ...wished(0), id }, 'one thing');
    for (const letter of [wished(0), wished(3)]) index.place(letter, 'a heap');
    index.place(wished(9), 'alone');
    expect(index.agreement('one thing')).toBeGreaterThan(0.9);
    expect(index.agreement('a heap')).toBeLessThan(0.2);
    expect(index.agreement('alone')).toBe(0);
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

  it('is empty for nobody', () => {
    expect(summarise([])).toEqual({ title: '', summary: '', place: '', from: undefined, to: undefined });
  });
});
