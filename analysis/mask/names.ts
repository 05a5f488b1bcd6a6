import { every } from './every.ts';
import { tagged } from '../words.ts';
import { briefKin, briefTitles, doer, kin, office, sayMyName, titles } from './cues.ts';
import { englishNames } from './englishNames.ts';
import type { Found } from './found.ts';
import { minorityNames, soundsAtEnd, soundsAtStart } from './minorityNames.ts';
import { endsName, endsWord, isBoundary, nameAtEnd, nameAtStart } from './shape.ts';
import { doubleSurnames, neverNames, plainSurnames, surnames, wordSurnames } from './surnames.ts';
import { latinNamesTold, namesTold } from './told.ts';
import { unannounced } from './unannounced.ts';

const titled = new RegExp(
  `(?:${titles})|姓(?=[女先男老工邻业居村员司医护干青大小同业商住房])|某(?!天|日|人|个|些|种|处|地|年|月|次)|${briefTitles}`,
  'g',
);
const cue = new RegExp(
  `(?:${kin}|${office}|${briefKin}|${doer})(?:名叫|叫做|叫|是|为|[:：]|\\s)?\\s?|${sayMyName}|班主任|(?<=[\\u4e00-\\u9fff])叫`,
  'g',
);
/** Announces a name, so that a dictionary word may be one there: 姓名：田野. */
const announces = new RegExp(`(?:[:：]\\s?|.叫|名叫|名为|全名|大名|(?:姓名|户名|大名|户主)\\s?|名字是|本人)$`);
const isDoer = new RegExp(`^${doer.slice(doer.indexOf(')') + 1)}\\s?$`);
const han = /\p{Script=Han}/u;
const closed = /^(?:$|[^\p{Script=Han}·])/u;
/** 我是南苑社区的殷素琴 */
const of = /我是[\p{L}\d]{2,14}的(\p{Script=Han}{2,4})(?=[，。,.（(；;])/gu;
const saysSurname = /(?<=我姓|本人姓|免贵姓)\p{Script=Han}|(?<=姓)\p{Script=Han}(?=[，。、；,.;\s）)的]|名|$)/gu;
/** 浩浩, 朵朵: children's names. */
const doubled = new RegExp(`(?:${kin}|徒弟|宝宝)(?:叫)?((\\p{Script=Han})\\2)(?!\\2)`, 'gu');
/** 小明, 阿强: nicknames, beside a word for a person. */
const pet = new RegExp(`(?:${kin}|${office}|我叫|外号|绰号|人称)(?:叫|是|[:：])?([小阿]\\p{Script=Han})`, 'gu');
const notPet = /^(?:小(?:[学区孩时升初中车声心店便事型路朋一二三四五六鹿鱼])|阿[姨婆公伯叔妈爸爷])/;
const adverbs =
  /^(?:天天|常常|刚刚|往往|渐渐|慢慢|偏偏|明明|人人|个个|年年|月月|处处|仅仅|偷偷|默默|多多|大大|爸爸|妈妈|哥哥|姐姐|弟弟|妹妹|爷爷|奶奶|公公|婆婆|叔叔|舅舅|白白|每每|早早|单单|好好|整整|统统|时时|日日|夜夜|次次|样样|家家|户户|苦苦|紧紧|频频|连连|屡屡|恰恰|稍稍|哇哇|呜呜|正正|活活|狠狠|久久|远远|匆匆|老老|孤孤|独独|生生|硬硬|乖乖|宝宝|娃娃|足足|画画|园园|路路|满满|重重|隐隐|死死|口口|层层)$/;
const household = /(?<=楼上|楼下|隔壁|对门|对面|前排|后排)(\p{Script=Han})(?=家)/gu;
const beforeFamiliar = /[的长员师练业叫找是东人头婆请安友邻位]$/u;
const familiar = /[小老](\p{Script=Han})/gu;
const afterFamiliar = new RegExp(`^(?:${titles}|家|说|讲|他|她|不|也|就)`);
/** Things after 老: 我的老房, 老车, 老井. */
const things = new Set('房车井路古时关单边花水盖包温白年游巷楼宫支毛牛应方连鱼鹿赖苗麦羊龙虎巴云元凤昌');
const pair = /(?<![\p{Script=Han}])(\p{Script=Han})[、和](\p{Script=Han})(?=[两二]位)/gu;
/** The end of a letter: 此致敬礼 and a name; or a name alone on the last line, or before a date or a telephone number. */
const first = `[${[...surnames, ...[...doubleSurnames].map((family) => family[0])].join('')}]`;
const afterName =
  '\\s{0,8}(?:[\\s，,：:（(]{0,3}(?:联系)?(?:电话|手机|身份证|[Tt]el|1[3-9]\\d{9}|1[3-9]\\d[ -])|[\\n，,\\s]{1,8}(?:20\\d\\d|二[〇零])|敬上|敬启|叩谢|拜上)';
const signature = new RegExp(
  `(?:敬礼|谢谢|感谢|敬上|敬启|[。！!；;\\n]|^)[\\s。！!，,：:]{0,8}(${first}\\p{Script=Han}{1,3})(?=${afterName})`,
  'dgu',
);
const lastLine = new RegExp(`(?:敬礼|此致|\\n)[\\s。！!]{0,8}(${first}\\p{Script=Han}{1,3})\\s{0,40}$`, 'dgu');
const next = /^[、和与及跟]/u;
/** 佳佳和美美 */
const andTwice = /^[、和与及跟]((\p{Script=Han})\2)/u;

type Add = (start: number, end: number) => void;

/** Names beside titles and kinship words, after “my name is”, and full names without any cue. */
export const names = (text: string): Found[] => {
  const found = [...englishNames(text), ...minorityNames(text)];
  if (!han.test(text)) return found;
  const add: Add = (start, end) => {
    found.push({ kind: 'name', start, end });
  };
  beforeTitles(text, add);
  afterCues(text, add);
  saidSurnames(text, add);
  asCalled(text, add);
  signed(text, add);
  namesTold(text, add);
  latinNamesTold(text, add);
  for (const { start, end } of unannounced(text, found)) add(start, end);
  return found;
};

const beforeTitles = (text: string, add: Add): void => {
  for (const title of every(text, titled)) {
    if (!endsName(text[title.index - 1] ?? '')) continue;
    const left = text.slice(Math.max(0, title.index - 10), title.index);
    const length = nameAtEnd(left) || soundsAtEnd(left);
    if (length > 0 && isBoundary(left, length, text.slice(title.index, title.index + 6))) {
      add(title.index - length, title.index);
      earlier(text, title.index - length, add);
    }
  }
};

const afterCues = (text: string, add: Add): void => {
  for (const word of every(text, cue)) {
    const start = word.index + word[0].length;
    const right = text.slice(start, start + 10);
    const sounds = word[0] === '我是' || isDoer.test(word[0]) ? 0 : soundsAtStart(right);
    if (sounds > 0) add(start, start + sounds);
    if (!surnames.has(right[0] ?? '') && !doubleSurnames.has(right.slice(0, 2))) continue;
    const length = nameAtStart(right, announces.test(word[0]));
    if (isDoer.test(word[0]) && (length < 3 || wordSurnames.has(right[0] ?? '') || !endsWord(text, word.index + 1))) continue;
    if (length < 2 || (word[0] === '我是' && !closed.test(text.slice(start + length)))) continue;
    // 虞思|思: a given name with a doubled character
    const twice = length === 2 && text[start + 2] === text[start + 1] ? 1 : 0;
    add(start, start + length + twice);
    others(text, start + length + twice, add);
  }
  for (const { index, 0: whole, 1: who = '' } of every(text, of)) {
    const end = index + whole.length;
    if (nameAtStart(text.slice(end - who.length, end + 8)) === who.length) add(end - who.length, end);
  }
};

/** 我姓王, 楼下张家, 张、李两位师傅 */
const saidSurnames = (text: string, add: Add): void => {
  for (const surname of every(text, saysSurname)) {
    if (surnames.has(surname[0])) add(surname.index, surname.index + 1);
  }
  for (const family of every(text, household)) {
    if (surnames.has(family[0]) && !neverNames.has(family[0])) add(family.index, family.index + 1);
  }
  for (const { index, 1: first = '', 2: second = '' } of every(text, pair)) {
    if (!surnames.has(first) || !surnames.has(second)) continue;
    add(index, index + 1);
    add(index + 2, index + 3);
  }
};

/** 朵朵, 小明, 阿强, 老李 */
const asCalled = (text: string, add: Add): void => {
  for (const shape of [doubled, pet]) {
    for (const child of every(text, shape)) {
      const who = child[1] ?? '';
      const start = child.index + child[0].length - who.length;
      if (shape === doubled ? adverbs.test(who) : !isPet(text.slice(start, start + 8))) continue;
      add(start, start + who.length);
      const other = andTwice.exec(text.slice(start + who.length, start + who.length + 3));
      if (other && !adverbs.test(other[1] ?? '')) add(start + who.length + 1, start + who.length + 3);
    }
  }
  for (const call of every(text, familiar)) {
    const surname = call[1] ?? '';
    if (surnames.has(surname) && isCalled(text, call.index, surname)) add(call.index, call.index + 2);
  }
};

const signed = (text: string, add: Add): void => {
  for (const shape of [signature, lastLine]) {
    for (const { index, indices, 1: who = '' } of every(text, shape)) {
      const start = indices?.[1]?.[0] ?? index;
      if (nameAtStart(who, true) === who.length) add(start, start + who.length);
    }
  }
};

/** 颜根金、颜国冬和颜辉伯: people listed after a name. */
const others = (text: string, from: number, add: Add): void => {
  let index = from;
  while (next.test(text.slice(index, index + 1))) {
    const length = nameAtStart(text.slice(index + 1, index + 11));
    if (length < 2) return;
    add(index + 1, index + 1 + length);
    index += 1 + length;
  }
};

/** 王建国、李秀英夫妇: people listed before a name. */
const earlier = (text: string, from: number, add: Add): void => {
  if (!next.test(text.charAt(from - 1))) return;
  const length = nameAtEnd(text.slice(Math.max(0, from - 11), from - 1));
  if (length > 1) add(from - 1 - length, from - 1);
};

/** 小明, 阿强 after a word for a person; not the beginning of another word (儿子|小学毕业). */
const isPet = (right: string): boolean => {
  if (notPet.test(right)) return false;
  const [first, second] = tagged(right);
  if (first?.word.length === 2) return first.tag === 'x' || first.tag.startsWith('nr');
  return first?.word.length === 1 && second?.word.length === 1 && !/^[pducvmq]/.test(second.tag);
};

/** 小张, 老李 as forms of address; not the beginning of another word (老胡同, 小林场). */
const isCalled = (text: string, index: number, surname: string): boolean => {
  const before = text.slice(Math.max(0, index - 3), index);
  const sure = plainSurnames.has(surname) || beforeFamiliar.test(before) || afterFamiliar.test(text.slice(index + 2, index + 7));
  if (!sure || things.has(surname)) return false;
  // 养|老金: the dictionary finds a word that begins before it
  let end = 0;
  const left = before.slice(-2);
  const tokens = tagged(left + text.slice(index, index + 8)).filter(({ word }) => {
    end += word.length;
    return end > left.length;
  });
  const first = tokens[0]?.word ?? '';
  if (end - tokens.reduce((sum, { word }) => sum + word.length, 0) < left.length) return false;
  return first.length === 2 || (first.length === 1 && (tokens[1]?.word.length === 1 || tokens[1]?.tag === 'x'));
};
