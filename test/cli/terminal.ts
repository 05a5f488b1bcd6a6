// A terminal for tests: runs commands over an open database, and gives their output and exit code.
import { Writable } from 'node:stream';
import type { Check, House } from '../../cli/house.ts';
import { run } from '../../cli/run.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const into = (pieces: string[]): Writable =>
  new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece.toString());
      done();
    },
  });

/** Runs `minsheng` with arguments. The database belongs to the test and stays open. */
export async function minsheng(
  args: readonly string[],
  lent: { checks?: readonly Check[]; language?: string } = {},
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const house: House = {
    open: () => Promise.resolve(),
    close: () => Promise.resolve(),
    up: ({ fresh }) => Promise.resolve(fresh ? 0 : 1),
    checks: () => Promise.resolve(lent.checks ?? []),
    out: into(out),
    err: into(err),
    environment: { LANG: lent.language ?? 'en_GB.UTF-8' },
  };
  const code = await run(args, house);
  return { code, out: out.join(''), err: err.join('') };
}

export const json = <Value>({ out }: Said): Value => JSON.parse(out) as Value;
