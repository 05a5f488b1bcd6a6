import { describe, expect, it } from 'vitest';
import { FIRST, Language } from '../../domain/languages.ts';
import { compared, type Said } from '../../locales/compared.ts';

const said = (at: string, ...facts: string[]): Said => ({ at, facts: new Set(facts) });
const both = { hello: said('a', 'name'), bye: said('b') };
const among = (languages: Readonly<Record<string, Readonly<Record<string, Said>>>>) =>
  compared(
    new Map(Object.entries(languages).map(([code, messages]) => [Language.parse(code), new Map(Object.entries(messages))])),
  );

describe('the languages in which all is written', () => {
  it('lack nothing of each other', () => {
    expect(among({ zh: both, en: both })).toEqual([]);
    expect(among({ zh: both, en: { hello: both.hello } })).toEqual(['b: bye has no words in en']);
    expect(among({ zh: { hello: both.hello }, en: both })).toEqual([`b: bye has no words in ${FIRST}`]);
  });

  it('tell the same facts', () => {
    expect(among({ zh: both, en: { ...both, hello: said('c', 'title') } })).toEqual([
      'a: hello is told $name, $title in zh or en only',
    ]);
  });
});

describe('another language', () => {
  it('may lack words', () => {
    expect(among({ zh: both, en: both, nan: {} })).toEqual([]);
    expect(among({ zh: both, en: both, nan: { hello: said('n', 'name') } })).toEqual([]);
  });

  it('has no message of its own', () => {
    expect(among({ zh: both, en: both, nan: { thanks: said('n') } })).toEqual(['n: thanks has no words in zh']);
  });

  it('tells the same facts', () => {
    expect(among({ zh: both, en: both, nan: { hello: said('n') } })).toEqual(['a: hello is told $name in zh or nan only']);
  });
});
