// The languages of a person's chat. The newcomer may change the language as that person, and then give the person back.
import type { Language } from '../domain/languages.ts';
import { say } from '../locales/say.ts';
import { languages } from '../locales/spoken.ts';
import type { Sight } from './sight.ts';

/** The languages of a chat: the present one first, then those of older cards. */
export function spokenIn({ who, chat }: Sight): readonly Language[] {
  const chosen = chat.flatMap(({ from, text }) =>
    from === 'bot' ? languages.filter((language) => text === say(language, 'language-chosen')) : [],
  );
  return [...new Set([who.language, ...chosen].toReversed())];
}
