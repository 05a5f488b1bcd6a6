// Personal data is looked for as a whole or not at all (records/enclosed.ts): a part of what is enclosed is nowhere to be found.
import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

describe('records', () => {
  it('ask Prisma for no part of a value: where words are searched, SQL of one’s own says so', () => {
    const parts = /\b(?:contains|startsWith|endsWith): /;
    expect(
      sources(['records'])
        .filter(({ text }) => parts.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
