// Evidence that digits belong to a person: the words beside them, and check digits.

/** No unit may follow: an amount or a measure is not somebody's number. */
export const noUnit = String.raw`(?!\d|\.\d|\s?(?:元|万|亿|人|户|吨|平方|公里|米|年|%|yuan|rmb|dollars?))`;

export const other =
  /(?:编号|单号|订单号?|流水号?|工单|文号|批号|受理号?|合同号?|发票号?码?|收据|票号|代码|邮编|信用代码|order|invoice|tracking|reference|bill|receipt|ticket|postcode|zip)/i;
export const identityWords = /(?:身份证|[旧老]证|十五位|15位|公民身份|证件|证号|一代证|二代证|身份号|\bID\b|identity|citizen)/i;
export const cardWords = /(?:卡|账号|帐号|账户|帐户|存折|信用卡|工资卡|card|account)/i;
export const phoneWords =
  /(?:电话|座机|固话|传真|致电|宅电|手机|号码|我的号|的号|区号|联系|热线(?!12345)|[打拨]|小灵通|phone|mobile|\bcell|\btel|\btext|\bring|\breach|landline|\bfax|\bcall|whatsapp|(?:\bmy|\bour|home|work|office|uk|us|hong kong|abroad|foreign|contact)(?: \w{1,12})? number)/i;

/** The words just before a number, without crossing another number (of more than two digits) or the end of a sentence. */
const before = (text: string, at: number): string =>
  /(?:[^。！？!?；\n\d]|(?<!\d)\d{1,2}(?!\d)){0,20}$/.exec(text.slice(Math.max(0, at - 20), at).replace(/[:：]\n$/, ':'))?.[0] ??
  '';
/** The words just after it: …是我的手机. */
const after = (text: string, index: number): string =>
  /^\s?(?:这个)?(?:是|就是|is)[^。！？!?；\n\d]{0,10}/.exec(text.slice(index, index + 16))?.[0] ?? '';

export const isNamed = (text: string, at: number, length: number, by: RegExp): boolean =>
  by.test(before(text, at)) || (length > 0 && by.test(after(text, at + length)));

/** The check digit of an eighteen-digit identity number (GB 11643). */
export const hasChecksum = (id: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(id[i]) * (2 ** (17 - i) % 11);
  return '10X98765432'[sum % 11] === id[17];
};

/** The check digit of a bank card (ISO/IEC 7812, Luhn). */
export const hasLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
};

export const knownIssuer = /^(?:62|4|5[1-5]|2[2-7]|35|3[47]|9558)/;
