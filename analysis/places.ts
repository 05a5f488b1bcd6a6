import { plain } from './words.ts';

const estates =
  '小区|社区|花园|家园|公寓|大厦|广场|新城|国际城|嘉园|庭院|家苑|安置房|棚户区|工业园|开发区|步行街|商业街|菜市场|农贸市场';
const institutions = '幼儿园|小学|中学|大学|学院|学校|校区|医院|卫生院|养老院|敬老院|公园|体育馆|图书馆|文化馆';
const ways = '地铁站|火车站|汽车站|公交站|车站|高铁站|大桥|立交桥|隧道|水库|国道|省道|县道|乡道|大道|街道|胡同|弄堂';

/** Endings of place names. A river may begin a longer name (滨江花园小区), a road or a village does not. */
const endings = [
  `(?:${estates})(?:小区)?`,
  `(?:${institutions}|${ways})`,
  '[路街巷弄村镇乡]',
  `[桥河江湖港苑府庄湾](?!.{0,4}(?:${estates}))`,
].join('|');

const named = new RegExp(`\\p{Script=Han}{1,9}?(?:${endings})|\\d{1,3}\\s{0,2}号线`, 'gu');

/** Words before a name that do not belong to it. */
const before = new RegExp(
  `^.{0,24}(?:${[
    '关于|反映|投诉|举报|咨询|建议|希望|恳请|请求|请问|询问|解决|加快|关注|位于|坐落|座落|住在|家住|附近|旁边|对面|门口|以及|或者',
    '我们|我家|我是|本人|这个|那个|一个|整个|每个|和|与|及|至|在|从|到|对|请|问|的|是|把|被|将|给|让|有|为|于|由|等',
    '[^路街]{1,4}[省市区县](?=.{3})',
  ].join('|')})`,
  'u',
);

/** Generic words for places, which say nothing about where. */
const kinds = new RegExp(
  [
    '(?:政府|线路|马路|道路|套路|思路|天桥|城乡|临街|过街|小街|多街|沿街|农村|全村|各村|本村)$',
    `^.?(?:${estates}|${institutions}|${ways})$`,
    '^(?:.|[水铁公网断]路|(?:水泥|柏油|沥青|石板|快速|断头|必经之)路|[东南西北中]路)$',
  ].join('|'),
  'u',
);

const englishEndings =
  'Avenue|Ave|Street|St|Road|Rd|Boulevard|Blvd|Lane|Drive|Parkway|Square|Plaza|Bridge|Park|Playground|Gardens?|Library|Schools?|College|Hospital|Station|Houses|Village|Town|Center|Centre';
const namedInEnglish = new RegExp(
  `(?:\\b(?:[A-Z][\\w’'-]{0,30}|\\d{1,4}(?:st|nd|rd|th)) ){1,3}(?:${englishEndings})\\b|\\b(?:[PMIJ]\\.?H?\\.?S\\.?) ?#?\\d{1,4}`,
  'g',
);

/**
 * Names of roads, estates, villages, schools and the like that a text mentions, in its order and with repetitions, Chinese ones in `plain`
 * form. A guess by their endings: it misses names without one, and may include a word before the name.
 */
export const places = (text: string): string[] => {
  const written = plain(text).replace(/[a-z]\d*[市区县]+/g, ' ');
  const chinese = Array.from(written.matchAll(named), ([found]) => found.replace(before, ''));
  const english = text.match(namedInEnglish) ?? [];
  return [...chinese.filter((name) => name.length > 1 && !kinds.test(name)), ...english];
};
