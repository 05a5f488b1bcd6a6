// A key of a file that its schema does not know, with the keys that are known at its place.
import { z } from 'zod';

export interface UnknownKey {
  /** The path of the object that has the key. */
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly known: readonly string[];
  /** False where the schema leaves this open (it allows several forms): its own check then says whether the key is wrong. */
  readonly certain: boolean;
}

/** The part of JSON Schema that our schemas produce. */
interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  /** The schemas of keys that match a pattern: texts by language. */
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly const?: unknown;
}

/** All keys that no part of the schema names, at any depth; in an object with free keys (a record) every key is known. */
export function unknownKeys(schema: z.ZodType, data: unknown): UnknownKey[] {
  const roots = (['input', 'output'] as const).map((io): Placed => {
    const shape = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Shape;
    return { shape, root: shape, io };
  });
  return [...unknownIn(roots, data, [])];
}

/** A schema with the root in which its references are resolved. */
interface Placed {
  readonly shape: Shape;
  readonly root: Shape;
  /** Whether it describes the file as written (`input`) or the value read from it (`output`), which knows what the first leaves open. */
  readonly io: 'input' | 'output';
}

function* unknownIn(shapes: readonly Placed[], data: unknown, path: UnknownKey['path']): Generator<UnknownKey> {
  const here = shapes.flatMap(branches);
  if (Array.isArray(data)) {
    const items = here.flatMap(({ shape: { items }, ...place }) => (items ? [{ ...place, shape: items }] : []));
    for (const [index, each] of data.entries()) yield* unknownIn(items, each, [...path, index]);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const objects = shapes.flatMap((shape) => objectsIn(shape, data));
  const records = here.flatMap(({ shape: { additionalProperties: rest }, ...place }) =>
    typeof rest === 'object' && !isEmpty(rest) ? [{ ...place, shape: rest }] : [],
  );
  const isFree = here.some(({ shape: { additionalProperties: rest } }) => rest === true || isEmpty(rest));
  // a strict object refuses unknown keys itself; one that drops them would say nothing
  const [only, ...others] = objects.filter(({ io }) => io === 'input');
  const certain = only !== undefined && others.length === 0 && only.shape.additionalProperties === undefined;
  const known = [...new Set(objects.flatMap(({ shape }) => Object.keys(shape.properties ?? {})))];
  for (const [key, value] of Object.entries(data)) {
    const inside = objects.flatMap(({ shape: { properties, patternProperties }, ...place }) => {
      const property = properties && Object.hasOwn(properties, key) ? properties[key] : ofForm(patternProperties, key);
      return property ? [{ ...place, shape: property }] : [];
    });
    if (inside.length > 0 || records.length > 0) yield* unknownIn([...inside, ...records], value, [...path, key]);
    else if (known.length > 0 && !isFree) yield { path, key, known, certain };
  }
}

const ofForm = (forms: Shape['patternProperties'] = {}, key: string): Shape | undefined =>
  Object.entries(forms).find(([form]) => new RegExp(form).test(key))?.[1];

/** The alternatives that an object may be an instance of. */
const objectsIn = (placed: Placed, data: object): Placed[] =>
  branches(placed).filter(({ shape }) => shape.properties !== undefined && !contradicts(shape, data));

const isEmpty = (shape: unknown): boolean => typeof shape === 'object' && shape !== null && Object.keys(shape).length === 0;

/** The alternatives of a schema, with references resolved. */
function branches(placed: Placed): Placed[] {
  const { shape, root } = placed;
  if (shape.$ref !== undefined) {
    const found = shape.$ref === '#' ? root : root.$defs?.[shape.$ref.replace('#/$defs/', '')];
    return found ? branches({ ...placed, shape: found }) : [];
  }
  const parts = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
  return [placed, ...parts.flatMap((part) => branches({ ...placed, shape: part }))];
}

/** Whether an alternative is for another kind of thing: `method: adopt` has no seats. */
const contradicts = ({ properties = {} }: Shape, data: object): boolean =>
  Object.entries(properties).some(
    ([name, { const: wanted }]) => wanted !== undefined && name in data && (data as Record<string, unknown>)[name] !== wanted,
  );
