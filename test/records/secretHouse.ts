// A database like an installation's, on its own server with the installation's settings: owner, application's role, sealing role.
import { startScratchServers } from '../../embedded/scratch.ts';
import { migrate } from '../../prisma/migrate.ts';
import { ROLES, settleRights } from '../../prisma/rights.ts';
import { rehearsalClock } from '../../domain/clock.ts';
import * as clocks from '../../records/clock.ts';
import { closeDatabase, openDatabase } from '../../records/database.ts';
import { sealAs } from '../../records/sealing.ts';
import { forgetPlans } from '../../records/years.ts';
import { at } from '../web/aYear.ts';

export interface SecretHouse {
  readonly stateDir: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly sealingUrl: string;
  stop(): Promise<void>;
}

/** Opens the database as the application does, with the installation's clock standing at a moment. */
export async function aSecretHouse(local: string): Promise<SecretHouse> {
  const {
    stateDir,
    databaseUrl: ownerUrl,
    asRole,
    stop,
  } = await startScratchServers({
    which: ['postgres'],
    durable: true,
    database: 'minsheng',
  });
  const [applicationUrl, sealingUrl] = [asRole(ROLES.application), asRole(ROLES.sealing)];
  await migrate(ownerUrl);
  await settleRights({ ownerUrl, applicationUrl, sealingUrl });
  forgetPlans();
  openDatabase(applicationUrl);
  sealAs(sealingUrl);
  await clocks.install({ id: 'test', rehearsal: true, clock: rehearsalClock(new Date(), at(local), 0) });
  return {
    stateDir,
    ownerUrl,
    applicationUrl,
    sealingUrl,
    stop: async () => {
      sealAs(undefined);
      await closeDatabase();
      await stop();
    },
  };
}
