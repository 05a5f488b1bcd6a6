// What `npm start` prints while it works: a short, aligned list, each step with its seconds.

export interface Steps {
  /** Runs a step and prints its name with the seconds it took. */
  <Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  /** Prints a line between two steps. */
  note(this: void, line: string): void;
}

const WIDTH = 26;

export function steps(print: (line: string) => void = console.log): Steps {
  const run = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const began = Date.now();
    const slow = setInterval(() => print(`  … ${name}, ${Math.round((Date.now() - began) / 1_000)} s`), 10_000);
    try {
      const result = await work();
      print(`  ✓ ${name.padEnd(WIDTH)} ${((Date.now() - began) / 1_000).toFixed(1).padStart(5)} s`);
      return result;
    } catch (error) {
      print(`  ✗ ${name}`);
      throw error;
    } finally {
      clearInterval(slow);
    }
  };
  return Object.assign(run, { note: (line: string) => print(`    ${line}`) });
}
