import type { Found } from './found.ts';

const number = String.raw`(?:[A-Za-z]?\d{1,4}[A-Za-z]?|[一二三四五六七八九十百零〇]{1,5})`;
const block = String.raw`(?:${number}\s?(?:幢|栋|号楼|座|楼|弄|号|组)|[A-Za-z]座)`;
const unit = String.raw`(?:${number}\s?单元)`;
const room = String.raw`(?:[A-Za-z]?\d{3,4}[A-Za-z]?|[一二三四五六七八九零〇]{3,4})`;
const noCount = String.raw`(?![\d.]|\s?(?:年|户|人|元|平|米|个|名|次|分|点|月|日|路|国道|号|线))`;

const shapes: readonly RegExp[] = [
  // 3幢2单元501室, 101室, 5栋1202, 2单元1001
  new RegExp(`(?<![\\dA-Za-z])(?:${block}\\s?)*${unit}?\\s?(?:底楼|一楼)?${room}(?:室|房(?![屋子价产租东]))`, 'g'),
  new RegExp(`(?<![\\dA-Za-z])(?:${block}\\s?)+${unit}?\\s?${room}${noCount}`, 'g'),
  new RegExp(`(?<![\\dA-Za-z])(?:${block}\\s?)*${unit}\\s?${room}${noCount}`, 'g'),
  // 翠苑一区15-2-301
  /(?<=[区苑园城庭湾里村府坊])\d{1,3}-\d{1,2}-\d{3,4}(?![\d-])/g,
  // 168号5-602, 房号2-1803
  /\d{1,4}号\d{1,2}-\d{3,4}(?![\d-])/g,
  /(?<=(?:房号|室号|门牌号?|房间号?)[:：是为]?\s?)(?:\d{1,2}-){1,2}\d{3,4}(?![\d-])/g,
  // 5幢底楼101
  new RegExp(`${block}\\s?(?:底楼|[一二三四五六七八九十\\d]{1,2}楼)${room}(?!\\d)`, 'g'),
  // 前进村12号, 下沙村3组15号
  new RegExp(`(?<=[村庄屯寨湾]|[\\p{Script=Han}]组)(?:${number}组)?${number}号(?![楼线院路桥口])`, 'gu'),
  new RegExp(`(?<![\\dA-Za-z])${number}组${number}号(?![楼线院路桥口])`, 'g'),
  /\b(?:apt|apartment|flat|room|rm|suite|unit)\.?\s?#?\d{1,4}[a-z]?\b(?:,\s?(?:apt|apartment|flat|room|unit|building|block)\.?\s?#?\d{1,4}[a-z]?\b)*/gi,
  /(?<![\w&])#\d{3,4}[A-Za-z]?\b/g,
];

/** After words that say where somebody lives, the street number is a door too. */
const livesAt = new RegExp(
  `(?:家住|住在|我住|住址|地址|我家在|现住|家在|门牌)(?:[:：是为在]|\\s)*[^，。；,;\\s\\d]{1,20}?(${number}号(?![线楼口院门桥路]))`,
  'g',
);
const liveAt =
  /\b(?:lives? (?:at|in)|address(?: is|:)?)\s(?:[^.;\n]{0,30}?[ ,])?(\d{1,5}[A-Za-z]?)(?=\s(?:[A-Z0-9][\w’'.-]*\s){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd)\b)/gi;

/** Doors behind which somebody lives. `text` is in narrow letters; a street number alone is the place of a wish and stays. */
export const doors = (text: string): Found[] => {
  const found: Found[] = [];
  for (const shape of shapes) {
    for (const match of text.matchAll(shape))
      found.push({ kind: 'door', start: match.index, end: match.index + match[0].length });
  }
  for (const shape of [livesAt, liveAt]) {
    for (const match of text.matchAll(shape)) {
      const door = match[1] ?? '';
      const end = match.index + match[0].length;
      found.push({ kind: 'door', start: end - door.length, end });
    }
  }
  return found;
};
