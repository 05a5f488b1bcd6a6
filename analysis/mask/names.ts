import { tagged, type Tagged } from '../words.ts';
import { englishNames } from './englishNames.ts';
import type { Found } from './found.ts';
import { doubleSurnames, givenCharacters, neverNames, plainSurnames, surnames } from './surnames.ts';

const titles = [
  '先生|女士|小姐|太太|夫人|同志|老师|老師|医生|醫生|医师|醫師|大夫|护士|护工|师傅|警官|法官|律师|教授|工程师|会计|阿姨|叔叔|大爷|大妈|大姐|大哥',
  '大叔|大娘|大婶|奶奶|爷爷|伯伯|婆婆|总经理|经理|老板|主任|书记|主席|主管|(?:副)?(?:局长|厅长|处长|科长|所长|院长|校长|园长|市长|县长|区长',
  '镇长|乡长|省长|村长|组长|队长|站长|部长|司长|行长|董事长)|会长|教练|护士长|厂长|伯母|姑娘|阿婆',
].join('|');
const titled = new RegExp(
  `(?:${titles})|姓(?=女士|先生|男子|女子|老人|居民|村民|业主)|某(?!天|日|人|个|些|种|处|地|年|月|次)|[局处总](?=[、，。；：:,都说也已在]|知道|批)`,
  'g',
);

const kin =
  '父亲|母亲|爸爸|妈妈|老爸|老妈|(?<=我|他|她)爸|(?<=我|他|她)妈|儿子|女儿|孩子|小孩|妻子|丈夫|爱人|老公|老婆|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|外公|外婆|姥姥|姥爷|孙子|孙女|外孙|外孙女|岳父|岳母|公公|婆婆|舅舅|舅妈|姑姑|姑妈|姨妈|伯父|叔叔|侄子|侄女|外甥|亲戚|姐夫|妹夫|嫂子|弟媳|儿媳|女婿|堂哥|堂弟|堂姐|堂妹|表哥|表弟|表姐|表妹|姑父|姨父|老伴|公婆|遗孀|养父|养母|继父|继母';
const office =
  '反映人|报修人|来访人|外卖员|快递员|骑手|老师傅|院长|校长|园长|局长|村长|所长|主任|书记|经理|老板|司机|驾驶员|志愿者|护工|保姆|保安|网格员|法人|法定代表人|法人代表|户主|申请人|联系人|投诉人|举报人|当事人|经办人|經辦人|负责人|收件人|收货人|户名|姓名|业主代表|村民代表|业主|居民|村民|患者|病人|老人|同学|学生|老师|医生|[签经代]字人|(?:受)?委托人|受托人|介绍人|经营者|包工头|村支书|楼?组长|楼道长|教练|房东|租客|租户|同事|徒弟|学徒|弟媳妇|我先生|我太太|小姨|大名|店主|车主|家属|代理人|担保人|证人';
const cue = new RegExp(
  `(?:${kin}|${office})(?:名叫|叫做|叫|是|为|[:：]|\\s)?|我叫|我是|本人(?:叫|是)?|我的?名字(?:叫|是)|名叫`,
  'g',
);
/** Ends a word with a title: 秦大哥 is one word to the dictionary. */
const endsInTitle = new RegExp(`(?:${titles})$`);
const worker = /[员工长师生的位名]\p{Script=Han}$/u;
const saysSurname = /(?<=我姓|本人姓|免贵姓)\p{Script=Han}|(?<=姓)\p{Script=Han}(?=[，。、；,.;\s）)]|$)/gu;
/** What says that a name comes, and where it ends: no dictionary is asked. */
const announced = new RegExp(
  `(?:(?:${office})[:：]\\s?|(?:我叫|名叫|她叫|他叫|[妹弟姐哥子女]叫|班主任叫|名字[叫是]|大名|本人叫?)\\s?)(\\p{Script=Han}{2,4}?)(?=[，。、；,.;（(）)\\s]|$)`,
  'gu',
);
/** 浩浩, 朵朵: what children are called. */
const doubled = new RegExp(`(?:${kin}|徒弟|宝宝)(?:叫)?((\\p{Script=Han})\\2)(?!\\2)`, 'gu');
const adverbs =
  /^(?:天天|常常|刚刚|往往|渐渐|慢慢|偏偏|明明|人人|个个|年年|月月|处处|仅仅|偷偷|默默|多多|大大|爸爸|妈妈|哥哥|姐姐|弟弟|妹妹|爷爷|奶奶|公公|婆婆|叔叔|舅舅|白白|每每|早早|单单|好好|整整|统统|时时|日日|夜夜|次次|样样|家家|户户|苦苦|紧紧|频频|连连|屡屡|恰恰|稍稍|统统|哇哇|呜呜)$/;
const household = /(?<=楼上|楼下|隔壁|对门|对面|前排|后排)(\p{Script=Han})(?=家)/gu;
const beforeFamiliar = /[的长员师练业叫找是东人头婆请][\s“"]?$/u;
const familiar = /[小老](\p{Script=Han})/gu;

/** Names beside titles and kinship words, and after “my name is”. Nothing beside them is taken for a name. */
export const names = (text: string): Found[] => {
  const found = englishNames(text);
  const add = (start: number, end: number): void => {
    found.push({ kind: 'name', start, end });
  };

  for (const title of text.matchAll(titled)) {
    const left = text.slice(Math.max(0, title.index - 10), title.index);
    const length = nameAtEnd(left);
    if (length > 0 && isBoundary(left, length, text.slice(title.index, title.index + 6))) add(title.index - length, title.index);
  }
  for (const word of text.matchAll(cue)) {
    const start = word.index + word[0].length;
    const length = nameAtStart(text.slice(start, start + 10));
    // 虞思|思: a given name said twice
    const twice = length === 2 && text[start + 2] === text[start + 1] ? 1 : 0;
    if (length > 1) add(start, start + length + twice);
  }
  for (const surname of text.matchAll(saysSurname)) {
    if (surnames.has(surname[0])) add(surname.index, surname.index + 1);
  }
  for (const told of text.matchAll(announced)) {
    const who = told[1] ?? '';
    const start = told.index + told[0].length - who.length;
    if (startsLikeName(who)) add(start, start + who.length);
  }
  for (const child of text.matchAll(doubled)) {
    const who = child[1] ?? '';
    const start = child.index + child[0].length - who.length;
    if (!adverbs.test(who)) add(start, start + who.length);
  }
  for (const family of text.matchAll(household)) {
    if (surnames.has(family[0]) && !neverNames.has(family[0])) add(family.index, family.index + 1);
  }
  for (const call of text.matchAll(familiar)) {
    const surname = call[1] ?? '';
    const known = plainSurnames.has(surname) || (surnames.has(surname) && beforeFamiliar.test(text.slice(0, call.index)));
    if (known && isCalled(text, call.index)) add(call.index, call.index + 2);
  }
  return found;
};

/** Whether what was announced as a name may be one: a surname first, and no word of the sentence. */
const startsLikeName = (who: string): boolean =>
  !neverNames.has(who) &&
  !neverNames.has(who[0] ?? '') &&
  (surnames.has(who[0] ?? '') || doubleSurnames.has(who.slice(0, 2))) &&
  tagged(who).every(({ word, tag }) => word.length < 3 || tag.startsWith('nr') || tag === 'x') &&
  !tagged(who).some(({ tag }) => /^[pduc]/.test(tag));

/** How many characters at the end of `left` are a name, when a title follows: 王 | 王建国 | 欧阳 | none. */
const nameAtEnd = (left: string): number => {
  const tokens = tagged(left);
  const last = tokens.at(-1);
  if (!last) return 0;
  if (isName(last) || doubleSurnames.has(last.word)) return last.word.length;
  const surname = last.word.at(-1) ?? '';
  if (surnames.has(surname)) {
    const begins = /^(?:.*[\s，。；：、,.;:!！?？（(])?.$/u.test(left);
    if (last.word.length === 1 && (begins || !neverNames.has(surname))) return 1;
    // 快递员马 | 师傅: what the dictionary does not know may hold the end of somebody's work and a surname.
    if (last.tag === 'x' && worker.test(left) && !neverNames.has(surname)) return 1;
  }
  const earlier = tokens.at(-2);
  return earlier && isSurname(earlier.word) && isGiven(last.word) ? earlier.word.length + last.word.length : 0;
};

/** Whether the dictionary, too, ends a word where the title begins (全部|长霉 has no 部长), or takes name and title for one. */
const isBoundary = (left: string, length: number, right: string): boolean => {
  let end = 0;
  for (const { word, tag } of tagged(left + right)) {
    const start = end;
    end += word.length;
    if (end < left.length) continue;
    return end === left.length || (start === left.length - length && tag !== 'v');
  }
  return true;
};

/** How many characters at the beginning of `right` are a name, when a cue precedes. */
const nameAtStart = (right: string): number => {
  const [first, second, third] = tagged(right);
  if (!first || neverNames.has(first.word) || neverNames.has(first.word[0] ?? '')) return 0;
  if (isName(first)) {
    const title = endsInTitle.exec(first.word);
    if (title) return title.index;
    const more = first.word.length === 2 && second?.word.length === 1 && isGiven(second.word) && !/^[pducr]/.test(second.tag);
    return first.word.length + (more ? 1 : 0);
  }
  if (!isSurname(first.word) || !second || !isGiven(second.word)) return 0;
  const length = first.word.length + second.word.length;
  return second.word.length === 1 && third && third.word.length === 1 && isGiven(third.word) ? length + 1 : length;
};

/** A word that the dictionary tags as a person's name, or an unknown one that looks like one. */
const isName = ({ word, tag }: Tagged): boolean =>
  word.length >= 2 &&
  word.length <= 4 &&
  !neverNames.has(word) &&
  (surnames.has(word[0] ?? '') || doubleSurnames.has(word.slice(0, 2))) &&
  (tag.startsWith('nr') || (tag === 'x' && (word.length === 3 || isMadeOfGiven(word.slice(1)))));

const isSurname = (word: string): boolean => surnames.has(word) || doubleSurnames.has(word);
const isGiven = (word: string): boolean => word.length <= 2 && isMadeOfGiven(word);
const isMadeOfGiven = (word: string): boolean => Array.from(word).every((character) => givenCharacters.has(character));

/** 小张, 老李 as somebody is called; not the beginning of another word (老胡同, 小林场). */
const isCalled = (text: string, at: number): boolean => {
  const tokens = tagged(text.slice(at, at + 8));
  const first = tokens[0]?.word ?? '';
  return first.length === 2 || (first.length === 1 && (tokens[1]?.word.length === 1 || tokens[1]?.tag === 'x'));
};
