// Deeds in the 64 bytes of a button: the kind, then its fields, joined by dots. Read back by the schemas of domain/deeds.
import type { z } from 'zod';
import { type Deed, deeds } from '../domain/deeds.ts';

const MOST_BYTES = 64;
const shapes = deeds as Record<string, Record<string, z.ZodType<string | number>>>;

/** Packs a deed. Throws where it does not fit or would not be read back: a button that does nothing when it is pressed is a bug. */
export function pack(deed: Deed): string {
  const fields = deed as unknown as Record<string, string | number>;
  const data = [deed.kind, ...Object.keys(shapes[deed.kind] ?? {}).map((name) => String(fields[name]))].join('.');
  if (Buffer.byteLength(data) > MOST_BYTES) throw new RangeError(`${data} does not fit into ${MOST_BYTES} bytes`);
  if (unpack(data) === undefined) throw new RangeError(`${data} would not be read back`);
  return data;
}

/** Reads a button's data back; undefined where it is no deed of today (an old button, or somebody's invention). */
export function unpack(data: string): Deed | undefined {
  const parts = data.split('.');
  const kind = [parts.slice(0, 2).join('.'), parts[0] ?? ''].find((name) => Object.hasOwn(shapes, name));
  if (kind === undefined) return undefined;
  const values = parts.slice(kind.split('.').length);
  const fields = Object.entries(shapes[kind] ?? {});
  if (values.length !== fields.length) return undefined;
  const deed: Record<string, string | number> = { kind };
  for (const [index, [name, schema]] of fields.entries()) {
    const read = schema.safeParse(values[index]);
    if (!read.success) return undefined;
    deed[name] = read.data;
  }
  return deed as unknown as Deed;
}
