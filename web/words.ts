// A visit for pages that must be shown while the database is down.
import type { Language } from '../domain/languages.ts';
import { wordsFor } from '../locales/words.ts';
import { othersThan } from './languages.ts';
import type { Visit } from './visit.ts';

export const wordsWithoutDatabase = (language: Language, path: string): Visit => ({
  words: wordsFor(language, { now: new Date(0) }),
  language,
  now: undefined,
  rehearsal: false,
  link: (to) => `${to}?lang=${language}`,
  otherLanguages: othersThan(language, (other) => `${path}?lang=${other}`),
});
