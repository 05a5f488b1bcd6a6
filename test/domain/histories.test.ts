import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { FIRST_HISTORIES, HISTORIES } from '../../domain/histories.ts';

it('the shape of histories counts up from that of installations which keep none, and is written by this version', () => {
  expect(HISTORIES.shape).toBeGreaterThan(FIRST_HISTORIES.shape);
  const numbers = (version: string) => version.split('.').map(Number);
  const [since, now] = [numbers(HISTORIES.since), numbers(packageJson.version)];
  const first = since.findIndex((part, place) => part !== now[place]);
  expect(first === -1 || (since[first] ?? 0) < (now[first] ?? 0)).toBe(true);
});
