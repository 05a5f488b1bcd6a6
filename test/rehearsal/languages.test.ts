import { describe, expect, it } from 'vitest';
import type { Language } from '../../domain/languages.ts';
import { say } from '../../locales/say.ts';
import { mindOf } from '../../rehearsal/minds/index.ts';
import { readCast } from '../../rehearsal/people.ts';
import type { Scene } from '../../rehearsal/sight.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { aScene, chat } from './sight.ts';

const deputy = readCast().find(({ slug }) => slug === 'ying-meiyu');
const year = { regionCode: '330105', year: 2025, stage: 'decision', began: null, ends: null };
const scene = aScene({ years: [year] as unknown as Scene['years'] });

const lives = (language: Language) => [say(language, 'region-chosen', { region: deputy?.region })] as const;
const next = (messages: readonly SeenMessage[]) => deputy && mindOf(deputy)({ who: deputy, chat: messages, scene });

describe('a person whom the newcomer gave back in another language', () => {
  it('reads the cards in the language that was chosen', () => {
    const act = next([
      ...chat('zh', lives('zh'), [say('en', 'language-chosen')]),
      ...chat('en', ['Roll call', 'button-here']).map((message) => ({ ...message, id: 9 })),
    ]);
    expect(act).toMatchObject({ kind: 'press', message: 9, button: say('en', 'button-here') });
  });

  it('still finds what stands on a card from before', () => {
    const act = next([
      ...chat('zh', lives('zh'), ['点名', 'button-here']),
      ...chat('en', [say('en', 'language-chosen')]).map((message) => ({ ...message, id: 9 })),
    ]);
    expect(act).toMatchObject({ kind: 'press', message: 2, button: say('zh', 'button-here') });
  });

  it('is settled, in whichever language the bot repeated where they live', () => {
    expect(next(chat('en', lives('en'), [say('en', 'language-chosen')]))).toBeUndefined();
    const [hello, ...rest] = chat('zh', ['/start'], lives('zh'), [say('en', 'language-chosen')]);
    expect(hello && next([{ ...hello, from: 'person' }, ...rest])).toBeUndefined();
  });
});
