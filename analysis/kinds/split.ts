import { themesOf } from '../classify/themesOf.ts';

const numbered =
  /(?:^|(?<=[\n。；;.!！?？：:，,\s]))(?:[一二三四五六七八九十]{1,2}、|\d{1,2}(?:、|[.．](?!\d)\s?|[)）])|[(（](?:\d{1,2}|[一二三四五六七八九十])[)）]|第[一二三四五六七八九十][，,、：:]|第[一二三四五六七八九](?:[件个点条]|是)|首先|其[次二三]|最后|另外|先(?=说|讲)|再(?=说|讲)|[一二三四五六](?:是|想|要|来|盼|，)|(?:First|Second|Third|Fourth|Finally),)/g;
const circled = /[①-⑳]/g;
const joined =
  /(?:^|(?<=[\n。；;.!！?？]\s?))(?:另外|此外|还有|再就是|再有|再说(?:一件|一个)?|再一个|还想|最后|同时(?=希望|建议|请)|Also|And (?=the |a )|Finally|In addition|Besides|Another thing)[，,：:]?/g;
/** Conjunctions within a sentence; each part must then have a theme of its own. */
const linked = /(?<=[，,;；]\s?)(?:另外|此外|还有|再就是|再有|再一个|其次|最后|and separately|and also|also,? )/g;
/** An announced list: “Three things:” and then the items. */
const announced =
  /^(?!.{0,8}(?:关于|对于|针对))[^。！？.!?；;]{0,12}?(?:[两二三四五六几]\s?(?:件|点|个|条|项)(?:小?事情?|建议|意见|问题|诉求|请求|希望|想法|心愿)?|(?:two|three|four|five|a few|several) (?:\w+ )?(?:things|requests|suggestions|points|problems|wishes|ideas))[^。！？.!?；;：:]{0,6}[：:]\s?/i;
const items = /[；;]\s?(?:and )?|,\s?and (?=more |a |an |the )/g;
const generic =
  /^(?:[^。；;.!?]{0,20}(?:您好|你好|领导|市长|书记)[^。]{0,6}|hello|dear)|^[^。；;.!?]{0,20}?(?:建议|意见|问题|诉求|希望|[件点]事(?:情)?|[两二三四几]点|suggestions?|requests?|points?|things?|wishes)[^。；;.!?]{0,4}[：:]?$/i;
const shortest = 5;
/** Only in texts up to this length: long stories join their sentences with the same words. */
const brief = 150;

export interface Split {
  readonly parts: readonly string[];
  /** How certainly the parts are about different matters, by their words: 0 surely one, 1 surely several. */
  readonly apart: number;
}

/** A proposed split of a text into its subjects, in its own words and order; no parts where it is not a list. */
export const split = (text: string): Split => {
  for (const marks of [circled, numbered, joined]) {
    const { head, parts } = cut(text, marks);
    if (parts.length > 1) return { parts, apart: isOneHeading(head) ? 0.2 : difference(parts, announced.test(text)) };
  }
  const counted = countedParts(text);
  if (counted.length > 1) return { parts: counted, apart: difference(counted, true) };
  const { parts: within } = cut(text, linked);
  const clear = within.length > 2 || within.every((part) => themesOf(part).size > 0);
  if (text.length < brief && within.length > 1 && clear && difference(within) >= (within.length > 2 ? 0.5 : 1))
    return { parts: within, apart: difference(within) };
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= shortest);
  return lines.length > 1 && lines.length < 8 ? { parts: lines, apart: difference(lines) } : { parts: [], apart: 0 };
};

/** The items of a list that is announced by their number and separated by semicolons only. */
const countedParts = (text: string): string[] => {
  const head = announced.exec(text)?.[0];
  if (head === undefined) return [];
  const list = text.slice(head.length);
  const ends = [...list.matchAll(items)].map(({ index }) => index + 1);
  return [0, ...ends].map((from, i) => list.slice(from, ends[i] ?? list.length).trim()).filter((part) => part.length >= shortest);
};

const cut = (text: string, marks: RegExp): { readonly head: string; readonly parts: readonly string[] } => {
  const starts = [...text.matchAll(marks)].map(({ index }) => index);
  const first = starts[0];
  if (first === undefined) return { head: '', parts: [] };
  const head = text.slice(0, first).trim();
  const pieces = starts.map((from, i) => text.slice(from, starts[i + 1] ?? text.length).trim());
  // before an "also" stands another subject; before a list stands its heading
  const also = marks === joined || marks === linked;
  const all = also && head.length >= shortest ? [head, ...pieces] : pieces;
  return { head: also ? '' : head, parts: all.filter((part) => part.length >= shortest) };
};

/** Whether the heading names a single matter of which the list gives details; "my suggestions:" names none. */
const isOneHeading = (head: string): boolean => head.length >= 4 && !generic.test(head);

/** How many parts are compared: nobody has more matters, so a longer list is a list of one thing. */
const compared = 60;

/**
 * The share of neighbouring parts without a common theme. Parts without any theme tell little: three of them, or an announced list, are
 * rarely about one matter.
 */
const difference = (parts: readonly string[], told = false): number => {
  const themes = parts
    .slice(0, compared)
    .map((part) => themesOf(part))
    .filter((set) => set.size > 0);
  if (themes.length < 2) return told || (parts.length > 2 && parts.join('').length < brief) ? 0.5 : 0.4;
  let apart = 0;
  const earlier = new Set(themes[0]?.keys());
  for (const set of themes.slice(1)) {
    const own = [...set.keys()];
    if (own.every((theme) => !earlier.has(theme))) apart++;
    for (const theme of own) earlier.add(theme);
  }
  return apart / (themes.length - 1);
};
