// The letter to everybody, and the year report that ends its year.
import { yearOfCode } from '../../domain/ids.ts';
import * as years from '../../records/years.ts';
import { letterFacts, letterOf } from '../letters.ts';
import { yearReport } from '../reports.ts';
import type { Reads } from './reader.ts';

export const readers = {
  'letter-card': async ({ year }, { now }) => {
    const letter = await letterOf(yearOfCode(year));
    if (!letter || (letter.closesAt && letter.closesAt <= now)) return undefined;
    return letterFacts(letter, now);
  },
  'report-card': async ({ year: code }, { station }) => {
    const year = await years.byId(yearOfCode(code));
    if (!year || year.state === 'abandoned') return undefined;
    const {
      projects = 0,
      tasks = 0,
      accepted = 0,
      carriedOver = 0,
      suggestions = 0,
      adopted = 0,
    } = (await yearReport(year)).figures;
    const told = { projects, tasks, accepted, carriedOver, suggestions, adopted };
    return { region: year.regionCode, year: year.year, ...told, url: `${station.publicUrl}/${year.regionCode}/${year.year}` };
  },
} satisfies Reads<'letter-card' | 'report-card'>;
