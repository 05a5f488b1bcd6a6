import type { Found, PrivateKind } from './found.ts';

/**
 * Numbers that belong to a person, found by their shape, their own check digits and the word before them. A word such as
 * "order number" before a number always wins: what it names is no phone and no card.
 */
export const numbers = (text: string): Found[] => [
  ...matches('email', text, email),
  ...matches('identity', text, identity18, (digits, at) => hasChecksum(digits) || named(text, at, identityWords)),
  ...matches('identity', text, identityCut, (_, at) => named(text, at, identityWords)),
  ...matches('identity', text, identity15, (_, at) => named(text, at, identityWords)),
  ...matches(
    'bank-card',
    text,
    card,
    (digits, at) => (knownIssuer.test(digits) && hasLuhn(digits)) || named(text, at, cardWords),
  ),
  ...matches('mobile', text, mobile),
  ...matches('mobile', text, spread),
  ...matches('mobile', text, spokenMobile),
  ...matches('mobile', text, cutAnyhow, (digits, at) => digits.length === 11 && named(text, at, phoneWords)),
  ...matches('landline', text, landline),
  ...matches('landline', text, abroad),
  ...matches('landline', text, local, (_, at) => named(text, at, phoneWords)),
  ...matches(
    'landline',
    text,
    areaAnyhow,
    (digits, at) => digits.length > 9 && digits.length < 13 && named(text, at, phoneWords),
  ),
  ...matches('landline', text, withoutZero, (_, at) => named(text, at, phoneWords)),
  ...matches('plate', text, plate),
];

const email =
  /(?<![\w.%+-])[\w%+-]{1,64}(?:\.[\w%+-]{1,64}){0,5}\s?(?:@|\(at\)|\[at\])\s?[a-z0-9-]{1,63}(?:(?:\.|\s?\(dot\)\s?)[a-z0-9-]{1,63}){0,5}(?:\.|\s?\(dot\)\s?)[a-z]{2,24}(?![\w-])/gi;

const identity18 =
  /(?<![0-9A-Za-z])[1-8]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![0-9A-Za-z])/g;
/** The same eighteen, cut at other places. */
const identityCut = /(?<![0-9A-Za-z])[1-8](?:[ -]?\d){16}[ -]?[\dXx](?![0-9A-Za-z])/g;
const identity15 = /(?<![0-9A-Za-z])[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])/g;
const card = /(?<![0-9A-Za-z])\d(?:[ -]?\d){15,18}(?![0-9A-Za-z])/g;

/** What follows an amount or a measure is not the end of a telephone number. */
const noUnit = String.raw`(?!\d|[.,]\d|\s?(?:元|万|亿|人|户|吨|平方|公里|米|年|%|yuan|rmb|dollars?))`;
const noNumberBefore = String.raw`(?<![\dA-Za-z*]|\d[.,-]|[$¥￥])`;
const china = String.raw`(?:\(?(?:\+|00)?86\)?[ -]{0,2})?`;
const extension = String.raw`(?:\s?(?:转|分机|ext\.?|x)\s?\d{1,6})?`;
const mobile = new RegExp(`${noNumberBefore}${china}1[3-9]\\d[ .-]{0,2}\\d{4}[ .-]{0,2}\\d{4}${noUnit}`, 'gi');
/** One digit after another, or cut at other places. */
const spread = /(?<![\d.-])1(?:[ -][3-9](?:[ -]\d){9}|[3-9]\d{3}[ -]\d{3}[ -]\d{3}|[3-9]\d[ -]\d{3}[ -]\d{5})(?!\d)/g;
/** Cut where its writer breathes; only after a word for a telephone. */
const cutAnyhow = /(?<![\d.-])1[3-9]\d{0,3}(?:[ -]\d{2,5}){2,3}(?![\d-])/g;
const areaAnyhow = /(?<![\d.-])0\d{2,4}(?:[ -]\d{2,8}){1,3}(?![\d-])/g;
const spokenMobile =
  /(?<![零〇一幺二两三四五六七八九十])[一幺][三四五六七八九][零〇一幺二两三四五六七八九]{9}(?![零〇一幺二两三四五六七八九十])/g;
const area = String.raw`(?:(?:\(?(?:\+|00)86\)?[ -]?)(?:\(?0?[1-9]\d{1,2}\)?)|\(0[1-9]\d{1,2}\)|0[1-9]\d{1,2})[ -]?`;
const landline = new RegExp(`${noNumberBefore}${area}[2-9]\\d{2,3}[ -]?\\d{4}${extension}${noUnit}`, 'gi');
const abroad = new RegExp(
  `${noNumberBefore}(?:\\+?1[ -])?(?!400|8\\d\\d|\\(8\\d\\d)(?:\\([2-9]\\d{2}\\)\\s?|[2-9]\\d{2}[ -])[2-9]\\d{2}[ -]\\d{4}${noUnit}`,
  'g',
);
const local = new RegExp(`${noNumberBefore}[2-9]\\d{2,3}[ -]?\\d{4}${extension}${noUnit}`, 'gi');

const withoutZero = /(?<!\d)[2-9]\d{9,10}(?!\d)/g;

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const plate = new RegExp(
  `(?:[${provinces}]|\\b(?:Zhe|Hu|Jing|Su|Wan|Yue|Min|Gan) ?)[A-Z][ ·•・.-]?(?:(?=[A-Z]{0,4}\\d[A-Z]{0,4}\\d)(?:[A-HJ-NP-Z0-9]{6}|[A-HJ-NP-Z0-9]{5})|[A-HJ-NP-Z0-9]{4}[学警挂港澳试超使领]|[DF][ ·•・.-]\\d{5})(?![0-9A-Z])|[${provinces}] [A-Z] ?\\d{5}(?![0-9A-Z])`,
  'gi',
);

const other =
  /(?:编号|单号|订单号?|流水号?|工单|文号|批号|受理号?|合同号?|发票号?码?|信用代码|order|invoice|tracking|reference|bill)/i;
const identityWords = /(?:身份证|公民身份|证件号|证号|一代证|二代证|身份号|\bID\b)/i;
const cardWords = /(?:卡|账号|帐号|账户|帐户|信用卡|工资卡|card)/i;
const phoneWords = /(?:电话|座机|固话|传真|致电|宅电|手机|phone|mobile|\btel|landline|call)/i;

/** The words just before a number, without crossing another number or the end of a sentence. */
const before = (text: string, at: number): string =>
  /[^。！？；\n\d]{0,16}$/.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
const named = (text: string, at: number, by: RegExp): boolean => by.test(before(text, at));

const matches = (
  kind: PrivateKind,
  text: string,
  shape: RegExp,
  holds: (digits: string, at: number) => boolean = () => true,
): Found[] =>
  [...text.matchAll(shape)]
    .filter((match) => !named(text, match.index, other) && holds(match[0].replace(/[ -]/g, '').toUpperCase(), match.index))
    .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));

const knownIssuer = /^(?:62|4|5[1-5]|2[2-7]|35|3[47]|9558)/;

/** The check digit of an eighteen-digit identity number (GB 11643). */
const hasChecksum = (id: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(id[i]) * (2 ** (17 - i) % 11);
  return '10X98765432'[sum % 11] === id[17];
};

/** The check digit of a bank card (ISO/IEC 7812, Luhn). */
const hasLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
};
