// A sentence about what is wrong with a table, in the operator's language.
import type { TableProblem } from '../documents/table.ts';
import { sayProblem } from '../locales/say.ts';
import { languageOf } from './words.ts';

export const tableSentence = ({ id, facts }: TableProblem): string => {
  const told = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
  return sayProblem(languageOf({ environment: process.env }), { id, facts: told });
};
