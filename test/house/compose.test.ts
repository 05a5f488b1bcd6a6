import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { searchAttributes } from '../../domain/processes.ts';
import { prepareTemporal } from '../../embedded/temporal.ts';
import { root } from './sources.ts';

const Service = z.strictObject({
  image: z.string().regex(/^[\w./-]+:[\w.-]+$/, 'an image with its version'),
  environment: z.record(z.string(), z.string()).optional(),
  command: z.array(z.string()).optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/, 'a port of the loopback address')).optional(),
  user: z.string().optional(),
  volumes: z.array(z.string()).optional(),
  healthcheck: z
    .strictObject({ test: z.array(z.string()), interval: z.string(), timeout: z.string(), retries: z.int() })
    .optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  restart: z.string().optional(),
});
const Compose = z.strictObject({
  name: z.literal('minsheng'),
  services: z.strictObject({ postgres: Service, temporal: Service, retention: Service }),
  volumes: z.record(z.string(), z.null()),
});

const { services, volumes } = Compose.parse(parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8')));

describe('docker-compose.yml', () => {
  it('listens on the loopback address alone, on ports that differ', () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports).toHaveLength(3);
    expect(new Set(ports).size).toBe(3);
  });

  it('keeps what is written in volumes that it names', () => {
    const used = Object.values(services).flatMap((service) => service.volumes ?? []);
    expect(used.map((volume) => volume.split(':')[0])).toEqual(Object.keys(volumes));
  });

  it('runs Temporal by the command that the tests run, but for addresses, files and the Web UI', async () => {
    const stateDir = '/data';
    const log = () => {};
    process.env.TEMPORAL_CLI ??= 'temporal'; // the command's own path does not matter here
    const ours = await prepareTemporal({
      stateDir,
      port: 7233,
      ui: { port: 8233, behind: 8234 },
      namespace: 'default',
      searchAttributes,
      log,
    });
    const differs = /^(--ip|--ui-ip|--port|--ui-port|--log-level|--ui-disable-news-fetch)/;
    expect(flags(services.temporal.command ?? []).filter((flag) => !differs.test(flag))).toEqual(
      flags(ours.args).filter((flag) => !differs.test(flag)),
    );
  });

  it('keeps what was written and chosen out of PostgreSQL’s files as the embedded server does', () => {
    const secret = /^(--)?(log_|wal_recycle)/;
    const ours = readFileSync(join(root, 'embedded/postgres.ts'), 'utf8').matchAll(
      /^ {2}'((?:log_(?!timezone)|wal_recycle)[^']+)'/gm,
    );
    expect(
      (services.postgres.command ?? [])
        .filter((flag) => secret.test(flag))
        .map((flag) => flag.slice(2))
        .toSorted(),
    ).toEqual(Array.from(ours, ([, setting = '']) => setting).toSorted());
  });

  it('keeps closed runs as long as the embedded server does', () => {
    expect(services.retention.command).toContain(`--retention=${500 * 24}h`);
  });
});

/** The flags of a command, `--name value` and `--name=value` alike, sorted. */
function flags(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1);
    if (!arg.startsWith('--') && last?.startsWith('--') && !last.includes('=')) joined[joined.length - 1] = `${last}=${arg}`;
    else joined.push(arg);
  }
  return joined.toSorted();
}
