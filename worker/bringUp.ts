// The parts of one installation: started in the order of their dependencies, drained in the reverse order.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { stoodStill } from '../actions/clock.ts';
import * as yearActions from '../actions/years.ts';
import { searchAttributes } from '../domain/processes.ts';
import { choosePort } from '../embedded/ports.ts';
import { startServers, type Servers } from '../embedded/servers.ts';
import { keptSecret } from '../embedded/state.ts';
import { migrate } from '../prisma/migrate.ts';
import { ROLES, settleRights } from '../prisma/rights.ts';
import * as clocks from '../records/clock.ts';
import { closeDatabase, openDatabase } from '../records/database.ts';
import { gone } from '../records/parts.ts';
import { connect, disconnect } from '../temporal/client.ts';
import type { Addresses, RehearsalState } from './addresses.ts';
import { inviteOffices } from './firstInvitation.ts';
import { agreeOnKept } from './histories.ts';
import { agreeOnIdentity, agreeOnKind } from './identity.ts';
import { endLeftoverParts, noteParts } from './leftoverParts.ts';
import { keepUp, type Part } from './parts.ts';
import { firstClock, loadRehearsal, rehearsalState } from './rehearsalYears.ts';
import { secrecyLacks } from './secrecy.ts';
import { localUrl, type Settings } from './settings.ts';
import type { steps } from './steps.ts';

export interface House {
  readonly settings: Settings;
  readonly stateDir: string;
  readonly parts: Part[];
  readonly step: ReturnType<typeof steps>;
  /** Aborted by Ctrl-C; nothing more is started after that. */
  readonly ending: AbortSignal;
  servers?: Promise<Servers>;
  beat?: NodeJS.Timeout;
  invitations?: () => void;
}

export interface Up {
  readonly addresses: Addresses;
  readonly rehearsal?: RehearsalState;
}

/**
 * Brings everything up and gives its addresses. What is already up is kept in `house`, so that `takeDown` can end it after a failure.
 *
 * @throws {OlderRehearsal} before anything is changed in the data, where they are to be laid aside
 */
export async function bringUp(house: House): Promise<Up> {
  const { settings, stateDir, step } = house;
  const simulated = !settings.TELEGRAM_BOT_TOKEN;
  await endLeftoverParts(stateDir, step.note);
  const where = await step('PostgreSQL and Temporal', () => serversOf(house));
  const embedded = !settings.DATABASE_URL && !settings.TEMPORAL_ADDRESS;
  await agreeOnKept(where.ownerUrl, { rehearsal: simulated, embedded });
  await step('database schema', async () => {
    await migrate(where.ownerUrl);
    await settleRights({ ownerUrl: where.ownerUrl, applicationUrl: where.databaseUrl, sealingUrl: where.sealingUrl });
  });
  for (const line of await secrecyLacks(where.databaseUrl, where.sealingUrl)) step.note(`secrecy of the ballot: ${line}`);
  openDatabase(where.databaseUrl, 5);
  await connect({ address: where.temporalAddress, namespace: settings.TEMPORAL_NAMESPACE });
  await gone(hostname()); // clears old reports; parts that still run report again
  await settleInstallation(house, simulated);

  const ports = await portsOf(settings, simulated);
  const webUrl = settings.PUBLIC_URL ?? localUrl(settings.HOST, ports.web);
  const chatUrl = localUrl(settings.HOST, ports.simulator);
  const common = {
    DATABASE_URL: where.databaseUrl,
    SEALING_DATABASE_URL: '',
    TEMPORAL_ADDRESS: where.temporalAddress,
    WEB_URL: webUrl,
    WEB_PORT: String(ports.web),
    TEMPORAL_UI_URL: where.temporalUiUrl,
  };
  const simulator = {
    SIMULATOR_PORT: String(ports.simulator),
    SIMULATOR_DIR: join(stateDir, 'simulator'),
    SIMULATOR_TOKEN: simulated
      ? keptSecret(join(stateDir, 'simulator-token'), () => `1:${randomBytes(24).toString('base64url')}`)
      : '',
    SIMULATOR_URL: chatUrl,
    SIMULATOR_API_ROOT: chatUrl,
  };
  const part = (name: string, own: Record<string, string> = {}): Promise<void> =>
    step(name, () => startPart(house, name, { ...common, ...(simulated ? simulator : {}), ...own }));
  if (simulated) mkdirSync(simulator.SIMULATOR_DIR, { recursive: true, mode: 0o700 });

  // parts that do not need each other start together: the worker bundles its workflows while years are started and the chat opens
  await Promise.all([
    part('worker', { SEALING_DATABASE_URL: where.sealingUrl }),
    part('web'),
    ...(simulated ? [part('simulator').then(() => part('crowd'))] : []),
    startYears(house, simulated).then(() => part('bot')),
  ]);
  if (!simulated) house.invitations = inviteOffices();
  return {
    addresses: {
      pid: process.pid,
      chat: simulated ? chatUrl : null,
      web: webUrl,
      temporalUi: where.temporalUiUrl,
      databaseUrl: where.databaseUrl,
      temporalAddress: where.temporalAddress,
    },
    ...(simulated && { rehearsal: await rehearsalState() }),
  };
}

/** Makes or finds the database's installation and starts the clock's heartbeat, so that the clock goes on where it stopped. */
async function settleInstallation(house: House, rehearsal: boolean): Promise<void> {
  const installed = await clocks.install({ id: randomUUID(), rehearsal, clock: firstClock(rehearsal) });
  agreeOnKind(installed.rehearsal, rehearsal);
  await agreeOnIdentity(house.settings.TEMPORAL_NAMESPACE, installed.id);
  const last = await clocks.beat(new Date());
  if (last) await stoodStill(last, new Date());
  house.beat = setInterval(() => void clocks.beat(new Date()).catch(() => undefined), 1_000);
}

async function startYears({ step }: House, simulated: boolean): Promise<void> {
  await yearActions.runHouse();
  if (simulated) await step('rehearsal year', () => loadRehearsal());
}

async function startPart(house: House, name: string, environment: Record<string, string>): Promise<void> {
  const { parts, step, stateDir, ending } = house;
  ending.throwIfAborted();
  const part = keepUp({
    name,
    environment,
    log: step.note,
    started: () => noteParts(stateDir, parts),
    ended: (pid) => void gone(hostname(), pid).catch(() => undefined),
  });
  parts.push(part);
  noteParts(stateDir, parts);
  await part.ready;
}

interface Where {
  /** The role that migrates the schema. */
  readonly ownerUrl: string;
  /** The application's role, for the bot, the page, the commands and everything of the worker except sealing. */
  readonly databaseUrl: string;
  readonly sealingUrl: string;
  readonly temporalAddress: string;
  readonly temporalUiUrl: string;
}

/** Gives each server: the one that a variable names, else an embedded one. */
async function serversOf(house: House): Promise<Where> {
  const { settings, stateDir, step } = house;
  const which = [
    ...(settings.DATABASE_URL ? [] : (['postgres'] as const)),
    ...(settings.TEMPORAL_ADDRESS ? [] : (['temporal'] as const)),
  ];
  if (which.length > 0) {
    house.servers = startServers({
      stateDir,
      which,
      searchAttributes,
      namespace: settings.TEMPORAL_NAMESPACE,
      retentionDays: 500,
      log: step.note,
    });
  }
  const servers = await house.servers;
  return {
    ...databaseOf(settings, servers),
    temporalAddress: settings.TEMPORAL_ADDRESS ?? servers?.temporalAddress ?? '',
    temporalUiUrl: servers?.temporalUiUrl ?? '',
  };
}

/**
 * The roles of the database. An embedded server has three; on an external one the sealing role owns the schema too, and may be the only
 * role.
 */
function databaseOf(
  { DATABASE_URL: url, SEALING_DATABASE_URL: sealing }: Settings,
  servers: Servers | undefined,
): Pick<Where, 'ownerUrl' | 'databaseUrl' | 'sealingUrl'> {
  if (url) return { ownerUrl: sealing ?? url, databaseUrl: url, sealingUrl: sealing ?? url };
  if (!servers) throw new Error('neither DATABASE_URL nor an embedded PostgreSQL');
  const { databaseUrl: ownerUrl, asRole } = servers;
  return { ownerUrl, databaseUrl: asRole(ROLES.application), sealingUrl: asRole(ROLES.sealing) };
}

async function portsOf({ PORT }: Settings, simulated: boolean): Promise<{ web: number; simulator: number }> {
  const note = (line: string) => console.log(`    ${line}`);
  const web = await choosePort('public page', PORT === 0 ? [] : [PORT], note);
  const usual = [8_082, 8_081].filter((port) => port !== web && PORT !== 0);
  return { web, simulator: simulated ? await choosePort('chat', usual, note) : 0 };
}

/** The order of draining: a part is drained before the parts that it needs. */
const draining = [['crowd'], ['bot', 'web'], ['simulator', 'worker']] as const;

/** Takes everything down, the crowd first and the servers last, so that nobody is cut off in the middle of an answer. */
export async function takeDown({ parts, servers, beat, invitations, step, stateDir }: House): Promise<void> {
  if (parts.length > 0) step.note('draining');
  clearInterval(beat);
  invitations?.();
  for (const names of draining) {
    const now = parts.filter(({ name }) => (names as readonly string[]).includes(name));
    await Promise.all(now.map((part) => part.stop()));
  }
  noteParts(stateDir, []);
  await disconnect().catch(() => undefined);
  await closeDatabase().catch(() => undefined);
  await (await servers?.catch(() => undefined))?.stop();
}
