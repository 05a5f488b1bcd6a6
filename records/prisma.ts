// Prisma's own helpers, for this room alone: SQL in pieces, its rows, JSON for a column.
import type { z } from 'zod';
import { storableIn } from '../domain/text.ts';
import { Prisma } from '../prisma/client/client.ts';
import { db } from './database.ts';
import { rowsIn } from './rows.ts';

export { Prisma };

/** Plain JSON for a JSONB column, with texts that PostgreSQL can store. */
export const json = (value: unknown): Prisma.InputJsonValue =>
  storableIn(JSON.parse(JSON.stringify(value))) as Prisma.InputJsonValue;

/** Runs hand-written SQL and parses its rows; `of` is the table (the first of several) that an error names. */
export const rows =
  <Row extends z.ZodType>(of: string, row: Row) =>
  async (text: TemplateStringsArray, ...values: readonly unknown[]): Promise<z.output<Row>[]> =>
    rowsIn(of, row, await db.$queryRaw<unknown[]>(text, ...values));
