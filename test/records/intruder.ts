// An intruder with the database's files: reads every one, write-ahead log and log included, and looks for what links a deputy to a choice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Wanted {
  /** The installation's state folder; PostgreSQL's data are in `postgres`. */
  readonly stateDir: string;
  /** Ids of deputies. */
  readonly deputies: readonly string[];
  /** What identifies a choice: a ballot's word, a grade of a project. */
  readonly choices: readonly string[];
}

export interface Found {
  readonly deputy: string;
  readonly choice: string;
  readonly where: string;
}

/** Bytes beyond which two things in a file do not count as linked. */
const NEAR_BYTES = 128;

/** Finds a deputy beside a choice anywhere in any file: in one row, one index entry, one record of the write-ahead log, one log line. */
export function sideBySide({ stateDir, deputies, choices }: Wanted): Found[] {
  const found: Found[] = [];
  for (const file of filesIn(stateDir)) {
    const text = readFileSync(file, 'latin1');
    const voters = deputies.flatMap((deputy) => placesOf(text, deputy));
    if (voters.length === 0) continue;
    for (const choice of choices.flatMap((one) => placesOf(text, one)))
      for (const voter of voters)
        if (gap(voter, choice) <= NEAR_BYTES) found.push({ deputy: voter.what, choice: choice.what, where: file });
  }
  return found;
}

/**
 * Finds deputies and choices in rows (deleted ones too) of any table that the same transaction wrote or changed. A transaction that all of
 * them share tells nothing about anybody.
 */
export function byTransaction({ stateDir, deputies, choices }: Wanted): Found[] {
  const seen = new Map<number, { voters: Set<string>; choices: Set<string> }>();
  for (const file of filesIn(join(stateDir, 'postgres', 'base'))) {
    for (const { transactions, text } of rowsOf(readFileSync(file))) {
      const [voters, chosen] = [deputies, choices].map((many) => many.filter((one) => text.includes(one)));
      for (const transaction of transactions) {
        const at = seen.get(transaction) ?? { voters: new Set(), choices: new Set() };
        for (const voter of voters ?? []) at.voters.add(voter);
        for (const choice of chosen ?? []) at.choices.add(choice);
        seen.set(transaction, at);
      }
    }
  }
  return [...seen].flatMap(([transaction, at]) =>
    at.voters.size === 1
      ? [...at.choices].map((choice) => ({ deputy: [...at.voters][0] ?? '', choice, where: `transaction ${transaction}` }))
      : [],
  );
}

interface Place {
  readonly what: string;
  readonly at: number;
}

function placesOf(text: string, what: string): Place[] {
  const found: Place[] = [];
  for (let index = text.indexOf(what); index >= 0; index = text.indexOf(what, index + 1)) found.push({ what, at: index });
  return found;
}

const gap = (one: Place, other: Place): number => {
  const [first, second] = one.at < other.at ? [one, other] : [other, one];
  return second.at - first.at - first.what.length;
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const PAGE = 8_192;
const PAGE_HEADER = 24;

/** The rows of a table's file as they lie in its pages, with the transactions in their headers (PostgreSQL's documentation, 66.6). */
function* rowsOf(file: Buffer): Generator<{ readonly transactions: readonly number[]; readonly text: string }> {
  for (let page = 0; page + PAGE <= file.length; page += PAGE) {
    const lower = file.readUInt16LE(page + 12);
    if (lower < PAGE_HEADER || lower > PAGE || file.readUInt16LE(page + 16) !== PAGE) continue; // not a table's page
    for (let item = PAGE_HEADER; item + 4 <= lower; item += 4) {
      const pointer = file.readUInt32LE(page + item);
      const [offset, length] = [pointer & 0x7fff, pointer >>> 17];
      if (length < 23 || offset + length > PAGE) continue;
      const row = file.subarray(page + offset, page + offset + length);
      const transactions = [row.readUInt32LE(0), row.readUInt32LE(4)].filter((transaction) => transaction > 2);
      yield { transactions, text: row.toString('latin1') };
    }
  }
}
