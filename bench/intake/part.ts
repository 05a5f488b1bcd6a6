// What each process of the bench does alike: says when it stands and where, tells what it has used of the processor, ends with its parent.
import { once } from 'node:events';

export interface Told {
  readonly ready?: Readonly<Record<string, string>>;
  readonly cpuMs?: number;
}

/** Tells the parent that this process stands; it ends when the parent asks or is gone, after `stop`. */
export async function stand(ready: Readonly<Record<string, string>>, stop: () => Promise<void>): Promise<void> {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1_000 } satisfies Told);
  });
  process.send?.({ ready } satisfies Told);
  await Promise.race([once(process, 'disconnect'), once(process, 'SIGTERM')]);
  await stop();
  process.exit(0);
}

/** A setting that the parent gave by the environment. */
export function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
}
