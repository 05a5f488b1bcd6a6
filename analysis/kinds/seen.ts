import { plain } from '../words.ts';

/** Long texts say what they are on their first pages; a cry for help may be in the last sentence. */
const beginning = 2_000;
const end = 500;

const invisible = /[\p{Cf}\p{Cc}\p{Variation_Selector}\u115f\u1160\u3164\u{e0000}-\u{e007f}]/gu;
const marksOnLatin = /(?<=[a-z])\p{M}{1,8}/gu;
/** Letters of other scripts that look like Latin ones, within a Latin word. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  'аa еe оo рp сc хx уy іi ѕs ԁd һh кk мm тt вb αa οo ρp νv τt ιi κk εe υu'.split(' ').map(([from = '', to = '']) => [from, to]),
);
const lookAlike = new RegExp(
  `(?<=[a-z])[${Object.keys(lookAlikes).join('')}]|[${Object.keys(lookAlikes).join('')}](?=[a-z])`,
  'gu',
);

/** Emoji and drawings that stand for a word. */
const drawn: readonly (readonly [RegExp, string])[] = [
  [/🐷|🐖|🐽/gu, '猪'],
  [/🐶|🐕/gu, '狗'],
  [/🐎|🐴/gu, '马'],
  [/🐔/gu, '鸡'],
  [/🐢|🐸/gu, '王八'],
  [/💩/gu, '屎'],
  [/🔪|🗡/gu, '刀'],
  [/💰|💵|💴/gu, '钱'],
  [/(?:[加+➕]|联系|添)\s?(?:[❤💗💕💖💚🧡♥🛰✈]|徽|薇|威|微|卫|徾|葳)\s?(?:[❤💗💕💖♥]|信|心|芯|星|辛|❤)?/gu, '加微信'],
  [/[薇威徽卫徾葳魏][信芯❤♥]|微[芯心❤♥]|[薇威徾葳][心星]|佳[徽薇微威]|v[❤♥信]/gu, '微信'],
  [/(?:加|[+➕])\s?[vq](?![a-z])|(?<![a-z])(?:wx|vx|v[：:])\s?(?=[:：]?\s?[a-z\d])/gu, '加微信 '],
  [/扣扣|叩叩|蔻蔻|企鹅号/gu, 'qq'],
  [/(?<=[进加入])[裙群羣]/gu, '群'],
  [/[菠博]菜(?=平台|网|彩)|du博|赌bo|du场/gu, '赌博'],
  [/dai款|贷kuan|袋款/gu, '贷款'],
  [/刷[丹弹旦]/gu, '刷单'],
  [/[抖斗][阴音荫]/gu, '抖音'],
  [/[挣赚]米/gu, '赚钱'],
  [/发[嫖漂飘](?!亮)/gu, '发票'],
  [/裸[蓼撩廖了]/gu, '裸聊'],
  [/征[伈芯]/gu, '征信'],
  [/六[合和][采彩踩]/gu, '六合彩'],
  // characters split into their parts
  [/女马/gu, '妈'],
  [/亻尔/gu, '你'],
  [/犭句/gu, '狗'],
  [/贝者/gu, '赌'],
  [/弓虽/gu, '强'],
  [/女干/gu, '奸'],
  [/言正/gu, '证'],
  [/亻言/gu, '信'],
  [/扌喿/gu, '操'],
  [/米田共/gu, '粪'],
  // insults written by their sound
  [/[傻煞沙纱杀莎啥鲨砂霎](?:[逼比笔币壁屄吊叉缺]|13|b(?![a-z]))(?!较|例|赛|对|如|起|划|价|亚|记|画)/gu, '傻逼'],
  [/[草艹操曹肏槽](?:你|尼|泥|拟|ni|n)(?:妈|马|玛|吗|麻|ma|m)(?![a-z])/gu, '操你妈'],
  [/(?:你|尼|泥)(?:玛|马)(?=[的个比了，。！!\s]|$)|(?<=卧槽)尼玛/gu, '你妈的'],
  [/(?:他|她|特|踏|t|塌)(?:妈|马|玛|么|m)[的得d](?![a-z])|特么|tmd|特喵的/gu, '他妈的'],
  [/[垃拉辣啦][圾鸡几级基极](?!分类|桶|箱|车|站|房|清|袋|焚|处|堆|场|短|回|没)/gu, '垃圾'],
  [/[王忘亡]八[蛋旦但]/gu, '王八蛋'],
  [/[滚磙衮][蛋旦犊]/gu, '滚蛋'],
  [/[司死4]马(?=[东玩的吧全了])/gu, '死妈'],
  [/[脑恼瑙][残惨缠]/gu, '脑残'],
  [/[贱溅剑健][人仁](?=[，。！!]|$|一)/gu, '贱人'],
  [/[狗苟够][官管倌](?=[，。！!们]|$)/gu, '狗官'],
];

const between = String.raw`[\s·・•.．。,，、\-_—~*|/\\+^\x60'"=#…]{1,2}`;
const partedHan = new RegExp(
  String.raw`(?<!\p{Script=Han})\p{Script=Han}(?:${between.replace('、', '').replace('，', '').replace('。', '')}\p{Script=Han}(?!\p{Script=Han})){1,40}`,
  'gu',
);
const partedLatin = new RegExp(String.raw`(?<![a-z\d])[a-z](?:${between}[a-z](?![a-z\d])){1,30}`, 'gu');
const separators = new RegExp(between, 'gu');

/** Joins single letters and characters that are kept apart on purpose: f u c k, 傻·逼. Two of them may still be a list. */
const joined = (text: string): string =>
  text.replace(partedHan, (run) => run.replace(separators, '')).replace(partedLatin, (run) => run.replace(separators, ''));

/** English words in full: can't and cant become can not; digits between letters become the letters they look like. */
const inFull: readonly (readonly [RegExp, string])[] = [
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n['’]?t\b/g, '$1 not'],
  [/\b(?:can['’]?t|cannot)\b/g, 'can not'],
  [/\bwon['’]?t\b/g, 'will not'],
  [/(?<=[a-z])['’]m\b|(?<=\bi)m\b/g, ' am'],
  [/(?<=[a-z])['’]re\b/g, ' are'],
  [/(?<=[a-z])['’]ve\b/g, ' have'],
  [/(?<=[a-z])['’]ll\b/g, ' will'],
  [/(?<=[a-z])['’](?:s|d)\b/g, ''],
  [/(?<=[a-z])[0]{1,2}(?=[a-z])/g, 'o'],
  [/(?<=[a-z])[1!](?=[a-z])/g, 'i'],
  [/(?<=[a-z])3{1,2}(?=[a-z])/g, 'e'],
  [/(?<=[a-z])[4@](?=[a-z])/g, 'a'],
  [/(?<=[a-z])[5$]{1,2}(?=[a-z])/g, 's'],
];

/** The part of a text by which its kind is read; all of it, unless it is very long. */
export const read = (text: string): string =>
  text.length <= beginning + end ? text : `${text.slice(0, beginning)}\n${text.slice(-end)}`;

/** A text as a person sees and hears it: normalised, without invisible characters and disguises. */
export const seen = (text: string): string => {
  const bare = plain(text.replace(invisible, (sign) => (/\s/.test(sign) ? sign : '')))
    .normalize('NFC')
    .replace(marksOnLatin, '')
    .replace(lookAlike, (sign) => lookAlikes[sign] ?? sign);
  const all = /[a-z]/.test(bare) ? [...inFull, ...drawn] : drawn;
  return all.reduce((now, [sign, word]) => now.replace(sign, word), joined(bare));
};
