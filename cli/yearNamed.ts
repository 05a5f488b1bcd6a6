// A year by the name that operators use: 330105/2025.
import { InvalidArgumentError } from 'commander';

/** Reads `330105/2025` (also `year/330105/2025`) as a year's id; anything else is wrong usage. Whether there is one is found later. */
export function yearNamed(text: string): string {
  const [, named] = /^(?:year\/)?(33\d{4,10}\/\d{4})$/.exec(text) ?? [];
  if (named === undefined) throw new InvalidArgumentError('expected a region and a year, such as 330105/2025');
  return `year/${named}`;
}
