/** An exact share: `part` out of `of`. `of` may be zero, and then there is no rate. */
export interface Rate {
  readonly part: number;
  readonly of: number;
}

/** Compares two rates exactly, by cross-multiplication; a rate without a base comes last. Negative if the first is greater. */
export function greaterFirst(a: Rate, b: Rate): number {
  if (a.of === 0 || b.of === 0) return Number(a.of === 0) - Number(b.of === 0);
  return b.part * a.of - a.part * b.of;
}

/** How the cases of a survey ended, by the standard definitions of AAPOR. */
export interface Dispositions {
  /** Complete interviews. */
  readonly complete: number;
  readonly partial: number;
  readonly refused: number;
  /** Eligible, but never reached. */
  readonly nonContact: number;
  /** Eligible and reached, but not asked for another reason (language, illness). */
  readonly other: number;
  /** Cases of unknown eligibility: households, and others. */
  readonly unknownHousehold?: number;
  readonly unknownOther?: number;
}

/** AAPOR's response rate 1, the strictest: complete interviews out of all cases not known to be ineligible (procedure 1.11 B). */
export const responseRate1 = ({
  complete,
  partial,
  refused,
  nonContact,
  other,
  unknownHousehold = 0,
  unknownOther = 0,
}: Dispositions): Rate => ({
  part: complete,
  of: complete + partial + refused + nonContact + other + unknownHousehold + unknownOther,
});

/** One hotline case as the caller confirms it; questions that were not asked or not answered are absent. */
export interface HotlineCase {
  readonly answered: boolean;
  readonly resolved?: boolean;
  readonly satisfied?: boolean;
}

/**
 * The three rates (procedure 1.11 C), each with its own base: all cases, cases with an answer to "solved?", cases with an answer to
 * "satisfied?".
 */
export interface ThreeRates {
  readonly response: Rate;
  readonly resolution: Rate;
  readonly satisfaction: Rate;
}

export const threeRates = (cases: readonly HotlineCase[]): ThreeRates => ({
  response: rateOf(cases.map(({ answered }) => answered)),
  resolution: rateOf(cases.map(({ resolved }) => resolved)),
  satisfaction: rateOf(cases.map(({ satisfied }) => satisfied)),
});

function rateOf(said: readonly (boolean | undefined)[]): Rate {
  const known = said.filter((one) => one !== undefined);
  return { part: known.filter(Boolean).length, of: known.length };
}
