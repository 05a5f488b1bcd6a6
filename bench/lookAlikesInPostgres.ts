import { Client } from 'pg';
import { lookAlikes, searchKeys } from '../analysis/lookAlikes.ts';
import { withScratchServer } from '../embedded/scratch.ts';
import type { Written } from './suggestions.ts';

/** Topics as the database keeps them: distinctive words in an array with an inverted index; those that share most words come first. */
const table = 'CREATE TABLE topic (id text PRIMARY KEY, words text NOT NULL, keys text[] NOT NULL)';
const index = 'CREATE INDEX ON topic USING gin (keys)';
const near = `
  SELECT t.id, t.words FROM topic t, LATERAL (SELECT count(*) AS shared FROM unnest(t.keys) k WHERE k = ANY($1)) s
  WHERE t.keys && $1 ORDER BY s.shared DESC, t.id LIMIT 30`;

const wordsOf = ({ title, text }: Written): string => `${title} ${text}`.slice(0, 600);

/**
 * Milliseconds from a text to its ranked look-alikes, for each of the asked suggestions, with the others stored in a scratch PostgreSQL.
 */
export const lookUpsInPostgres = (held: readonly Written[], asked: readonly Written[]): Promise<number[]> =>
  withScratchServer(async (connectionString) => {
    const client = new Client({ connectionString });
    await client.connect();
    try {
      await client.query(table);
      for (let from = 0; from < held.length; from += 1_000) {
        const rows = held
          .slice(from, from + 1_000)
          .map((suggestion) => ({ id: suggestion.id, words: wordsOf(suggestion), keys: searchKeys(wordsOf(suggestion)) }));
        await client.query('INSERT INTO topic SELECT * FROM jsonb_to_recordset($1) AS t(id text, words text, keys text[])', [
          JSON.stringify(rows),
        ]);
      }
      await client.query(index);
      await client.query('ANALYZE topic');

      const times: number[] = [];
      for (const suggestion of asked) {
        const started = performance.now();
        const text = wordsOf(suggestion);
        const { rows } = await client.query<{ id: string; words: string }>(near, [searchKeys(text)]);
        lookAlikes(
          text,
          rows.map(({ id, words }) => ({ id, text: words })),
        );
        times.push(performance.now() - started);
      }
      return times;
    } finally {
      await client.end();
    }
  });
