import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Bot, InlineKeyboard } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../simulator/journal.ts';
import { People } from '../../simulator/people.ts';
import { World } from '../../simulator/world.ts';
import { anna, aPicture, bo, token } from './network.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'simulator-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

async function started(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./server.ts', import.meta.url)), dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return { child, url: line.toString().trim() };
}
async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('the journal', () => {
  it('keeps chats, keyboards, files, ids and waiting updates over kill -9', async () => {
    const first = await started();
    const people = new People(first.url);
    const bot = new Bot(token, { client: { apiRoot: first.url } });
    await people.say(anna, '/start');
    await people.sendPhoto(anna, aPicture(), 'site');
    await bot.api.setMyCommands([{ command: 'my', description: 'mine' }]);
    const card = await bot.api.sendMessage(anna.id, 'card', { reply_markup: new InlineKeyboard().text('Yes', 'y') });
    await people.press(anna, card.message_id, 'Yes', { wait: 0 });
    const [confirmed, ...waiting] = await bot.api.getUpdates();
    await bot.api.getUpdates({ offset: (confirmed?.update_id ?? 0) + 1, limit: 1 });
    await people.block(bo);
    const before = await people.chat(anna);
    // many at once, killed in the middle: everything that was answered must be there
    const answered: string[] = [];
    const burst = Array.from({ length: 400 }, (_, i) =>
      people.say(anna, `burst ${i}`).then(([said]) => answered.push(said?.text ?? '')),
    );
    await Promise.race([Promise.all(burst), new Promise((resolve) => setTimeout(resolve, 120))]);
    await killed(first.child);
    await Promise.allSettled(burst);

    const second = await started();
    const again = new People(second.url);
    const after = await again.chat(anna);
    expect(after.messages.slice(0, before.messages.length)).toEqual(before.messages);
    expect(after.commands).toEqual(before.commands);
    expect(after.messages.map(({ text }) => text)).toEqual(expect.arrayContaining(answered));
    expect((await again.chat(bo)).blocked).toBe(true);
    expect(await again.file(after.messages[1]?.photo?.path ?? '')).toEqual(aPicture());
    const restarted = new Bot(token, { client: { apiRoot: second.url } });
    expect((await restarted.api.getUpdates()).slice(0, waiting.length)).toEqual(waiting);
    const next = await restarted.api.sendMessage(anna.id, 'next');
    expect(next.message_id).toBeGreaterThan(Math.max(...after.messages.map(({ id }) => id)));
    await killed(second.child);
  });

  it('cuts off a line that was never finished', () => {
    const bot = { id: 1, is_bot: true, first_name: 'bot' };
    const world = new World(bot, (replay) => openJournal(dir, replay));
    world.commit([{ kind: 'person', person: anna }]);
    return world.journal.close().then(() => {
      appendFileSync(join(dir, 'journal.jsonl'), '{"kind":"pers');
      const again = new World(bot, (replay) => openJournal(dir, replay));
      again.commit([{ kind: 'person', person: bo }]);
      return again.journal.close().then(() => {
        const third = new World(bot, (replay) => openJournal(dir, replay));
        expect([...third.people.values()]).toEqual([anna, bo]);
      });
    });
  });

  it('says the same in fewer lines after it was written anew', async () => {
    const bot = { id: 1, is_bot: true, first_name: 'bot' };
    const world = new World(bot, (replay) => openJournal(dir, replay));
    world.commit([
      { kind: 'person', person: anna },
      { kind: 'started', person: anna.id },
    ]);
    const message = (text: string) => ({
      message_id: 7,
      date: 1,
      text,
      chat: { id: anna.id, type: 'private' as const, first_name: 'Anna' },
    });
    for (let i = 0; i < 500; i++) world.commit([{ kind: 'message', chat: anna.id, message: message(`${i}`) as never }]);
    await world.journal.settled();
    const size = statSync(join(dir, 'journal.jsonl')).size;
    const before = [...world.snapshot()];
    world.journal.rewrite(world.snapshot());
    world.commit([{ kind: 'person', person: bo }]);
    await world.journal.close();
    expect(statSync(join(dir, 'journal.jsonl')).size).toBeLessThan(size / 20);
    expect(readFileSync(join(dir, 'journal.jsonl'), 'utf8').endsWith('\n')).toBe(true);
    const again = new World(bot, (replay) => openJournal(dir, replay));
    expect([...again.snapshot()]).toEqual(expect.arrayContaining(before.filter(({ kind }) => kind !== 'ids')));
    expect(again.people.size).toBe(2);
  });
});
