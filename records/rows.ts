// Rows are checked where they come in: what the database gives is read by the schemas of columns.ts, or of the statement that asked; and
// personal columns are enclosed on the way there and opened on the way back (enclosed.ts).
import type { z } from 'zod';
import { Prisma, type PrismaClient } from '../prisma/client/client.ts';
import { BESIDE, COLUMNS } from './columns.ts';
import { enclosed, isPlainly, type Kind, opened, PERSONAL } from './enclosed.ts';

/** The database holds an invalid value. The message says where, never what. */
export class WrongRow extends Error {
  override readonly name = 'WrongRow';
}

const NAMES = ['id', 'code', 'receipt', 'key', 'taskId', 'personId', 'topicId', 'deputyId'] as const;

/** Names a row by the first of its identifying columns that was selected. */
function nameOf(row: Readonly<Record<string, unknown>>): string {
  const name = NAMES.find((each) => row[each] !== undefined);
  return name === undefined ? 'a row that was asked for without its id' : `${name} ${String(row[name])}`;
}

/** Parses a value by its schema; throws a {@link WrongRow} if it does not fit. */
function read<Schema extends z.ZodType>(schema: Schema, value: unknown, where: () => string): z.output<Schema> {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new WrongRow(`${[where(), ...(issue?.path.map(String) ?? [])].join('.')}: ${issue?.message ?? ''}`);
}

const columns: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = COLUMNS;
const beside: Readonly<Record<string, Readonly<Record<string, string>>>> = BESIDE;
const personal: Readonly<Record<string, Readonly<Record<string, Kind>>>> = PERSONAL;

/** The table of a model. */
const tableOf = (model: string): string => model.replace(/(?<=.)[A-Z]/g, (sign) => `_${sign}`).toLowerCase();

/** Parses a model's rows and their relations in place: nobody else has them yet. */
export function readIn(model: string, found: unknown): void {
  if (Array.isArray(found)) for (const each of found) readIn(model, each);
  else if (isRow(found)) readRow(model, found);
}

function readRow(model: string, row: Record<string, unknown>): void {
  for (const [column, kind] of Object.entries(personal[model] ?? {}))
    if (isKept(row[column])) row[column] = opened(kind, row[column]);
  for (const [column, schema] of Object.entries(columns[model] ?? {}))
    if (row[column] !== undefined) row[column] = read(schema, row[column], () => `${tableOf(model)} ${nameOf(row)}, ${column}`);
  for (const [field, of] of Object.entries(beside[model] ?? {})) if (typeof row[field] === 'object') readIn(of, row[field]);
}

const isRow = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null && !(found instanceof Date);

/** Parses the rows of hand-written SQL; `of` is the table whose ids they bear. */
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

/** Exists for its type alone, in which columns have the types of their schemas: {@link readIn} parses the rows. */
const typed = (client: PrismaClient, result: Columns) => client.$extends({ result });
export type Typed = ReturnType<typeof typed>;

/** A whole row of a table, as SQL gives it, with its personal columns opened. */
export function openedRow(table: string, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kinds = Object.entries(personal).find(([model]) => tableOf(model) === table)?.[1] ?? {};
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const kind = kinds[column];
      return [column, kind && isKept(value) ? opened(kind, value) : value];
    }),
  );
}

const isKept = (value: unknown): value is string | Uint8Array => typeof value === 'string' || value instanceof Uint8Array;

const scalars: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.values(Prisma.ModelName).map((model) => [
    model,
    Reflect.get(Prisma, `${model}ScalarFieldEnum`) as Record<string, string>,
  ]),
);

/** Prisma's arguments about a model, whose personal columns are enclosed: in what is written and in what is compared. */
export function enclosedIn(model: string, asked: unknown): unknown {
  if (Array.isArray(asked)) return asked.map((each) => enclosedIn(model, each));
  if (!isPlain(asked)) return asked;
  return Object.fromEntries(
    Object.entries(asked).map(([key, value]) => {
      const kind = personal[model]?.[key];
      if (kind) return [key, enclosedValue(kind, value)];
      // an order is not a value; other columns are nobody's, and JSON is not looked into
      if (key === 'orderBy' || scalars[model]?.[key] !== undefined) return [key, value];
      return [key, enclosedIn(beside[model]?.[key] ?? model, value)];
    }),
  );
}

/** What leaves a value whole: once it is enclosed, nothing can be looked for in a part of one, nor by its order. */
const WHOLE = new Set(['equals', 'not', 'in', 'notIn', 'set']);

function enclosedValue(kind: Kind, value: unknown): unknown {
  if (isKept(value)) return enclosed(kind, value);
  if (Array.isArray(value)) return value.map((each) => enclosedValue(kind, each));
  if (!isPlain(value)) return value;
  const part = Object.keys(value).find((key) => !WHOLE.has(key));
  if (part !== undefined && !isPlainly()) throw new Error(`personal data is not looked for by ${part}`);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, enclosedValue(kind, each)]));
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Prisma, whose rows are read before anybody has them. */
export const reading = (client: PrismaClient): Typed =>
  client.$extends({
    query: {
      $allModels: {
        $allOperations: async ({ model, args, query }) => {
          const found: unknown = await query(enclosedIn(model, args) as typeof args);
          readIn(model, found);
          return found;
        },
      },
    },
  }) as unknown as Typed;
