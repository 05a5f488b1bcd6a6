// Notices of the deputies' supervision: its week begins, it is over, a quarter is over.
import { yearOfCode } from '../../domain/ids.ts';
import { supervisionFacts } from '../supervision.ts';
import type { Reads } from './reader.ts';

export const readers = {
  'supervision-begins': ({ year }, { now }) => supervisionFacts(yearOfCode(year), now),
  'supervision-over': ({ year }, { now }) => supervisionFacts(yearOfCode(year), now),
  'quarter-figures': async ({ year, quarter }, { now }) => {
    const facts = await supervisionFacts(yearOfCode(year), now);
    return facts && { ...facts, quarter };
  },
} satisfies Reads<'supervision-begins' | 'supervision-over' | 'quarter-figures'>;
