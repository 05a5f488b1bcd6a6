// The `minsheng` command: gives its commands the servers that the settings name, or those of the installation that runs in this checkout.
import { once } from 'node:events';
import type { House } from '../cli/house.ts';
import { run } from '../cli/run.ts';

/** Runs the arguments after `minsheng`; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const code = await run(args, house());
  for (const stream of [process.stdout, process.stderr]) if (stream.writableNeedDrain) await once(stream, 'drain');
  return code;
}

/** Whatever needs settings or servers is loaded when a command asks for it. */
function house(): House {
  let close: (() => Promise<void>) | undefined;
  return {
    out: process.stdout,
    err: process.stderr,
    environment: process.env,
    async open() {
      if (close) return;
      const { closeServers, openServers } = await import('./commandServers.ts');
      await openServers(() => (close = closeServers));
    },
    close: async () => close?.(),
    async up(options) {
      const { settingsOrFail } = await import('./whereabouts.ts');
      settingsOrFail();
      const { up } = await import('./main.ts');
      return up(options);
    },
    async checks() {
      const [{ checksOf }, { whereabouts }] = await Promise.all([import('./doctor.ts'), import('./whereabouts.ts')]);
      return checksOf(whereabouts());
    },
  };
}
