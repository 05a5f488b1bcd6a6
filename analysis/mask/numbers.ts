import { every } from './every.ts';
import { accounts } from './accounts.ts';
import { disguised } from './disguised.ts';
import { emails } from './emails.ts';
import { cardWords, hasChecksum, hasLuhn, identityWords, isNamed, knownIssuer, noUnit, other, phoneWords } from './evidence.ts';
import { figuresOf } from './figures.ts';
import type { Found, PrivateKind } from './found.ts';

/**
 * Numbers that belong to a person, recognised by shape, check digits and the word before them. A word such as "order number" before a
 * number always wins: then it is neither phone nor card.
 */
const mayHold = /[0-9A-Za-z]|[零〇洞一壹幺二贰两三叁四肆五伍六陆七柒拐八捌九玖勾]{4}/;

export const numbers = (seen: string): Found[] => {
  // a text with neither digits nor letters has no number
  if (!mayHold.test(seen)) return [];
  const text = figuresOf(seen);
  return [...emails(seen), ...(/\d/.test(text) ? ofPhones(text) : []), ...accounts(text), ...disguised(text)];
};

const ofPhones = (text: string): Found[] => [
  ...matches('identity', text, identity18, (digits, at) => hasChecksum(digits) || isNamed(text, at, 18, identityWords)),
  ...matches('identity', text, identityCut, (_, at) => isNamed(text, at, 18, identityWords)),
  ...matches('identity', text, identity15, (_, at) => isNamed(text, at, 18, identityWords)),
  ...matches(
    'bank-card',
    text,
    card,
    (digits, at) => (knownIssuer.test(digits) && hasLuhn(digits)) || isNamed(text, at, 0, cardWords),
  ),
  ...matches('mobile', text, mobile),
  ...matches('mobile', text, spread),
  ...matches('mobile', text, cutAnyhow, (digits, at) => digits.length === 11 && isNamed(text, at, 0, phoneWords)),
  ...matches('landline', text, landline),
  ...matches('landline', text, abroad),
  ...matches('landline', text, local, (_, at) => isNamed(text, at, 0, phoneWords)),
  ...matches(
    'landline',
    text,
    areaAnyhow,
    (digits, at) => digits.length > 9 && digits.length < 13 && isNamed(text, at, 0, phoneWords),
  ),
  ...matches('landline', text, withoutZero, (_, at) => isNamed(text, at, 0, phoneWords)),
  ...matches('plate', text, plate),
  ...matches('plate', text, plateApart),
];

const identity18 =
  /(?<![0-9A-Za-z])[1-8]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![0-9A-Za-z])/g;
/** The same eighteen digits, separated elsewhere. */
const identityCut = /(?<![0-9A-Za-z])[1-8](?:[ -]?\d){16}[ -]?[\dXx](?![0-9A-Za-z])/g;
const identity15 = /(?<![0-9A-Za-z])[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])/g;
const card = /(?<![0-9A-Za-z])\d(?:[ -]?\d){15,18}(?![0-9A-Za-z])/g;

const noNumberBefore = String.raw`(?<![\dA-Za-z*]|\d[.,-]|[$¥￥])`;
const china = String.raw`(?:\(?(?:\+|00)?86\)?[ -]{0,2})?`;
const extension = String.raw`(?:\s?(?:转|分机|ext\.?|x)\s?\d{1,6})?`;
const mobile = new RegExp(`${noNumberBefore}${china}1[3-9]\\d[ .-]{0,2}\\d{4}[ .-]{0,2}\\d{4}${noUnit}`, 'gi');
/** Digits one by one, or separated elsewhere. */
const spread = /(?<![\d.-])1(?:[ -][3-9](?:[ -]\d){9}|[3-9]\d{3}[ -]\d{3}[ -]\d{3}|[3-9]\d[ -]\d{3}[ -]\d{5})(?!\d)/g;
/** Separated anywhere; only after a word for a telephone. */
const cutAnyhow = /(?<![\d.-])1[3-9]\d{0,3}(?:[ -]\d{2,5}){2,3}(?![\d-])/g;
const areaAnyhow = /(?<![\d.-])0\d{2,4}(?:[ -]\d{2,8}){1,3}(?![\d-])/g;
const area = String.raw`(?:(?:\(?(?:\+|00)86\)?[ -]?)(?:\(?0?[1-9]\d{1,2}\)?)|\(0[1-9]\d{1,2}\)|0[1-9]\d{1,2})[ -]?`;
const landline = new RegExp(`${noNumberBefore}${area}[2-9]\\d{2,3}[ -]?\\d{4}${extension}${noUnit}`, 'gi');
const abroad = new RegExp(
  `${noNumberBefore}(?:\\+?1[ -])?(?!400|8\\d\\d|\\(8\\d\\d)(?:\\([2-9]\\d{2}\\)\\s?|[2-9]\\d{2}[ -])[2-9]\\d{2}[ -]\\d{4}${noUnit}`,
  'g',
);
const local = new RegExp(`${noNumberBefore}[2-9]\\d{2,3}[ -]?\\d{4}${extension}${noUnit}`, 'gi');

const withoutZero = /(?<!\d)[2-9]\d{9,10}(?!\d)/g;

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** 豫 N · 83P05, 浙 L 8 8 0 3 1, 浙C一五八K二: with separators, and digits as numerals. */
const plateApart = new RegExp(
  `[${provinces}][ ·•・.-]?[A-Z](?=(?:[ ·•・.-]{0,3}[A-Z]){0,4}[ ·•・.-]{0,3}[0-9一二三四五六七八九零〇幺](?:[ ·•・.-]{0,3}[A-Z]){0,4}[ ·•・.-]{0,3}[0-9一二三四五六七八九零〇幺])(?:[ ·•・.-]{0,3}[A-Z0-9一二三四五六七八九零〇幺]){4}(?:[ ·•・.-]{0,3}[A-Z0-9一二三四五六七八九零〇幺](?:[ ·•・.-]{0,3}[A-Z0-9])?|[学警挂港澳试超使领])(?![0-9A-Z])`,
  'g',
);
const plate = new RegExp(
  `(?:[${provinces}]|\\b(?:Zhe|Hu|Jing|Su|Wan|Yue|Min|Gan) ?)[A-Z][ ·•・.-]?(?:(?=[A-Z]{0,4}\\d[A-Z]{0,4}\\d)(?:[A-HJ-NP-Z0-9]{6}|[A-HJ-NP-Z0-9]{5})|[A-HJ-NP-Z0-9]{4}[学警挂港澳试超使领]|[DF][ ·•・.-]\\d{5})(?![0-9A-Z])|[${provinces}] [A-Z] ?\\d{5}(?![0-9A-Z])`,
  'gi',
);

const matches = (
  kind: PrivateKind,
  text: string,
  shape: RegExp,
  holds: (digits: string, at: number) => boolean = () => true,
): Found[] =>
  every(text, shape)
    .filter((match) => !isNamed(text, match.index, 0, other) && holds(match[0].replace(/[ -]/g, '').toUpperCase(), match.index))
    .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
