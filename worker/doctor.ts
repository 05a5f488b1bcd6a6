// The doctor's checks: each part of an installation, and how to mend it.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import type { Check, Finding } from '../cli/house.ts';
import { patience, standing } from '../domain/workInProgress.ts';
import { queues, searchAttributes } from '../domain/processes.ts';
import { Light } from '../domain/tasks/light.ts';
import { ASTRAY } from '../records/projectLooks.ts';
import { inWords, type ReportRow, reportOf, REPORTS } from '../records/parts.ts';
import { keptOf, lackOf } from './histories.ts';
import { lacksOf } from './secrecy.ts';
import type { Whereabouts } from './whereabouts.ts';

const well = (says: string): Finding => ({ kind: 'well', says });
const absent = (says: string): Finding => ({ kind: 'absent', says });
const ill = (says: string, mend: string): Finding => ({ kind: 'ill', says, mend });

const START = 'npm start brings it up';

/** All checks, in the order of the parts' dependencies. */
export const checksOf = (where: Whereabouts): readonly Check[] => [
  { name: 'Node.js', run: () => Promise.resolve(node()) },
  { name: 'Python', run: () => Promise.resolve(python(where)) },
  { name: 'installation', run: () => Promise.resolve(runs(where)) },
  { name: 'PostgreSQL', run: () => database(where) },
  { name: 'schema', run: () => schema(where) },
  { name: 'histories', run: () => histories(where) },
  { name: 'sums', run: () => sums(where) },
  { name: 'ballot secrecy', run: () => secrecy(where) },
  { name: 'notices', run: () => notices(where) },
  { name: 'orders', run: () => waitingOrders(where) },
  { name: 'parts', run: () => parts(where) },
  { name: 'Temporal', run: () => temporal(where, (client) => server(client, where)) },
  { name: 'search attributes', run: () => temporal(where, attributes) },
  { name: 'worker', run: () => temporal(where, pollers) },
  { name: 'bot', run: () => bot(where) },
  { name: 'public page', run: () => page(where) },
];

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return enough ? well(process.versions.node) : ill(process.versions.node, 'install Node.js 20.19 or later');
}

/** Python downloads Temporal's binary once; without it the binary is downloaded from the internet directly. */
function python({ settings }: Whereabouts): Finding {
  if (settings.TEMPORAL_ADDRESS) return absent('not needed: TEMPORAL_ADDRESS names a server');
  const found = spawnSync('python3', ['-m', 'pip', '--version'], { encoding: 'utf8' });
  if (found.status === 0) return well(found.stdout.split(' from ')[0] ?? '');
  return absent('no python3 with pip: Temporal’s server is fetched over the internet, or a temporal on the PATH is used');
}

const runs = ({ running, settings }: Whereabouts): Finding =>
  running
    ? well(`runs here, process ${running.pid}`)
    : settings.DATABASE_URL && settings.TEMPORAL_ADDRESS
      ? absent('none in this checkout; DATABASE_URL and TEMPORAL_ADDRESS name servers elsewhere')
      : ill('none runs in this checkout', 'npm start, or set DATABASE_URL and TEMPORAL_ADDRESS');

async function withDatabase(url: string | undefined, look: (client: pg.Client) => Promise<Finding>): Promise<Finding> {
  if (!url) return ill('unknown where', `${START}, or set DATABASE_URL`);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await look(client);
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    const mend: Record<string, string> = {
      ECONNREFUSED: `nothing listens there: ${START}, or correct DATABASE_URL`,
      ENOTFOUND: 'no such host: correct DATABASE_URL',
      '28P01': 'the password is wrong: correct DATABASE_URL',
      '3D000': 'there is no such database: create it, or correct DATABASE_URL',
    };
    return ill(message || (code ?? 'does not answer'), mend[code ?? ''] ?? `correct DATABASE_URL, or ${START}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const database = ({ databaseUrl }: Whereabouts): Promise<Finding> =>
  withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ version: string; number: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number`,
    );
    const { version = '', number = '0' } = rows[0] ?? {};
    return Number(number) >= 150_000 ? well(version) : ill(version, 'PostgreSQL 15 or later is needed');
  });

const schema = ({ databaseUrl }: Whereabouts): Promise<Finding> =>
  withDatabase(databaseUrl, async (client) => {
    const folder = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
    const ours = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    const { rows: tables } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
    );
    const { rows } = tables[0]?.there
      ? await client.query<{ name: string }>(
          'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
        )
      : { rows: [] };
    const applied = new Set(rows.map(({ name }) => name));
    const missing = ours.filter((name) => !applied.has(name));
    return missing.length === 0
      ? well(`${ours.length} migrations`)
      : ill(`${missing.join(', ')} not applied`, `${START} up to date`);
  });

/** Whether this version's workflows can go on from what the installation's have recorded. */
const histories = ({ databaseUrl }: Whereabouts): Promise<Finding> =>
  withDatabase(databaseUrl, async (client) => {
    const kept = await keptOf(client);
    if (!kept) return absent('no installation was made here yet');
    const lack = lackOf(kept.histories);
    return lack ? ill(lack.says, lack.mend) : well(`shape ${kept.histories.shape}`);
  });

/** Whether every project keeps what its tasks add up to. */
const sums = ({ databaseUrl }: Whereabouts): Promise<Finding> =>
  withDatabase(databaseUrl, async (client) => {
    const { rows: tables } = await client.query<{ there: boolean }>(`SELECT to_regclass('project') IS NOT NULL AS there`);
    if (!tables[0]?.there) return absent('no project was ever decided here');
    const { rows } = await client.query<{ id: string }>(ASTRAY, [[...Light.options]]);
    if (rows.length === 0) return well('every project keeps the light and the progress of its tasks');
    const [first] = rows;
    return ill(
      `not those of their tasks: ${rows.map(({ id }) => id).join(', ')}`,
      `each counts anew when it is told to look: minsheng order ${first?.id} look`,
    );
  });

/** What does not hold of docs/ballot-secrecy.md; only a note, since an external server may have good reasons for it. */
const secrecy = ({ databaseUrl, settings }: Whereabouts): Promise<Finding> =>
  withDatabase(databaseUrl, async (client) => {
    const lacks = await lacksOf(client, settings.SEALING_DATABASE_URL);
    const { rows } = await client.query<{ left: number }>('SELECT box.traces_left() AS left');
    const left = rows[0]?.left ?? 0;
    const traces = left > 0 ? [`of ${left} sealed boxes the write-ahead log may still be on the disk`] : [];
    const says = [...lacks, ...traces];
    return says.length === 0
      ? well('a role of its own seals; nothing of a sealed box stays on the disk')
      : absent(`${says.join('; ')}: docs/ballot-secrecy.md says what to do`);
  });

/** Whether each part makes progress, by its last report (worker/reporting). */
const parts = ({ databaseUrl }: Whereabouts): Promise<Finding> =>
  withDatabase(databaseUrl, async (client) => {
    const { rows: tables } = await client.query<{ there: boolean }>(`SELECT to_regclass('part_report') IS NOT NULL AS there`);
    const { rows } = tables[0]?.there ? await client.query<ReportRow>(REPORTS) : { rows: [] };
    if (rows.length === 0) return absent('none has said a word here');
    const found = rows.flatMap((row) => standing(reportOf(row), patience.told) ?? []);
    if (found.length > 0)
      return ill(
        found.map(inWords).join('; '),
        'npm start ends it and starts it again by itself; where parts run without it, end that process and start the part',
      );
    return well(rows.map(turning).join(', '));
  });

/** Real milliseconds below which a standstill is not worth mentioning. */
const STILL_MS = 10_000;

const turning = ({ part, what, ageMs, stillMs, waitsFor }: ReportRow): string =>
  what === null || (waitsFor === null && stillMs < STILL_MS)
    ? `${part} turns`
    : `${part} turns, with ${what} in hand for ${Math.round(ageMs / 1_000)} s${waitsFor ? `, waiting for ${waitsFor}` : ''}`;

/** The outbox in counts: sent, on their way, failed, and cut off so that nobody knows whether they arrived. */
const notices = ({ databaseUrl }: Whereabouts): Promise<Finding> =>
  withDatabase(databaseUrl, async (client) => {
    const { rows: counted } = await client.query<{ state: string; count: number }>(
      'SELECT state, count(*)::int AS count FROM outbox GROUP BY state',
    );
    const { rows: lost } = await client.query<{ state: string; words: string }>(
      `SELECT state, count(*) || ' ' || message AS words FROM outbox WHERE state IN ('failed', 'unknown')
       GROUP BY state, message ORDER BY count(*) DESC, message`,
    );
    const count = (...states: string[]): number =>
      counted.filter(({ state }) => states.includes(state)).reduce((sum, { count: some }) => sum + some, 0);
    const which = (state: string): string => {
      const here = lost.filter((one) => one.state === state).map(({ words }) => words);
      return here.length > 0 ? ` (${here.join(', ')})` : '';
    };
    const remedy = lost.length > 0 ? '; `minsheng notices again` sends those of a kind once more' : '';
    return well(
      [
        `${count('sent')} sent`,
        `${count('waiting', 'sending')} on their way`,
        `${count('failed')} failed${which('failed')}`,
        `${count('unknown')} cut off while being sent${which('unknown')}`,
      ].join(', ') + remedy,
    );
  });

/** Real minutes after which a waiting order counts as blocked. */
const LONG_MINUTES = 10;

/** Orders that are not carried out yet; the age of the oldest tells whether something blocks them. */
const waitingOrders = ({ databaseUrl }: Whereabouts): Promise<Finding> =>
  withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ count: number; oldest: string | null; since: Date | null }>(
      `SELECT count(*)::int AS count, (array_agg(name || ' of ' || workflow_id ORDER BY sequence))[1] AS oldest,
         min(real_at) AS since
       FROM errand WHERE state = 'waiting'`,
    );
    const { count = 0, oldest = null, since } = rows[0] ?? {};
    if (!since) return well('none waits');
    const minutes = Math.max(0, Math.floor((Date.now() - since.getTime()) / 60_000));
    const says = `${count} ${count === 1 ? 'waits' : 'wait'}, ${oldest} since ${minutes} min`;
    return minutes < LONG_MINUTES
      ? well(says)
      : ill(says, 'see that a worker runs; `minsheng order list` shows them, `minsheng order remove` takes one away');
  });

async function temporal(where: Whereabouts, look: (client: Client) => Promise<Finding>): Promise<Finding> {
  const { temporalAddress, settings } = where;
  if (!temporalAddress) return ill('unknown where', `${START}, or set TEMPORAL_ADDRESS`);
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address: temporalAddress, connectTimeout: '5s' });
    const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
    return await client.withDeadline(Date.now() + 10_000, () => look(client));
  } catch (error) {
    return ill(
      error instanceof Error ? error.message : String(error),
      `${START}, or correct TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE`,
    );
  } finally {
    await connection?.close();
  }
}

async function server(client: Client, { temporalAddress, settings }: Whereabouts): Promise<Finding> {
  const { workflowService } = client;
  const { serverVersion } = await workflowService.getSystemInfo({});
  const { config } = await workflowService.describeNamespace({ namespace: settings.TEMPORAL_NAMESPACE });
  const days = Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) / 86_400;
  const says = `${serverVersion} at ${temporalAddress}, closed runs are kept ${days} days`;
  return days >= 400
    ? well(says)
    : ill(
        says,
        'set the namespace’s retention above a year’s length, 500 days say: temporal operator namespace update --retention 500d',
      );
}

async function attributes(client: Client): Promise<Finding> {
  const { customAttributes } = await client.connection.operatorService.listSearchAttributes({
    namespace: client.options.namespace,
  });
  const missing = Object.keys(searchAttributes).filter((name) => !(name in (customAttributes ?? {})));
  return missing.length === 0
    ? well(Object.keys(searchAttributes).join(', '))
    : ill(`${missing.join(', ')} missing`, `${START}, or temporal operator search-attribute create`);
}

async function pollers(client: Client): Promise<Finding> {
  const { namespace } = client.options;
  const idle: string[] = [];
  for (const name of Object.values(queues)) {
    const { pollers: polling } = await client.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name },
      taskQueueType: 1,
    });
    if (!polling?.length) idle.push(name);
  }
  return idle.length === 0
    ? well(`polls ${Object.values(queues).join(', ')}`)
    : ill(`nobody polls ${idle.join(', ')}`, 'npm start, or start the worker part');
}

/** Whether the bot's token works; the token is never shown. */
async function bot({ settings, running }: Whereabouts): Promise<Finding> {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: root = 'https://api.telegram.org' } = settings;
  if (!token) {
    if (!running?.chat) return absent('no TELEGRAM_BOT_TOKEN: npm start simulates the chat');
    return answers(running.chat, 'the simulated chat', 'npm start starts it again');
  }
  const answer = await fetch(`${root}/bot${token}/getMe`, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  if (!answer) return ill(`${root} does not answer`, 'check the connection to the internet, or correct TELEGRAM_API_ROOT');
  const { ok, result } = (await answer.json().catch(() => ({}))) as { ok?: boolean; result?: { username?: string } };
  return ok
    ? well(`@${result?.username}`)
    : ill('the token is not known there', 'take the token from @BotFather and set TELEGRAM_BOT_TOKEN');
}

async function page({ settings, running }: Whereabouts): Promise<Finding> {
  const url = running?.web ?? settings.PUBLIC_URL;
  if (!url) return ill('unknown where', `${START}, or set PUBLIC_URL`);
  return answers(new URL('/healthz', url).href, url, 'npm start starts it again; its part is called web');
}

async function answers(url: string, name: string, mend: string): Promise<Finding> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  if (!answer) return ill(`${name} does not answer`, mend);
  return answer.ok ? well(name) : ill(`${name} answers ${answer.status}`, mend);
}
