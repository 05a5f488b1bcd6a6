import { InlineKeyboard, InputFile, Keyboard } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { People, type PeopleEvent } from '../../simulator/people.ts';
import { anna, aNetwork, aPicture, bo, type Network, token } from './network.ts';

let network: Network;
beforeEach(async () => {
  network = await aNetwork({ strict: true, silenceSeconds: 0.4 });
});
afterEach(() => network.close());

const lastOf = async (who: typeof anna) => (await network.people.chat(who)).messages.at(-1);

describe('what people send', () => {
  it('arrives as a grammY bot expects it, each kind', async () => {
    const heard: unknown[] = [];
    network.bot.command('start', (ctx) => void heard.push(['start', ctx.match]));
    network.bot.on(
      'message:photo',
      (ctx) => void heard.push(['photo', ctx.msg.caption, ctx.msg.media_group_id !== undefined, ctx.msg.photo.at(-1)?.width]),
    );
    network.bot.on('message:location', (ctx) => void heard.push(['location', ctx.msg.location.latitude]));
    network.bot.on('message:sticker', (ctx) => void heard.push(['sticker', ctx.msg.sticker.emoji]));
    network.bot.on('message:voice', (ctx) => void heard.push(['voice', ctx.msg.voice.duration]));
    network.bot.on('message:document', (ctx) => void heard.push(['document', ctx.msg.document.file_name]));
    network.bot.on('message:forward_origin', (ctx) => void heard.push(['forward', ctx.msg.text]));
    network.bot.on('edited_message:text', (ctx) => void heard.push(['edited', ctx.editedMessage.text]));
    network.bot.on('message:text', (ctx) => void heard.push(['text', ctx.msg.text]));
    await network.listen();
    const { people } = network;
    await people.say(anna, '/start t_4f');
    await people.sendPhoto(anna, aPicture(800, 600), 'roof');
    await people.sendAlbum(anna, [aPicture(), aPicture()], 'two');
    await people.sendLocation(anna, 30.27, 120.16);
    await people.sendSticker(anna, '🙂');
    await people.sendVoice(anna, 4);
    await people.sendDocument(anna, Buffer.from('a,b\n'), '进度.csv');
    await people.forward(anna, 'they say', 'Neighbours');
    const [said] = await people.say(anna, 'one');
    await people.edit(anna, said?.id ?? 0, 'two');
    await expect
      .poll(() => heard)
      .toEqual([
        ['start', 't_4f'],
        ['photo', 'roof', false, 800],
        ['photo', 'two', true, 640],
        ['photo', undefined, true, 640],
        ['location', 30.27],
        ['sticker', '🙂'],
        ['voice', 4],
        ['document', '进度.csv'],
        ['forward', 'they say'],
        ['text', 'one'],
        ['edited', 'two'],
      ]);
  });

  it('is split after exactly 4,096 UTF-16 units, and never inside a character', async () => {
    const sent = await network.people.say(anna, '字'.repeat(10_000));
    expect(sent.map(({ text }) => text.length)).toEqual([4096, 4096, 1808]);
    const cut = await network.people.say(anna, `${'a'.repeat(4095)}😀b`);
    expect(cut.map(({ text }) => text.length)).toEqual([4095, 3]);
    expect(cut.map(({ text }) => text).join('')).toBe(`${'a'.repeat(4095)}😀b`);
  });

  it('keeps white space as it is: exact words come out as they went in', async () => {
    const [message] = await network.people.say(anna, '  two lines\n\n ');
    expect(message?.text).toBe('  two lines\n\n ');
  });
});

describe('what the bot sends', () => {
  it('is seen with photos, documents, albums and files that can be fetched', async () => {
    await network.people.say(anna, 'hello');
    const { api } = network.bot;
    const photo = await api.sendPhoto(anna.id, new InputFile(aPicture(300, 200), 'a.png'), {
      caption: '<b>site</b>',
      parse_mode: 'HTML',
    });
    expect(await lastOf(anna)).toMatchObject({
      text: 'site',
      photo: { width: 300, height: 200, mime: 'image/png' },
      entities: [{ type: 'bold' }],
    });
    await api.sendDocument(anna.id, new InputFile(Buffer.from('x'), '清单.xlsx'));
    const document = (await lastOf(anna))?.document;
    expect(document).toMatchObject({ name: '清单.xlsx', size: 1 });
    expect(Buffer.from(await network.people.file(document?.path ?? '')).toString()).toBe('x');
    await api.sendMediaGroup(anna.id, [
      { type: 'photo', media: new InputFile(aPicture()), caption: 'a' },
      { type: 'photo', media: photo.photo.at(-1)?.file_id ?? '' },
    ]);
    const album = (await network.people.chat(anna, 2)).messages;
    expect(new Set(album.map((message) => message.album)).size).toBe(1);
    const file = await api.getFile(photo.photo.at(-1)?.file_id ?? '');
    const bytes = await fetch(`${network.simulator.apiRoot}/file/bot${token}/${file.file_path}`);
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(aPicture(300, 200));
    await api.editMessageMedia(anna.id, photo.message_id, {
      type: 'photo',
      media: new InputFile(aPicture(10, 20)),
      caption: 'new',
    });
    const edited = (await network.people.chat(anna)).messages.find(({ id }) => id === photo.message_id);
    expect(edited).toMatchObject({ text: 'new', photo: { width: 10, height: 20 } });
  });

  it('is copied, forwarded, reacted to, pinned and deleted', async () => {
    const [hello] = await network.people.say(anna, 'hello');
    const { api } = network.bot;
    await api.setMessageReaction(anna.id, hello?.id ?? 0, [{ type: 'emoji', emoji: '👍' }]);
    const copy = await api.copyMessage(anna.id, anna.id, hello?.id ?? 0);
    await api.forwardMessage(anna.id, anna.id, hello?.id ?? 0);
    await api.pinChatMessage(anna.id, copy.message_id);
    const chat = await network.people.chat(anna);
    expect(chat.pinned).toBe(copy.message_id);
    expect(chat.messages.map(({ from, text, forwarded, reaction }) => [from, text, forwarded, reaction.join('')])).toEqual([
      ['person', 'hello', false, '👍'],
      ['bot', 'hello', false, ''],
      ['bot', 'hello', true, ''],
    ]);
    await api.deleteMessage(anna.id, copy.message_id);
    expect((await network.people.chat(anna)).messages).toHaveLength(2);
  });

  it('may put keys below the input, for this person’s commands in this person’s language', async () => {
    await network.people.say(anna, 'hello');
    await network.people.say(bo, 'hello');
    const { api } = network.bot;
    await api.sendMessage(anna.id, 'Where?', {
      reply_markup: new Keyboard().requestLocation('Share').row().text('Later').oneTime(),
    });
    expect((await network.people.chat(anna)).keys?.rows).toEqual([[{ label: 'Share', asks: 'location' }], [{ label: 'Later' }]]);
    await network.people.say(anna, 'Later');
    expect((await network.people.chat(anna)).keys).toBeUndefined();

    await api.setMyCommands([{ command: 'my', description: 'mine' }]);
    await api.setMyCommands([{ command: 'my', description: '我的' }], { language_code: 'zh' });
    await api.setMyCommands([{ command: 'office', description: 'desk' }], { scope: { type: 'chat', chat_id: anna.id } });
    expect((await network.people.chat(anna)).commands).toEqual([{ command: 'office', description: 'desk' }]);
    expect((await network.people.chat(bo)).commands).toEqual([{ command: 'my', description: '我的' }]);
  });
});

describe('a press', () => {
  it('says what came of it: answered, a link, no such button, no such message, or no answer in time', async () => {
    const keyboard = new InlineKeyboard()
      .text('Yes', 'y')
      .text('Silent', 's')
      .url('Page', 'https://example.org/')
      .row()
      .url('Again', 'https://t.me/livelihood_bot?start=x_1');
    network.bot.command('start', (ctx) => ctx.reply(`started ${ctx.match}`, { reply_markup: keyboard }));
    network.bot.callbackQuery('y', (ctx) => ctx.answerCallbackQuery({ text: 'Thanks', show_alert: true }));
    network.bot.callbackQuery('old', (ctx) => ctx.answerCallbackQuery('stale'));
    await network.listen();
    const { people } = network;
    await people.say(anna, '/start');
    await expect.poll(() => lastOf(anna)).toMatchObject({ text: 'started' });
    const id = (await lastOf(anna))?.id ?? 0;
    expect(await people.press(anna, id, 'Yes')).toMatchObject({ kind: 'answered', answer: { text: 'Thanks', alert: true } });
    expect(await people.press(anna, id, 'y')).toMatchObject({ kind: 'answered' });
    expect(await people.press(anna, id, 'Silent', { wait: 50 })).toMatchObject({ kind: 'unanswered' });
    expect(await people.press(anna, id, 'Page')).toEqual({ kind: 'link', url: 'https://example.org/' });
    expect(await people.press(anna, id, 'No')).toEqual({ kind: 'no-button' });
    expect(await people.press(anna, 4711, 'Yes')).toEqual({ kind: 'no-message' });
    expect(await people.press(anna, id, 'old', { forced: true })).toMatchObject({ kind: 'answered', answer: { text: 'stale' } });
    await people.press(anna, id, 'Again');
    await expect.poll(() => lastOf(anna)).toMatchObject({ text: 'started x_1' });
  });

  it('cannot be answered when it is too old', async () => {
    const quick = await aNetwork({ pressLivesSeconds: 0.05 });
    await quick.people.say(anna, 'hi');
    const sent = await quick.bot.api.sendMessage(anna.id, 'card', { reply_markup: new InlineKeyboard().text('A', 'a') });
    const pressing = await quick.people.press(anna, sent.message_id, 'A', { wait: 80 });
    expect(pressing.kind).toBe('unanswered');
    const query = 'query' in pressing ? pressing.query : '';
    await expect(quick.bot.api.answerCallbackQuery(query)).rejects.toThrow(/query is too old/);
    await quick.close();
  });
});

describe('events', () => {
  it('tell everything that people see, in order', async () => {
    const seen: PeopleEvent[] = [];
    const stop = new AbortController();
    const events = await network.people.events(stop.signal);
    const reading = (async () => {
      for await (const event of events) seen.push(event);
    })();
    await network.people.say(anna, 'hello');
    const card = await network.bot.api.sendMessage(anna.id, 'card');
    await network.bot.api.sendChatAction(anna.id, 'typing');
    await network.bot.api.editMessageText(anna.id, card.message_id, 'card again');
    await network.bot.api.deleteMessage(anna.id, card.message_id);
    await expect.poll(() => seen.map(({ kind }) => kind)).toEqual(['chat', 'message', 'message', 'typing', 'edited', 'deleted']);
    stop.abort();
    await reading;
  });
});

describe('a role', () => {
  it('is the newcomer’s from the first act on the page, until silence or a button gives it back', async () => {
    const page = new People(network.simulator.url, { fromPage: true });
    await network.people.say(anna, 'the crowd does not take');
    expect(await network.people.isTaken(anna)).toBe(false);
    await page.say(anna, 'I am Anna now');
    expect(await network.people.isTaken(anna)).toBe(true);
    expect(await network.people.isTaken(bo)).toBe(false);
    await page.giveBack(anna);
    expect(await network.people.isTaken(anna)).toBe(false);
    await page.say(anna, 'again');
    await expect.poll(() => network.people.isTaken(anna), { timeout: 2000 }).toBe(false);
  });

  it('is held by whoever goes on reading, and is not taken by being looked at', async () => {
    const page = new People(network.simulator.url, { fromPage: true });
    const reads = () =>
      fetch(`${network.simulator.url}/people/${anna.id}/reads`, { method: 'POST', headers: { 'x-from-page': '1' } });
    await reads();
    expect(await network.people.isTaken(anna)).toBe(false);
    await page.say(anna, 'I read slowly');
    for (let longerThanSilence = 0; longerThanSilence < 8; longerThanSilence++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await reads();
    }
    expect(await network.people.isTaken(anna)).toBe(true);
    await expect.poll(() => network.people.isTaken(anna), { timeout: 5_000 }).toBe(false);
  });

  it('can be taken to look around before anything is said', async () => {
    await fetch(`${network.simulator.url}/people/${bo.id}/take`, { method: 'POST', headers: { 'x-from-page': '1' } });
    expect(await network.people.isTaken(bo)).toBe(true);
    await network.people.giveBack(bo);
    expect(await network.people.isTaken(bo)).toBe(false);
  });

  it('cannot write while the bot is blocked, and is told so', async () => {
    await network.people.say(anna, 'hello');
    await network.people.block(anna);
    await expect(network.people.say(anna, 'hello?')).rejects.toMatchObject({ problem: 'blocked' });
    await expect(network.people.say(4711, 'hello?')).rejects.toMatchObject({ problem: 'no-such-person' });
  });
});
