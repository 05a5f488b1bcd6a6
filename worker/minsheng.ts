// The `minsheng` command: gives its commands the servers that the settings name, or those of the installation that runs in this checkout.
import { once } from 'node:events';
import { type House, Failure } from '../cli/house.ts';
import { run } from '../cli/run.ts';
import { installation } from '../records/clock.ts';
import { closeDatabase, isAway, openDatabase } from '../records/database.ts';
import { connectLazily, disconnect } from '../temporal/client.ts';
import { checksOf } from './doctor.ts';
import { type Kept, keptAt, refusalOf } from './histories.ts';
import { settingsOrFail, whereabouts } from './whereabouts.ts';

/** Runs the arguments after `minsheng`; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const code = await run(args, house());
  for (const stream of [process.stdout, process.stderr]) if (stream.writableNeedDrain) await once(stream, 'drain');
  return code;
}

function house(): House {
  let opened = false;
  return {
    out: process.stdout,
    err: process.stderr,
    environment: process.env,
    async open() {
      if (opened) return;
      const { databaseUrl, temporalAddress, settings } = whereabouts();
      if (!databaseUrl) {
        throw new Failure(
          'nothing runs in this checkout: npm start brings everything up, or DATABASE_URL and TEMPORAL_ADDRESS name servers elsewhere',
          2,
        );
      }
      openDatabase(databaseUrl, 4);
      connectLazily({ address: temporalAddress ?? '127.0.0.1:7233', namespace: settings.TEMPORAL_NAMESPACE });
      opened = true;
      await mustBeInstalled(databaseUrl);
    },
    async close() {
      if (!opened) return;
      await disconnect();
      await closeDatabase();
    },
    async up(options) {
      settingsOrFail();
      const { up } = await import('./main.ts');
      return up(options);
    },
    checks: () => checksOf(whereabouts()),
  };
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
