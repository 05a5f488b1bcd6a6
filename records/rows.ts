// Rows are checked where they come in: what the database gives is read by the schemas of columns.ts, or of the statement that asked.
import type { z } from 'zod';
import type { PrismaClient } from '../prisma/client/client.ts';
import { BESIDE, COLUMNS } from './columns.ts';

/** The database holds what no row may hold. It says where, never what. */
export class WrongRow extends Error {
  override readonly name = 'WrongRow';
}

const NAMES = ['id', 'code', 'receipt', 'key', 'taskId', 'personId', 'topicId', 'deputyId'] as const;

/** Which row it is, by whatever of its names was asked for. */
function nameOf(row: Readonly<Record<string, unknown>>): string {
  const name = NAMES.find((each) => row[each] !== undefined);
  return name === undefined ? 'a row that was asked for without its id' : `${name} ${String(row[name])}`;
}

/** A value as its schema reads it. */
function read<Schema extends z.ZodType>(schema: Schema, value: unknown, where: () => string): z.output<Schema> {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new WrongRow(`${[where(), ...(issue?.path.map(String) ?? [])].join('.')}: ${issue?.message ?? ''}`);
}

const columns: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = COLUMNS;
const beside: Readonly<Record<string, Readonly<Record<string, string>>>> = BESIDE;

/** The table of a model. */
const tableOf = (model: string): string => model.replace(/(?<=.)[A-Z]/g, (sign) => `_${sign}`).toLowerCase();

/** Reads a model's rows, and what came with them, in place: nobody else has them yet. */
export function readIn(model: string, found: unknown): void {
  if (Array.isArray(found)) for (const each of found) readIn(model, each);
  else if (isRow(found)) readRow(model, found);
}

function readRow(model: string, row: Record<string, unknown>): void {
  for (const [column, schema] of Object.entries(columns[model] ?? {}))
    if (row[column] !== undefined) row[column] = read(schema, row[column], () => `${tableOf(model)} ${nameOf(row)}, ${column}`);
  for (const [field, of] of Object.entries(beside[model] ?? {})) if (typeof row[field] === 'object') readIn(of, row[field]);
}

const isRow = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null && !(found instanceof Date);

/** Reads the rows of a statement of one's own; `of` is the table whose ids they bear. */
export const rowsIn = <Row extends z.ZodType>(of: string, schema: Row, found: readonly unknown[]): z.output<Row>[] =>
  found.map((row) => read(schema, row, () => `${of} ${isRow(row) ? nameOf(row) : 'row'}`));

type Columns = {
  readonly [Model in keyof typeof COLUMNS as Uncapitalize<Model>]: {
    readonly [Column in keyof (typeof COLUMNS)[Model]]: {
      readonly needs: Readonly<Record<Column, true>>;
      readonly compute: () => z.output<(typeof COLUMNS)[Model][Column]>;
    };
  };
};

/** Stands for its type, in which the columns hold what their schemas say: the rows are read by {@link readIn}. */
const typed = (client: PrismaClient, result: Columns) => client.$extends({ result });
export type Typed = ReturnType<typeof typed>;

/** Prisma, whose rows are read before anybody has them. */
export const reading = (client: PrismaClient): Typed =>
  client.$extends({
    query: {
      $allModels: {
        $allOperations: async ({ model, args, query }) => {
          const found: unknown = await query(args);
          readIn(model, found);
          return found;
        },
      },
    },
  }) as unknown as Typed;
