// Texts by language. Which languages exist besides the two of every text is in `locales/languages.ts`.
import { z } from 'zod';

/** The two languages in which every text is written, in the order in which they are shown. */
export const WRITTEN = ['zh', 'en'] as const;

/** The language for people of whom nothing is known, and for processes. */
export const FIRST = WRITTEN[0] satisfies Language;

/** A language besides those two, by its code: `nan`, `zh-Hant`. */
export type FurtherLanguage = string & z.core.$brand<'Language'>;

/** A language by its code. Only `locales/` knows whether it has words. */
export type Language = (typeof WRITTEN)[number] | FurtherLanguage;

/** `id` is excluded, because it is the key of ids in texts as everywhere else; Indonesian is `ind`. */
const CODE = /^(?!id$)[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/;

/** A language code, as columns, plans and buttons store it; 12 characters at most. */
export const Language = z
  .string()
  .regex(CODE, 'expected a language code such as zh or en')
  .transform((code) => code as Language);

/** A text by language. Two languages are always present; another one may need a fallback (`textIn` of `locales/`). */
export interface Text {
  readonly zh: string;
  readonly en: string;
  readonly [further: FurtherLanguage]: string | undefined;
}

/**
 * A schema for something with a text in several languages besides its other keys: `{ id: …, zh: …, en: … }`. Keys that are neither its own
 * nor language codes are dropped.
 */
export function inLanguages<Shape extends z.ZodRawShape>(shape: Shape, words: z.ZodString = z.string().min(1)) {
  const own = new Set([...Object.keys(shape), ...WRITTEN]);
  return z
    .looseObject({ ...shape, zh: words, en: words })
    .meta({ additionalProperties: undefined, patternProperties: { [CODE.source]: { type: 'string' } } })
    .transform((given: Readonly<Record<string, unknown>>, found) => {
      const kept: Record<string, unknown> = {};
      for (const [key, value] of Object.entries(given)) {
        if (own.has(key)) kept[key] = value;
        else if (CODE.test(key)) {
          const read = words.safeParse(value);
          kept[key] = read.data;
          for (const { message } of read.error?.issues ?? []) found.addIssue({ code: 'custom', message, path: [key] });
        }
      }
      return kept as unknown as keyof Shape extends never ? Text : z.output<z.ZodObject<Shape>> & Text;
    });
}

/** A text as files bring it: not empty in any of its languages. */
export const Text = inLanguages({});

/** A text as it is stored: it was checked when it came in. */
export const KeptText = inLanguages({}, z.string());

/** The text alone, without the other keys of the thing that has it. */
export const textOf = (named: Text): Text =>
  Object.fromEntries(Object.entries(named).filter(([key]) => CODE.test(key))) as unknown as Text;
