// Configuration: one schema for every setting. An error names the variable, the value and what was expected.
import { z } from 'zod';
import { regionOf } from '../domain/regions.ts';

const url = (schemes: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), {
    error: `expected an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
  });
const PORT_NUMBER = 'expected a port number from 0 to 65535';
const port = z.coerce.number(PORT_NUMBER).int(PORT_NUMBER).min(0, PORT_NUMBER).max(65_535, PORT_NUMBER);
const SPEED = 'expected a number from 0.1 to 100';

/** All settings. Without any, all parts are embedded and everything listens on loopback. */
export const Settings = z
  .object({
    DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
    /** The same database as the role that owns the schema and seals boxes; only the worker gets it (docs/ballot-secrecy.md). */
    SEALING_DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
    TEMPORAL_ADDRESS: z
      .string()
      .regex(/^[^\s:]+:\d+$|^\[[^\]]+\]:\d+$/, 'expected host:port, such as 127.0.0.1:7233')
      .optional(),
    TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
    TELEGRAM_BOT_TOKEN: z
      .string()
      .regex(/^\d+:[A-Za-z0-9_-]+$/, 'expected a bot’s token, such as 123456:ABC-DEF')
      .optional(),
    TELEGRAM_API_ROOT: url(['http:', 'https:']).optional(),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: port.default(8080),
    PUBLIC_URL: url(['http:', 'https:']).optional(),
    REGION: z
      .string()
      .refine((code) => regionOf(code) !== undefined, 'expected a division code of Zhejiang, such as 330000 or 330106')
      .default('330000'),
    /** Where an embedded installation keeps its data. */
    MINSHENG_STATE: z.string().min(1).optional(),
    /** The rehearsal's speed as a multiple of its usual quarter of an hour. */
    REHEARSAL_SPEED: z.coerce.number(SPEED).min(0.1, SPEED).max(100, SPEED).default(1),
  })
  .refine((settings) => !settings.TELEGRAM_API_ROOT || settings.TELEGRAM_BOT_TOKEN, {
    path: ['TELEGRAM_API_ROOT'],
    error: 'expected TELEGRAM_BOT_TOKEN beside it: without a token the simulator is used',
  })
  .refine(({ SEALING_DATABASE_URL, DATABASE_URL }) => !SEALING_DATABASE_URL || DATABASE_URL, {
    path: ['SEALING_DATABASE_URL'],
    error: 'expected DATABASE_URL beside it: an embedded database has roles of its own',
  })
  .refine(({ SEALING_DATABASE_URL: sealing, DATABASE_URL: own }) => !sealing || !own || isAnotherRole(sealing, own), {
    path: ['SEALING_DATABASE_URL'],
    error: 'expected the database of DATABASE_URL and another role: what can be read by one role is not secret from it',
  });
export type Settings = z.infer<typeof Settings>;

function isAnotherRole(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return a.pathname === b.pathname && a.username !== b.username;
}

/** A configuration that cannot be used: one line for each wrong variable. */
export class BadSettings extends Error {}

/** Reads the settings from the environment. Empty values count as not set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => name in Settings.shape && value));
  const read = Settings.safeParse(given);
  if (read.success) return read.data;
  throw new BadSettings(
    read.error.issues
      .map(({ path, message }) => {
        const name = String(path[0] ?? '');
        return `${name}=${shown(name, given[name])}: ${message}`;
      })
      .join('\n'),
  );
}

/** A value for an error message, with token and passwords hidden. */
const shown = (name: string, value: unknown): string =>
  name === 'TELEGRAM_BOT_TOKEN' ? '(hidden)' : JSON.stringify(value ?? '').replace(/:[^:@/"]*@/, ':…@');

/** The URL by which a browser on this machine reaches a server that listens on `host`. */
export function localUrl(host: string, port: number): string {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}
