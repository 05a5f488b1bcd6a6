import { tagged, type Tagged } from '../words.ts';
import { kin, longTitles, office, placeAfter } from './cues.ts';
import { every } from './every.ts';
import { givenWeight } from './givenWeights.ts';
import { known } from './renowned.ts';
import { doubleSurnames, neverLast, neverNames, particles, plainSurnames, surnames, wordSurnames } from './surnames.ts';

const hanRun = /\p{Script=Han}{2,400}/gu;
/** 侯家塘, 丁家岭: places named after a family. */
const familyPlace = /^.家[塘岭冲湾坳洲埠坝埭圩垸岗坡畈浦桥铺店墩坑坞田庄村弄巷山渡港汇角河浜沟院里口门]/;
const placeSign = /^[塘岭冲湾坳洲埠坝埭圩垸岗坡畈浦铺墩坑坞苑府庭轩郡祠墓宅楼阁亭塔庙观庵寺苗族氏牌]/;
/** 丁香苑, 林荫道, 纪念堂: endings that no given name has. */
const thingSign =
  /[苑府郡塘岭湾坞墩阁亭塔祠寺庙观宫殿灯章馆册栏巾港坝路树券机卡包袋盒道堂坛院店厅廊库池潭路段场园烂坪滩镜窗门桌椅]$/;
/** 凤鸣山, 金沙泉: endings of places and of some people's names. */
const placeLike = /[庭桥洲冲泉溪湖山江河海]$/;
/** Words that follow the name of a building, a shop or a brand, and hardly ever a person's. */
const thing =
  /^(?:项目|楼盘|大厦|大楼|片区|安置|电站|酒店|宾馆|物业|置业|电器|集团|品牌|牌|专卖|旗舰|门店|英语|培训|教育|人寿|保险|银行|巴士|传媒|科技|商场|商城|市场|广告|故事|精神|诗|词|塑像|雕像|铜像|故宅|旧居|文化|艺术|剪刀|药业|食品|餐|面馆|酒|茶|车|款|号|版|站|站台|码头|渡口|隧道|立交|高架|线|组|片|段|队|族|综合征|庄|式|型|级|杯|奖|节)/;
/** 王女士, 马师傅: a surname with a form of address. */
const endsInTitle = new RegExp(`(?:${longTitles}|书记|医师|警官|[某氏总工局处])$`);
/** Characters that no given name contains. */
const neverGiven = /[的了着是在和不没有这那个们吗呢吧就都也很被把让给又还从到等及与或所其他她]/;
/** Surnames that are words first, and part of many names of estates: 富瑞苑, 连福宴. */
const weak = new Set('乐景宁车富苑连伊沃楚都银扬明沙来全麻水昌凤元牧鱼束楼勾撒官应保幸皮贝乌巴湛商原门冷闻宿浦');
/** Rarer surnames with which hardly any word begins. */
const distinct = new Set(
  '尹樊殷翟颜倪葛聂龚庞翁阎瞿褚裴靳柯阮詹甄骆鄢蔺佘佟屈祁闫邝缪尤俞穆戚晏窦冀邬耿滕娄黎韦卞臧邢阙岑欧邝荆仉鄂郝覃',
);
/** 12万押金, 380元太贵: measures after a number. */
const measure = /[万元米石时代单楼支路号全平]/;
const isUnknown = (tag: string): boolean => tag === 'x' || tag.startsWith('nr');
/** Tags (preposition, conjunction, verb, adverb, pronoun, particle) after and before which a name may stand. */
const leads = /^(?:[pcvdru]|ul|uj)/;
const follows = /^(?:[pcvdrut]|ul|uj)/;
/** Words that refer to the person before them. */
const person =
  /^(?:[家他她们等]|[两俩三四五六]个?[人位口名户]|夫妇|夫妻|父[亲母子女]|母[亲子女]|丈夫|妻子|儿子|女儿|爱人|老[公婆伴]|名下|及其|一家|本人|个人)/;

/** The weight from which a candidate without any cue is taken for a name. */
const enough = 3;
const shortNeeds = 4;
const surely = 6;

interface Piece {
  readonly start: number;
  readonly end: number;
}
interface Candidate extends Piece {
  readonly weight: number;
}

/** Words for a person before a name, and titles after it: with them the name itself needs less weight. */
const cued = new RegExp(`(?:${kin}|${office}|娃|班|证明人|知情人|村医|[人员长工师][:：]\\s?)$`);
const titled = new RegExp(`^(?:${longTitles}|书记|医师)`);
const cueCounts = 3;
/** A line, or a text in brackets, that is only a name. */
const alone = /^[\n()【】:—-]?$/;
/** 聂知夏、聂知秋: a candidate next to a name is likely one too. */
const joins = /^(?:[、和与及跟,，;；\n]|[、,，] | {1,2})$/;
const besideCounts = 3;
const beside = /[、和与及跟]/;

/**
 * Full names without any cue: 昨天邱志强又把车停在…. The evidence is added up: characters of given names, a surname that is no word, the dictionary's
 * cuts, what stands before and after. `told` are the names already known.
 */
export const unannounced = (text: string, told: readonly Piece[]): readonly Piece[] => {
  const taken = new Uint8Array(text.length + 1);
  for (const { start, end } of told) taken.fill(1, start, end);
  // 佘春|来在: a name that is known in part becomes longer if much speaks for it
  const isFree = ({ start, end, weight }: Candidate): boolean =>
    !taken.subarray(start, end).includes(1) ||
    (weight > surely && told.some((one) => one.start === start && one.end > start + 1 && one.end < end));
  const likely = every(text, hanRun)
    .flatMap(({ index, 0: run }) => ofRun(text, index, run))
    .filter(isFree);
  const isName = likely.map(({ start, end, weight }) => weight >= needs(end - start));
  const ends = new Set(told.map(({ end }) => end));
  const starts = new Set(told.map(({ start }) => start));
  const decide = (at: number): void => {
    const one = likely[at];
    if (!one) return;
    const named =
      isName[at] ||
      (one.weight + besideCounts >= needs(one.end - one.start) &&
        (meets(text, one.start, -1, ends) || meets(text, one.end, 1, starts)));
    isName[at] = named;
    if (!named) return;
    ends.add(one.end);
    starts.add(one.start);
  };
  for (let at = 0; at < likely.length; at++) decide(at);
  for (let at = likely.length - 1; at >= 0; at--) decide(at);
  const found = likely.filter((_, at) => isName[at]);
  return [...found, ...again(text, found)];
};

const needs = (length: number): number => (length === 2 ? shortNeeds : enough);

/** Whether another name is one character away, or one character and a space. */
const meets = (text: string, index: number, step: 1 | -1, places: ReadonlySet<number>): boolean =>
  [1, 2].some((far) => {
    const other = index + step * far;
    return places.has(other) && joins.test(step > 0 ? text.slice(index, other) : text.slice(other, index));
  });

/** The same full names elsewhere in the text, where the dictionary cuts differently. */
const again = (text: string, found: readonly Piece[]): Piece[] => {
  const full = [...new Set(found.map(({ start, end }) => text.slice(start, end)))].filter((who) => who.length > 2).slice(0, 20);
  return full.flatMap((who) => {
    const places: Piece[] = [];
    for (let index = text.indexOf(who); index >= 0; index = text.indexOf(who, index + who.length))
      places.push({ start: index, end: index + who.length });
    return places.length > 1 ? places : [];
  });
};

const ofRun = (text: string, index: number, run: string): Candidate[] => {
  const counted = /\d/.test(text.charAt(index - 1)) && measure.test(run.charAt(0));
  const bare = bareNames(run, counted ? 1 : 0).flatMap((one) => {
    const start = index + one.at;
    const end = start + one.length;
    const isCued =
      cued.test(text.slice(Math.max(0, start - 6), start)) ||
      titled.test(run.slice(one.at + one.length, one.at + one.length + 6));
    const more = (isCued ? cueCounts : 0) + Number(one.length === run.length && stands(text, start, end));
    const isBeside = beside.test(text.slice(Math.max(0, start - 2), start)) || beside.test(text.slice(end, end + 2));
    return one.weight + most + more + (isBeside ? besideCounts : 0) >= needs(one.length) ? [{ ...one, more }] : [];
  });
  if (bare.length === 0) return [];
  const tokens = placed(tagged(run));
  const opens = text.charAt(index - 1) !== '*';
  const closes = text.charAt(index + run.length) !== '*';
  let token = 0;
  return best(
    bare.map(({ at, family, length, weight, more }) => {
      while (at >= (tokens[token]?.end ?? run.length)) token++;
      const reading = { run, tokens, token, at, family, length, opens, closes };
      return { start: index + at, end: index + at + length, weight: weight + more + ofCut(reading) + ofNeighbours(reading) };
    }),
  );
};

const stands = (text: string, start: number, end: number): boolean =>
  alone.test(text.charAt(start - 1)) && alone.test(text.charAt(end));

/** The most that the dictionary's cuts and the surroundings may add. */
const most = 3;

interface Bare {
  readonly at: number;
  readonly family: number;
  readonly length: number;
  readonly weight: number;
}

/** Candidates by their own characters and by what follows; the dictionary is asked only about these. */
const bareNames = (run: string, from: number): Bare[] => {
  const found: Bare[] = [];
  for (let index = from; index < run.length - 1; index++) {
    const family = doubleSurnames.has(run.slice(index, index + 2)) ? 2 : surnames.has(run.charAt(index)) ? 1 : 0;
    if (family === 0) continue;
    for (const length of [family + 2, family + 1]) {
      if (index + length > run.length) continue;
      const weight = ofItself(run.slice(index, index + length), run.slice(index + length, index + length + 8), family);
      if (weight + most + cueCounts + besideCounts > 0) found.push({ at: index, family, length, weight });
    }
  }
  return found;
};

/** Of overlapping candidates the one with more weight; of equals the longer, which comes first. */
const best = (found: readonly Candidate[]): Candidate[] => {
  const kept: Candidate[] = [];
  for (const one of found) {
    const other = kept.at(-1);
    if (!other || other.end <= one.start) kept.push(one);
    else if (one.weight > other.weight) kept[kept.length - 1] = one;
  }
  return kept;
};

interface Placed extends Tagged {
  readonly start: number;
  readonly end: number;
}

const placed = (tokens: readonly Tagged[]): Placed[] => {
  let end = 0;
  return tokens.map(({ word, tag }) => {
    const start = end;
    end += word.length;
    return { word, tag, start, end };
  });
};

interface Reading {
  readonly run: string;
  readonly tokens: readonly Placed[];
  /** The token in which the surname begins. */
  readonly token: number;
  readonly at: number;
  readonly family: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const never = Number.NEGATIVE_INFINITY;

const ofItself = (who: string, rest: string, family: number): number => {
  const given = givenWeight(who.slice(family));
  if (given < -1 || neverLast.has(who.charAt(who.length - 1)) || neverNames.has(who) || neverNames.has(who.slice(0, 2)))
    return never;
  if (neverGiven.test(who.slice(family)) || endsInTitle.test(who) || thingSign.test(who)) return never;
  if (known.has(who) || placeAfter.test(rest) || placeSign.test(rest) || thing.test(rest) || familyPlace.test(who + rest))
    return never;
  return given + ofFamily(who, family) + (who.length === family + 1 ? -2 : 0) + (placeLike.test(who) ? -2 : 0);
};

const ofFamily = (who: string, family: number): number => {
  if (family === 2) return 2;
  const sign = who.charAt(0);
  if (plainSurnames.has(sign)) return 1;
  if (particles.has(sign)) return /[于向]/.test(sign) ? -4 : never;
  if (distinct.has(sign)) return 1;
  return wordSurnames.has(sign) || weak.has(sign) ? -5 : sign === '黄' ? 0 : -1;
};

/** What the dictionary's cuts say: whether it cuts where the name begins and ends, and into what. */
const ofCut = ({ run, tokens, token, at, family, length }: Reading): number => {
  const end = at + length;
  const within = tokens.slice(token, token + 4).filter((one) => one.start < end);
  const head = within[0];
  const tail = within.at(-1);
  if (!head || !tail) return never;
  const cut =
    (head.start < at ? (isUnknown(head.tag) ? -2 : -5) : 0) + (tail.end > end ? ofBrokenEnd(tail, run.slice(end, end + 6)) : 0);
  if (cut < 0) return cut;
  if (within.length === 1) {
    if (!isUnknown(head.tag)) return -6;
    // 高峰, 纪念章: many words are tagged as names
    const isWord = head.tag !== 'x' && (length === 2 || family === 2 || placeLike.test(run.slice(at, end)));
    return isWord ? -6 : 1;
  }
  if (head.end !== at + family) return isUnknown(head.tag) ? 0 : -3;
  if (within.length === 2 && length === family + 2) return isUnknown(tail.tag) ? 1 : /^[nstza]/.test(tail.tag) ? 0 : -2;
  return within.slice(1).some(({ tag }) => /^[pducrm]/.test(tag)) ? -2 : 1;
};

/** 宋屿|安放|学: cutting a word counts less against a name where another word begins behind the name. */
const ofBrokenEnd = (broken: Tagged, rest: string): number => {
  if (isUnknown(broken.tag)) return -2;
  const next = tagged(rest)[0];
  return next && next.word.length > 1 && !isUnknown(next.tag) ? -3 : -5;
};

const ofNeighbours = ({ run, tokens, token, at, length, opens, closes }: Reading): number => {
  const rest = run.slice(at + length, at + length + 8);
  const edge = at === 0 ? Number(opens) : undefined;
  const before = tokens[token]?.start === at ? tokens[token - 1] : undefined;
  const left = edge ?? (!before ? 0 : leads.test(before.tag) ? 1 : before.word.length === 1 && before.tag !== 'x' ? -1 : 0);
  const isLast = at + length === run.length;
  const next = isLast
    ? undefined
    : (tokens.slice(token, token + 5).find(({ start }) => start === at + length) ?? tagged(rest)[0]);
  const right = isLast
    ? Number(closes)
    : !next
      ? 0
      : person.test(rest) || follows.test(next.tag)
        ? 1
        : next.word.length === 1
          ? -1
          : 0;
  return left + right;
};
