import { plain, words } from '../words.ts';
import { themes } from './themes.ts';

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
const vocabulary = Object.entries(themes).map(([theme, said]) => {
  const all = said.split(' ');
  return {
    theme,
    chinese: [...new Set(all.filter(isHan))],
    english: new Set(all.filter((word) => !isHan(word)).flatMap((word) => words(word))),
  };
});

/** In how many themes a word occurs: 食堂 belongs to schools and to the elderly, and counts half for each. */
const shares = new Map<string, number>();
for (const { chinese, english } of vocabulary)
  for (const word of [...chinese, ...english]) shares.set(word, (shares.get(word) ?? 0) + 1);

/** The themes of a text with their strength; those with half the strongest or less are left out. */
export const themesOf = (text: string): ReadonlyMap<string, number> => {
  const written = plain(text);
  const stems = /[a-z]/.test(written) ? words(text) : [];
  const found = new Map<string, number>();
  let most = 0;
  for (const { theme, chinese, english } of vocabulary) {
    const hits = chinese.filter((word) => written.includes(word));
    const longest = hits.filter((word) => !hits.some((other) => other !== word && other.includes(word)));
    let much = 0;
    for (const word of longest) much += word.length / 2 / (shares.get(word) ?? 1);
    for (const stem of stems) if (english.has(stem)) much += 1 / (shares.get(stem) ?? 1);
    if (much > 0) found.set(theme, much);
    most = Math.max(most, much);
  }
  for (const [theme, much] of found) if (much <= most / 2) found.delete(theme);
  return found;
};
