import { themesOf } from '../classify/themesOf.ts';

const numbered =
  /(?:^|(?<=[\n。；;.!！?？：:，,\s]))(?:[一二三四五六七八九十]{1,2}、|\d{1,2}(?:、|[.．](?!\d)\s?|[)）])|[(（](?:\d{1,2}|[一二三四五六七八九十])[)）]|第[一二三四五六七八九十][，,、：:]|第[一二三四五六七八九]件|首先|其[次二三]|最后|先(?=说|讲)|再(?=说|讲)|[一二三四五六](?:是|，)|(?:First|Second|Third|Fourth|Finally),)/g;
const circled = /[①-⑳]/g;
const joined =
  /(?:^|(?<=[\n。；;.!！?？]\s?))(?:另外|此外|还有|再就是|再有|同时(?=希望|建议|请)|Also|In addition|Besides|Another thing)[，,：:]?/g;
const generic =
  /^(?:[^。；;.!?]{0,20}(?:您好|你好|领导|市长|书记)[^。]{0,6}|hello|dear)|^[^。；;.!?]{0,20}?(?:建议|意见|问题|诉求|希望|suggestions?|requests?|points?)[^。；;.!?]{0,4}[：:]?$/i;
const shortest = 5;

export interface Split {
  readonly parts: readonly string[];
  /** Whether the parts are about different matters, as far as their words tell: 0 surely one, 1 surely several. */
  readonly apart: number;
}

/** A proposed split of a text into its subjects, in its own words and order; none where it makes no list of things. */
export const split = (text: string): Split => {
  for (const marks of [circled, numbered, joined]) {
    const { head, parts } = cut(text, marks);
    if (parts.length > 1) return { parts, apart: isOneHeading(head) ? 0.2 : difference(parts) };
  }
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= shortest);
  return lines.length > 1 && lines.length < 8 ? { parts: lines, apart: difference(lines) } : { parts: [], apart: 0 };
};

const cut = (text: string, marks: RegExp): { readonly head: string; readonly parts: readonly string[] } => {
  const starts = [...text.matchAll(marks)].map(({ index }) => index);
  const first = starts[0];
  if (first === undefined) return { head: '', parts: [] };
  const head = text.slice(0, first).trim();
  const pieces = starts.map((from, i) => text.slice(from, starts[i + 1] ?? text.length).trim());
  // With "also", what stands before it is a subject too; with a list, it is the heading.
  const all = marks === joined && head.length >= shortest ? [head, ...pieces] : pieces;
  return { head: marks === joined ? '' : head, parts: all.filter((part) => part.length >= shortest) };
};

/** A heading that names one matter, of which the list gives details; "my suggestions:" names none. */
const isOneHeading = (head: string): boolean => head.length >= 4 && !generic.test(head);

/** The share of neighbouring parts that have no theme in common. Parts without any theme tell nothing. */
const difference = (parts: readonly string[]): number => {
  const themes = parts.map((part) => themesOf(part)).filter((set) => set.size > 0);
  if (themes.length < 2) return 0.4;
  let apart = 0;
  for (let i = 1; i < themes.length; i++) {
    const earlier = themes.slice(0, i).flatMap((set) => [...set.keys()]);
    if ([...(themes[i]?.keys() ?? [])].every((theme) => !earlier.includes(theme))) apart++;
  }
  return apart / (themes.length - 1);
};
