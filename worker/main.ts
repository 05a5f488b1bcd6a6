// `npm start`: brings the whole installation up on one machine, keeps it up, and drains it when told to end.
import { findServers, endServers, setAside, stateDirFor } from '../embedded/servers.ts';
import { withLock } from '../embedded/lock.mjs';
import { announce, findRunning, forgetRunning, rememberRunning } from './addresses.ts';
import type { House } from './bringUp.ts';
import { whenNpmEnds } from './npm.ts';
import { endLeftoverParts } from './leftoverParts.ts';
import { BadSettings, readSettings, type Settings } from './settings.ts';
import { steps } from './steps.ts';

export interface UpOptions {
  /** Begins another rehearsal; the data of the last one are set aside. */
  readonly fresh?: boolean;
}

/**
 * Brings everything up and stays until it is told to end. Gives the exit code: 0 when it ended as told, or when an installation already
 * runs on this state folder; 1 when something does not come up; 2 when the settings cannot be used.
 */
export async function up({ fresh = false }: UpOptions = {}): Promise<number> {
  const settings = read();
  if (!settings) return 2;
  if (fresh && settings.DATABASE_URL) {
    console.error('--fresh lays the embedded database aside; with DATABASE_URL, name an empty database there instead');
    return 2;
  }
  const stateDir = stateDirFor('main', (line) => console.log(line));
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    withLock(`${stateDir}.lock`, work, (holder) => console.log(`process ${holder} starts or ends an installation here; waiting`));

  const begun = await alone(() => begin(settings, stateDir, fresh));
  if (typeof begun === 'number') return begun;
  await endOf(begun.ending);
  await alone(async () => {
    forgetRunning(stateDir);
    await begun.takeDown();
  });
  return 0;
}

interface Begun {
  readonly ending: AbortSignal;
  takeDown(): Promise<void>;
}

/** Brings the installation up and gives how to end it, or the exit code if it does not stay. */
async function begin(
  settings: Settings,
  stateDir: string,
  fresh: boolean,
  ending: AbortSignal = untilSignal(),
): Promise<Begun | number> {
  const beside = findRunning(stateDir);
  if (beside) {
    console.log('An installation is running here already:');
    announce(beside);
    if (fresh) console.error('--fresh begins another rehearsal when this one has ended (Ctrl-C where it runs)');
    return fresh ? 1 : 0;
  }
  // imported late, so that a second start beside a running installation loads nothing more
  const { bringUp, takeDown } = await import('./bringUp.ts');
  const { OlderRehearsal } = await import('./histories.ts');
  const house: House = { settings, stateDir, parts: [], step: steps(), ending };
  try {
    if (fresh) await layAside(stateDir);
    const bringing = bringUp(house);
    await Promise.race([bringing, endOf(ending)]);
    if (ending.aborted) {
      bringing.catch(() => undefined);
      await takeDown(house);
      return 0;
    }
    const { addresses, rehearsal } = await bringing;
    rememberRunning(addresses, stateDir);
    announce(addresses, rehearsal);
    return { ending, takeDown: () => takeDown(house) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await takeDown(house);
    return error instanceof OlderRehearsal && !ending.aborted ? begin(settings, stateDir, true, ending) : 1;
  }
}

function read(): Settings | undefined {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    console.error(error.message);
    return undefined;
  }
}

async function layAside(stateDir: string): Promise<void> {
  await endLeftoverParts(stateDir, console.log);
  if (Object.keys(findServers(stateDir)).length > 0) {
    console.log('ending the servers of the last rehearsal');
    await endServers(stateDir);
  }
  const kept = setAside(stateDir);
  if (kept) console.log(`the data of the last rehearsal are kept in ${kept}`);
}

/** Aborts at the first Ctrl-C or SIGTERM, or when npm has ended without this process; a second signal while draining changes nothing. */
function untilSignal(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
  whenNpmEnds(() => {
    console.log('npm has ended, and with it this installation');
    ending.abort();
  });
  return ending.signal;
}

const endOf = (ending: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (ending.aborted) resolve();
    else ending.addEventListener('abort', () => resolve(), { once: true });
  });
