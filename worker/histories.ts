// Ensures that workflows go on from histories of this version's shape only. Data of another shape are left as they are.
import pg from 'pg';
import { z } from 'zod';
import { FIRST_HISTORIES, HISTORIES, type Histories } from '../domain/histories.ts';
import { agreeOnKind } from './identity.ts';

export interface Kept {
  readonly rehearsal: boolean;
  readonly histories: Histories;
}

/** An embedded rehearsal of an older shape; `npm start` lays it aside and begins another. */
export class OlderRehearsal extends Error {}

/** The installation's row of any version. The columns of its histories came with their second shape. */
const Row = z.object({
  rehearsal: z.boolean(),
  histories: z.number().default(FIRST_HISTORIES.shape),
  histories_since: z.string().default(FIRST_HISTORIES.since),
});

/** What a database of any version, migrated or not, keeps of its installation; undefined where there is none yet. */
export async function keptOf(client: pg.Client): Promise<Kept | undefined> {
  const { rows: tables } = await client.query<{ there: boolean }>(`SELECT to_regclass('installation') IS NOT NULL AS there`);
  if (!tables[0]?.there) return undefined;
  const { rows } = await client.query<{ row: unknown }>('SELECT to_jsonb(installation) AS row FROM installation');
  if (!rows[0]) return undefined;
  const { rehearsal, histories: shape, histories_since: since } = Row.parse(rows[0].row);
  return { rehearsal, histories: { shape, since } };
}

/** The same at an address, where there may be no such database yet. */
export async function keptAt(databaseUrl: string): Promise<Kept | undefined> {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    return await keptOf(client);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === NO_SUCH_DATABASE) return undefined;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const NO_SUCH_DATABASE = '3D000';

export interface Lack {
  readonly says: string;
  readonly mend: string;
}

/** Why this version cannot go on from histories, and which version can; undefined where this one does. */
export function lackOf({ shape, since }: Histories): Lack | undefined {
  const are = (how: string) => `the workflows’ histories are of shape ${shape}, ${how} than this version’s (${HISTORIES.shape})`;
  if (shape < HISTORIES.shape)
    return {
      says: are('older'),
      mend: `run it with a version from ${since} on and before ${HISTORIES.since}, until its years are closed`,
    };
  if (shape > HISTORIES.shape) return { says: are('newer'), mend: `run it with version ${since} or a later one` };
  return undefined;
}

/** The sentence that refuses histories of another shape and says what to do; undefined where this version goes on from them. */
export function refusalOf(histories: Histories, instead = ELSEWHERE): string | undefined {
  const lack = lackOf(histories);
  if (!lack) return undefined;
  return `Nothing was started or changed here: ${lack.says}, so that this version cannot go on from them. To go on, ${lack.mend}; ${instead}.`;
}

const ELSEWHERE =
  'another installation needs an empty place in MINSHENG_STATE or DATABASE_URL, and with TEMPORAL_ADDRESS a TEMPORAL_NAMESPACE of its own';

export interface Start {
  readonly rehearsal: boolean;
  /** Whether all data are in the state folder, so that laying it aside lays all of them aside. */
  readonly embedded: boolean;
}

/**
 * Refuses to start on a database, of any version, whose histories are of another shape. Changes nothing there.
 *
 * @throws {OlderRehearsal} where the data may be laid aside without being told to
 */
export async function agreeOnKept(databaseUrl: string, { rehearsal, embedded }: Start): Promise<void> {
  const kept = await keptAt(databaseUrl);
  if (!kept) return;
  const mayBeLaidAside = kept.rehearsal && embedded;
  const { shape } = kept.histories;
  const refusal = refusalOf(kept.histories, mayBeLaidAside ? 'npm start -- --fresh lays it aside and begins another' : ELSEWHERE);
  if (!refusal) return;
  agreeOnKind(kept.rehearsal, rehearsal);
  if (!mayBeLaidAside || shape > HISTORIES.shape) throw new Error(refusal);
  throw new OlderRehearsal(
    `The workflows’ histories of this rehearsal are of shape ${shape}, older than this version’s (${HISTORIES.shape}): it is laid aside, as ` +
      'with --fresh, and another begins.',
  );
}
