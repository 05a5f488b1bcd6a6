// What every part does: opens the database and Temporal, says when it is ready, reports progress, drains on SIGTERM, ends with its
// supervisor.
import { WorkInProgress } from '../../domain/workInProgress.ts';
import { closeDatabase, openDatabase } from '../../records/database.ts';
import { connectLazily, disconnect } from '../../temporal/client.ts';
import { READY } from '../parts.ts';
import { reporting } from '../heartbeat.ts';
import { readSettings, type Settings } from '../settings.ts';

export interface Running {
  /** Takes nothing new and finishes what it has. */
  stop(): Promise<void>;
}

/** What a part gets to work with. */
export interface Handed {
  readonly settings: Settings & { readonly DATABASE_URL: string; readonly TEMPORAL_ADDRESS: string };
  readonly environment: NodeJS.ProcessEnv;
  /** Where the part registers its work in hand, by which its progress is judged. */
  readonly inHand: WorkInProgress;
}

export async function runPart(name: string, start: (handed: Handed) => Promise<Running>, connections = 10): Promise<void> {
  process.title = `minsheng ${name}`;
  const settings = readSettings(process.env);
  const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = settings;
  if (!DATABASE_URL || !TEMPORAL_ADDRESS) throw new Error('a part needs DATABASE_URL and TEMPORAL_ADDRESS');
  openDatabase(DATABASE_URL, connections);
  connectLazily({ address: TEMPORAL_ADDRESS, namespace: TEMPORAL_NAMESPACE });

  // nobody reads the output once the supervisor was killed; a failed write must not break the draining
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const inHand = new WorkInProgress(() => performance.now());
  const starting = start({ settings: { ...settings, DATABASE_URL, TEMPORAL_ADDRESS }, environment: process.env, inHand });
  let words: ReturnType<typeof reporting> | undefined;
  let ending: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ending ??= (async () => {
      await (await starting).stop();
      await words?.end();
      await disconnect();
      await closeDatabase();
      process.exit(0);
    })();
    return ending;
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, () => void end());
  await starting;
  words = reporting(name, inHand);
  console.log(READY);
}
