// What Prisma's own words are needed for within this room, and nowhere above it: SQL in pieces, its rows, JSON for a column.
import type { z } from 'zod';
import { storableIn } from '../domain/text.ts';
import { Prisma } from '../prisma/client/client.ts';
import { db } from './database.ts';
import { rowsIn } from './rows.ts';

export { Prisma };

/** Plain JSON for a JSONB column, whose texts PostgreSQL keeps. */
export const json = (value: unknown): Prisma.InputJsonValue =>
  storableIn(JSON.parse(JSON.stringify(value))) as Prisma.InputJsonValue;

/** Asks in SQL of one's own, and reads what comes: rows of one table, or of one that stands first among several. */
export const rows =
  <Row extends z.ZodType>(of: string, row: Row) =>
  async (text: TemplateStringsArray, ...values: readonly unknown[]): Promise<z.output<Row>[]> =>
    rowsIn(of, row, await db.$queryRaw<unknown[]>(text, ...values));
