// `npm start`: the whole installation on one machine, brought up in order, kept up, and drained in reverse order.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { searchAttributes } from '../domain/messages.ts';
import { findServers, setAside, startServers, stateDirFor, type Servers } from '../embedded/servers.ts';
import { choosePort } from '../embedded/ports.ts';
import { migrate } from '../prisma/migrate.ts';
import * as clocks from '../records/clock.ts';
import { closeDatabase, openDatabase } from '../records/database.ts';
import { connect, disconnect } from '../temporal/client.ts';
import * as yearActions from '../actions/years.ts';
import { stoodStill } from '../actions/clock.ts';
import { type Addresses, announce, findRunning, forgetRunning } from './addresses.ts';
import { keepUp, type Part } from './parts.ts';
import { agreeOnIdentity } from './identity.ts';
import { firstClock, loadRehearsal } from './rehearsalYears.ts';
import { BadSettings, readSettings, type Settings } from './settings.ts';
import { inviteOffice } from './firstInvitation.ts';
import { steps } from './steps.ts';

export interface UpOptions {
  /** Begin another rehearsal; the data of the one before are kept aside. */
  readonly fresh?: boolean;
}

/** Brings everything up and stays until it is told to end. Gives the exit code. */
export async function up({ fresh = false }: UpOptions = {}): Promise<number> {
  const settings = read();
  if (!settings) return 2;
  const stateDir = stateDirFor('main', (line) => console.log(line));
  const beside = findRunning(stateDir);
  if (beside) {
    console.log('An installation is running here already:');
    announce(beside);
    return 0;
  }
  if (fresh) await layAside(stateDir);

  const house: House = { settings, stateDir, parts: [], step: steps() };
  const ended = untilSignal();
  try {
    const addresses = await bringUp(house);
    announce(addresses, stateDir);
    await ended;
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    forgetRunning(stateDir);
    await takeDown(house);
  }
}

interface House {
  readonly settings: Settings;
  readonly stateDir: string;
  readonly parts: Part[];
  readonly step: ReturnType<typeof steps>;
  servers?: Servers;
  beat?: NodeJS.Timeout;
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
  if (Object.keys(findServers(stateDir)).length > 0) console.log('waiting for the servers of the last rehearsal to end');
  for (let waited = 0; Object.keys(findServers(stateDir)).length > 0 && waited < 90; waited++)
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  const kept = setAside(stateDir);
  if (kept) console.log(`the data of the last rehearsal are kept in ${kept}`);
}

async function bringUp(house: House): Promise<Addresses> {
  const { settings, step } = house;
  const simulated = !settings.TELEGRAM_BOT_TOKEN;
  const where = await step('PostgreSQL and Temporal', () => serversOf(house));
  await step('database schema', () => migrate(where.databaseUrl));
  openDatabase(where.databaseUrl, 5);
  await connect({ address: where.temporalAddress, namespace: settings.TEMPORAL_NAMESPACE });
  const installed = await clocks.install({ id: randomUUID(), rehearsal: simulated, clock: firstClock(simulated) });
  await agreeOnIdentity(settings.TEMPORAL_NAMESPACE, installed.id);
  const last = await clocks.beat(new Date());
  if (last) await stoodStill(last, new Date());
  house.beat = setInterval(() => void clocks.beat(new Date()).catch(() => undefined), 1_000);

  const ports = await step('free ports', () => portsOf(settings, simulated));
  const webUrl = settings.PUBLIC_URL ?? `http://${settings.HOST}:${ports.web}`;
  const common = {
    DATABASE_URL: where.databaseUrl,
    TEMPORAL_ADDRESS: where.temporalAddress,
    WEB_URL: webUrl,
    WEB_PORT: String(ports.web),
    TEMPORAL_UI_URL: where.temporalUiUrl,
  };
  const part = (name: string, environment: Record<string, string> = {}) =>
    step(name, () => startPart(house, name, { ...common, ...environment }));

  await part('worker');
  await yearActions.runHouse();
  const simulator = {
    SIMULATOR_PORT: String(ports.simulator),
    SIMULATOR_DIR: join(house.stateDir, 'simulator'),
    SIMULATOR_TOKEN: '1:rehearsal',
    SIMULATOR_URL: `http://${settings.HOST}:${ports.simulator}`,
    SIMULATOR_API_ROOT: `http://${settings.HOST}:${ports.simulator}`,
  };
  if (simulated) await step('rehearsal year', () => loadRehearsal());
  if (simulated) await part('simulator', simulator);
  await Promise.all([part('bot', simulated ? simulator : {}), part('web')]);
  if (simulated) await part('crowd', simulator);
  else await inviteOffice();
  return {
    pid: process.pid,
    chat: simulated ? simulator.SIMULATOR_URL : null,
    web: webUrl,
    temporalUi: where.temporalUiUrl,
    databaseUrl: where.databaseUrl,
    temporalAddress: where.temporalAddress,
  };
}

async function startPart({ parts, step }: House, name: string, environment: Record<string, string>): Promise<void> {
  const part = keepUp({ name, environment, log: step.note });
  parts.push(part);
  await part.ready;
}

interface Where {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalUiUrl: string;
}

/** Each server is the one that a variable names, or an embedded one. */
async function serversOf(house: House): Promise<Where> {
  const { settings, stateDir, step } = house;
  const which = [
    ...(settings.DATABASE_URL ? [] : (['postgres'] as const)),
    ...(settings.TEMPORAL_ADDRESS ? [] : (['temporal'] as const)),
  ];
  if (which.length > 0) {
    house.servers = await startServers({
      stateDir,
      which,
      searchAttributes,
      namespace: settings.TEMPORAL_NAMESPACE,
      retentionDays: 500,
      log: step.note,
    });
  }
  return {
    databaseUrl: settings.DATABASE_URL ?? house.servers?.databaseUrl ?? '',
    temporalAddress: settings.TEMPORAL_ADDRESS ?? house.servers?.temporalAddress ?? '',
    temporalUiUrl: house.servers?.temporalUiUrl ?? '',
  };
}

async function portsOf(settings: Settings, simulated: boolean): Promise<{ web: number; simulator: number }> {
  const note = (line: string) => console.log(`  ${line}`);
  const web =
    settings.PORT === 0 ? await choosePort('public page', [], note) : await choosePort('public page', [settings.PORT], note);
  return {
    web,
    simulator: simulated
      ? await choosePort(
          'chat',
          [8_081, 8_082].filter((port) => port !== web),
          note,
        )
      : 0,
  };
}

/** Resolves at the first Ctrl-C or SIGTERM; a second one within the draining changes nothing. */
const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });

/** People first, then the machines that serve them: nobody is cut off in the middle of a sentence. */
async function takeDown({ parts, servers, beat, step }: House): Promise<void> {
  if (parts.length > 0) step.note('draining');
  clearInterval(beat);
  for (const part of parts.toReversed()) await part.stop();
  await disconnect().catch(() => undefined);
  await closeDatabase().catch(() => undefined);
  await servers?.stop();
}
