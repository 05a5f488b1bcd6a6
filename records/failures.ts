// Lasting failures, which would be the same next time: an order that meets one is refused instead of being retried for ever.
import pg from 'pg';
import { isRepeat } from './database.ts';
import { Prisma } from './prisma.ts';

/**
 * PostgreSQL's classes of errors that lie in the request itself: an unknown function, an invalid value (a text with U+0000, a number out of
 * range), a violated constraint, wrong SQL, a limit of the server, an error raised by our own functions.
 */
const LASTING = /^(0A|21|22|23|42|44|54|P0)...$/;

/**
 * The name of a lasting failure, undefined if a retry may help: PostgreSQL's code, or the error's name if Prisma did not reach PostgreSQL.
 * Never the message, which may contain somebody's text. A violated unique key may be a race and is not lasting.
 */
export function lastingFailure(error: unknown): string | undefined {
  if (isRepeat(error)) return undefined;
  // an error of a nested transaction is the cause of the outer one
  if (isWrapper(error)) return lastingFailure(error.cause);
  if (error instanceof Prisma.PrismaClientValidationError) return error.name;
  const state = stateOf(error);
  return state !== undefined && LASTING.test(state) ? state : undefined;
}

const isWrapper = (error: unknown): error is Error =>
  error instanceof Error && error.cause instanceof Error && stateOf(error) === undefined;

/** PostgreSQL's code of an error, whether pg or Prisma threw it. */
function stateOf(error: unknown): string | undefined {
  if (error instanceof pg.DatabaseError) return error.code;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const { driverAdapterError: { cause } = {} } = (error.meta ?? {}) as {
    driverAdapterError?: { cause?: { originalCode?: unknown } };
  };
  return typeof cause?.originalCode === 'string' ? cause.originalCode : undefined;
}
