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
   * An `emergency` is answered with the call to 110, 119 and 120 before all else. A `possible-emergency` is words that may be one: the
   * numbers stand on the card, the office sees it first, nobody is alarmed. Whoever acts on a reading asks `treatmentOf`.
   */
  readonly kind: Kind;
  /** 0 to 1. In doubt nothing is held for it: `treatmentOf` reckons with that. */
  readonly certainty: number;
  /** Where the text has several subjects: a proposed split, in the text's own words and order. */
  readonly parts?: readonly string[];
}

/** A danger to somebody is told from this on: where it is less, the office sees it first and the numbers stand on the card. */
const alarming = 0.78;
/** A sentence among others that is as likely as this makes the whole one that may be an emergency. */
const disquieting = 0.66;
/** What may be one is shown to a person. */
const feared = 0.36;
/** A sentence within a text stands without what explains it: it must leave no doubt. */
const undoubted = 0.9;
/** Less than this is no reason to take somebody's words for anything but a suggestion. */
const likely = 0.42;
/** Who says what they wish in so many words is believed. */
const clearWish = 1.5;
/** A text in which there may be too little to learn from is one of nothing only where that is likely. */
const emptiest = 14;

/**
 * Tells apart what must go different ways, by what examples teach of the ideas and words in a text. It proposes; nothing is dropped because of it.
 */
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

/** Who wishes for something, or speaks of weeks and of what may come, is in no danger as a rule: then only words that leave no doubt alarm. */
const barOf = (written: string): number =>
  weigh(written, wishes) >= clearWish || weigh(written, supposed) >= clearWish || unhurried.test(written) ? undoubted : alarming;

/** The danger told by the whole, or by one sentence of several: who first answers the letter and then cries for help. */
const dangerIn = (written: string, whole: Chances): { readonly chance: number; readonly isTold: boolean } => {
  if (whole.emergency >= barOf(written)) return { chance: whole.emergency, isTold: true };
  const sentences = sentencesOf(written);
  const told = sentences.length > 1 ? sentences.filter((one) => namesHarm(one) && barOf(one) < undoubted && !isCalmed(one)) : [];
  const most = Math.max(0, ...told.map((one) => learntChances(one).emergency));
  return { chance: Math.max(whole.emergency, most >= disquieting ? most : 0), isTold: most >= undoubted };
};

/** Learns at once what is otherwise learnt when a first text is read: whoever has a budget a text begins so. */
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

/** What somebody wants: for all, for themselves, or several things at once. */
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

/** Longer texts are stories: no list of wishes is proposed for them. */
const longestList = 2_500;
