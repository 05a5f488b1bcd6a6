import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources.ts';

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 });

const files = git('ls-files', '-z').split('\0').filter(Boolean);
const texts = files.filter((path) =>
  /\.(ts|tsx|mjs|cjs|js|json|md|ya?ml|sql|prisma|ftl|css|html|toml|sh)$|^\.ci\/run$|^[A-Z]+$/.test(path),
);

/** Files and lines that match a pattern, without the lockfile, which names the registry as npm writes it. */
const saying = (pattern: RegExp) =>
  texts.flatMap((path) => {
    if (path === 'package-lock.json' || path === 'test/house/committed.test.ts') return [];
    return read(path).flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : []));
  });

function read(path: string): string[] {
  try {
    return readFileSync(join(root, path), 'utf8').split('\n');
  } catch {
    return []; // deleted, but not in a commit yet
  }
}

describe('what is committed', () => {
  it('names no folder of one machine', () => {
    expect(saying(/(^|[\s"'`(=])\/(home|root|Users|work)\/\w/)).toEqual([]);
  });

  it('names no package registry', () => {
    expect(saying(/registry\.npmjs\.org|files\.pythonhosted\.org|pypi\.org\/simple|deb\.debian\.org/)).toEqual([]);
  });

  it('carries no secret: tokens of bots, private keys', () => {
    const telegram = /\b\d{8,10}:[A-Za-z0-9_-]{35}\b/;
    const key = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
    expect([...saying(telegram), ...saying(key)]).toEqual([]);
  });

  it('holds neither what is generated nor what is large', () => {
    const generated = files.filter((path) => /^(node_modules|dist|prisma\/client|coverage|\.state)\//.test(path));
    const size = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0;
    expect([...generated, ...files.filter((path) => size(path) > 4_000_000)]).toEqual([]);
  });
});
