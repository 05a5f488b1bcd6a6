import { danger, insults, now, offers, own, supposed, threats, trouble, unhurried, weigh, wishes } from './kinds/cues.ts';
import { type Kind, kinds } from './kinds/kind.ts';
import { learntChances } from './kinds/learnt.ts';
import { split } from './kinds/split.ts';
import { plain } from './words.ts';

export type { Kind };

export interface KindReading {
  readonly kind: Kind;
  /** 0 to 1; below the office's threshold a person decides. An emergency is shown to a person whatever its certainty. */
  readonly certainty: number;
  /** Where the text has several subjects: a proposed split, in the text's own words and order. */
  readonly parts?: readonly string[];
}

/**
 * Tells apart what must go different ways: signs of each kind are weighed against each other. It proposes; nothing is dropped
 * or hidden because of it.
 */
export const kindOf = (whole: string): KindReading => {
  const text = whole.slice(0, readTo);
  const written = plain(text);
  const wish = weigh(written, wishes);
  const mine = weigh(written, own);
  const case_ = weigh(written, trouble);
  const { parts, apart } = split(text);
  const insulted = [...written.matchAll(insults)].length;
  const bare = Array.from(written.replace(/[^\p{L}\p{N}]/gu, '')).length;

  /** Cries for help, insults and offers are short; who explains at length writes about something else that mentions them. */
  const long = Math.max(0, bare - 80) / 30;

  const threatened = weigh(written, danger);
  const scores: Record<Kind, number> = {
    suggestion: 1 + wish,
    grievance: mine * 0.7 + case_ + (mine > 0 && case_ > 0 ? 1 : 0),
    emergency: threatened > 0 ? threatened + weigh(written, now) + 0.5 - weigh(written, supposed) - long : 0,
    abuse:
      (threats.test(written) ? 4 : 0) +
      insulted * 2.5 +
      (insulted > 0 && bare < 20 ? 1.5 : 0) -
      (insulted > 0 ? wish + case_ + mine + long : 0),
    spam: weigh(written, offers) + (says(written) ? 0 : 4) - Math.min(wish + case_, 2) - long,
    several: parts.length > 1 && apart >= 0.5 ? 2.5 + 2 * apart + Math.max(wish, case_, 1) - Math.max(0, bare - 400) / 200 : 0,
  };

  const told = kinds.reduce((best, next) => (scores[next] > scores[best] ? next : best));
  const sum = Object.values(scores).reduce((total, score) => total + Math.exp(score - scores[told]), 0);
  if (told !== 'suggestion' || wish >= clearWish) return reading(told, 1 / sum, parts);

  // A greeting is too little to be taken for anything else.
  if (signsIn(written) < tooFew) return reading('suggestion', 1 / sum, parts);
  // Without a sign of anything, what examples teach decides; several subjects need a split to be proposed.
  const chances = learntChances(written);
  const fear = unhurried.test(written) ? alarming : feared;
  if (chances.emergency >= fear) return reading('emergency', chances.emergency, parts);
  const kind = kinds
    .filter((one) => one !== 'emergency' && (one !== 'several' || parts.length > 1))
    .reduce<Kind>((best, next) => (chances[next] > chances[best] ? next : best), 'suggestion');
  return chances[kind] < likely ? reading('suggestion', 1 - chances[kind], parts) : reading(kind, chances[kind], parts);
};

/** Who writes more than that has long said what it is. */
const readTo = 20_000;

/** How many Chinese characters and words of other scripts there are. */
const signsIn = (written: string): number => written.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu)?.length ?? 0;
/** Fewer of them teach nothing of what is meant. */
const tooFew = 5;

/** Less than this is no reason to take somebody's words for anything but a suggestion. */
const likely = 0.35;
/** A danger to somebody is believed sooner. */
const feared = 0.3;
/** Though not when they speak of days, or ask where and when. */
const alarming = 0.65;

/** Who says what they wish in so many words is believed. */
const clearWish = 1.5;

const reading = (kind: Kind, certainty: number, parts: readonly string[]): KindReading =>
  kind === 'several' ? { kind, certainty, parts } : { kind, certainty };

/** Whether a text says anything at all: not one thing over and over, digits, or fingers run over the keys. */
const says = (written: string): boolean => {
  const letters = Array.from(written.replace(/[^\p{L}\p{N}]/gu, ''));
  if (letters.length < 2 || /^\d+$/.test(letters.join(''))) return false;
  if (/^(?:asdf|qwer|zxcv|[asdfghjkl]{6,}$)/.test(written) || /^(?:测试|test)+$/.test(written)) return false;
  return new Set(letters).size > 2 || letters.length < 4;
};
