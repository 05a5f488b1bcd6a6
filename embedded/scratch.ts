import { mkdtemp, rm } from 'node:fs/promises';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServers, type Servers, type ServersOptions } from './servers.ts';

/** Servers for one run: in a temporary folder, on any free ports, fast rather than safe, removed by `stop()`. */
export async function startScratchServers(
  options: Omit<ServersOptions, 'stateDir'>,
): Promise<Servers & { readonly stateDir: string }> {
  const stateDir = await mkdtemp(join(tmpdir(), 'minsheng-scratch-'));
  chmodSync(stateDir, 0o711); // lets PostgreSQL's own user pass through
  const servers = await startServers({ durable: false, graceSeconds: 5, log: () => {}, ...options, stateDir });
  const stop = async () => {
    await servers.stop();
    await rm(stateDir, { recursive: true, force: true });
  };
  return { ...servers, stateDir, stop };
}

/** Runs `work` on the PostgreSQL of `DATABASE_URL`, or on a scratch server that ends with it. */
export async function withScratchServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const servers = await startScratchServers({ which: ['postgres'], database: 'postgres' });
  try {
    return await work(servers.databaseUrl);
  } finally {
    await servers.stop();
  }
}
