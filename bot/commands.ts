// The command menus: English names with descriptions in the person's language; each role has its own.
import type { Api } from 'grammy';
import type { BotCommand, LanguageCode } from '@grammyjs/types';
import { FIRST, type Language } from '../domain/languages.ts';
import type { CommandName } from '../conversation/commandWords.ts';
import { say } from '../locales/say.ts';
import { languages } from '../locales/spoken.ts';

const forEverybody = [
  'suggest',
  'my',
  'letter',
  'projects',
  'tasks',
  'language',
  'region',
  'privacy',
  'stop',
  'help',
] as const satisfies readonly CommandName[];

/** Commands that a role adds at the top of everybody's menu. */
const forRole: Readonly<Record<string, readonly CommandName[]>> = {
  'unit-contact': ['tasks', 'matters'],
  'unit-head': ['tasks', 'matters'],
  inspector: ['tasks'],
  deputy: ['vote', 'projects', 'route', 'matters'],
  member: ['vote', 'projects'],
  'committee-chair': ['route', 'matters'],
  'committee-member': ['route', 'matters'],
  secretariat: ['office', 'vote'],
  office: ['office', 'inbox', 'tasks'],
  'office-head': ['office', 'inbox', 'tasks'],
};

const menu = (language: Language, names: readonly string[]): BotCommand[] =>
  [...new Set(names)].map((command) => ({ command, description: say(language, `command-${command}`) }));

/** Telegram's language codes have two letters. */
const isTelegrams = (code: Language): code is Language & LanguageCode => code.length === 2;

/** Sets everybody's menu in private chats, in every language that an app can ask for; the first of ours in all others. */
export async function setCommands(api: Api): Promise<void> {
  const scope = { type: 'all_private_chats' } as const;
  await api.setMyCommands(menu(FIRST, forEverybody), { scope });
  for (const language_code of languages.filter(isTelegrams))
    await api.setMyCommands(menu(language_code, forEverybody), { scope, language_code });
}

/** Sets the menu of one chat, by its person's roles and chosen language. */
export async function setCommandsOf(
  api: Api,
  chat: string,
  language: Language,
  roles: readonly { role: string }[],
): Promise<void> {
  const names = [...roles.flatMap(({ role }) => forRole[role] ?? []), ...forEverybody];
  await api.setMyCommands(menu(language, names), { scope: { type: 'chat', chat_id: Number(chat) } });
}
