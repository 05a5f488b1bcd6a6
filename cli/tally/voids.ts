// Void ballots, each with its line, its paper if the sheet names it, and what is wrong with it.
import { type Ballot, countBallots, type VoidReason } from '../../domain/vote/ballots.ts';
import type { VoteRule } from '../../domain/vote/rule.ts';
import { shortened } from '../../domain/text.ts';
import type { Sheet } from './sheet.ts';

export interface VoidBallot {
  readonly line: number;
  /** The paper's name in the sheet; null if it has none. */
  readonly id: string | null;
  readonly because: VoidReason;
  /** The ids that match no candidate or stand twice. */
  readonly ids: readonly string[];
}

export function voidsOf(rule: VoteRule, { rows, voterColumn }: Sheet, ballots: readonly Ballot[]): VoidBallot[] {
  return ballots.flatMap((ballot, index) => {
    const [because] = Object.keys(countBallots(rule, [ballot]).voidBecause) as VoidReason[];
    const row = rows[index];
    if (because === undefined || !row) return [];
    const id = voterColumn < 0 ? null : shortened(row.cells[voterColumn] ?? '', 40);
    return [{ line: row.line, id, because, ids: wrongIds(rule, ballot, because) }];
  });
}

function wrongIds({ candidates }: VoteRule, ballot: Ballot, because: VoidReason): string[] {
  const ids = (Array.isArray(ballot) ? ballot : Object.keys(ballot)).map(String);
  const wrong =
    because === 'unknown-candidate'
      ? ids.filter((id) => !candidates.includes(id))
      : because === 'repeated-candidate'
        ? ids.filter((id, index) => ids.indexOf(id) < index)
        : [];
  return [...new Set(wrong)].slice(0, 10).map((id) => shortened(id, 40));
}

/** One void ballot as a line of the notes. */
export const noteOf = (file: string, { line, id, because, ids }: VoidBallot): string =>
  [
    `${file}, line ${line}`,
    id === null ? '' : `, paper ${JSON.stringify(id)}`,
    `: void, ${because}`,
    ids.length > 0 ? ` ${ids.map((each) => JSON.stringify(each)).join(', ')}` : '',
  ].join('');
