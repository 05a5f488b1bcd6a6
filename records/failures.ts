// Failures that will be the same next time: whoever carries something out refuses then, and does not try for ever.
import pg from 'pg';
import { isRepeat } from './database.ts';
import { Prisma } from './prisma.ts';

/**
 * PostgreSQL's classes of errors that lie in what was asked for: a function that is not there, a value that cannot be kept (a text with
 * U+0000, a number too great), a rule that is broken, wrong SQL, a limit of the server, an error of our own functions.
 */
const LASTING = /^(0A|21|22|23|42|44|54|P0)...$/;

/**
 * What a lasting failure is called, undefined where trying again may help: PostgreSQL's code, or the name of the error where Prisma does
 * not even ask PostgreSQL. Never its words, in which somebody's text may stand. A key that is there already may be a race and is no such failure.
 */
export function lastingFailure(error: unknown): string | undefined {
  if (isRepeat(error)) return undefined;
  // what failed in a transaction within another is told as its cause
  if (isWrapper(error)) return lastingFailure(error.cause);
  if (error instanceof Prisma.PrismaClientValidationError) return error.name;
  const state = stateOf(error);
  return state !== undefined && LASTING.test(state) ? state : undefined;
}

const isWrapper = (error: unknown): error is Error =>
  error instanceof Error && error.cause instanceof Error && stateOf(error) === undefined;

/** PostgreSQL's code of an error, whichever way the statement went. */
function stateOf(error: unknown): string | undefined {
  if (error instanceof pg.DatabaseError) return error.code;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const { driverAdapterError: { cause } = {} } = (error.meta ?? {}) as {
    driverAdapterError?: { cause?: { originalCode?: unknown } };
  };
  return typeof cause?.originalCode === 'string' ? cause.originalCode : undefined;
}
