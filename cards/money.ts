// What the candidates cost together and which limits a choice would exceed, in two calm lines for a card or a page.
import { apportion, type Fen, UNNAMED } from '../domain/money.ts';
import type { Text } from '../domain/languages.ts';
import type { FundingSource } from '../domain/plan.ts';
import type { Words } from '../locales/words.ts';

export interface MoneyFacts {
  readonly candidates: number;
  /** How many of them are chosen. */
  readonly seats: number;
  /** In fen: all candidates, the cheapest and the most expensive choice. */
  readonly total: Fen;
  readonly low: Fen;
  readonly high: Fen;
  /** The money available; null where no envelope was set. */
  readonly envelope: Fen | null;
  readonly risks: readonly { readonly source: string | null; readonly certain: boolean; readonly over: Fen }[];
  readonly shares: readonly { readonly source: string; readonly fen: Fen }[];
  /** The plan's sources, with their names. */
  readonly sources: readonly (Text & Pick<FundingSource, 'id'>)[];
}

/** What all cost together and what a choice costs; whether the envelope covers it, and who pays. Two lines at most. */
export function moneyLines(words: Words, it: MoneyFacts): string[] {
  const more = [...bearing(words, it), ...paying(words, it)];
  return [together(words, it), ...(more.length > 0 ? [more.join(words.traits.sentences)] : [])];
}

function together(words: Words, { candidates, seats, total, low, high }: MoneyFacts): string {
  const choice = low === high ? 'money-choice-alike' : 'money-choice';
  return words.say(seats < candidates ? choice : 'money-all', { candidates, seats, total, low, high });
}

/**
 * Says that the envelope suffices, or by how much it does not; of the sources with a limit, only the one that would lack most, or `all` of
 * them.
 */
export function bearing(words: Words, it: MoneyFacts, all = false): string[] {
  const { envelope, candidates, seats } = it;
  if (envelope === null) return [];
  const choice = seats < candidates;
  if (it.risks.length === 0) return [words.say(choice ? 'money-fits' : 'money-fits-all', { envelope })];
  const total = it.risks.filter(({ source }) => source === null);
  const sources = it.risks.filter(({ source }) => source !== null).toSorted((a, b) => b.over - a.over);
  return [
    ...total.map(({ certain, over }) =>
      words.say(choice ? (certain ? 'money-over-certain' : 'money-over') : 'money-over-all', { over, envelope }),
    ),
    ...(all ? sources : sources.slice(0, 1)).map(({ source, certain, over }) =>
      words.say(certain ? 'money-source-over-certain' : 'money-source-over', {
        over,
        source: payerName(words, it, source ?? ''),
      }),
    ),
  ];
}

/** Who pays for all candidates together, in whole percent that add up to 100; nothing where no source is named. */
function paying(words: Words, it: MoneyFacts): string[] {
  if (it.shares.length === 0) return [];
  const percents = apportion(
    100,
    it.shares.map(({ fen }) => fen),
  );
  const payers = it.shares.map(({ source }, index) =>
    words.say('money-payer', { source: payerName(words, it, source), percent: percents[index] ?? 0 }),
  );
  return [words.say('money-paid', { payers })];
}

/** The plan's name of a source. */
export function payerName(words: Words, { sources }: Pick<MoneyFacts, 'sources'>, id: string): string {
  if (id === UNNAMED) return words.say('money-unnamed');
  const named = sources.find((source) => source.id === id);
  return named ? words.text(named) : id;
}
