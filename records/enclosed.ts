// Personal data at the border to the database: one table of the columns that hold it, and one pair of functions through which every write,
// every read and every comparison of such a column goes. Both give back what they are given: encryption needs no other place than this.
//
// Prisma's arguments and rows go through them by themselves (rows.ts). SQL of one's own encloses its parameters by hand, and opens what it
// reads in the schema of its row: `personal.words` instead of `z.string()`. A test encloses for real and lets a citizen and a unit go their
// ways: nothing plain comes to these columns, nothing enclosed is shown (test/records/enclosed.test.ts).
//
// Not enclosed, since it looks into words or builds on them in the database; encryption has to decide about each:
// - `suggestion.text` is joined in SQL with the piece that follows (records/joined.ts), and compared as a whole before held words are ended.
// - `suggestion.masked` is searched by LIKE and ILIKE (records/inbox.ts), `topic.words` by keys (GIN): redacted words, and so not marked.
// - Pieces of JSON: `person.asked`, `address.answers`, `suggestion.reason`, `change.because`, `errand.payload`, `outbox.facts`,
//   `audit_entry.facts`, `line_mark.reason`, `livelihood_year.report`, and the plan's people. Some hold an office's own words.
// - `outbox.key`, and ids of reports and errands that are made of a message's, carry a chat's number (`fetch/…`, `said/…`).
// - `role.id` is made of its first holder's name; `sent_as` and `message` are a channel's numbers, which say nothing without a chat.
import { z } from 'zod';
import type { Prisma } from '../prisma/client/client.ts';

/**
 * What a column holds. `address`: where a channel finds somebody, compared and joined, so that the same is enclosed alike in every table.
 * `name`: compared as a whole. `words`: free text, never looked up. `file`: a channel's reference of a file. `picture`: its bytes.
 */
export type Kind = 'address' | 'name' | 'words' | 'file' | 'picture';

type Name = Prisma.ModelName;
type Row<Model extends Name> = Prisma.TypeMap['model'][Model]['payload']['scalars'];

/** By model and column. */
export const PERSONAL = {
  Person: { name: 'name' },
  Role: { holder: 'name' },
  Address: { chat: 'address' },
  SuggestionMessage: { chat: 'address' },
  Outbox: { chat: 'address' },
  Pace: { chat: 'address' },
  Card: { chat: 'address' },
  SetAside: { update: 'words' },
  UnsortedWords: { chat: 'address', text: 'words', photo: 'file' },
  InboxSearch: { words: 'words' },
  Suggestion: { text: 'words' },
  CandidateComment: { text: 'words' },
  Change: { words: 'words' },
  Report: { text: 'words' },
  Matter: { words: 'words', objection: 'words' },
  MatterAnswer: { words: 'words', unfit: 'words', why: 'words' },
  File: { reference: 'file', bytes: 'picture' },
} as const satisfies { readonly [Model in Name]?: { readonly [Column in keyof Row<Model>]?: Kind } };

/** How values are enclosed: the same value of a kind always alike, and nothing that is empty (a bot's own pace has no chat). */
export interface Enclosing {
  enclose(kind: Kind, text: string): string;
  open(kind: Kind, kept: string): string;
  encloseBytes(bytes: Uint8Array): Uint8Array;
  openBytes(kept: Uint8Array): Uint8Array;
}

const plainly: Enclosing = {
  enclose: (_, text) => text,
  open: (_, kept) => kept,
  encloseBytes: (bytes) => bytes,
  openBytes: (kept) => kept,
};
let enclosing = plainly;

/** Encloses in some way from now on; undefined: plainly. */
export const encloseBy = (way: Enclosing | undefined): void => {
  enclosing = way ?? plainly;
};

/** Whether values are kept as they are. */
export const isPlainly = (): boolean => enclosing === plainly;

type Kept = string | Uint8Array | null;

/** As a column of this kind keeps it. */
export function enclosed<Value extends Kept>(kind: Kind, value: Value): Value;
export function enclosed(kind: Kind, value: Kept): Kept {
  if (value === null || value === '') return value;
  return typeof value === 'string' ? enclosing.enclose(kind, value) : enclosing.encloseBytes(value);
}

/** As everybody else knows what a column of this kind keeps. */
export function opened<Value extends Kept>(kind: Kind, kept: Value): Value;
export function opened(kind: Kind, kept: Kept): Kept {
  if (kept === null || kept === '') return kept;
  return typeof kept === 'string' ? enclosing.open(kind, kept) : enclosing.openBytes(kept);
}

const text = (kind: Kind) => z.string().transform((kept) => opened(kind, kept));

/** In the schema of a row that SQL of one's own gives. */
export const personal = { address: text('address'), name: text('name'), words: text('words') };
