// Runs one command line to its exit code: 0 done, 1 failed or refused, 2 wrong usage, settings or files.
import { type Command, CommanderError } from 'commander';
import { Failure, type House } from './house.ts';
import { program } from './program.ts';

/** Runs the arguments after `minsheng`, then closes what was opened; gives the exit code. */
export async function run(args: readonly string[], house: House): Promise<number> {
  const root = program(house);
  for (const command of withAll(root)) {
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => void house.out.write(text), writeErr: (text) => void house.err.write(text) });
  }
  try {
    await refuseOdd(args);
    await root.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return codeOf(error, house);
  } finally {
    process.exitCode = undefined;
    await house.close();
  }
}

/** What every argument may have; one of other signs is looked at by the rule for all texts, which is loaded for it. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Refuses an argument with characters that a database, a file or a terminal cannot keep. */
async function refuseOdd(args: readonly string[]): Promise<void> {
  if (args.every((arg) => PLAIN.test(arg))) return;
  const { oddSignIn } = await import('../domain/text.ts');
  for (const [index, arg] of args.entries()) {
    const odd = oddSignIn(arg);
    if (odd)
      throw new Failure(`argument ${index + 1}: expected signs that can be kept, found ${odd.sign} in place ${odd.place}`, 2);
  }
}

function codeOf(error: unknown, house: House): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code === 'commander.helpDisplayed') return 0;
    if (error.code === 'commander.help') return 2; // no command was given and the help was printed instead
    return error.code.startsWith('commander.') ? 2 : error.exitCode;
  }
  if (error instanceof Failure) {
    house.err.write(`error: ${error.message}\n`);
    return error.exitCode;
  }
  house.err.write(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}

const withAll = (command: Command): Command[] => [command, ...command.commands.flatMap((each) => withAll(each))];
