// Builders for tests of the crowd's minds: a chat by its buttons' keys, and a scene.
import type { Language } from '../../domain/languages.ts';
import { say } from '../../locales/say.ts';
import { forgetfulJournal } from '../../rehearsal/journal.ts';
import { Ledger } from '../../rehearsal/ledger.ts';
import type { Scene } from '../../rehearsal/sight.ts';
import type { SeenMessage } from '../../simulator/people.ts';

export const aScene = (changes: Partial<Scene> = {}): Scene => ({
  at: new Date(0),
  real: new Date('2024-12-20T02:00:00.000Z'),
  years: [],
  ledger: new Ledger(forgetfulJournal()),
  complete: true,
  speed: 1,
  ...changes,
});

/** The bot's messages in order, each with the buttons that keys name. */
export const chat = (language: Language, ...lines: readonly (readonly [text: string, ...keys: string[]])[]): SeenMessage[] =>
  lines.map(([text, ...keys], index) => ({
    id: index + 1,
    at: '2024-12-20T01:00:00.000Z',
    from: 'bot',
    text,
    entities: [],
    forwarded: false,
    reaction: [],
    keyboard: keys.map((key) => [{ label: say(language, key) }]),
  }));
