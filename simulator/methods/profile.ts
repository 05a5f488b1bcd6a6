import { FETCHED_MOST } from '../files.ts';
import type { ProfileText } from '../changes.ts';
import { badRequest, done } from '../reply.ts';
import { chatOf, commandsKey, profileKey } from '../world.ts';
import { reach } from './chat.ts';
import { method } from './define.ts';
import { chatId, commandList, commandScope, integer, menuButton, text } from './fields.ts';
import type { z } from 'zod';

const scoped = { scope: commandScope.optional(), language_code: text.optional() };
const language = { language_code: text.optional() };

/** The key under which a scope's commands are kept. */
export const scopeKey = (scope: z.infer<typeof commandScope> = { type: 'default' }): string =>
  [scope.type, scope.chat_id, scope.user_id].filter((part) => part !== undefined).join(':');

const badLanguage = (code = ''): boolean => code !== '' && !/^[a-z]{2}$/.test(code);

const setText = (field: 'name' | 'description' | 'short_description', what: ProfileText, most: number) =>
  method({ [field]: text.optional(), ...language }, (params, { world }) => {
    const given = (params as Readonly<Record<string, string | undefined>>)[field] ?? '';
    if (badLanguage(params.language_code)) return badRequest('invalid language code specified');
    if (given.length > most) return badRequest(`${field} is too long`);
    world.commit([{ kind: 'profile', what, language: params.language_code ?? '', text: given }]);
    return done(true);
  });

const getText = (field: 'name' | 'description' | 'short_description', what: ProfileText) =>
  method(language, ({ language_code = '' }, { world }) => {
    const own = world.profile.get(profileKey(what, language_code)) ?? world.profile.get(profileKey(what, ''));
    return done({ [field]: own ?? (what === 'name' ? world.bot.first_name : '') });
  });

/** Who the bot is, what it offers, and files. */
export const profile = {
  getMe: method({}, (_, { world }) =>
    done({
      ...world.bot,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_guest_queries: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    }),
  ),
  logOut: method({}, () => done(true)),
  close: method({}, () => done(true)),

  setMyCommands: method({ commands: commandList, ...scoped }, ({ commands, scope, language_code = '' }, desk) => {
    if (badLanguage(language_code)) return badRequest('invalid language code specified');
    if (commands.length > 100) return badRequest('BOT_COMMANDS_TOO_MUCH');
    if (commands.some(({ command }) => !/^\/?[a-z0-9_]{1,32}$/.test(command))) return badRequest('BOT_COMMAND_INVALID');
    if (commands.some(({ description }) => description.length < 1 || description.length > 256))
      return badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    const chat = scope?.type === 'chat' ? reach(desk, scope.chat_id ?? '') : undefined;
    if (chat && !chat.ok) return chat;
    desk.world.commit([{ kind: 'commands', scope: scopeKey(scope), language: language_code, commands: commands.map(bare) }]);
    return done(true);
  }),
  getMyCommands: method(scoped, ({ scope, language_code = '' }, { world }) =>
    done(world.commands.get(commandsKey(scopeKey(scope), language_code)) ?? []),
  ),
  deleteMyCommands: method(scoped, ({ scope, language_code = '' }, { world }) => {
    world.commit([{ kind: 'commands', scope: scopeKey(scope), language: language_code, commands: null }]);
    return done(true);
  }),

  setMyName: setText('name', 'name', 64),
  getMyName: getText('name', 'name'),
  setMyDescription: setText('description', 'description', 512),
  getMyDescription: getText('description', 'description'),
  setMyShortDescription: setText('short_description', 'short_description', 120),
  getMyShortDescription: getText('short_description', 'short_description'),

  setChatMenuButton: method(
    { chat_id: integer.optional(), menu_button: menuButton.optional() },
    ({ chat_id = 0, menu_button }, { world }) => {
      world.commit([{ kind: 'menuButton', chat: chat_id, button: menu_button ?? { type: 'default' } }]);
      return done(true);
    },
  ),
  getChatMenuButton: method({ chat_id: integer.optional() }, ({ chat_id = 0 }, { world }) =>
    done(world.menuButtons.get(chat_id) ?? world.menuButtons.get(0) ?? { type: 'commands' }),
  ),

  getFile: method({ file_id: text }, ({ file_id }, { world }) => {
    const file = world.files.get(file_id);
    if (!file) return badRequest('invalid file_id');
    if (file.size > FETCHED_MOST) return badRequest('file is too big');
    return done({ file_id: file.id, file_unique_id: file.unique, file_size: file.size, file_path: file.path });
  }),

  getChat: method({ chat_id: chatId }, ({ chat_id }, desk) => {
    const reached = reach(desk, chat_id);
    // A blocked bot may still ask who somebody is.
    const person = reached.ok ? reached.result.person : desk.world.people.get(Number(chat_id));
    if (!person || (!reached.ok && reached.error_code !== 403)) return badRequest('chat not found');
    const pinned = [...desk.world.chat(person.id).pinned].at(-1);
    const message = pinned === undefined ? undefined : desk.world.chat(person.id).messages.get(pinned);
    return done({
      ...chatOf(person),
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
      ...(message ? { pinned_message: message } : {}),
    });
  }),
};

const bare = ({ command, description }: { command: string; description: string }) => ({
  command: command.replace(/^\//, ''),
  description,
});
