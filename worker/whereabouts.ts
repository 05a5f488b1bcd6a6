// Where the servers are that the `minsheng` command works on.
import { Failure } from '../cli/house.ts';
import { stateDirFor } from '../embedded/servers.ts';
import { findRunning } from './addresses.ts';
import { BadSettings, readSettings, type Settings } from './settings.ts';

/** The servers that the settings name, else those of the installation that runs in this checkout. */
export interface Whereabouts {
  readonly settings: Settings;
  readonly databaseUrl: string | undefined;
  readonly temporalAddress: string | undefined;
  readonly running: ReturnType<typeof findRunning>;
}

export function whereabouts(): Whereabouts {
  const settings = settingsOrFail();
  const running = findRunning(stateDirFor('main'));
  return {
    settings,
    databaseUrl: settings.DATABASE_URL ?? running?.databaseUrl,
    temporalAddress: settings.TEMPORAL_ADDRESS ?? running?.temporalAddress,
    running,
  };
}

/** The settings, or a `Failure` of the command that says what is wrong with them. */
export function settingsOrFail(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (error instanceof BadSettings) throw new Failure(error.message, 2);
    throw error;
  }
}
