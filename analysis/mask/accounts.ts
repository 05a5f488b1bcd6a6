import { every } from './every.ts';
import type { Found, PrivateKind } from './found.ts';

/** What may stand between the word for a number and the number. */
const between = String.raw`(?:的|号码?|证号|卡号|编号|账号|帐号|账户|number|no\.?|id|account|card|is|was|are|就是|应该是|是|为|叫|搜|加|[:,#()（）"“”'’=]|\s){0,6}(?:[^\d。\n]{0,14}(?:号码?|编号|(?<![A-Za-z])(?:number|no)\.?)(?:[^\d。，,\n]{0,6}[是为]|is|[: ]){0,3})?`;
const end = '(?![A-Za-z0-9])';
/** Letters and digits in groups, as on cards. */
const document = String.raw`(?:[A-Za-z]{1,3}[ -]?)?\d(?:[ -]?\d){5,17}(?:[ -]?[A-Za-z0-9])?${end}`;

/** Letters among the digits too: 3301 00D1 56 0084 2719, B1O2O4478. */
const mixed = String.raw`(?:[A-Za-z]{1,3}[ -]?)?\d(?:[ -]?\d|[ -]?[A-Za-z](?=[ -]?\d)){5,22}(?:[ -]?[A-Za-z0-9])?${end}`;

/** Accounts in other networks, and documents that only the word before them identifies. */
const rules: readonly (readonly [kind: PrivateKind, words: string, value: string])[] = [
  ['passport', String.raw`护照|(?<![A-Za-z])passport`, String.raw`(?:[A-Za-z]{1,2}[ -]?)?\d(?:[ -]?\d){5,8}${end}`],
  [
    'social-security',
    '社保|社会保障|社会保险|社会安全|医保|医疗保险|养老保险|社险|(?<![A-Za-z])(?:social (?:security|insurance)|medical (?:insurance|card)|health (?:insurance|card)|insurance|ssn)',
    mixed,
  ],
  [
    'permit',
    '通行证|台胞证|回乡证|返乡证|居住证|居留证|居留许可|永居证|暂住证|驾驶证|驾照|行驶证|军官证|士兵证|警官证|残疾人?证|残疾人?军人证|学生证|工作证|退休证|老年证|准考证|签证|(?<![A-Za-z])(?:permit|licen[cs]e|visa|green card)',
    document,
  ],
  [
    'wechat',
    '(?:微|薇|威|维|徽|卫|🧣|v|V|wei)[ .]?(?:信|星|❤|♥|x|X)|(?<![A-Za-z])(?:wx|vx|v|we ?chat|weixin)(?![A-Za-z])',
    String.raw`(?:[A-Za-z][A-Za-z0-9]{0,19}(?=[\d_-])[A-Za-z0-9_-]{1,20}|(?<=[:号是为id]\s?)[A-Za-z][A-Za-z0-9_-]{5,19}|\d(?:[ -]?\d){5,12})(?![A-Za-z0-9_-])`,
  ],
  [
    'qq',
    '(?<![A-Za-z])q ?q|加q|(?<![A-Za-z])q(?= ?[:是])|扣扣|抠抠|蔻蔻|球球|企鹅|(?<![A-Za-z])q(?=号)',
    String.raw`[1-9](?:[ -]?\d){4,11}${end}`,
  ],
  [
    'account',
    '抖音|快手|微博|支付宝|小红书|钉钉|(?<![A-Za-z])(?:telegram|whatsapp|line(?= id)|skype|alipay|tiktok|weibo|facebook|instagram)(?![A-Za-z])',
    String.raw`(?:@[A-Za-z][A-Za-z0-9_.]{2,24}|(?<=[:号是为]\s?|(?:id|is) )[A-Za-z][A-Za-z0-9_.]{4,24}|[A-Za-z][A-Za-z0-9]{0,19}(?=[\d_])[A-Za-z0-9_]{1,20}|\+?\d(?:[ -]?\d){6,14})${end}`,
  ],
  [
    'plate',
    '车牌|牌照|车号|(?:number|licen[cs]e) plate|plate',
    String.raw`(?=(?:[ ·.-]?[A-Za-z\p{Script=Han}]){0,4}(?:[ ·.-]?[A-Za-z]){0,3}[ ·.-]?\d)\p{Script=Han}?[ ]?[A-Za-z0-9](?:[ ·.-]?[A-Za-z0-9]){4,7}${end}`,
  ],
];

const aDay = /^(?:19|20)\d\d[-./]\d{1,2}[-./ ]/;

const shapes = rules.map(([kind, words, value]) => ({
  kind,
  sign: new RegExp(words, 'i'),
  shape: new RegExp(`(?:${words})(?:\\p{Script=Han}{0,4}[卡证号])?${between}(${value})`, 'giu'),
}));

/** Accounts and documents, by the words before them. `figures` is the text with its numerals as digits. */
export const accounts = (figures: string): Found[] =>
  shapes.flatMap(({ kind, sign, shape }) =>
    !sign.test(figures)
      ? []
      : Array.from(every(figures, shape), ({ index, 0: whole, 1: value = '' }) => ({
          kind,
          start: index + whole.length - value.length,
          end: index + whole.length,
        })).filter(
          ({ start, end: to }) =>
            (!aDay.test(figures.slice(start, to)) && /\d|[_-]/.test(figures.slice(start, to))) ||
            kind === 'wechat' ||
            kind === 'account',
        ),
  );
