// Personal columns go through one pair of functions: here both do something, and a citizen and a unit go their ways all the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { operator } from '../../actions/actor.ts';
import { invite } from '../../actions/roles.ts';
import { roleId, yearCode } from '../../domain/ids.ts';
import { db } from '../../records/database.ts';
import { type Enclosing, encloseBy, type Kind, PERSONAL } from '../../records/enclosed.ts';
import * as held from '../../records/held.ts';
import * as inbox from '../../records/inbox.ts';
import * as outbox from '../../records/outbox.ts';
import * as people from '../../records/people.ts';
import { keptOf } from '../../records/personal.ts';
import * as setAside from '../../records/setAside.ts';
import * as suggestions from '../../records/suggestions.ts';
import * as unsorted from '../../records/unsorted.ts';
import { asKept } from '../notices.ts';
import { enclosedIn } from '../../records/rows.ts';
import * as temporal from '../../temporal/client.ts';
import { aYear, type House, openHouse, until } from '../bot/house.ts';
import { aCounty, aTask, REGION, withWorkers } from '../bot/officials.ts';
import { citizen, type Player, unit } from '../conversation/story.ts';
import { Terminal } from '../conversation/terminal.ts';

/** Each sign behind a mark of its kind: what is joined stays joined, what is plain is seen, and so is what is opened as another kind. */
const marked: Enclosing = {
  enclose: (kind, text) => Array.from(text, (sign) => `§${kind[0]}${sign}`).join(''),
  open: (kind, kept) => {
    if (!isMarked(kind, kept)) throw new Error(`not enclosed as ${kind}`);
    return kept.replaceAll(/§\w(.)/gsu, '$1');
  },
  encloseBytes: (bytes) => Uint8Array.from([0xa7, ...bytes]),
  openBytes: (kept) => {
    if (kept[0] !== 0xa7) throw new Error('a picture is not enclosed');
    return kept.slice(1);
  },
};
const isMarked = (kind: Kind, kept: string): boolean => new RegExp(`^(?:§${kind[0]}.)*$`, 'su').test(kept);

/** Keys that are made of a message's chat. */
const PLAIN = ['file.report_id', 'outbox.key', 'report.id'];
const SECONDS = 30;
let house: House;
let open: string;
let endWorkers: () => Promise<void>;
const terminals: Terminal[] = [];
beforeAll(async () => {
  encloseBy(marked);
  house = await openHouse();
  endWorkers = await withWorkers();
  open = await aYear();
  const year = await aCounty({ stage: 'execution', shortlistAt: new Date(), listAt: new Date() });
  const task = await aTask(year);
  await temporal.start({ id: task.id, kind: 'task', summary: 'a task' });
});
afterAll(async () => {
  await house.close();
  await endWorkers();
  encloseBy(undefined);
});

/** Sits at a terminal on which nothing enclosed may ever stand. */
function player(who: string): Player {
  const terminal = new Terminal(who, 'en', '330000');
  terminals.push(terminal);
  const type = async (line: string): Promise<void> => {
    await terminal.type(line);
    expect(terminal.shown).not.toContain('§');
  };
  const holds = (words: string | RegExp): boolean =>
    typeof words === 'string' ? terminal.shown.includes(words) : words.test(terminal.shown);
  return {
    say: type,
    photo: (words) => type(`photo: ${words}`),
    press: async (label) => {
      await until(() => Promise.resolve(terminal.shown.includes(`[${label}]`)));
      await type(label);
    },
    sees: (words) => until(() => Promise.resolve(holds(words) && terminal.shown), SECONDS),
  };
}

const tableOf = (model: string): string => model.replace(/(?<=.)[A-Z]/g, (sign) => `_${sign}`).toLowerCase();

/** Every column of every table that says something, with the rows in which it does. */
async function whereIs(words: string): Promise<string[]> {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'ARRAY')`;
  const found: string[] = [];
  for (const { table, column } of columns) {
    const [row] = await db.$queryRawUnsafe<{ is: boolean }[]>(
      `SELECT EXISTS (SELECT FROM "${table}" WHERE "${column}"::text LIKE '%' || $1 || '%') AS is`,
      words,
    );
    if (row?.is) found.push(`${table}.${column}`);
  }
  return found.toSorted();
}

describe('personal data', () => {
  it('is enclosed and opened all along a citizen’s and a unit’s ways', async () => {
    await citizen(player('chat-of-a-citizen'));
    const { personId } = await db.address.findFirstOrThrow({ where: { chat: 'chat-of-a-citizen' } });
    const letter = asKept({ key: 'a-letter', personId, message: 'letter-card', facts: { year: yearCode(open) } });
    await outbox.enqueue([letter], new Date());
    await until(async () => (await terminals[0]?.receive()) === 1);
    expect(terminals[0]?.shown).toContain('✉️');
    expect(await db.outbox.findUnique({ where: { key: 'a-letter' } })).toMatchObject({
      state: 'sent',
      chat: 'chat-of-a-citizen',
    });
    const invited = await invite(operator, roleId(REGION, 'unit-contact', 'driver'), { replace: true });
    if (!invited.ok) throw new Error(invited.problem.id);
    await unit(player('chat-of-a-driver'), invited.value.payload);
    expect(terminals.flatMap(({ logged }) => logged)).toEqual([]);
    expect(house.logged).toEqual([]);
  });

  it('is enclosed and opened by every statement of one’s own', async () => {
    const where = { channel: 'test', bot: 'b', chat: 'chat-of-a-clerk' };
    const { id } = await people.meet(where, { id: randomUUID(), language: 'en', regionCode: REGION });
    await setAside.keep('b', ['{"text":"words of somebody"}']);
    expect(await setAside.left('b')).toMatchObject([{ update: '{"text":"words of somebody"}' }]);
    await inbox.keepSearch(id, 'CODE', 'lamps of somebody');
    expect(await inbox.searchBy(id, 'CODE')).toBe('lamps of somebody');
    const own = { message: '1', album: null, personId: id, at: new Date() };
    const clerks = { text: 'words of a clerk', photo: 'photo-of-a-clerk' };
    await unsorted.keep({ ...own, ...clerks, where, code: 'WORDS' });
    expect(await unsorted.byCode('WORDS')).toMatchObject({ chat: where.chat, ...clerks });
    const said = { ...own, joins: false, joinsUntil: null };
    const words = { ...said, where, message: '2', regionCode: REGION, text: 'a danger to', receipt: 'HELD2222222', yearId: null };
    const filed = await suggestions.receive({ ...words, danger: 'emergency' });
    expect(await suggestions.receive({ ...words, receipt: 'HELD3333333' })).toEqual({ ...filed, first: false });
    await suggestions.join(where, { ...said, suggestionId: filed.id, message: '3', text: ' somebody’s life' });
    const row = await held.waiting(filed.receipt);
    expect(row?.text).toBe('a danger to somebody’s life');
    expect(await suggestions.textWith(where, '3')).toBe('a danger to somebody’s life');
    expect(row && (await held.end(row, { as: 'released', masked: 'a danger' }, new Date()))).toBe(true);
    expect((await suggestions.register(filed.id - 1n, 1))[0]?.text).toBe('a danger to somebody’s life');
    const { holder } = await db.role.findUniqueOrThrow({ where: { id: roleId(REGION, 'unit-contact', 'driver') } });
    expect((await people.meantBy(holder, new Date())).one).toMatchObject({ holder });
  });

  it('comes to no column of the table as it is', async () => {
    const used = new Set<string>();
    for (const [model, columns] of Object.entries(PERSONAL))
      for (const [column, kind] of Object.entries(columns) as [string, Kind][]) {
        if (kind === 'picture') continue;
        const rows = await db.$queryRawUnsafe<{ kept: string }[]>(
          `SELECT "${column}" AS kept FROM "${tableOf(model)}" WHERE "${column}" <> ''`,
        );
        for (const { kept } of rows) expect(isMarked(kind, kept), `${model}.${column}`).toBe(true);
        if (rows.length > 0) used.add(`${model}.${column}`);
      }
    expect([...used].toSorted()).toEqual([
      'Address.chat',
      'Card.chat',
      'File.reference',
      'InboxSearch.words',
      'Outbox.chat',
      'Pace.chat',
      'Report.text',
      'Role.holder',
      'SetAside.update',
      'Suggestion.text',
      'SuggestionMessage.chat',
      'UnsortedWords.chat',
      'UnsortedWords.photo',
      'UnsortedWords.text',
    ]);
  });

  it('stands plainly where enclosed.ts says so, and nowhere else', async () => {
    expect(await whereIs('canteen for the elderly in Wulin')).toEqual(['suggestion.masked']);
    expect(await whereIs('chat-of-a-')).toEqual(PLAIN);
    expect(await whereIs('the paint dries')).toEqual([]);
  });

  it('is somebody’s own to take away, opened', async () => {
    const { channel, bot, chat, personId } = await db.address.findFirstOrThrow({ where: { chat: 'chat-of-a-citizen' } });
    expect(await people.at({ channel, bot, chat })).toMatchObject({ id: personId, where: { chat: 'chat-of-a-citizen' } });
    const kept = JSON.stringify(await keptOf(personId));
    expect(kept).toContain('canteen for the elderly in Wulin');
    expect(kept).not.toContain('§');
  });
});

describe('Prisma’s arguments', () => {
  it('are enclosed wherever a personal column is written or compared, and nowhere else', () => {
    const whose = { channel: 'test', bot: 'b', chat: '7' };
    expect(
      enclosedIn('Person', {
        where: { OR: [{ name: 'Wang' }, { addresses: { some: { chat: { in: ['7', '8'] } } } }] },
        data: { name: null, asked: { name: 'Wang' }, cards: { create: { key: 'Wang', ...whose } } },
        select: { name: true },
        orderBy: { name: 'asc' },
      }),
    ).toEqual({
      where: { OR: [{ name: '§nW§na§nn§ng' }, { addresses: { some: { chat: { in: ['§a7', '§a8'] } } } }] },
      data: { name: null, asked: { name: 'Wang' }, cards: { create: { key: 'Wang', ...whose, chat: '§a7' } } },
      select: { name: true },
      orderBy: { name: 'asc' },
    });
    expect(enclosedIn('Address', { where: { channel_bot_chat: whose } })).toEqual({
      where: { channel_bot_chat: { ...whose, chat: '§a7' } },
    });
  });

  it('that look for a part of a personal value are refused', () => {
    expect(() => enclosedIn('Role', { where: { holder: { contains: 'W' } } })).toThrow('contains');
  });
});
