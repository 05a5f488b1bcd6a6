// The jobs of the reader's thread: everything that is computed from a text that somebody wrote.
import { type Aspect, type Proposal } from '../classify.ts';
import { type Candidate, type LookAlike, lookAlikes, searchKeys } from '../lookAlikes.ts';
import { mask } from '../mask.ts';
import { type Read, type Reader, readerFor } from '../reader.ts';
import { inBrief, type Suggested, type Summary, summarise } from '../topics.ts';

/** The reading of a suggestion, with the title and the search keys of a topic of its own. */
export interface FullRead extends Read {
  readonly title: string;
  readonly keys: readonly string[];
}

export interface Likened {
  readonly text: string;
  readonly region: string;
  readonly others: readonly Candidate[];
  /** The least similarity. */
  readonly least: number;
}

/** The jobs of one thread, with the readers of the years that it has been given. */
export function makeJobs() {
  const readers = new Map<string, Reader>();
  const readerOf = (year: string): Reader => {
    const reader = readers.get(year);
    if (!reader) throw new Error(`no reader for ${year} was begun in this thread`);
    return reader;
  };
  return {
    /** Starts a new, uncorrected reader for a year's aspects, in place of the former one. */
    begin: ({ year, aspects }: { year: string; aspects: readonly Aspect[] }): void => void readers.set(year, readerFor(aspects)),
    learn: ({ year, text, aspect }: { year: string; text: string; aspect: string }): void => readerOf(year).learn(text, aspect),
    read: ({ year, text }: { year: string; text: string }): FullRead => {
      const read = readerOf(year).read(text);
      const { title } = summarise([{ id: '', text: read.masked }]);
      return { ...read, title: inBrief(title || read.masked), keys: searchKeys(text) };
    },
    aspectOf: ({ year, text }: { year: string; text: string }): Proposal | undefined => readerOf(year).aspectOf(text),
    keys: (text: string): string[] => searchKeys(text),
    alike: ({ text, region, others, least }: Likened): LookAlike[] =>
      lookAlikes(text, others, { region, limit: others.length, least }),
    mask: (text: string): string => mask(text).text,
    summary: (members: readonly Suggested[]): Summary => summarise(members),
  };
}

export type Jobs = ReturnType<typeof makeJobs>;
