// A whole installation for one rehearsal: its own servers, every part a process as in `npm start`, the crowd in the test's process.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as years from '../../actions/years.ts';
import { searchAttributes } from '../../domain/processes.ts';
import { freePort } from '../../embedded/ports.ts';
import { startScratchServers } from '../../embedded/scratch.ts';
import { migrate } from '../../prisma/migrate.ts';
import { ROLES, settleRights } from '../../prisma/rights.ts';
import * as clocks from '../../records/clock.ts';
import { closeDatabase, openDatabase } from '../../records/database.ts';
import { type Crowd, runCrowd } from '../../rehearsal/crowd.ts';
import { People } from '../../simulator/people.ts';
import { connect, disconnect } from '../../temporal/client.ts';
import { keepUp, type Part } from '../../worker/parts.ts';
import { firstClock, loadRehearsal } from '../../worker/rehearsalYears.ts';

export interface House {
  /** The address as the owner; the parts use the roles of an installation. */
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalUiUrl: string;
  /** The simulator's URL. */
  readonly url: string;
  readonly people: People;
  readonly crowd: Crowd;
  /** The folder of the crowd's and the simulator's journals. */
  readonly dir: string;
  stop(): Promise<void>;
}

export interface HouseOptions {
  readonly speed: number;
  readonly log?: (line: string) => void;
  readonly ui?: boolean;
}

/** Starts everything; the year begins when the crowd has looked around. */
export async function startHouse({ speed, log = () => {}, ui = false }: HouseOptions): Promise<House> {
  const servers = await startScratchServers({
    searchAttributes,
    namespace: 'default',
    database: 'minsheng',
    retentionDays: 30,
    ui,
  });
  const { databaseUrl, temporalAddress, stateDir } = servers;
  const dir = join(stateDir, 'simulator');
  const parts: Part[] = [];
  const down = async (): Promise<void> => {
    for (const part of parts.toReversed()) await part.stop();
    await disconnect().catch(() => undefined);
    await closeDatabase().catch(() => undefined);
    await servers.stop();
  };
  try {
    await migrate(databaseUrl);
    const [applicationUrl, sealingUrl] = [servers.asRole(ROLES.application), servers.asRole(ROLES.sealing)];
    await settleRights({ ownerUrl: databaseUrl, applicationUrl, sealingUrl });
    openDatabase(applicationUrl, 6);
    await connect({ address: temporalAddress, namespace: 'default' });
    await clocks.install({ id: randomUUID(), rehearsal: true, clock: firstClock(true) });
    const url = `http://127.0.0.1:${await freePort()}`;
    const environment = {
      DATABASE_URL: applicationUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      REHEARSAL_SPEED: String(speed),
      WEB_URL: 'http://127.0.0.1:1',
      SIMULATOR_PORT: new URL(url).port,
      SIMULATOR_DIR: dir,
      SIMULATOR_TOKEN: '1:rehearsal',
      SIMULATOR_URL: url,
      SIMULATOR_API_ROOT: url,
    };
    const start = async (name: string): Promise<void> => {
      const sealing = name === 'worker' ? { SEALING_DATABASE_URL: sealingUrl } : {};
      const part = keepUp({ name, environment: { ...environment, ...sealing }, log });
      parts.push(part);
      await part.ready;
    };
    await Promise.all([start('worker'), start('simulator')]);
    await years.runHouse();
    await loadRehearsal();
    await start('bot');
    const crowd = await runCrowd({ url, botUsername: 'minsheng_bot', speed, dir });
    const stop = async (): Promise<void> => {
      await crowd.stop();
      await down();
    };
    return { url, databaseUrl, temporalAddress, temporalUiUrl: servers.temporalUiUrl, people: new People(url), crowd, dir, stop };
  } catch (error) {
    await down();
    throw error;
  }
}
