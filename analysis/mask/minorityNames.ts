import { every } from './every.ts';
import type { Found } from './found.ts';
import { follows, leadingHan } from './shape.ts';

/** Characters that transcribe names of other languages: 古丽娜尔, 买买提, 扎西, 史密斯. */
const sound =
  '[木罕麦什肯雅阿卜布杜都拉买提江古丽娜尔艾力热依木汗吐吾乌逊合孜萨迪帕肉扎西多吉巴特尼玛卓次仁桑格措达娃旺堆顿珠加央斯琴其云图雅赫那日苏努玉素甫沙列别克库班马明卡比曼亚森托乎伊约翰史密杰汤姆彼得罗伯安妮莉莎露维奇夫娅宁谢诺贝勒哈米夏代德普齐泽朗嘎登增曲丹白宗贡强坚赞洛索南群培嘉梅朵拜穆塔凯赛乃祖布奴姑丁地力兰]';
/** The elements of Uyghur, Tibetan, Mongol and Yi names; two of them side by side are a name. */
const pieces =
  '古丽|阿依|娜尔|努尔|买买提|艾合买提|穆罕默德|吐尔逊|托合提|热合曼|阿不都|阿卜杜|玉素甫|艾尼瓦尔|艾力|艾山|木拉提|迪丽|热巴|帕提|玛依拉|祖丽|阿迪力|库尔班|依明|卓玛|扎西|次仁|央金|才让|多吉|旺堆|旺姆|达瓦|尼玛|格桑|德吉|拉姆|桑吉|洛桑|平措|丹增|仁青|仁增|索朗|索南|白玛|顿珠|巴桑|边巴|普布|罗布|云丹|贡布|曲珍|强巴|加措|坚赞|卓嘎|拉珍|措姆|巴特|巴图|格日勒|其其格|娜仁|图雅|托娅|斯琴|高娃|乌云|乌日|敖登|宝音|苏日|萨仁|那木|阿拉坦|呼格|吉勒图|朝鲁|布和|吉克|曲比|沙马|马海|阿尔|俄木|吉木|吉伍|惹格|莫色|木呷|阿果|伍呷|阿牛|尔古|日史';
const compound = new RegExp(`(?:${pieces})(?:${pieces}|高娃){1,2}`, 'gu');
/** Single-element names that are neither a word nor part of a longer one (巴特尔草原). */
const single =
  /(?:巴特尔|巴图尔|古丽娜尔|买买提江|艾合买提|吐尔逊|乌日娜|苏日娜|萨日娜|娜仁花|其其格|那日苏|巴雅尔|艾克拜尔|艾尼瓦尔|木拉提|阿迪力|库尔班|阿依努尔|热依汗|帕丽旦)(?!草原|山|河|路|街|节|江|大桥|水库|[旗县市镇乡])/gu;
/** 艾山: after a dot any element may end a name. */
const anyDotted = new RegExp(`${sound}{2,7}[·•・‧∙](?:${pieces})`, 'gu');
const dot = /[·•・‧∙]/;
const dotted = new RegExp(`(?![夫明其约])${sound}{2,7}(?:[·•・‧∙]${sound}{2,8}){1,4}`, 'gu');
const long = new RegExp(`^${sound}{3,6}`, 'u');

/** Names with a dot, and names of several elements: 阿卜杜拉·买买提, 约翰·史密斯. */
export const minorityNames = (text: string): Found[] =>
  [
    ...(dot.test(text) ? [...every(text, dotted), ...every(text, anyDotted)] : []),
    ...every(text, compound),
    ...every(text, single),
  ].map(({ index, 0: who }) => ({ kind: 'name', start: index, end: index + who.length }));

/** How many characters at the beginning of `right` are such a name without a dot (扎西多吉), after a cue for a name; `sure` requires four. */
export const soundsAtStart = (right: string, sure = false): number => {
  const length = long.exec(right)?.[0].length ?? 0;
  if (sure && length < 4) return 0;
  return length > 0 && follows(leadingHan.exec(right.slice(length))?.[0] ?? '') ? length : 0;
};

const before = new RegExp(`(?<!${sound})${sound}{3,6}$`, 'u');
/** How many characters at the end of `left` are one, before a title: 阿依古丽女士. */
export const soundsAtEnd = (left: string): number => before.exec(left)?.[0].length ?? 0;
