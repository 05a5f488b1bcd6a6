// Columns of a sheet by the names of their headers, in every language.
import type { Language } from '../domain/languages.ts';
import { nearest } from '../domain/nearest.ts';
import { say } from '../locales/say.ts';
import { languages } from '../locales/spoken.ts';

/** A column, with further header names besides the one that each language has for it. */
export interface Column<Key extends string> {
  readonly key: Key;
  /** The key of its name in the lists for download, if it differs. */
  readonly listed?: string;
  readonly also: readonly string[];
  /** `money`: amounts in a unit of money. `count`: a number, each row its own: never one for several rows. */
  readonly holds?: 'money' | 'count';
}

export type Columns<Key extends string> = readonly Column<Key>[];

const narrow = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*:·、-]/g, '');

/** A header without width, case, spaces, text in brackets and marks for "required": `总投资（万元）*` → `总投资`. */
export const folded = (header: string): string => narrow(header.normalize('NFKC').replace(/[([【][^)\]】]{0,60}[)\]】]?/g, ''));

/** The same without a unit of money behind it: `总投资万元`, `总投资/万元`. */
const withoutMoney = (name: string): string =>
  name.replace(
    /[/,，]?(?:单位|in)?(?:人民币|rmb|cny|yuan|¥)?(?:百万|千万|十万|万|千|亿|百|10k|[\d,']{0,4}000s?|thousands?|millions?|mn|k|m|w)?(?:元|yuan|rmb|cny)?$/,
    '',
  );

/** The known names of columns: which column each means. Of two with the same name the first counts. */
export type Names<Key extends string> = ReadonlyMap<string, Key>;

export const namesIn = <Key extends string>(columns: Columns<Key>): Names<Key> =>
  new Map(
    columns
      .flatMap(({ key, listed = key, also }) =>
        [...namesOf(key), ...namesOf(listed), ...also].map((name) => [folded(name), key] as const),
      )
      .toReversed(),
  );

/** The column that a header names; undefined where it names none. */
export const keyOf = <Key extends string>(header: string, names: Names<Key>, columns: Columns<Key>): Key | undefined => {
  const name = folded(header);
  const key = names.get(name);
  if (key !== undefined) return key;
  const money = names.get(withoutMoney(name));
  return money !== undefined && columns.some((column) => column.key === money && column.holds === 'money') ? money : undefined;
};

/** The column whose name is nearest to a header that names none: a few wrong characters, or one is part of the other. */
export const nearColumn = <Key extends string>(header: string, names: Names<Key>): Key | undefined => {
  const name = folded(header);
  const slip = nearest(name, names.keys());
  if (slip !== undefined) return names.get(slip);
  const long = (part: string): boolean => Array.from(part).length >= (/^[\x20-\x7e]*$/.test(part) ? 5 : 3);
  const parts = [...names].filter(([known]) => (long(known) && name.includes(known)) || (long(name) && known.includes(name)));
  return parts.toSorted(([a], [b]) => b.length - a.length)[0]?.[1];
};

/** Headers that clerks put into every sheet, and that say nothing for the lists. */
const ALWAYS: ReadonlySet<string> = new Set(
  [
    '序号',
    '排序',
    '行号',
    '备注',
    '说明',
    '联系人',
    '联系电话',
    '电话',
    '手机',
    '联系方式',
    '项目负责人',
    '分管领导',
    'no',
    'no.',
    '#',
    'number',
    's/n',
    'remark',
    'remarks',
    'note',
    'notes',
    'comment',
    'comments',
    'contact',
    'phone',
  ].map(folded),
);
export const isHarmless = (header: string): boolean => ALWAYS.has(folded(header));

const nameOf = (key: string, language: Language): string => say(language, `column-${key}`);

/** A column's name in each language. */
export const namesOf = (key: string): readonly string[] => [...new Set(languages.map((language) => nameOf(key, language)))];

/** The headers to write, in the given order. */
export const headersOf = (keys: readonly string[], language: Language): readonly string[] =>
  keys.map((key) => nameOf(key, language));

/**
 * The unit of money that a header or a line above the table names, as a power of ten: `总投资（万元）` is 4, `Cost (10k yuan)` too.
 * Undefined where it names none; `other` where it names what is no unit of an amount in yuan, such as 美元 or 元/平方米.
 */
export const moneyIn = (text: string): number | 'other' | undefined => {
  const said = text.normalize('NFKC').toLowerCase().replace(/[‘’`]/g, "'");
  // 500万元 is an amount, and 10万元 no unit that has a name
  if (/\d\s*(?:[百千十]?万|十?亿|[百千]?元)/.test(said)) return 'other';
  if (/美元|欧元|港[元币]|日元|usd|eur|hkd|\$|€|元\s*\/|\/\s*元|每平|per\b/.test(said)) return 'other';
  return UNITS.find(([form]) => form.test(said))?.[1];
};
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/十亿|billion|\bbn\b/, 9],
  [/亿/, 8],
  [/千万/, 7],
  [/百万|million|\bmn\b|1,?000,?000|\bm ?(?:yuan|rmb|cny)|(?:yuan|rmb|cny|¥) ?m\b|\(m\)/, 6],
  [/十万|100k|100,000/, 5],
  [/万|10k|(?<![\d,])(?:10|'?0),?000(?![\d,])|ten thousand|\bwan\b|\bw(?:\b|元)/, 4],
  [/千|thousand|\bk ?(?:yuan|rmb|cny)|(?:yuan|rmb|cny|¥) ?k\b|\(k\)|(?<![\d,])(?:1,?)?'?000/, 3],
  [/百元|hundred yuan/, 2],
  [/元|yuan|rmb|cny|[¥￥]/, 0],
];

/** What a header says in brackets that its quantities count: `建设数量（个）`; with a power of ten where it says 万个. */
export const countedIn = (header: string): { readonly measure: string | null; readonly power: number } | undefined => {
  const [, said = ''] = /[(【[]([^)\]】]{1,12})[)\]】]/.exec(header.normalize('NFKC')) ?? [];
  const [, times = '', word = ''] = /^(?:单位:?)?(百万|十万|万|千|百)?(\D{0,11}|k?m[23])$/.exec(said.trim()) ?? [];
  if (times === '' && word === '') return undefined;
  if (
    /[元币¥$]|yuan|rmb|cny/i.test(said) ||
    /整数|required|optional|填|^(?:新增|新建|改造|累计|合计|预计|计划|目标|全年|本年|年度)$/i.test(said)
  )
    return undefined;
  return { measure: word === '' ? null : squared(word), power: { 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6 }[times] ?? 0 };
};

/** m2 as it is written by hand. */
export const squared = (measure: string): string =>
  measure.replace(/^(k?m)([23])$/, (_, m: string, n: string) => m + (n === '2' ? '²' : '³'));
