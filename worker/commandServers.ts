// The database and Temporal for a command.
import { Failure } from '../cli/house.ts';
import { installation } from '../records/clock.ts';
import { closeDatabase, isAway, openDatabase } from '../records/database.ts';
import { connectLazily, disconnect } from '../temporal/client.ts';
import { type Kept, keptAt, refusalOf } from './histories.ts';
import { whereabouts } from './whereabouts.ts';

/** Opens both; `opened` is called as soon as there is something to close. Throws a `Failure` that says what to start or to set. */
export async function openServers(opened: () => void): Promise<void> {
  const { databaseUrl, temporalAddress, settings } = whereabouts();
  if (!databaseUrl) {
    throw new Failure(
      'nothing runs in this checkout: npm start brings everything up, or DATABASE_URL and TEMPORAL_ADDRESS name servers elsewhere',
      2,
    );
  }
  openDatabase(databaseUrl, 4);
  connectLazily({ address: temporalAddress ?? '127.0.0.1:7233', namespace: settings.TEMPORAL_NAMESPACE });
  opened();
  await mustBeInstalled(databaseUrl);
}

export async function closeServers(): Promise<void> {
  await disconnect();
  await closeDatabase();
}

/** Refuses a database without an installation, because it has no clock; the first start makes one. */
async function mustBeInstalled(url: string): Promise<void> {
  const shown = url.replace(/:[^:@/]*@/, ':…@');
  const found = await installation().catch(async (error: unknown) => {
    if (isAway(error)) throw new Failure(`PostgreSQL does not answer at ${shown}: minsheng doctor says what to do`);
    mustBeOfThisShape(await keptAt(url));
    throw new Failure(`the database at ${shown} has no schema of ours yet: npm start (or minsheng up) brings it up to date`);
  });
  if (!found) throw new Failure(`no installation was made on the database at ${shown} yet: npm start (or minsheng up) makes one`);
  mustBeOfThisShape(found);
}

/** Refuses an installation whose workflows this version cannot read. */
function mustBeOfThisShape(kept: Kept | undefined): void {
  const refusal = kept && refusalOf(kept.histories);
  if (refusal) throw new Failure(refusal);
}
