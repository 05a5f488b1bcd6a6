// Where a running installation can be found: printed when it is up, and by whoever starts a second one beside it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, myself } from '../embedded/identity.mjs';

/** Kept for the owner of the folder alone: the database's address holds its password. */
export interface Addresses {
  readonly pid: number;
  readonly chat: string | null;
  readonly web: string;
  readonly temporalUi: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
}

const file = (stateDir: string): string => join(stateDir, 'installation.json');

/** The addresses of an installation that runs on this state folder now. */
export function findRunning(stateDir: string): Addresses | undefined {
  try {
    const kept = JSON.parse(readFileSync(file(stateDir), 'utf8')) as Addresses & { identity: { pid: number; started: string } };
    return isRunning(kept.identity) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export const forgetRunning = (stateDir: string): void => rmSync(file(stateDir), { force: true });

/** Prints where to go, and what to try first in each role; with a folder it is kept there for others to find. */
export function announce(addresses: Addresses, stateDir?: string): void {
  if (stateDir) {
    mkdirSync(stateDir, { recursive: true });
    rmSync(file(stateDir), { force: true }); // the mode is that of a new file
    writeFileSync(file(stateDir), JSON.stringify({ ...addresses, identity: myself() }), { mode: 0o600 });
  }
  const { chat, web, temporalUi } = addresses;
  console.log(
    [
      '',
      ...(chat ? [`  Chat          ${chat}`] : []),
      `  Public page   ${web}`,
      ...(temporalUi ? [`  Temporal UI   ${temporalUi}`] : []),
      '',
      ...(chat
        ? [
            '  The year begins when the chat is first opened, or after a minute. Four people stand side by side; write or press as any of them:',
            '    citizen   say what your village needs, in your own words        市民：用自己的话说一条建议',
            '    unit      open /tasks and report on the first one               单位：打开 /tasks，报一次进度',
            '    deputy    at the roll call press “I am here”, then vote         代表：点名时按“我到了”，然后投票',
            '    office    open /office and decide what waits there              民生办：打开 /office，办第一件事',
            '',
          ]
        : []),
      '  Ctrl-C ends everything properly; the data stay.',
    ].join('\n'),
  );
}
