import { FluentParser, Message } from '@fluent/syntax';
import { describe, expect, it } from 'vitest';
import { areas as english } from '../../locales/en/index.ts';
import { areas as chinese } from '../../locales/zh/index.ts';

const texts = (areas: Readonly<Record<string, string>>): [string, string][] =>
  Object.values(areas).flatMap((source) =>
    new FluentParser()
      .parse(source)
      .body.flatMap((entry): [string, string][] =>
        entry instanceof Message ? [[entry.id.name, source.slice(entry.span?.start ?? 0, entry.span?.end ?? 0)]] : [],
      ),
  );

describe('the manners of the texts', () => {
  it.each([
    ['zh', chinese],
    ['en', english],
  ] as const)('no exclamation marks from the government: %s', (_, areas) => {
    expect(
      texts(areas)
        .filter(([, text]) => /[!！]/.test(text))
        .map(([key]) => key),
    ).toEqual([]);
  });

  it('Chinese is written with its own punctuation', () => {
    const wrong = texts(chinese).filter(([, text]) => /\p{Script=Han}[,;?](?!\d)/u.test(text.replace(/\{[^}]*\}/g, '')));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('labels of buttons fit on a phone', () => {
    const long = [
      ...texts(chinese).map(([key, text]) => [key, text, 12] as const),
      ...texts(english).map(([key, text]) => [key, text, 30] as const),
    ]
      .filter(([key]) => key.startsWith('button-'))
      .filter(([, text, most]) => !text.includes('{') && text.slice(text.indexOf('=') + 1).trim().length > most);
    expect(long.map(([key]) => key)).toEqual([]);
  });
});
