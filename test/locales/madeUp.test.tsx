// A further language is a folder in locales/ and a line in one list: a made-up one with three messages takes everything else from its
// fallback.
import { describe, expect, it, vi } from 'vitest';
import { setCommands } from '../../bot/commands.ts';
import { pack } from '../../bot/deeds.ts';
import { plainGrid } from '../../documents/book.ts';
import { candidateHeaders, parseCandidates } from '../../documents/candidates.ts';
import { languageCard, regionDoneCard } from '../../cards/people.ts';
import { Language, Text } from '../../domain/languages.ts';
import { inHowLong } from '../../locales/dates.ts';
import { say, speakerOf } from '../../locales/say.ts';
import type * as List from '../../locales/languages.ts';
import { isLanguage, languageAsked, languages, speakersFor, textIn } from '../../locales/spoken.ts';
import type { Locale } from '../../locales/traits.ts';
import { wordsFor } from '../../locales/words.ts';
import { languageOf } from '../../web/languages.ts';
import { problemPage } from '../../web/pages/problem.tsx';
import { wordsWithoutDatabase } from '../../web/words.ts';

vi.mock('../../locales/languages.ts', async (original) => {
  const list = await original<typeof List>();
  const areas = {
    few: 'language-title = Lingva?\nregion-chosen = Notita: { REGION($region) }\nweb-problem-404-title = Ne trovita',
  };
  const traits = {
    ...list.en.traits,
    tag: 'eo',
    name: 'Esperanto',
    fallback: 'en' as const,
    inDays: (days: number) => `post ${days}`,
  };
  return { ...list, eo: { areas, traits } satisfies Locale };
});

const eo = Language.parse('eo');
const now = new Date('2024-10-20T10:00:00+08:00');
const words = wordsFor(eo, { now });

describe('a made-up language with three messages', () => {
  it('is in the list behind the two of every text', () => {
    expect(languages).toEqual(['zh', 'en', 'eo']);
    expect(isLanguage('eo')).toBe(true);
    expect(isLanguage('fr')).toBe(false);
    expect(isLanguage('toString')).toBe(false);
    expect(speakersFor(eo)).toEqual(['eo', 'en', 'zh']);
  });

  it('is said where it has words, and falls back message by message', () => {
    expect(say(eo, 'region-chosen', { region: '330105' })).toBe('Notita: Gongshu District');
    expect(say(eo, 'region-closer')).toBe(say('en', 'region-closer'));
    expect(say(eo, 'region-closer')).not.toBe(say('zh', 'region-closer'));
    expect(speakerOf(eo, 'region-chosen')).toBe('eo');
    expect(speakerOf(eo, 'region-closer')).toBe('en');
    expect(speakerOf(eo, 'no-such-message')).toBeUndefined();
  });

  it('is read in a text that has it, and else the text of its fallback', () => {
    expect(textIn(Text.parse({ zh: '灯', en: 'Lamp', eo: 'Lampo' }), eo)).toBe('Lampo');
    expect(textIn({ zh: '灯', en: 'Lamp' }, eo)).toBe('Lamp');
    expect(words.region('330105')).toBe('Gongshu District');
    expect(inHowLong(eo, '2024-10-23', now, 'Asia/Shanghai')).toBe('post 3');
  });

  it('is on a card', () => {
    const card = languageCard(words);
    expect(card.title).toBe('Lingva?');
    expect(card.lines).toEqual(languageCard(wordsFor('en', { now })).lines);
    expect(regionDoneCard(words, { region: '330105' })).toMatchObject({
      title: 'Notita: Gongshu District',
      lines: [say('en', 'region-done')],
    });
  });

  it('is offered by the chooser, under its own name, on a button that can be pressed', () => {
    const buttons = languageCard(wordsFor('zh', { now })).buttons.flat();
    expect(buttons.map(({ label }) => label)).toEqual(['中文', 'English', 'Esperanto']);
    expect(buttons.flatMap((button) => ('deed' in button ? [pack(button.deed)] : []))).toEqual([
      'language.choose.zh',
      'language.choose.en',
      'language.choose.eo',
    ]);
  });

  it('is on a page, which leads to every other language', async () => {
    const page = String(await problemPage(wordsWithoutDatabase(eo, '/tie'), 404));
    expect(page).toContain('<html lang="eo">');
    expect(page).toContain('<h1>Ne trovita</h1>');
    expect(page).toContain(say('en', 'web-problem-home'));
    expect(page).toContain('<a class="language" href="/tie?lang=zh" hreflang="zh-CN" lang="zh-CN">中文</a>');
    expect(page).toContain('<a class="language" href="/tie?lang=en" hreflang="en" lang="en">English</a>');
    expect(page).not.toContain('Esperanto');
    expect(String(await problemPage(wordsWithoutDatabase('zh', '/'), 404))).toContain('Esperanto');
  });

  it('is asked for by apps, browsers and addresses', () => {
    expect(languageAsked('eo-XX')).toBe('eo');
    expect(languageOf('eo', 'zh')).toBe('eo');
    expect(languageOf(undefined, 'fr;q=0.9, eo;q=0.8, en;q=0.7')).toBe('eo');
  });

  it('has a menu of commands', async () => {
    const set: unknown[] = [];
    const api = {
      setMyCommands: async (_: unknown, { language_code }: { language_code?: string }) => void set.push(language_code),
    };
    await setCommands(api as unknown as Parameters<typeof setCommands>[0]);
    expect(set).toEqual([undefined, 'zh', 'en', 'eo']);
  });

  it('has lists that can be handed in again', () => {
    const headers = candidateHeaders(eo);
    expect(headers).toEqual(candidateHeaders('en'));
    const book = { name: 'candidates.csv', sheets: [plainGrid([{ line: 1, cells: headers }], 'sheet')] };
    const read = parseCandidates(book, { region: '330105', aspects: [], units: [] });
    expect(read).toMatchObject({ ok: false, problems: [{ id: 'sheet-no-rows' }] });
  });
});

describe('a language that is in the list no more', () => {
  const gone = Language.parse('fr');

  it('is answered in the first', () => {
    expect(say(gone, 'region-closer')).toBe(say('zh', 'region-closer'));
    expect(textIn({ zh: '灯', en: 'Lamp' }, gone)).toBe('灯');
    expect(languageAsked('fr-FR')).toBeUndefined();
  });
});

it.each([
  ['zh-hans', 'zh'],
  ['zh_CN.UTF-8', 'zh'],
  ['ZH', 'zh'],
  ['en-GB', 'en'],
  ['en', 'en'],
  ['enm', undefined],
  ['', undefined],
  ['C.UTF-8', undefined],
  [undefined, undefined],
])('%s asks for %s', (tag, language) => {
  expect(languageAsked(tag)).toBe(language);
});
