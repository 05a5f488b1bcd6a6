// What every part does alike: opens the database and Temporal, says when it is ready and that it turns, drains on SIGTERM, ends with its
// supervisor.
import { InHand } from '../../domain/inHand.ts';
import { closeDatabase, openDatabase } from '../../records/database.ts';
import { connectLazily, disconnect } from '../../temporal/client.ts';
import { READY } from '../parts.ts';
import { reporting } from '../reporting.ts';
import { readSettings, type Settings } from '../settings.ts';

export interface Running {
  /** Takes no more, finishes what it has. */
  stop(): Promise<void>;
}

/** What the supervisor hands its parts beside the settings. */
export interface Handed {
  readonly settings: Settings & { readonly DATABASE_URL: string; readonly TEMPORAL_ADDRESS: string };
  readonly environment: NodeJS.ProcessEnv;
  /** What the part has in hand is noted here: by it others see whether it turns. */
  readonly inHand: InHand;
}

export async function runPart(name: string, start: (handed: Handed) => Promise<Running>, connections = 10): Promise<void> {
  process.title = `minsheng ${name}`;
  const settings = readSettings(process.env);
  const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = settings;
  if (!DATABASE_URL || !TEMPORAL_ADDRESS) throw new Error('a part needs DATABASE_URL and TEMPORAL_ADDRESS');
  openDatabase(DATABASE_URL, connections);
  connectLazily({ address: TEMPORAL_ADDRESS, namespace: TEMPORAL_NAMESPACE });

  // a supervisor that was killed reads no more: what is said then is lost, and must not end the draining
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const inHand = new InHand(() => performance.now());
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
