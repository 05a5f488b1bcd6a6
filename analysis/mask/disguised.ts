import { every } from './every.ts';
import { cardWords, hasChecksum, isNamed, noUnit, other, phoneWords, identityWords } from './evidence.ts';
import type { Found } from './found.ts';

const gap = String.raw`(?:[^\p{L}\p{N}\n,。、;!?$¥￥%]{0,4}|空格?|[横点杠])`;
const wideGap = String.raw`[^\p{L}\p{N}。;!?$¥￥%]{0,4}`;
const edge = String.raw`(?<![\dA-Za-z$¥￥]|\d[.,])`;

/** Any digits that may be a number, with whatever separates them. */
const apart = new RegExp(`${edge}\\(?\\+?\\(?\\d(?:${gap}\\d){6,17}${noUnit}(?![A-Za-z])`, 'giu');
const widely = new RegExp(`${edge}\\+?\\d(?:${wideGap}\\d){6,17}${noUnit}(?![A-Za-z])`, 'giu');
const eighteen = new RegExp(`${edge}[1-8](?:${wideGap}\\d){16}${wideGap}[\\dXx](?![\\dA-Za-z])`, 'gu');
const cardApart = new RegExp(`${edge}\\d(?:${wideGap}\\d){14,18}(?![\\dA-Za-z])`, 'gu');
const abroad = new RegExp(`(?<![\\dA-Za-z+])\\(?(?:\\+|00)\\(?[1-9]\\d{0,2}\\)?(?:${gap}\\d){6,13}${noUnit}`, 'giu');
const aDate = /^(?:19|20)\d\d[-./]\d{1,2}(?!\d)|(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:[12]\d|3[01]|0?[1-9])(?!\d)/;
const dated = /^\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
const mobile = /^(?:(?:00)?86)?1[3-9]\d{9}$/;
const landline = /^(?:(?:(?:00)?86)?0\d{9,11}|(?:00)?860?[1-9]\d{8,10})$/;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * Telephone and identity numbers of every country, separated in any way: recognised by the count of digits, the beginning, and the words
 * beside them.
 */
export const disguised = (text: string): Found[] => [
  ...each(text, eighteen, (whole, at) => {
    const id = whole.replace(/[^\dXx]/g, '').toUpperCase();
    return dated.test(id) && (hasChecksum(id) || isNamed(text, at, whole.length, identityWords) || !/\n|,/.test(whole))
      ? 'identity'
      : undefined;
  }),
  ...each(text, apart, (whole, at) => {
    const digits = digitsOf(whole);
    if (aDate.test(whole)) return undefined;
    if (mobile.test(digits)) return 'mobile';
    return isNamed(text, at, whole.length, phoneWords) && digits.length <= 13 ? 'landline' : undefined;
  }),
  ...each(text, widely, (whole, at) =>
    mobile.test(digitsOf(whole)) && !aDate.test(whole) && isNamed(text, at, whole.length, phoneWords) ? 'mobile' : undefined,
  ),
  ...each(text, widely, (whole, at) =>
    landline.test(digitsOf(whole)) && !aDate.test(whole) && isNamed(text, at, whole.length, phoneWords) ? 'landline' : undefined,
  ),
  ...each(text, cardApart, (whole, at) => (/\n/.test(whole) && isNamed(text, at, 0, cardWords) ? 'bank-card' : undefined)),
  ...each(text, abroad, (whole) => {
    const { length } = digitsOf(whole);
    return length >= (whole.includes('+') ? 8 : 11) && length <= 17 ? 'landline' : undefined;
  }),
  ...every(text, inside)
    .filter(({ 1: line = '' }) => !service.test(line))
    .map(({ index, 0: whole, 1: line = '' }) => ({
      kind: 'landline' as const,
      start: index + whole.length - line.length,
      end: index + whole.length,
    })),
  ...spelt(text),
  ...inParts(text),
];

/** Service numbers that belong to nobody: 12345, 110, 95588, 0571-12345, 400 and 800. */
const service = /^(?:0\d{2,3})?(?:12\d{3}|11[0-9]|12[0-2]|9[56]\d{3,4}|1?(?:400|800|888|877)\d{7})$/;

const each = (text: string, shape: RegExp, kindOf: (whole: string, at: number) => Found['kind'] | undefined): Found[] =>
  every(text, shape).flatMap(({ index, 0: matched }) => {
    const opened = matched.startsWith('(') && !matched.includes(')') ? 1 : 0;
    const whole = matched.slice(opened);
    const at = index + opened;
    if (/\*{2}/.test(whole) || isNamed(text, at, 0, other) || service.test(digitsOf(whole))) return [];
    const kind = kindOf(whole, at);
    return kind ? [{ kind, start: at, end: at + whole.length }] : [];
  });

/** Extensions: ext. 3307, 分机 8016. */
const inside =
  /(?:(?<![A-Za-z])ext(?:ension|n)?\.?|分机号?|内线|[转拨]分?)(?: is|是|为|[: ]){0,2}(\d{3,6})(?![\d.]|路|年|号|公交|元|线|米)/gi;

const spoken =
  /(?<![A-Za-z])(?:(?:ling|yao|yi|er|san|si|wu|liu|qi|ba|jiu)(?:[ ,.-]{1,3}|(?![A-Za-z]))){7,16}|(?<![A-Za-z])(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|\d(?!\d))(?:[ ,.-]{1,3}|(?![A-Za-z]))){7,16}/gi;
/** Numbers spelt out: six nine three three, seven seven four one. */
const spelt = (text: string): Found[] =>
  every(text, spoken)
    .filter(({ 0: whole }) => (whole.match(/[a-z]{2,6}/gi)?.length ?? 0) > 3)
    .map(({ index, 0: whole }) => ({
      kind: 'mobile' as const,
      start: index,
      end: index + whole.replace(/[ ,.-]{1,3}$/, '').length,
    }));

const partWords =
  '前面|前[两三四五六七]位(?:数字?|号码)?|开头|打头|中间|当中|后面|最后|后[两三四五六七八]位(?:数字?|号码)?|末[三四]位|尾号|生日|出生|接着|再接|然后|then|and|followed by|ends? (?:in|with)|ending|starts? with|first|middle|last(?: four)?(?: digits)?';
const aPart = new RegExp(`(?:${partWords})(?:是|为|再|[:, ]){0,3}(\\d{3,8})(?!\\d|\\.\\d|年|月|元|块|人|户|%|路|号楼)`, 'gi');
const beginning = new RegExp(`(?<![\\d.A-Za-z])(\\d{3,6})(?=[, ]{1,2}(?:${partWords}))`, 'gi');
const about = /前六位|我的号|[拼连凑]起来|手机|电话|号码|身份证|证件|phone|number|mobile|call|identity|\bID\b/i;

/** A number told in parts to evade rules: 前面138，中间0013，后面8000. At least two parts, which together make a number. */
const inParts = (text: string): Found[] => {
  if (!about.test(text)) return [];
  const parts = [...every(text, aPart), ...every(text, beginning)].map(({ index, 0: whole, 1: part = '' }) => ({
    kind: 'mobile' as const,
    start: index + whole.length - part.length,
    end: index + whole.length,
  }));
  const told = [...new Map(parts.map((one) => [one.start, one])).values()];
  const figures = told.reduce((sum, { start, end }) => sum + end - start, 0);
  return told.length > 1 && figures >= 7 && figures <= 18 ? told : [];
};
