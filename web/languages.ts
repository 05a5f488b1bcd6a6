// The language in which a reader gets a page, and links to the same page in the others.
import { FIRST, type Language } from '../domain/languages.ts';
import { isLanguage, languageAsked, languages } from '../locales/spoken.ts';

/** The language for readers whose browser prefers none of ours. */
const FOR_STRANGERS: Language = 'en';

/** The language by `?lang=`, then by what the browser prefers; the first of our languages if neither says. */
export function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  if (isLanguage(asked)) return asked;
  const [first] = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = Number(rest.find((each) => each.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { language: languageAsked(tag), q };
    })
    .filter(({ language, q }) => language && q > 0)
    .toSorted((a, b) => b.q - a.q);
  return first?.language ?? (accepted && accepted !== '*' ? FOR_STRANGERS : FIRST);
}

export interface OtherLanguage {
  readonly language: Language;
  readonly address: string;
}

/** Every other language with its address. */
export const othersThan = (language: Language, addressOf: (other: Language) => string): readonly OtherLanguage[] =>
  languages.filter((other) => other !== language).map((other) => ({ language: other, address: addressOf(other) }));
