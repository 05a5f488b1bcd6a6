import { mkdtemp, rm } from 'node:fs/promises';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServers, type Servers, type ServersOptions } from './servers.ts';

/** Servers for one run: in a temporary folder, on any free ports, faster than they are safe, gone with `stop()`. */
export async function startScratchServers(
  options: Omit<ServersOptions, 'stateDir'>,
): Promise<Servers & { readonly stateDir: string }> {
  const stateDir = await mkdtemp(join(tmpdir(), 'minsheng-scratch-'));
  chmodSync(stateDir, 0o711); // PostgreSQL's own user passes through
  const servers = await startServers({ durable: false, graceSeconds: 5, log: () => {}, ...options, stateDir });
  const stop = async () => {
    await servers.stop();
    await rm(stateDir, { recursive: true, force: true });
  };
  return { ...servers, stateDir, stop };
}

/** Does something on the PostgreSQL of `DATABASE_URL`, or on one that lives no longer than it takes. */
export async function withScratchServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const servers = await startScratchServers({ which: ['postgres'], database: 'postgres' });
  try {
    return await work(servers.databaseUrl);
  } finally {
    await servers.stop();
  }
}
