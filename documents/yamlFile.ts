// Reads a YAML or JSON file that people write and checks it against its schema: every complaint says where and what was expected.
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../domain/nearest.ts';
import { oddSignIn, shortened, signsIn, worded } from '../domain/text.ts';
import { unknownKeys } from './keys.ts';

export type Path = readonly (string | number)[];

export interface Complaint {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Null where the text is not YAML, so that it has no parts. */
  readonly path: Path | null;
  readonly says: string;
}

/** The position of a part of a file. */
export type PlaceOf = (path: Path) => Pick<Complaint, 'line' | 'column'>;

export type YamlRead<Value> =
  | { readonly ok: true; readonly value: Value; readonly placeOf: PlaceOf }
  | { readonly ok: false; readonly complaints: readonly [Complaint, ...Complaint[]] };

/** The longest text in a plan, in characters: the letter goes out as one message. */
const MOST_SIGNS = 4_000;

export function readYamlText<Schema extends z.ZodType>(text: string, schema: Schema): YamlRead<z.infer<Schema>> {
  try {
    return read(text, schema);
  } catch (error) {
    // nested a thousand levels deep, or an alias that contains itself: not a plan
    if (error instanceof RangeError) return refused([{ line: 1, column: 1, path: null, says: 'nested too deeply to be read' }]);
    if (error instanceof ReferenceError) return refused([{ line: 1, column: 1, path: null, says: error.message }]);
    throw error;
  }
}

function read<Schema extends z.ZodType>(text: string, schema: Schema): YamlRead<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Pick<Complaint, 'line' | 'column'> => {
    const { line, col: column } = lines.linePos(offset);
    return { line, column };
  };
  if (document.errors.length > 0)
    return refused(document.errors.map(({ pos, message }) => ({ ...at(pos[0]), path: null, says: message })));
  const placeOf: PlaceOf = (path) => at(offsetOf(document, path));

  const given: unknown = document.toJS();
  const odd = [...oddTexts(given, [])].map((each) => ({ ...placeOf(each.path), ...each }));
  if (odd.length > 0) return refused(odd);

  const named = unknownKeys(schema, given);
  const complain = (path: Path, key: string): Complaint => {
    const known = named.find((one) => one.key === key && one.path.join('.') === path.join('.'))?.known ?? [];
    return { ...at(keyOffset(document, path, key)), path: [...path, shortened(key, 60)], says: unknownKey(nearest(key, known)) };
  };
  const unknown = named.filter(({ certain }) => certain).map(({ path, key }) => complain(path, key));
  const checked = schema.safeParse(given);
  if (checked.success && unknown.length === 0) return { ok: true, value: checked.data, placeOf };
  const others = (checked.error?.issues ?? []).flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (issue.code !== 'unrecognized_keys') return [{ ...placeOf(path), path, says: issue.message }];
    const isTold = (key: string) => unknown.some((one) => one.path?.join('.') === [...path, shortened(key, 60)].join('.'));
    return issue.keys.filter((key) => !isTold(key)).map((key) => complain(path, key));
  });
  return refused([...unknown, ...others]);
}

const unknownKey = (meant: string | undefined): string => `unknown key${meant === undefined ? '' : `; did you mean ${meant}?`}`;

const refused = ([first, ...others]: readonly Complaint[]): { ok: false; complaints: readonly [Complaint, ...Complaint[]] } => {
  if (!first) throw new Error('a file is refused for a reason');
  return { ok: false, complaints: [first, ...others] };
};

/** Texts that cannot be stored, keys included. */
function* oddTexts(value: unknown, path: Path): Generator<{ path: Path; says: string }> {
  if (typeof value === 'string') {
    const odd = oddSignIn(value);
    if (odd) yield { path, says: worded({ id: 'text-sign-not-kept', facts: { ...odd } }) };
    else if (value.length > MOST_SIGNS && signsIn(value) > MOST_SIGNS)
      yield { path, says: worded({ id: 'text-too-long', facts: { most: MOST_SIGNS, found: signsIn(value) } }) };
  } else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* oddTexts(each, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      const odd = oddSignIn(key);
      if (odd) yield { path, says: `in the name of a key: ${worded({ id: 'text-sign-not-kept', facts: { ...odd } })}` };
      yield* oddTexts(each, [...path, key]);
    }
  }
}

/** The offset of the value at a path, or of its nearest existing parent. */
function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = (length === 0 ? document.contents : document.getIn(path.slice(0, length), true)) as Ranged | null | undefined;
    const [from] = node?.range ?? [];
    if (from !== undefined) return from;
  }
  return 0;
}

interface Ranged {
  readonly range?: readonly number[] | null | undefined;
}

function keyOffset(document: Document.Parsed, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => String((item.key as { value?: unknown } | null)?.value) === key) : undefined;
  return (pair?.key as Ranged | undefined)?.range?.[0] ?? offsetOf(document, path);
}
