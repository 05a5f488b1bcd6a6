// The crowd's own count of what it did and was sent, taken from no figure of the system, so that a test can check the year report against
// it.
import type { Journal } from './journal.ts';

/** What one of the crowd did. The key is a dedupe key: a deed that is repeated counts once. */
export interface Entry {
  readonly key: string;
  readonly what: Deed;
  /** The person's id in the people files. */
  readonly who: string;
  /** The region of the year that it is about, if it is about one. */
  readonly region?: string;
  /** Further facts of the deed: an aspect and a face, a task, a candidate. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

export type Deed =
  | 'role-taken'
  | 'looked'
  | 'letter-read'
  | 'suggested'
  | 'supported'
  | 'withdrew'
  | 'commented'
  | 'topic-answered'
  | 'letter-published'
  | 'shortlist-fixed'
  | 'list-adopted'
  | 'report-accepted'
  | 'task-completed'
  | 'roll-opened'
  | 'present'
  | 'ballot-opened'
  | 'voted'
  | 'ballot-closed'
  | 'certified'
  | 'signed'
  | 'reported'
  | 'nothing-new'
  | 'handed-over'
  | 'time-asked'
  | 'time-decided'
  | 'marked'
  | 'accepted'
  | 'sent-back'
  | 'graded'
  | 'survey-face'
  | 'survey-refused';

/**
 * How to see that a deed has worked: the pressed button has gone, or the words `beside` it; or the same words stand in the chat more often
 * than `before`. `newest` is the chat's latest message before the press.
 */
export type Where =
  | { readonly message: number; readonly button: string; readonly beside?: string; readonly newest: number }
  | { readonly words: string; readonly before: number };
type Meant = Entry & { readonly at?: Where };

/** `meant`: about to be done. `done`: seen to have worked. `not`: refused, so not done. */
export type LedgerLine = { readonly meant: Meant } | { readonly done: string } | { readonly not: string };

export class Ledger {
  readonly #journal: Journal<LedgerLine>;
  readonly #meant = new Map<string, Meant>();
  readonly #done = new Map<string, Entry>();

  constructor(journal: Journal<LedgerLine>) {
    this.#journal = journal;
    for (const line of journal.before) this.#apply(line);
  }

  /** Writes down a deed before it is done, so that it is known to the next process if this one dies during it. */
  means(entry: Entry, at?: Where): void {
    if (!this.#done.has(entry.key)) this.#write({ meant: { ...entry, ...(at && { at }) } });
  }
  did(key: string): void {
    if (this.#meant.has(key)) this.#write({ done: key });
  }
  didNot(key: string): void {
    if (this.#meant.has(key)) this.#write({ not: key });
  }

  has(key: string): boolean {
    return this.#done.has(key);
  }
  /** A deed that was done. */
  get(key: string): Entry | undefined {
    return this.#done.get(key);
  }
  /** Deeds that were begun and not yet seen to work or fail. */
  get open(): readonly Meant[] {
    return [...this.#meant.values()];
  }
  all(what: Deed, region?: string): readonly Entry[] {
    return [...this.#done.values()].filter((entry) => entry.what === what && (region === undefined || entry.region === region));
  }
  count(what: Deed, region?: string): number {
    return this.all(what, region).length;
  }

  #write(line: LedgerLine): void {
    this.#journal.write(line);
    this.#apply(line);
  }
  #apply(line: LedgerLine): void {
    if ('meant' in line) this.#meant.set(line.meant.key, line.meant);
    else if ('not' in line) this.#meant.delete(line.not);
    else {
      const entry = this.#meant.get(line.done);
      if (entry) this.#done.set(line.done, entry);
      this.#meant.delete(line.done);
    }
  }
}
