import { every } from './every.ts';
import type { Found } from './found.ts';

const number = String.raw`(?:[甲乙丙丁戊]?(?:[A-Za-z]?\d{1,4}[A-Za-z]?|[一二三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾]{1,5}))`;
const block = String.raw`(?:${number}\s?(?:幢|栋|号楼|座|楼|弄|号|组)|[A-Za-z](?:座|幢|栋|号楼|楼))`;
/** A residential block, not the floor of a public house: 二楼202 may be an office. */
const house = String.raw`(?:${number}\s?(?:幢|栋|号楼|座|弄|号)|[A-Za-z](?:座|幢|栋|号楼))`;
const unit = String.raw`(?:${number}\s?(?:单元|门(?=\s?\d{3,4})))`;
const room = String.raw`(?:[A-Za-z]?\d{3,4}[A-Za-z]?|[一二三四五六七八九零〇]{3,4})`;
/** A house or a part of one, in any numerals: 5号楼, 6弄, 乙单元, 2#; below it, what else may stand between it and the door. */
const strong = String.raw`(?:${number}\s?(?:幢|栋|号楼|#楼|#|座|支?弄|单元)|[A-Za-z甲乙丙丁东西南北中](?:座|幢|栋|单元))`;
const within = String.raw`(?:${number}\s?(?:楼|层|号门|号|门|排|室)|-\d{1,4})`;
const side = String.raw`(?:[A-Za-z]室|(?!中间)[东西南北中左右]{1,2}(?:手|边|侧|首)?(?:那|第?[一二三四两])?[户间室套]|之(?:\d{1,4}|[一二三四五六七八九十]))`;
const noCount = String.raw`(?![\d.]|\s?(?:年|多|余|块|万|亿|%|㎡|户|人|元|平|米|个|名|次|分|点|月|日|路|国道|号|线))`;

const part = String.raw`(?:\d{1,2}(?:\/F|F|(?:st|nd|rd|th)\sfloor)\b|(?:apt|apartment|flat|room|rm|suite|unit|building|bldg|block|tower|floor|lane|alley|house|villa|entrance|door|staircase|group|row|no)\.?\s?#?(?:[a-z]?\d{1,4}[a-z]?|(?<=(?:building|block|tower|flat|unit)\s)[a-z]\b))`;

const numeral =
  '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';

const shapes: readonly RegExp[] = [
  // 5号楼-1-1902, 八座九零三, 三号楼 二单元 十一楼 1102, 九幢乙单元五〇三
  new RegExp(
    `(?<![\\dA-Za-z])${strong}[\\s-]{0,2}(?:(?:${strong}|${within})[\\s-]{0,2}){0,4}(?:${room}(?:室|号)?${noCount}|${side})`,
    'g',
  ),
  new RegExp(`(?<![\\dA-Za-z])${strong}[\\s-]{0,2}(?:(?:${strong}|${within})[\\s-]{0,2}){1,4}号?(?![线楼院路桥口店铺])`, 'g'),
  new RegExp(`(?<![\\dA-Za-z])${number}(?:号门?|排|楼)\\s?(?:${within}\\s?){0,2}${side}(?![店铺馆公司厂])`, 'g'),
  // 四楼左手第一间, 底楼西间
  new RegExp(
    `(?:[底顶]楼|${number}[楼层])\\s?[东西南北左右]{1,2}(?:手|边|侧|首|面)?(?:那|第?[一二三四两])?[间户套](?![店铺馆公司厂])`,
    'g',
  ),
  // 1之3之602, 31号之2
  /(?<![\dA-Za-z.])\d{1,4}(?:号|幢|栋)?之(?:\d{1,4}|[一二三四五六七八九十])(?:之\d{1,4})?(?:室|号)?(?![\d年月%])/g,
  // 门牌65号, 43-2号, 5组附12号
  new RegExp(`门牌(?:号码?)?[:是为]?\\s?${number}号?`, 'g'),
  /(?<=\p{Script=Han})\d{1,3}-\d{1,2}号(?![线楼院路桥口文公院])/gu,
  new RegExp(`${number}组附${number}号`, 'g'),
  /(?<=[园苑村里庄坊弄巷府邸])\d{1,3}-\d{1,2}(?=底楼|[东西南北]|的?(?:业主|住户|租户|邻居|家|户主|房东)|[,，。、;；])/g,
  // 3幢2单元501室, 101室, 5栋1202, 2单元1001
  new RegExp(
    `(?<![\\dA-Za-z])(?:${block}\\s?){0,3}${unit}?\\s?(?:底楼|${number}[楼层])?\\s?${room}(?:室|房(?![屋子价产租东]))`,
    'g',
  ),
  new RegExp(`(?<![\\dA-Za-z])(?:${block}\\s?){0,3}${house}\\s?(?:${number}[楼层]\\s?)?${room}${noCount}`, 'g'),
  new RegExp(`(?<![\\dA-Za-z])(?:${block}\\s?){0,3}${unit}\\s?(?:${number}[楼层]\\s?)?${room}${noCount}`, 'g'),
  // 翠苑一区15-2-301
  /(?<![\dA-Za-z.-]|[编型]号)\d{1,3}-\d{1,2}-(?!19|20)\d{3,4}(?![\w-])/g,
  /(?<![\w.-])(?:[A-Za-z]?\d{1,3}-){1,2}\d{3,4}(?:室|(?<=-\d{1,2}-(?!19|20)\d{3,4})(?=的?(?:业主|住户|租户|租客|邻居|家|户主|房东|[,;，。、；\s]|$)))/g,
  // 9#1204, 3#-2-501, 12#楼302
  /(?<![\w&])\d{1,3}#(?:楼|-)?\s?(?:\d{1,2}-){0,2}\d{3,4}(?![\d-])/g,
  // 阳光花园7-1803, 教师公寓3/412
  /(?<=[园苑区府庭邸湾寓厦坊舍居郡])[A-Za-z]?\d{1,3}[-/]\d{3,4}(?![\d-]|年|元|米)/g,
  // 3栋2单元五楼东户, 二单元西户
  new RegExp(`(?:${block}\\s?){0,2}${unit}\\s?(?:${number}[楼层])?\\s?[东西南北中左右]{1,2}[户边侧]`, 'g'),
  new RegExp(`(?:${block}\\s?){1,2}(?:${unit}\\s?)?${number}[楼层]\\s?[东西南北中左右]{1,2}户`, 'g'),
  new RegExp(`(?:${block}\\s?){1,2}[东西南北中]单元\\s?${room}`, 'g'),
  new RegExp(`(?:${block}\\s?){1,2}${unit}\\s?${number}[楼层](?![店铺下面的梯道])`, 'g'),
  // 宿舍412, 12层1203
  /(?<=宿舍楼?|寝室|公寓)[A-Za-z]?(?:\d{1,2}[-栋幢])?\d{3,4}(?![\d-]|年|元|米|人|间)/g,
  new RegExp(`${number}层\\s?${room}${noCount}`, 'g'),
  /\d{3,4}号(?:房间?|室|宿舍)/g,
  // 7排5号, 12栋1602号
  new RegExp(`(?<![\\dA-Za-z])${number}[排队]${number}号(?![楼线院路桥口])`, 'g'),
  new RegExp(`(?<![\\dA-Za-z])${house}\\s?${room}号(?![楼线院路桥口])`, 'g'),
  new RegExp(`(?<=[住家]在?)${number}楼\\s?${room}(?!\\d)`, 'g'),
  // 168号5-602, 房号2-1803
  /\d{1,4}号\d{1,2}-\d{3,4}(?![\d-])/g,
  /(?<=(?:房号|室号|门牌号?|房间号?)[:：是为]?\s?)(?:\d{1,2}-){1,2}\d{3,4}(?![\d-])/g,
  // 5幢底楼101
  new RegExp(`${block}\\s?(?:底楼|[一二三四五六七八九十\\d]{1,2}楼)${room}(?!\\d)`, 'g'),
  // 前进村12号, 下沙村3组15号
  new RegExp(`(?<=[村庄屯寨湾]|[\\p{Script=Han}]组)(?:${number}组)?${number}号(?![楼线院路桥口])`, 'gu'),
  new RegExp(`(?<![\\dA-Za-z])${number}组${number}号(?![楼线院路桥口])`, 'g'),
  // 421号3幢2单元, 4号楼2单元
  new RegExp(`(?<![\\dA-Za-z])(?:${number}号\\s?)?(?:${block}\\s?)${unit}`, 'g'),
  // 15弄8号
  new RegExp(`(?<![\\dA-Za-z])${number}(?:支?弄)\\s?${number}号(?![楼线院路桥口])`, 'g'),
  // 保亭巷17号是我家
  new RegExp(
    `(?<=[路街巷弄道里村])${number}号(?=的?(?:是|就是|即)?(?:我家|我们家|我的家|本人|住户|业主|租户|房东|老宅|邻居))`,
    'g',
  ),
];

/** The same in English. */
const english: readonly RegExp[] = [
  // room two-oh-four, building six
  new RegExp(
    `\\b(?:room|flat|apartment|apt) ${numeral}(?:[ -]${numeral}){0,3}(?:,? (?:building|block|tower|unit) ${numeral}(?:[ -]${numeral})?)?\\b`,
    'gi',
  ),
  // 12A Riverside Court, Flat B, Room 3-405, Block C 1204
  /\b\d{1,4}[A-Z](?=\s(?:[A-Z][a-z]{1,15}\s){1,3}(?:Court|House|Mansions?|Gardens?|Estate|Close|Crescent|Terrace|Villas?|Street|Road|Lane)\b)/g,
  /\b(?:flat|apt|apartment|unit) [a-z]\b(?!\s[a-z])/gi,
  /\b(?:room|rm|block|building|bldg|tower|house|villa)\s(?:[a-z]\s?-?\s?)?\d{1,3}-\d{1,4}(?:-\d{1,4})?\b/gi,
  /\b(?:block|building|bldg|tower)\s(?:[a-z]|\d{1,3}),?\s\d{3,4}\b/gi,
  /\b(?:apt|apartment|flat|villa|house|door)\.?\s?(?:no\.?\s?|number\s)?#?(?:\d{1,4}-?[a-z]?|[a-z]-?\d{1,4})\b/gi,
  /\b(?:room|rm|suite|unit)\.?\s?#?(?:[a-z]?\d{3,4}[a-z]?|\d{1,2}[a-z])\b/gi,
  // Room 501, Unit 2, Building 3; Building 18, Room 1203; No. 12, Lane 4
  new RegExp(`\\b${part}(?:,?\\s${part}){1,5}(?:,?\\s\\d{3,4})?\\b`, 'gi'),
  /(?<![\w&])#(?:\d{1,2}-\d{2,4}|\d{3,4})[A-Za-z]?\b/g,
];

/** After words that say where somebody lives, a street number is a door too. */
const livesAt = new RegExp(
  `(?:家住|住在|我住|住址|地址|我家在|现住|家在|门牌)[:：是为在\\s]{0,4}[^，。；,;\\s\\d]{1,20}?(${number}号(?![线楼口院门桥路]))`,
  'g',
);
const liveAt =
  /\b(?:lives? (?:at|in)|address(?: is|:)?)\s(?:[^.;\n]{0,30}?[ ,])?((?:No\.?\s?)?\d{1,5}[A-Za-z]?)(?=\s(?:[A-Z0-9][\w’'.-]*\s){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|close|court|crescent|terrace|gardens?|place|mews|way|alley|village)\b)/gi;

/** Hints of a door: the other shapes are searched only around them. */
const hint = new RegExp(
  `(?:[\\dA-Za-z一二三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊底顶]\\s?(?:[幢栋座楼弄号组门室房层排队#之/]|支弄|单元)|门牌|[房室]号|[东西南北]单元|宿舍|寝室|公寓|[园苑区府庭邸湾寓厦坊舍居郡村里庄弄巷][A-Za-z]?\\d|(?<!\\d{3}|-\\d)\\d-\\d)`,
  'g',
);
const about = 40;

/** The parts of a text that may contain a door, with their offsets. */
const parts = (text: string): { readonly from: number; readonly text: string }[] => {
  const bounds: [from: number, to: number][] = [];
  for (const { index } of every(text, hint)) {
    const last = bounds.at(-1);
    if (last && index - about <= last[1]) last[1] = index + about;
    else bounds.push([Math.max(0, index - about), index + about]);
  }
  return bounds.map(([from, to]) => ({ from, text: text.slice(from, to) }));
};

/** Doors behind which somebody lives. `text` must be half-width; a street number alone is the place of a wish and stays. */
export const doors = (text: string): Found[] => {
  const found: Found[] = [];
  const add = (start: number, length: number): void => {
    found.push({ kind: 'door', start, end: start + length });
  };
  for (const { from, text: near } of parts(text)) {
    for (const shape of shapes) for (const { index, 0: door } of every(near, shape)) add(from + index, door.length);
  }
  for (const shape of english) for (const { index, 0: door } of every(text, shape)) add(index, door.length);
  for (const shape of [livesAt, liveAt]) {
    for (const match of every(text, shape)) {
      const door = match[1] ?? '';
      const end = match.index + match[0].length;
      found.push({ kind: 'door', start: end - door.length, end });
    }
  }
  return found;
};
