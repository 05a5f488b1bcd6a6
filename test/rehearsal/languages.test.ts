import { describe, expect, it } from 'vitest';
import type { VoteAhead } from '../../views/agenda.ts';
import type { Language } from '../../domain/languages.ts';
import { say } from '../../locales/say.ts';
import { mindOf } from '../../rehearsal/minds/index.ts';
import { readCast } from '../../rehearsal/people.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { aScene, chat, NOTHING_WAITS } from './sight.ts';

const deputy = readCast().find(({ slug }) => slug === 'ying-meiyu');
const vote: VoteAhead = {
  id: 'vote/330105/2025/projects/1',
  regionCode: '330105',
  round: 1,
  state: 'roll',
  deputies: 21,
  present: 0,
  voted: 0,
};
const scene = aScene({ agenda: { ...NOTHING_WAITS, votes: [vote] } });

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
