// The list of languages exists once (locales/languages.ts): nothing outside a language's own folder asks for a language by its name.
import { describe, expect, it } from 'vitest';
import { reach, rooms, sources } from './sources.ts';

/** A comparison with one of our languages, a choice by one, or another list of languages. */
const ASKS = [
  /[!=]==?\s*(['"`])(?:zh|en)\b[^'"`]*\1/,
  /(['"`])(?:zh|en)\1\s*[!=]==?/,
  /\bcase\s+(['"`])(?:zh|en)\1/,
  /\.(?:startsWith|endsWith|includes)\(\s*(['"`])(?:zh|en)\b/,
  /\/\^\(?(?:\?:)?(?:zh|en)\b/,
  /(['"`])zh\1\s*[|,]\s*(['"`])en\2\s*[\]);]/,
  /(['"`])en\1\s*[|,]\s*(['"`])zh\2\s*[\]);]/,
];
const asks = (line: string): boolean => ASKS.some((form) => form.test(line));

/** The one file that names the two languages of every text. */
const NAMED = 'domain/languages.ts';

const code = (line: string): boolean => !/^\s*(?:\/\/|\*|\/\*)/.test(line);

describe('a language (CONTRIBUTING.md)', () => {
  it('is asked for by name in its own folder alone', () => {
    const found = sources([...rooms, ...reach])
      .filter(({ path }) => path !== NAMED && !/^locales\/[^/]+\//.test(path))
      .flatMap(({ path, text }) =>
        text.split('\n').flatMap((line, index) => (code(line) && asks(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it.each([
    "language === 'zh' ? '、' : ', '",
    'if ("en" !== words.language)',
    "case 'zh':",
    "tag.startsWith('zh')",
    '/^zh/i.test(LANG)',
    "for (const language of ['zh', 'en'])",
    "type Language = 'zh' | 'en';",
  ])('would be found: %s', (line) => {
    expect(asks(line)).toBe(true);
  });

  it.each(["say('zh', 'stage-planning')", "{ zh: '灯', en: 'Lamp' }", "language ?? 'en'", "regionName(code, 'en')"])(
    'may be named: %s',
    (line) => {
      expect(asks(line)).toBe(false);
    },
  );
});
