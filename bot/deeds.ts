// Deeds in the 64 bytes of a button: the kind, then its fields, joined by dots. Read back by the schemas of domain/deeds.
import { z } from 'zod';
import { type Deed, deeds } from '../domain/deeds.ts';
import { Marks } from '../domain/marks.ts';

const MOST_BYTES = 64;
type Field = string | number | Date | Marks;
const shapes = deeds as Record<string, Record<string, z.ZodType<Field>>>;

/** Packs a deed. Throws if it does not fit or cannot be read back: a button that does nothing is a bug. */
export function pack(deed: Deed): string {
  const fields = deed as unknown as Record<string, Field>;
  const data = [deed.kind, ...Object.keys(shapes[deed.kind] ?? {}).map((name) => signsOf(fields[name]))].join('.');
  if (Buffer.byteLength(data) > MOST_BYTES) throw new RangeError(`${data} does not fit into ${MOST_BYTES} bytes`);
  if (unpack(data) === undefined) throw new RangeError(`${data} would not be read back`);
  return data;
}

/** Reads a button's data back; undefined if it is not a current deed (an old button, or forged data). */
export function unpack(data: string): Deed | undefined {
  const parts = data.split('.');
  const kind = [parts.slice(0, 2).join('.'), parts[0] ?? ''].find((name) => Object.hasOwn(shapes, name));
  if (kind === undefined) return undefined;
  const values = parts.slice(kind.split('.').length);
  const fields = Object.entries(shapes[kind] ?? {});
  if (values.length !== fields.length) return undefined;
  const deed: Record<string, Field> = { kind };
  for (const [index, [name, schema]] of fields.entries()) {
    const read = schema.safeParse(valueOf(schema, values[index] ?? ''));
    if (!read.success) return undefined;
    deed[name] = read.data;
  }
  return deed as unknown as Deed;
}

/** Marks bit by bit in the order of their list, and moments in milliseconds, both in base 36; everything else as it is. */
function signsOf(value: Field | undefined): string {
  if (value instanceof Date) return value.getTime().toString(36);
  return typeof value === 'object' ? bitsOf(value).toString(36) : String(value);
}

function valueOf(schema: z.ZodType, signs: string): unknown {
  if (schema === Marks) return placesIn(signs);
  if (!(schema instanceof z.ZodDate)) return signs;
  const ms = numberIn(signs, MOST_SIGNS_OF_A_MOMENT);
  return ms === undefined ? undefined : new Date(Number(ms));
}

/** As many as hold marks on a list of 62. */
const MOST_SIGNS_OF_MARKS = 12;
const MOST_SIGNS_OF_A_MOMENT = 9;

const bitsOf = (marks: Marks): bigint => marks.reduce((bits, at) => bits | (1n << BigInt(at)), 0n);

function placesIn(signs: string): number[] | undefined {
  let bits = numberIn(signs, MOST_SIGNS_OF_MARKS);
  if (bits === undefined) return undefined;
  const places: number[] = [];
  for (let index = 0; bits > 0n; bits >>= 1n, index++) if (bits & 1n) places.push(index);
  return places;
}

/** A number in base 36 as we write it, and no other way. */
function numberIn(signs: string, most: number): bigint | undefined {
  if (!/^[0-9a-z]+$/.test(signs) || signs.length > most) return undefined;
  const number = Array.from(signs).reduce((sum, sign) => sum * 36n + BigInt(Number.parseInt(sign, 36)), 0n);
  return number.toString(36) === signs ? number : undefined;
}
