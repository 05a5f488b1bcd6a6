// The language in which something was written, if that is clear: an answer is in the same.
import type { Language } from '../domain/languages.ts';

/** How much of a text is looked at. */
const LOOKED_AT = 400;
/** Words that only English has: Chinese in Latin letters is not English. */
const ENGLISH =
  /\b(?:the|is|are|was|a|an|to|in|on|of|and|for|at|it|its|please|no|not|there|we|our|my|i|should|could|would|need|needs|more|too|with|from|be|can|has|have|every|only|this|that|so|after|near)\b/gi;

/** Undefined if it may be either: a name, a number, a mixture. */
export function writtenIn(text: string): Language | undefined {
  const looked = text.slice(0, LOOKED_AT);
  const han = looked.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = looked.match(/[a-z]{2,}/gi)?.length ?? 0;
  if (han > 0) return han >= 2 && han >= latin ? 'zh' : undefined;
  return latin >= 3 && (looked.match(ENGLISH)?.length ?? 0) >= 1 ? 'en' : undefined;
}
