import { every } from './every.ts';
import type { Found } from './found.ts';
import { follows, leadingHan } from './shape.ts';

/** Characters by which names of other languages are written: 古丽娜尔, 买买提, 扎西, 史密斯. */
const sound =
  '[阿卜布杜都拉买提江古丽娜尔艾力热依木汗吐吾乌逊合孜萨迪帕肉扎西多吉巴特尼玛卓次仁桑格措达娃旺堆顿珠加央斯琴其云图雅赫那日苏努玉素甫沙列别克库班马明卡比曼亚森托乎伊约翰史密杰汤姆彼得罗伯安妮莉莎露维奇夫娅宁谢诺贝勒哈米夏代德普齐泽朗嘎登增曲丹白宗贡强坚赞洛索南群培嘉梅朵拜穆塔凯赛乃祖布奴姑丁地力兰]';
const dot = /[·•・‧∙]/;
const dotted = new RegExp(`(?![夫明其约])${sound}{2,7}(?:[·•・‧∙]${sound}{2,8}){1,4}`, 'gu');
const long = new RegExp(`^${sound}{3,6}`, 'u');

/** Names of peoples whose names have a dot: 阿卜杜拉·买买提, 约翰·史密斯. */
export const minorityNames = (text: string): Found[] =>
  (dot.test(text) ? every(text, dotted) : []).map(({ index, 0: whole }) => ({
    kind: 'name',
    start: index,
    end: index + whole.length,
  }));

/** How many characters at the beginning of `right` are such a name without a dot (扎西多吉), where a cue says that a name comes; `sure` asks for four. */
export const soundsAtStart = (right: string, sure = false): number => {
  const length = long.exec(right)?.[0].length ?? 0;
  if (sure && length < 4) return 0;
  return length > 0 && follows(leadingHan.exec(right.slice(length))?.[0] ?? '') ? length : 0;
};

const before = new RegExp(`(?<!${sound})${sound}{3,6}$`, 'u');
/** How many characters at the end of `left` are one, when a title follows: 阿依古丽女士. */
export const soundsAtEnd = (left: string): number => before.exec(left)?.[0].length ?? 0;
