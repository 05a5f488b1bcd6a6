// domain/languages.ts: texts by language. Which languages there are beside the two of every text is the business of `locales/languages.ts`.
import { z } from 'zod';

/** The two languages in which every text of ours is written, in the order in which they are shown. */
export const WRITTEN = ['zh', 'en'] as const;

/** Spoken to whoever nothing is known of, and by processes. */
export const FIRST = WRITTEN[0] satisfies Language;

/** A language beside those two, by its code: `nan`, `zh-Hant`. */
export type FurtherLanguage = string & z.core.$brand<'Language'>;

/** A language by its code. Whether there are words in it is known in `locales/`. */
export type Language = (typeof WRITTEN)[number] | FurtherLanguage;

/** `id` names things in texts as in everything else: Indonesian is `ind`. */
const CODE = /^(?!id$)[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/;

/** The code of a language, as columns, plans and buttons hold it; 12 signs at most. */
export const Language = z
  .string()
  .regex(CODE, 'expected a language code such as zh or en')
  .transform((code) => code as Language);

/** A text by language. Two are always there; in another the first of its fallbacks may have to do (`textIn` of `locales/`). */
export interface Text {
  readonly zh: string;
  readonly en: string;
  readonly [further: FurtherLanguage]: string | undefined;
}

/**
 * Something that is named in languages, beside what else it has: `{ id: …, zh: …, en: … }`. Keys that are neither its own nor codes of
 * languages are left out.
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

/** A text as it is brought: words in each of its languages. */
export const Text = inLanguages({});

/** A text as it is kept: what may be brought was asked at the door. */
export const KeptText = inLanguages({}, z.string());

/** The text alone of what is named in languages. */
export const textOf = (named: Text): Text =>
  Object.fromEntries(Object.entries(named).filter(([key]) => CODE.test(key))) as unknown as Text;
