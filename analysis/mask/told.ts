// Names recognised by their surroundings: a class, a door, an age, a word of sending, kin. Each candidate is read as after a cue.
import { every } from './every.ts';
import { tagged } from '../words.ts';
import { kin, longestFirst } from './cues.ts';
import { soundsAtStart } from './minorityNames.ts';
import { known } from './renowned.ts';
import { nameAtStart } from './shape.ts';
import { doubleSurnames, givenCharacters, neverNames, wordSurnames } from './surnames.ts';

type Add = (start: number, end: number) => void;

const child = longestFirst(
  '小朋友|小女|犬子|小孩|孩子|娃娃|女娃|男娃|娃|宝贝|宝宝|双胞胎|幼儿|男孩|女孩|男生|女生|学员|女儿|儿子|闺女|孙子|孙女|外孙女|外孙|侄子|侄女|侄儿|外甥女|外甥|弟弟|妹妹|学生|同学|千金|老[大二三幺]|[大小二三][儿女](?:儿|子)?',
);
/** After these words a full name is read, whoever's it is. */
const full =
  /(?:转账|汇款|打款|[汇转打交还寄送退])给(?:了)?|转交|联系(?:一下)?|致电|[寻找问请谢](?:一下|到|了)?|感谢|表扬|点名|投诉|举报|控告|[与跟和替帮让]|通知|代表|包括|例如|比如|住户|收款人?|付款人?|同意|见证人?|以及/g;
/** …室的周明远, 三年级二班的沈梓涵, 6岁的李浩 */
const belongs =
  /(?:[室号元组户栋幢]|班|年级|隔壁|对门|对面|楼上|楼下|\d岁|[一二三四五六七八九十]岁|班级|幼儿园|小学|中学|初中|高中|中心校|[大中小]班|(?:窗口|科室?|物业|居委会|社区|村里?|队|单位|公司|店里?|所|局|院|站|厂|工地|食堂)(?=的))(?:的|里的)?(?:那?个)?(?:学生|同学|小朋友|孩子|女孩|男孩|女生|男生|住户|邻居|业主|租客|租户|房东)?[ :]?/g;
/** 王芳, 35岁; 扎西次仁是我丈夫; 李明, 男 */
const clause = /(?:^|[,。;!?\n:、(])[ ]{0,4}(?=\p{Script=Han}{2,8})/gu;
const isSomebody =
  /^(?: |,|\(|:){0,2}(?:是(?:我|他|她|咱|俺|我们)(?:的|家)?\p{Script=Han}|[男女](?=[,。; )]|$)|今年|现年|年?\d{1,3}周?岁|[一二三四五六七八九十]{1,3}岁|身份证|电话|手机|联系方式|微信|1[3-9]\d{9}|1[3-9]\d[ -]|家住|[\w.-]{2,30}@)/u;
/** A person's actions, beside a name of three characters. */
const acts =
  /^(?:说|讲|反映|告诉|建议|申请|摔|住在|家里?的?|一家|本人|同志|去世|退休|务工|上班|上学|读书|放学|骑车|开车|每天|天天|腿脚|身体|生病|住院|病了|瘫痪|残疾|独居|收到|没收到|欠我|欠钱|打人|骂人|拿了|收了)/u;
const called = new RegExp(
  `(?:小名|乳名|取名|起名|昵称|奶名|网名|外号|大名|(?:${child})(?:的)?(?:名字|名)?(?:叫|是)|我家|咱家|俺家|我们家)(?:叫做?|是|[:：]|\\s)?(\\p{Script=Han}{2,3})(?=[,。;、!?\\s()（）]|$|今年|才|刚|在|上|读|对|也|都|没|要|想|把|给|和|\\d|被|每|放学|[一二三四五六七八九十]岁)`,
  'gu',
);
/** 给果果申请, 我家大宝: children's names, beside what is done for them. */
const petBeside =
  /(?:给|我家|咱家|俺家|带着?|陪着?|让|送|接|帮|替|娃|龙凤胎|双胞胎|[大二三小]宝)((\p{Script=Han})\2|[大二三小]宝)(?![贝\p{Script=Han}]?[贝物])/gu;
const givenOnly = new RegExp(`(?:${child}|${kin})(?:叫|:)?(\\p{Script=Han}{2})`, 'gu');
const aged =
  /(?<!\p{Script=Han})(\p{Script=Han}{2,3})(?=,? ?\(?(?:今年|才|刚满?|快)? ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:周?岁|个月大))/gu;
const ends = /^(?:$|[\s,。;、!?:()])/;
const isParticle = /^[子若有之其此以]|[之有者]$/;
/** Reduplicated adverbs and verbs, which are no names. */
const everyDay =
  /^(?:天天|常常|人人|家家|户户|年年|月月|处处|次次|样样|早早|好好|多多|慢慢|偏偏|明明|白白|看看|说说|问问|查查|管管|想想|试试|走走|谈谈|讲讲|修修|改改|爸爸|妈妈|爷爷|奶奶|哥哥|姐姐|弟弟|妹妹|叔叔|伯伯|姑姑|舅舅|婆婆|公公|太太|宝宝|娃娃|谢谢|我我|你你|祖祖|进进|找找|为为|受受|线线|路路|校校)/;
const twice = /^(\p{Script=Han})\1$/u;
/** Words for people and places that are no name: 我家孩子, 我家门口. */
const notCalled = /[家门里人口前后边旁侧楼上下院子房路的有没在儿女孩妈爸爷奶车老婆公狗猫电水网店]/u;

export const namesTold = (text: string, add: Add): void => {
  for (const cue of [full, belongs]) {
    for (const { index, 0: word } of every(text, cue)) {
      const start = index + word.length;
      const length = nameAtStart(text.slice(start, start + 10));
      if (cue === full && known.has(text.slice(start, start + length))) continue;
      const two = text.slice(start, start + 2);
      const family = doubleSurnames.has(two) ? 2 : 1;
      const isSure = !wordSurnames.has(two.charAt(0)) && isGiven(text.slice(start + family, start + length));
      const isShort = isSure && length === 2 && !isAWord(two) && (cue === belongs || ends.test(text.slice(start + 2, start + 3)));
      if ((length > 2 && isSure) || isShort) add(start, start + length);
      else if (cue === belongs && twice.test(two) && !isAWord(two) && !everyDay.test(two)) add(start, start + 2);
    }
  }
  for (const { index, 0: mark } of every(text, clause)) {
    const start = index + mark.length;
    const right = text.slice(start, start + 24);
    for (let length = 2; length <= 6 && length <= right.length; length++) {
      const goesOn = right.slice(length);
      const who = right.slice(0, length);
      const does = length === 3 && acts.test(goesOn) && isGiven(who.slice(1)) && !isAWord(who);
      if (!does && !isSomebody.test(goesOn)) continue;
      if (nameAtStart(who, true) === length || soundsAtStart(who, true) === length) add(start, start + length);
    }
  }
  for (const { index, 0: whole, 1: who = '' } of every(text, called)) {
    if (!notCalled.test(who) && (/[名号叫]/.test(whole) || isPetName(who)))
      add(index + whole.length - who.length, index + whole.length);
  }
  for (const { index, 0: whole, 1: who = '' } of every(text, givenOnly)) {
    const start = index + whole.length - who.length;
    const [first] = tagged(text.slice(start, start + 6));
    if (first?.word === who && !isParticle.test(who) && !twice.test(who) && isUnknown(first.tag) && isGiven(who))
      add(start, start + 2);
  }
  for (const { index, 0: whole, 1: who = '' } of every(text, petBeside)) {
    const start = index + whole.length - who.length;
    if (/^[大二三小]宝/.test(who) || (isPetName(who) && !everyDay.test(who))) add(start, start + who.length);
  }
  for (const { index, 1: who = '' } of every(text, aged)) {
    if (isPetName(who) && !notCalled.test(who)) add(index, index + who.length);
  }
};

const isUnknown = (tag: string): boolean => tag === 'x' || tag.startsWith('nr');
const isGiven = (who: string): boolean => !neverNames.has(who) && Array.from(who).every((sign) => givenCharacters.has(sign));
const isAWord = (who: string): boolean => tagged(who).length === 1 && !isUnknown(tagged(who)[0]?.tag ?? 'x');
const isPetName = (who: string): boolean =>
  (twice.test(who) && !isAWord(who)) ||
  (/^[小阿]|宝$|子$|儿$/.test(who) ? !isAWord(who) && isUnknown(tagged(who)[0]?.tag ?? '') : isGiven(who) && !isAWord(who));

const latin = String.raw`[A-Z][A-Za-z\u00C0-\u024F]{1,15}(?:[ -][A-Z][A-Za-z\u00C0-\u024F]{1,15}){0,2}`;
const latinCued = new RegExp(
  `(?:我叫|我是|本人(?:叫|是)?|姓名|名字|英文名|名叫|叫做|叫|联系人|署名|落款|[申投反举]\\p{Script=Han}人|户主|老师|医生|儿子|女儿|孩子|丈夫|妻子|老公|老婆|先生|邻居|房东|同事)(?:名?叫|是|[:])? ?(${latin})(?![A-Za-z])`,
  'gu',
);
/** 我叫 Wang Jianguo, 外教 Mary Smith: Latin letters after a Chinese word for a person. */
export const latinNamesTold = (text: string, add: Add): void => {
  if (!/[A-Z]/.test(text)) return;
  for (const { index, 0: whole, 1: who = '' } of every(text, latinCued)) {
    if (!/^(?:[A-Z]{2,5}|WiFi|Wifi|App|ETC|VIP)$/.test(who)) add(index + whole.length - who.length, index + whole.length);
  }
};
