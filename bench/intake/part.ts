// What the bench's processes share: each says when and where it is ready, reports its processor time, and ends with its parent.
import { once } from 'node:events';

export interface Told {
  readonly ready?: Readonly<Record<string, string>>;
  readonly cpuMs?: number;
}

/** Tells the parent that this process is ready; when the parent asks for it or is gone, runs `stop` and ends. */
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

/** A setting from the environment that the parent gave. */
export function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
}
