import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anna, aNetwork, bo, type Network, token } from './network.ts';

let network: Network;
let card = 0;

beforeAll(async () => {
  network = await aNetwork();
  await network.people.say(anna, '/start');
  const sent = await network.call('sendMessage', { chat_id: anna.id, text: 'card' });
  card = (sent.result as { message_id: number }).message_id;
});
afterAll(() => network.close());

const keyboard = (...rows: unknown[][]) => ({ inline_keyboard: rows });
const button = { text: 'a', callback_data: 'a' };

describe('what the Bot API refuses, in its own words', () => {
  it.each([
    ['an empty text', 'sendMessage', { text: '' }, 400, 'Bad Request: message text is empty'],
    ['a text of blanks', 'sendMessage', { text: ' \n ' }, 400, 'Bad Request: message text is empty'],
    ['4,097 characters', 'sendMessage', { text: 'x'.repeat(4097) }, 400, 'Bad Request: message is too long'],
    ['a chat nobody has', 'sendMessage', { chat_id: 9, text: 'a' }, 400, 'Bad Request: chat not found'],
    ['a person who never started the bot', 'sendMessage', { chat_id: bo.id, text: 'a' }, 400, 'Bad Request: chat not found'],
    [
      'an unclosed tag',
      'sendMessage',
      { text: '<b>a', parse_mode: 'HTML' },
      400,
      'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    [
      'an unknown tag',
      'sendMessage',
      { text: 'é<x>a</x>', parse_mode: 'HTML' },
      400,
      'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 2',
    ],
    [
      'a bare dot in MarkdownV2',
      'sendMessage',
      { text: 'a.', parse_mode: 'MarkdownV2' },
      400,
      "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
    ],
    ['an unknown parse mode', 'sendMessage', { text: 'a', parse_mode: 'RTF' }, 400, 'Bad Request: unsupported parse_mode'],
    [
      '65 bytes behind a button',
      'sendMessage',
      { text: 'a', reply_markup: keyboard([{ text: 'a', callback_data: 'é'.repeat(32) + 'x' }]) },
      400,
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'no bytes behind a button',
      'sendMessage',
      { text: 'a', reply_markup: keyboard([{ text: 'a', callback_data: '' }]) },
      400,
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'a button without an action',
      'sendMessage',
      { text: 'a', reply_markup: keyboard([{ text: 'a' }]) },
      400,
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'nine buttons in a row',
      'sendMessage',
      { text: 'a', reply_markup: keyboard(Array(9).fill(button)) },
      400,
      'Bad Request: REPLY_MARKUP_TOO_LONG',
    ],
    [
      '101 buttons',
      'sendMessage',
      { text: 'a', reply_markup: keyboard(...Array(101).fill([button])) },
      400,
      'Bad Request: REPLY_MARKUP_TOO_LONG',
    ],
    [
      'a deep link with a space',
      'sendMessage',
      { text: 'a', reply_markup: keyboard([{ text: 'a', url: 'https://t.me/livelihood_bot?start=a b' }]) },
      400,
      'Bad Request: BUTTON_URL_INVALID',
    ],
    [
      'an answer to a message that is not there',
      'sendMessage',
      { text: 'a', reply_parameters: { message_id: 99_999 } },
      400,
      'Bad Request: message to be replied not found',
    ],
    ['an edit of nothing', 'editMessageText', { message_id: 99_999, text: 'a' }, 400, 'Bad Request: message to edit not found'],
    ["an edit of a person's words", 'editMessageText', { message_id: 1, text: 'a' }, 400, "Bad Request: message can't be edited"],
    [
      'a caption for a text',
      'editMessageCaption',
      { message_id: 2, caption: 'a' },
      400,
      'Bad Request: there is no caption in the message to edit',
    ],
    ['a deletion of nothing', 'deleteMessage', { message_id: 99_999 }, 400, 'Bad Request: message to delete not found'],
    [
      'an answer to no press',
      'answerCallbackQuery',
      { callback_query_id: '1' },
      400,
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    ],
    ['a file nobody has', 'getFile', { file_id: 'nothing' }, 400, 'Bad Request: invalid file_id'],
    [
      'a command with capitals',
      'setMyCommands',
      { commands: [{ command: 'Start', description: 'a' }] },
      400,
      'Bad Request: BOT_COMMAND_INVALID',
    ],
    ['a method nobody serves', 'sendPigeon', {}, 404, 'Not Found: method not found'],
  ])('%s', async (_, method, params, error_code, description) => {
    expect(await network.call(method, { chat_id: anna.id, ...params })).toEqual({
      status: error_code,
      ok: false,
      error_code,
      description,
    });
  });

  it('an edit that changes nothing', async () => {
    const refused = await network.call('editMessageText', {
      chat_id: anna.id,
      message_id: card,
      text: '<b>card</b>'.replace(/<\/?b>/g, ''),
    });
    expect(refused).toMatchObject({
      error_code: 400,
      description: expect.stringMatching(/^Bad Request: message is not modified: /),
    });
    const other = await network.call('editMessageText', {
      chat_id: anna.id,
      message_id: card,
      text: 'card',
      reply_markup: keyboard([button]),
    });
    expect(other).toMatchObject({ ok: true, result: { edit_date: expect.any(Number) } });
  });

  it('a wrong token', async () => {
    const answer = await fetch(`${network.simulator.apiRoot}/bot${token}x/getMe`);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
  });

  it('anything to a person who has blocked the bot, until they let it in again', async () => {
    await network.people.block(anna);
    expect(await network.call('sendMessage', { chat_id: anna.id, text: 'a' })).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    await network.people.unblock(anna);
    expect(await network.call('sendMessage', { chat_id: anna.id, text: 'a' })).toMatchObject({ ok: true });
  });
});

describe('what it takes', () => {
  it('exactly 4,096 characters after entities are parsed, and 64 bytes behind a button', async () => {
    const text = `<b>${'x'.repeat(4096)}</b>`;
    const reply_markup = keyboard(...Array(12).fill(Array(8).fill({ text: 'a', callback_data: 'é'.repeat(32) })));
    expect(await network.call('sendMessage', { chat_id: anna.id, text, parse_mode: 'HTML', reply_markup })).toMatchObject({
      ok: true,
      result: { entities: [{ type: 'bold', offset: 0, length: 4096 }] },
    });
  });

  it('parameters in the address and in a form, where numbers and objects are strings', async () => {
    const form = new URLSearchParams({
      text: 'from a form',
      reply_markup: JSON.stringify(keyboard([button])),
      disable_notification: 'true',
    });
    const answer = await fetch(`${network.simulator.apiRoot}/bot${token}/sendmessage?chat_id=${anna.id}`, {
      method: 'POST',
      body: form,
    });
    expect(await answer.json()).toMatchObject({ ok: true, result: { text: 'from a form', reply_markup: keyboard([button]) } });
    const got = await fetch(`${network.simulator.apiRoot}/bot${token}/getChat?chat_id=${anna.id}`);
    expect(await got.json()).toMatchObject({ ok: true, result: { id: anna.id, type: 'private', first_name: 'Anna' } });
  });

  it('parameters that it does not know, unless it is strict', async () => {
    expect(await network.call('sendMessage', { chat_id: anna.id, text: 'a', disable_web_page_preview: true })).toMatchObject({
      ok: true,
    });
    const strict = await aNetwork({ strict: true });
    await strict.people.say(anna, 'hello');
    const refused = await strict.call('sendMessage', { chat_id: anna.id, text: 'a', disable_web_page_preview: true });
    expect(refused).toMatchObject({ error_code: 400, description: 'Bad Request: unknown parameter "disable_web_page_preview"' });
    const inside = await strict.call('sendMessage', {
      chat_id: anna.id,
      text: 'a',
      reply_markup: keyboard([{ ...button, colour: 'red' }]),
    });
    expect(inside.description).toBe('Bad Request: unknown parameter "reply_markup.inline_keyboard.0.0.colour"');
    await strict.close();
  });
});

describe('the pace, if it is kept', () => {
  it('lets a burst through, then says how long to wait', async () => {
    const paced = await aNetwork({ pace: { overall: 30, perChat: 1, burst: 3 } });
    await paced.people.say(anna, 'hello');
    const answers = [];
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what is tested
    for (let i = 0; i < 4; i++) answers.push(await paced.call('sendMessage', { chat_id: anna.id, text: `${i}` }));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(answers[3]).toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    await paced.close();
  });
});
