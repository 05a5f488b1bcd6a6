import { type Kind, kinds, showsNumbers, treatmentOf } from '../domain/kinds.ts';
import { themesOf } from './classify/themesOf.ts';
import { own, supposed, trouble, unhurried, weigh, wishes } from './kinds/cues.ts';
import { isCalmed, namesHarm } from './kinds/ideas.ts';
import { type Chances, learntChances } from './kinds/learnt.ts';
import { saysNothing } from './kinds/nothing.ts';
import { read, seen } from './kinds/seen.ts';
import { sentencesOf } from './kinds/sentences.ts';
import { split } from './kinds/split.ts';

export { type Kind, kinds, showsNumbers, treatmentOf };

export interface KindReading {
  /**
   * An `emergency` is answered with the advice to call 110, 119 or 120 before all else. A `possible-emergency` may be one: the numbers are
   * on the card and the office sees it first, but nobody is alarmed. `treatmentOf` says what to do with a reading.
   */
  readonly kind: Kind;
  /** 0 to 1. `treatmentOf` takes it into account: in doubt nothing is held. */
  readonly certainty: number;
  /** For a text with several subjects: a proposed split, in the text's own words and order. */
  readonly parts?: readonly string[];
}

/** From this chance on a text is an emergency; below it, it may be a possible one. */
const alarming = 0.78;
/** From this chance on a single sentence makes the whole text a possible emergency. */
const disquieting = 0.66;
/** From this chance on a person sees the text as a possible emergency. */
const feared = 0.36;
/** The bar where a calmer reading is likely: only words without any doubt alarm. */
const undoubted = 0.9;
/** From this chance on a text is taken for another kind than a wish. */
const likely = 0.42;
/** From this weight on the text clearly states a wish. */
const clearWish = 1.5;
/** A text shorter than this may be too short to learn from; it has no content only where that is likely. */
const emptiest = 14;

/** Reads the kind of a text from what the examples teach about its ideas and words. It proposes; nothing is dropped because of it. */
export const kindOf = (text: string): KindReading => {
  const written = seen(read(text));
  if (saysNothing(written)) return { kind: 'no-content', certainty: 0.98 };
  const chances = learntChances(written);

  const danger = dangerIn(written, chances);
  if (danger.isTold) return { kind: 'emergency', certainty: danger.chance };

  const special = ofNoWish(written, chances);
  if (special) return special;
  if (danger.chance >= feared) return { kind: 'possible-emergency', certainty: danger.chance };

  return ofWish(text, written, chances);
};

/**
 * The bar for an emergency. People who state a wish, or speak of weeks or of what may come, are usually in no danger: then only words
 * without any doubt alarm.
 */
const barOf = (written: string): number =>
  weigh(written, wishes) >= clearWish || weigh(written, supposed) >= clearWish || unhurried.test(written) ? undoubted : alarming;

/** The danger told by the whole text, or by one sentence of several: some people answer the letter first and then cry for help. */
const dangerIn = (written: string, whole: Chances): { readonly chance: number; readonly isTold: boolean } => {
  if (whole.emergency >= barOf(written)) return { chance: whole.emergency, isTold: true };
  const sentences = sentencesOf(written);
  const told = sentences.length > 1 ? sentences.filter((one) => namesHarm(one) && barOf(one) < undoubted && !isCalmed(one)) : [];
  const most = Math.max(0, ...told.map((one) => learntChances(one).emergency));
  return { chance: Math.max(whole.emergency, most >= disquieting ? most : 0), isTold: most >= undoubted };
};

/** Trains the models now instead of at the first text, for callers that have a time budget per text. */
export const learnKinds = (): void => {
  for (const text of ['公交车站没有雨棚', 'gong jiao zhan mei you yu peng']) kindOf(text);
};

const heldKinds = ['abuse', 'spam', 'accusation'] as const;

const ofNoWish = (written: string, chances: Chances): KindReading | undefined => {
  const kind = heldKinds.reduce((best, next) => (chances[next] > chances[best] ? next : best));
  if (chances[kind] >= likely) return { kind, certainty: chances[kind] };
  const nothing = chances['no-content'];
  const short = (written.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu)?.length ?? 0) <= emptiest;
  if (nothing >= likely && short && themesOf(written).size === 0) return { kind: 'no-content', certainty: nothing };
  return undefined;
};

/** What the writer wants: something for all, something for themselves, or several things at once. */
const ofWish = (text: string, written: string, chances: Chances): KindReading => {
  const wish = weigh(written, wishes);
  const mine = weigh(written, own);
  const dispute = weigh(written, trouble);
  const { parts, apart } = text.length <= longestList ? split(text) : { parts: [], apart: 0 };
  const bare = written.replace(/[^\p{L}\p{N}]/gu, '').length;
  const scores = {
    suggestion: 1 + wish + chances.suggestion,
    grievance: mine * 0.7 + dispute + (mine > 0 && dispute > 0 ? 1 : 0) + chances.grievance * 1.5,
    several: parts.length > 1 && apart >= 0.5 ? 2.5 + 2 * apart + Math.max(wish, dispute, 1) - Math.max(0, bare - 400) / 200 : 0,
  };
  const order = ['suggestion', 'grievance', 'several'] as const;
  const kind = order.reduce((best, next) => (scores[next] > scores[best] ? next : best));
  const sum = order.reduce((total, one) => total + Math.exp(scores[one] - scores[kind]), 0);
  if (kind === 'several') return { kind, certainty: 1 / sum, parts };
  if (kind === 'suggestion' && wish < clearWish && parts.length > 1 && chances.several >= likely)
    return { kind: 'several', certainty: chances.several, parts };
  return { kind, certainty: 1 / sum };
};

/** Longer texts are stories; no split into wishes is proposed for them. */
const longestList = 2_500;
