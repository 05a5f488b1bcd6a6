// The crowd's own count of what it did and what it was sent: nobody else's figures are asked, so that a test can hold the report
// against it.
import type { Journal } from './journal.ts';

/** What somebody of the crowd did. The key tells the deed from every other one: who does it again has done it once. */
export interface Entry {
  readonly key: string;
  readonly what: Deed;
  /** Id of the person in the people files. */
  readonly who: string;
  /** Whose year it is about, where it is about one. */
  readonly region?: string;
  /** What else tells it apart: an aspect's place and the face, a task, a candidate. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

export type Deed =
  | 'role-taken'
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
 * By what it is seen that a deed has worked: a pressed button goes, or the words beside it that it belongs to; words stand in the chat
 * once more than so often. `newest`: what stood last in the chat before it was pressed.
 */
export type Where =
  | { readonly message: number; readonly button: string; readonly beside?: string; readonly newest: number }
  | { readonly words: string; readonly before: number };
type Meant = Entry & { readonly at?: Where };

/** `meant`: about to be done. `done`: seen to have worked. `not`: refused, and so not done. */
export type LedgerLine = { readonly meant: Meant } | { readonly done: string } | { readonly not: string };

export class Ledger {
  readonly #journal: Journal<LedgerLine>;
  readonly #meant = new Map<string, Meant>();
  readonly #done = new Map<string, Entry>();

  constructor(journal: Journal<LedgerLine>) {
    this.#journal = journal;
    for (const line of journal.before) this.#apply(line);
  }

  /** Before the deed: a process that dies in it finds what it was about to do. */
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
  /** What was begun and of which nobody has seen yet whether it worked. */
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
