// Where a running installation can be found: printed when it is up, and when somebody starts a second one beside it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, myself } from '../embedded/identity.mjs';

/** Addresses of a running installation. The file is readable by its owner alone, because the database's address holds its password. */
export interface Addresses {
  readonly pid: number;
  readonly chat: string | null;
  readonly web: string;
  readonly temporalUi: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
}

const file = (stateDir: string): string => join(stateDir, 'installation.json');

/** The addresses of the installation that runs on this state folder; undefined if none does. */
export function findRunning(stateDir: string): Addresses | undefined {
  try {
    const kept = JSON.parse(readFileSync(file(stateDir), 'utf8')) as Addresses & { identity: { pid: number; started: string } };
    return isRunning(kept.identity) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export const forgetRunning = (stateDir: string): void => rmSync(file(stateDir), { force: true });

/** Writes the addresses into the state folder, where others find them while this process runs. */
export function rememberRunning(addresses: Addresses, stateDir: string): void {
  mkdirSync(stateDir, { recursive: true });
  rmSync(file(stateDir), { force: true }); // `mode` applies only to a new file
  writeFileSync(file(stateDir), JSON.stringify({ ...addresses, identity: myself() }), { mode: 0o600 });
}

/** How far a rehearsal is: it waits for its first visitor, runs, or has closed both its years. */
export type RehearsalState = 'waits' | 'runs' | 'over';

const whatNow: Readonly<Record<RehearsalState, string>> = {
  waits: 'The year begins when the chat is first opened, or after a minute.',
  runs: 'The year goes on where it stopped.',
  over: 'Both years of this rehearsal are closed. npm start -- --fresh begins another, and keeps this one aside.',
};

/** Prints where to go, and what to try first in each role. */
export function announce({ chat, web, temporalUi }: Addresses, rehearsal?: RehearsalState): void {
  console.log(
    [
      '',
      ...(chat ? [`  Chat          ${chat}`] : []),
      `  Public page   ${web}`,
      ...(temporalUi ? [`  Temporal UI   ${temporalUi}`] : []),
      '',
      ...(chat
        ? [
            ...(rehearsal ? [`  ${whatNow[rehearsal]}`] : []),
            '  Four people stand side by side in the chat; write or press as any of them:',
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
