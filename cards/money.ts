// What the candidates cost together and what a choice would break, in two calm lines for a card or a page.
import { apportion, type Fen, UNNAMED } from '../domain/money.ts';
import type { Text } from '../domain/languages.ts';
import type { FundingSource } from '../domain/plan.ts';
import type { Words } from '../locales/words.ts';

export interface MoneyFacts {
  readonly candidates: number;
  /** How many of them are chosen. */
  readonly seats: number;
  /** All of them, the cheapest and the dearest choice, in fen. */
  readonly total: Fen;
  readonly low: Fen;
  readonly high: Fen;
  /** What there is; null where no envelope was set. */
  readonly envelope: Fen | null;
  readonly risks: readonly { readonly source: string | null; readonly certain: boolean; readonly over: Fen }[];
  readonly shares: readonly { readonly source: string; readonly fen: Fen }[];
  /** The plan's names of who pays. */
  readonly sources: readonly (Text & Pick<FundingSource, 'id'>)[];
}

/** All together and what a choice comes to; whether the envelope bears it, and who pays: two lines at most. */
export function moneyLines(words: Words, it: MoneyFacts): string[] {
  const more = [...bearing(words, it), ...paying(words, it)];
  return [together(words, it), ...(more.length > 0 ? [more.join(words.traits.sentences)] : [])];
}

function together(words: Words, { candidates, seats, total, low, high }: MoneyFacts): string {
  const choice = low === high ? 'money-choice-alike' : 'money-choice';
  return words.say(seats < candidates ? choice : 'money-all', { candidates, seats, total, low, high });
}

/** That the envelope suffices, or by how much it does not; of sources with a limit the one that would lack most, or `all` of them. */
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

/** Who pays all candidates together, in whole percent that add up; nothing where nobody is named. */
function paying(words: Words, it: MoneyFacts): string[] {
  if (it.shares.length === 0) return [];
  const percents = apportion(
    100,
    it.shares.map(({ fen }) => fen),
  );
  const payers = it.shares.map(({ source }, at) =>
    words.say('money-payer', { source: payerName(words, it, source), percent: percents[at] ?? 0 }),
  );
  return [words.say('money-paid', { payers })];
}

/** A source by the plan's name for it. */
export function payerName(words: Words, { sources }: Pick<MoneyFacts, 'sources'>, id: string): string {
  if (id === UNNAMED) return words.say('money-unnamed');
  const named = sources.find((source) => source.id === id);
  return named ? words.text(named) : id;
}
