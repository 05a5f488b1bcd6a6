import { plain, words } from '../words.ts';
import { themes } from './themes.ts';

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
const vocabulary = Object.entries(themes).map(([theme, said]) => {
  const all = said.split(' ');
  return {
    theme,
    chinese: all.filter(isHan),
    english: new Set(all.filter((word) => !isHan(word)).flatMap((word) => words(word))),
  };
});

/** The themes that a text speaks of, and how much of it does; those far behind the first are left out. */
export const themesOf = (text: string): ReadonlyMap<string, number> => {
  const written = plain(text);
  const stems = /[a-z]/.test(written) ? words(text) : [];
  const found = new Map<string, number>();
  let most = 0;
  for (const { theme, chinese, english } of vocabulary) {
    const hits = chinese.filter((word) => written.includes(word));
    const longest = hits.filter((word) => !hits.some((other) => other !== word && other.includes(word)));
    const much = longest.reduce((sum, word) => sum + word.length / 2, 0) + stems.filter((stem) => english.has(stem)).length;
    if (much > 0) found.set(theme, much);
    most = Math.max(most, much);
  }
  for (const [theme, much] of found) if (much < most / 2) found.delete(theme);
  return found;
};
