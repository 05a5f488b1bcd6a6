import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A state folder for one test, which PostgreSQL's user may enter. */
export function aStateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minsheng-servers-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Waits until a condition holds; names it in the error if it never does. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await sleep(50)) if (await isSo()) return;
  throw new Error(`not so after ${seconds} s: ${what}`);
}

/** Runs one statement on a new connection. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

export interface Owner {
  readonly process: ChildProcess;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
}

/** Starts another process that owns this folder's servers. */
export const anOwner = (stateDir: string): Promise<Owner> =>
  new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('owner.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, stateDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.on('error', reject).on('exit', (code) => reject(new Error(`the owner ended with ${code}`)));
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.endsWith('\n')) resolve({ process: child, ...(JSON.parse(said) as Omit<Owner, 'process'>) });
    });
  });
