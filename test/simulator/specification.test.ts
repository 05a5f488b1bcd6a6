import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { objects } from '../../simulator/methods/fields.ts';
import { methods } from '../../simulator/methods/index.ts';
import { dataFolder } from '../data.ts';

interface Field {
  readonly name: string;
  readonly types: readonly string[];
  readonly required: boolean;
}
interface Published {
  readonly methods: Readonly<Record<string, { readonly fields?: readonly Field[] }>>;
  readonly types: Readonly<Record<string, { readonly fields?: readonly Field[] }>>;
}

const folder = dataFolder();
const path = folder && join(folder, 'telegram', 'bot-api.json');
const published = path && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Published) : undefined;
if (!published) console.log('skipped: the published Bot API specification is not here (MINSHENG_DATA)');

/** A schema's fields as the specification writes them. */
const fieldsOf = (schema: z.ZodObject): Field[] =>
  Object.entries(schema.shape).map(([name, field]) => {
    const required = !(field instanceof z.ZodOptional);
    const inner = (required ? field : field.unwrap()) as z.ZodType;
    const { telegram } = (inner.meta() ?? {}) as { telegram?: string };
    return { name, required, types: (telegram ?? 'unnamed').split('|') };
  });
const sorted = (fields: readonly Field[] = []) =>
  fields
    .map(({ name, required, types }) => ({ name, required, types: types.toSorted() }))
    .toSorted((a, b) => a.name.localeCompare(b.name));

describe.skipIf(!published)('the schemas say what the published Bot API says', () => {
  it.each(Object.keys(methods))('%s has every field, with its type and whether it is required', (name) => {
    const method = published?.methods[name];
    expect(method).toBeDefined();
    expect(sorted(fieldsOf(methods[name]?.fields ?? z.object({})))).toEqual(sorted(method?.fields));
  });

  it.each(Object.entries(objects))('%s, inside parameters, has every field', (name, schema) => {
    expect(sorted(fieldsOf(schema))).toEqual(sorted(published?.types[name]?.fields));
  });
});
