import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { besides, linesOfCode, reach, root, rooms, sources } from './sources.ts';

const all = [...rooms, ...reach, ...besides];
const there = all.filter((room) => existsSync(join(root, room)) && sources([room]).length > 0);

/** Whether a file is a table of facts rather than code. */
const isData = (path: string) =>
  /(^|\/)(texts|data|photos)\/|\.cases\.ts$|divisions\.ts$|calendar\/china\.ts$|surnames\.ts$/.test(path);

describe('each room', () => {
  it.each(there)('%s/ opens with a short page on what lives there and what does not', (room) => {
    const lines = readFileSync(join(root, room, 'README.md'), 'utf8')
      .trim()
      .split('\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.length).toBeLessThan(60);
  });

  it('is one of those in design and check: no folder stands beside the house unnamed', () => {
    const known = new Set<string>([...all, 'docs', 'examples', 'node_modules', 'dist', 'coverage', 'reports']);
    const found = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    );
    expect(found.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('each file', () => {
  const files = sources(all);

  it('has one idea: never over 400 lines of code', () => {
    const large = files.filter(({ path, text }) => !isData(path) && text.split('\n').length > 400);
    const long = large.map((file) => ({ path: file.path, lines: linesOfCode(file) })).filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('is named after what is in it', () => {
    const vague = /(^|\/)(utils?|helpers?|misc|common|manager|service|stuff)\.\w+$/i;
    expect(files.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });
});
