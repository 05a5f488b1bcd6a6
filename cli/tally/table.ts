// Prints a result for people, in aligned columns.
import type { BudgetResult, BudgetRule } from '../../domain/vote/budgeting.ts';
import type { TallyResult } from '../../domain/vote/tally.ts';

export const table = (result: TallyResult | BudgetResult): string =>
  'items' in result ? voteTable(result) : budgetTable(result);

function voteTable(result: TallyResult): string {
  const { deputies, present, quorum, majority, issued, returned, void: voided, runOff, openPlaces, shortfall } = result;
  const voids = Object.entries(result.voidBecause).map(([because, times]) => `${because} ${times}`);
  const lines = [
    `deputies ${deputies}, present ${present}, quorum ${quorum}; majority ${majority ?? 'not needed'}`,
    `ballots issued ${issued}, returned ${returned}, void ${voided}${voids.length > 0 ? ` (${voids.join(', ')})` : ''}`,
    result.why === null ? '' : `NOT VALID: ${result.why}`,
    columns(
      ['', 'id', 'for', 'against', 'abstain', ''],
      result.items.map((item) => [item.elected ? '*' : '', item.id, item.for, item.against, item.abstain, item.because]),
    ),
    runOff.length > 0 ? `run-off: ${runOff.join(', ')} for ${openPlaces} ${openPlaces === 1 ? 'place' : 'places'}` : '',
    shortfall > 0 ? `shortfall: ${shortfall} ${shortfall === 1 ? 'place' : 'places'}` : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function budgetTable({ rule, ballots, budget, spent, projects }: BudgetResult): string {
  const sorted = projects.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return [
    `${named(rule)}: ${ballots} ballots, ${spent} of ${budget} spent`,
    columns(
      ['', 'project', 'votes', 'score', 'cost'],
      sorted.map(({ id, votes, score, cost, selected }) => [selected ? '*' : '', id, votes, score, cost]),
    ),
  ].join('\n');
}

function named(rule: BudgetRule): string {
  switch (rule.method) {
    case 'greedy':
      return `greedy${rule.skip ? '' : ' without skipping'}${rule.threshold > 0 ? `, at least ${rule.threshold} votes` : ''}`;
    case 'top-k':
      return `the ${rule.seats} with the most votes`;
    case 'equal-shares':
      return `equal shares (utility ${rule.utility}, completion ${rule.completion})`;
    case 'phragmen':
      return 'sequential Phragmén';
    default:
      return rule satisfies never;
  }
}

/** Aligns columns: numbers to the right, everything else to the left. */
function columns(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const widths = header.map((name, index) => Math.max(name.length, ...rows.map((row) => String(row[index] ?? '').length)));
  const line = (row: readonly (string | number)[]) =>
    row
      .map((cell, index) =>
        typeof cell === 'number' ? String(cell).padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [
    header
      .map((name, index) =>
        typeof rows[0]?.[index] === 'number' ? name.padStart(widths[index] ?? 0) : name.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
    ...rows.map(line),
  ].join('\n');
}
