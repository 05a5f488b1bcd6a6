import { execFileSync } from 'node:child_process';

export interface Measured {
  readonly seconds: number;
  /** Processor time of all threads, which does not depend on the machine's other load. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly found: number;
}

/** Measures a piece of work in this process; `found` is the count that the work gives. */
export const measure = (work: () => number): Measured => {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const found = work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    found,
  };
};

/** Runs the bench for one size in a new process, so that sizes share neither memory nor warm-up. */
export const inItsOwnProcess = (file: string, size: number): Measured => {
  const out = execFileSync(process.execPath, [...process.execArgv, file, '--size', String(size)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(out.trim().split('\n').at(-1) ?? '{}');
};

export const sizeAsked = (argv: readonly string[]): number | undefined => {
  const index = argv.indexOf('--size');
  return index < 0 ? undefined : Number(argv[index + 1]);
};

/**
 * Measures each size once, the smallest and the largest three times in turns. Prints a line for each and gives the ratio of time per
 * message.
 */
export const measureSizes = (file: string, sizes: readonly number[], what: string): { ratio: number; largest: Measured } => {
  const [small = 0, large = 0] = [sizes[0], sizes.at(-1)];
  const runs = new Map<number, Measured[]>();
  for (const size of [...sizes, small, large, small, large]) {
    const run = inItsOwnProcess(file, size);
    runs.set(size, [...(runs.get(size) ?? []), run]);
    const { seconds, cpuSeconds, peakMb, found } = run;
    process.stdout.write(
      `${String(size).padStart(6)} messages: ${seconds.toFixed(1)} s (processor ${cpuSeconds.toFixed(1)} s), ${peakMb} MB, ${found} ${what}\n`,
    );
  }
  const perMessage = (size: number) => median((runs.get(size) ?? []).map(({ cpuSeconds }) => cpuSeconds)) / size;
  const [largest] = (runs.get(large) ?? []).toSorted((a, b) => a.seconds - b.seconds).slice(1);
  if (!largest) throw new Error('nothing was measured');
  return { ratio: perMessage(large) / perMessage(small), largest };
};

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
