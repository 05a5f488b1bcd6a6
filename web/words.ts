// A visit for pages that must be told even while the database is away.
import type { Language } from '../domain/plan.ts';
import { wordsFor } from '../locales/words.ts';
import type { Visit } from './visit.ts';

export const wordsWithoutDatabase = (language: Language, path: string): Visit => ({
  words: wordsFor(language, { now: new Date(0) }),
  language,
  now: undefined,
  rehearsal: false,
  link: (to) => `${to}?lang=${language}`,
  otherLanguage: `${path}?lang=${language === 'zh' ? 'en' : 'zh'}`,
});
