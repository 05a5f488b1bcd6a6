import { plain } from './words.ts';

export type Kind = 'suggestion' | 'grievance' | 'emergency' | 'abuse' | 'spam' | 'several';

export interface KindReading {
  readonly kind: Kind;
  /** 0 to 1; below the office's threshold a person decides. */
  readonly certainty: number;
  /** Where the text has several subjects: a proposed split, in the text's own words and order. */
  readonly parts?: readonly string[];
}

const emergency =
  /着火|起火|火灾|爆炸|煤气泄漏|燃气泄漏|有人落水|溺水|要跳楼|想跳楼|自杀|轻生|不想活|救命|塌了|坍塌|触电|持刀|昏迷|on fire|gas leak|explosion|collapsed|suicid|kill myself|drowning|not breathing/;
const spam =
  /加微信|加v信|加qq|代开发票|刷单|兼职日结|贷款秒批|优惠大促|点击链接|博彩|赌场|免费领取|https?:\/\/\S+\.(?:xyz|top|vip|win)|click here|make money|free gift|casino|loan approved/;
const abuse =
  /傻逼|煞笔|他妈的|妈的|狗官|王八蛋|混蛋|畜生|去死|滚蛋|草泥马|废物|fuck|bastard|asshole|idiots?\b|bullshit|go to hell/;
const grievance =
  /我(?:的)?(?:工资|社保|医保|低保|房子|养老金|退休金|户口|房产证)|拖欠|投诉|举报|维权|不给|赔偿|my (?:wages?|pension|claim|case|landlord|benefits?)|owes? me|refund|complain/;
const numbered =
  /(?:^|[\n。；;.!！])\s*(?:[一二三四五六七八九十]、|\d{1,2}[.、)）]|[(（][一二三四五六七八九十\d]{1,2}[)）]|第[一二三四五六]|[其首]?[一二三四五]是)/g;

/** Tells apart what must go different ways. It proposes; nothing is dropped or hidden because of it. */
export const kindOf = (text: string): KindReading => {
  const written = plain(text);
  if (emergency.test(written)) return { kind: 'emergency', certainty: 0.8 };
  if (spam.test(written)) return { kind: 'spam', certainty: 0.8 };
  if (abuse.test(written)) return { kind: 'abuse', certainty: 0.8 };
  const parts = split(text);
  if (parts.length > 1) return { kind: 'several', certainty: 0.6, parts };
  return grievance.test(written) ? { kind: 'grievance', certainty: 0.6 } : { kind: 'suggestion', certainty: 0.7 };
};

const split = (text: string): string[] => {
  const starts = [...text.matchAll(numbered)].map(({ index }) => index);
  if (starts.length < 2) return [];
  return starts
    .map((from, i) => text.slice(from, starts[i + 1] ?? text.length).replace(/^[\s。；;.!！]+/, ''))
    .filter((part) => part.length > 5);
};
