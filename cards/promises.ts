// Changes of promises as everybody sees them: what is asked for, what it costs, and what was replaced, struck through, with why, when and by
// whose decision (procedure 1.9, C4).
import type { Day } from '../domain/calendar.ts';
import type { Text } from '../domain/languages.ts';
import type { ChangeReason, Decider } from '../domain/tasks/change.ts';
import { type ChangeKind, linesChanged, type Prices, type PromiseParts } from '../domain/tasks/proposal.ts';
import { struckThrough } from './card.ts';
import type { Words } from '../locales/words.ts';

/** What changes, from what to what. */
export interface ChangedParts {
  readonly kind: ChangeKind;
  readonly was: PromiseParts;
  readonly becomes: PromiseParts;
  /** What the quantity counts. */
  readonly measure: Text | null;
}

export interface StruckChange extends ChangedParts {
  readonly reason: ChangeReason;
  /** The unit's own words. */
  readonly words: string | null;
  readonly prices: Prices | null;
  readonly decider: Decider;
  readonly decidedOn: Day;
  /** The number of the decision in its year. */
  readonly decision: string;
}

/** The reason's name, with the unit's words if it gave any. */
export const reasonOf = (words: Words, { reason, words: own }: Pick<StruckChange, 'reason' | 'words'>): string =>
  own
    ? words.say('change-reason-own', { reason: words.say(`change-reason-${reason}`), words: own })
    : words.say(`change-reason-${reason}`);

/** What is asked for, in one sentence. */
export function whatChanges(words: Words, { kind, was, becomes, measure }: ChangedParts): string {
  switch (kind) {
    case 'date':
    case 'place':
    case 'quantity':
    case 'unit': {
      const showsRegion = was.region !== becomes.region;
      const said = (parts: PromiseParts) => partSaid(words, { kind, parts, measure, showsRegion });
      return words.say(`change-what-${kind}`, { was: said(was), to: said(becomes) });
    }
    case 'standard': {
      const { dropped, added } = linesChanged(was.standard ?? [], becomes.standard ?? []);
      const [gone, fresh] = [linesSaid(words, dropped), linesSaid(words, added)];
      if (dropped.length === 0) return words.say('change-what-line-added', { line: fresh });
      return added.length === 0
        ? words.say('change-what-line-dropped', { line: gone })
        : words.say('change-what-line-reworded', { was: gone, to: fresh });
    }
    case 'merged':
      return words.say('change-what-merged', { place: becomes.into?.name ? words.text(becomes.into.name) : '—' });
    case 'split':
      return words.say('change-what-split', {
        first: placeAndQuantity(words, becomes, measure),
        second: placeAndQuantity(words, becomes.beside ?? {}, measure),
      });
    case 'cancelled':
      return words.say('change-what-cancelled');
  }
}

function partSaid(
  words: Words,
  {
    kind,
    parts,
    measure,
    showsRegion,
  }: {
    readonly kind: 'date' | 'place' | 'quantity' | 'unit';
    readonly parts: PromiseParts;
    readonly measure: Text | null;
    readonly showsRegion: boolean;
  },
): string {
  switch (kind) {
    case 'date':
      return parts.due ? words.day(parts.due) : '';
    case 'place': {
      const place = parts.place ? words.text(parts.place) : words.region(parts.region ?? '');
      return showsRegion && parts.region ? words.say('change-place-in', { place, region: words.region(parts.region) }) : place;
    }
    case 'quantity':
      return quantitySaid(words, parts.quantity ?? null, measure);
    case 'unit':
      return parts.unit?.name ? words.text(parts.unit.name) : words.say('nobody-yet');
  }
}

const linesSaid = (words: Words, lines: readonly Text[]): string => lines.map((line) => words.text(line)).join(' / ');

const quantitySaid = (words: Words, quantity: number | null, measure: Text | null): string =>
  measure ? words.say('change-quantity', { quantity: quantity ?? 0, measure }) : String(quantity ?? 0);

const placeAndQuantity = (
  words: Words,
  { place, quantity }: Pick<PromiseParts, 'place' | 'quantity'>,
  measure: Text | null,
): string =>
  [...(place ? [words.text(place)] : []), ...(typeof quantity === 'number' ? [quantitySaid(words, quantity, measure)] : [])].join(
    ' · ',
  );

const signed = (number: number, said = (size: number): string => size.toLocaleString('en-US')): string =>
  `${number > 0 ? '+' : number < 0 ? '−' : ''}${said(Math.abs(number))}`;

/** The three prices of a change, each more or less than promised; 0 where nothing changes. */
export const pricesLine = (words: Words, { days, fen, people }: Prices): string =>
  words.say('change-prices', { days: signed(days), money: signed(fen, (size) => words.money(size)), people: signed(people) });

/** Why an earlier promise was replaced, without the promise. */
export const struckBecause = (words: Words, promise: StruckChange): string =>
  [
    words.say('promise-struck', {
      reason: reasonOf(words, promise),
      who: words.say(`decider-${promise.decider}`),
      when: words.day(promise.decidedOn),
      number: promise.decision,
    }),
    ...(promise.prices && promise.kind !== 'date' ? [pricesLine(words, promise.prices)] : []),
  ].join(' · ');

/** What was promised before, in words to be struck through; empty where a line was only added. */
export function formerly(words: Words, { kind, was, becomes, measure }: ChangedParts): string {
  switch (kind) {
    case 'date':
    case 'place':
    case 'quantity':
    case 'unit':
      return partSaid(words, { kind, parts: was, measure, showsRegion: was.region !== becomes.region });
    case 'standard':
      return linesSaid(words, linesChanged(was.standard ?? [], becomes.standard ?? []).dropped);
    case 'merged':
    case 'split':
    case 'cancelled':
      return placeAndQuantity(words, was, measure);
  }
}

/** What an end, a split or a new line made of it; null where the promise above says so. */
export const insteadOf = (words: Words, change: ChangedParts): string | null =>
  change.kind === 'date' || change.kind === 'place' || change.kind === 'quantity' || change.kind === 'unit'
    ? null
    : whatChanges(words, change);

export function struckLine(words: Words, promise: StruckChange): string {
  const [before, instead] = [formerly(words, promise), insteadOf(words, promise)];
  return [...(before ? [struckThrough(before)] : []), ...(instead ? [instead] : []), struckBecause(words, promise)].join(' · ');
}
