// A transaction owns one connection, and every statement inside it runs there: shown with a pool of one, where a statement on another
// connection would wait forever, and by what remains after a rollback.
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { receiptFrom } from '../../domain/ids.ts';
import { db, outside, prepared, transaction } from '../../records/database.ts';
import * as people from '../../records/people.ts';
import * as suggestions from '../../records/suggestions.ts';
import { batched } from '../../records/batched.ts';
import { Afterwards } from '../../conversation/afterwards.ts';
import { someone, withDatabase } from './aDatabase.ts';

withDatabase(1);

const OVER = /after the end of its transaction/;
const undone = new Error('undone');
const undo = () => {
  throw undone;
};
const make = (id = randomUUID()) => db.person.create({ data: { id } });
const isThere = async (id: string) => (await db.person.count({ where: { id } })) === 1;
const backend = async () => (await prepared('backend', 'SELECT pg_backend_pid() AS pid', []))[0];
const isThereByName = async (id: string) =>
  (await prepared('is-there', 'SELECT id FROM person WHERE id = $1', [id])).length === 1;
const words = (person: people.PersonHere, text: string): suggestions.Words => ({
  where: person.where,
  message: '1',
  album: null,
  personId: person.id,
  regionCode: '330106',
  text,
  at: new Date('2027-01-04T09:00:00Z'),
  receipt: receiptFrom(randomBytes(32)),
  yearId: null,
  joins: false,
  joinsUntil: null,
});

describe('inside a transaction', () => {
  it('Prisma, raw SQL and prepared statements see what is not committed yet, and all of it is undone together', async () => {
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
    const failing = transaction(async () => {
      await make(one);
      await db.$executeRaw`INSERT INTO person (id) VALUES (${two})`;
      await prepared('make', 'INSERT INTO person (id) VALUES ($1)', [three]);
      for (const id of [one, two, three]) expect([await isThere(id), await isThereByName(id)]).toEqual([true, true]);
      undo();
    });
    await expect(failing).rejects.toBe(undone);
    for (const id of [one, two, three]) expect(await isThere(id)).toBe(false);
  });

  it('statements that are asked for at once go over its connection one after the other', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const there = await transaction(async () => {
      await Promise.all(
        ids.map((id, index) => (index % 2 ? make(id) : prepared('make', 'INSERT INTO person (id) VALUES ($1)', [id]))),
      );
      return Promise.all(ids.map((id, index) => (index % 2 ? isThereByName(id) : isThere(id))));
    });
    expect(there).toEqual(ids.map(() => true));
  });

  it('the same rows asked for in one tick by two transactions and by nobody’s are read by each on its own connection', async () => {
    const id = randomUUID();
    const read = () => db.person.findUnique({ where: { id } });
    const [inside, other, none] = await Promise.all([
      transaction(async () => {
        await make(id);
        const found = await read();
        await db.person.delete({ where: { id } });
        return found;
      }),
      transaction(async () => read()),
      read(),
    ]);
    expect([inside?.id, other, none]).toEqual([id, null, null]);
  });

  it('another one joins: it sees what is not committed, and is undone with the outer one', async () => {
    const [outer, inner] = [randomUUID(), randomUUID()];
    const failing = transaction(async () => {
      await make(outer);
      await transaction(async () => {
        expect(await isThere(outer)).toBe(true);
        await make(inner);
      });
      undo();
    });
    await expect(failing).rejects.toBe(undone);
    expect([await isThere(outer), await isThere(inner)]).toEqual([false, false]);
  });

  it('nothing is kept once an inner one failed, even where that was caught', async () => {
    const id = randomUUID();
    const failing = transaction(async () => {
      await make(id);
      await transaction(async () => undo()).catch(() => {});
    });
    await expect(failing).rejects.toMatchObject({ cause: undone });
    expect(await isThere(id)).toBe(false);
  });

  it('records that open one themselves, and those that many share, need no second connection', async () => {
    const person = await someone();
    const found = await transaction(async () => {
      const where = { channel: 'test', bot: 'bot', chat: randomUUID() };
      const met = await people.meet(where, { id: randomUUID(), language: 'zh', regionCode: null });
      await suggestions.receive(words(person, 'A roof'));
      return [await people.at(where), met];
    });
    expect(found[0]).toEqual(found[1]);
    expect(await db.suggestion.count({ where: { personId: person.id } })).toBe(1);
  });
});

describe('what serves several people at once', () => {
  it('is in nobody’s transaction: two people speak at once, one in a transaction that is undone, and the other’s words are there', async () => {
    const [one, other] = [await someone(), await someone()];
    const failing = transaction(async () => {
      await suggestions.receive(words(one, 'Undone'));
      undo();
    });
    const [first, second] = await Promise.allSettled([failing, suggestions.receive(words(other, 'Kept'))]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    expect(await db.suggestion.findMany({ where: { personId: { in: [one.id, other.id] } }, select: { text: true } })).toEqual([
      { text: 'Kept' },
    ]);
  });

  it('is so whoever was first to set it going, and however the rest came to it', async () => {
    const keep = batched<string, string>(
      async (ids) => {
        await db.person.createMany({ data: ids.map((id) => ({ id })) });
        return ids;
      },
      { atOnce: 1, most: 10 },
    );
    const [mine, others] = [randomUUID(), Array.from({ length: 5 }, () => randomUUID())];
    const failing = transaction(async () => {
      const kept = keep(mine);
      const strangers = others.map((id) => outside(() => keep(id)));
      await kept;
      undo();
      return strangers;
    });
    await expect(failing).rejects.toBe(undone);
    await expect.poll(() => db.person.count({ where: { id: { in: others } } })).toBe(others.length);
    expect(await isThere(mine)).toBe(false);
  });
});

describe('what runs later than the transaction that started it', () => {
  it('fails with words that say so, whichever way it asks', async () => {
    const asking: Promise<unknown>[] = [];
    let over = (): void => {};
    const ended = new Promise<void>((resolve) => (over = resolve));
    await transaction(async () => {
      await make();
      const later = async (ask: () => Promise<unknown>) => {
        await ended;
        return ask();
      };
      asking.push(
        later(() => db.person.count()),
        later(() => db.$queryRaw`SELECT 1`),
        later(backend),
        later(() => transaction(async () => 1)),
        later(() => people.at({ channel: 'test', bot: 'bot', chat: 'x' })),
      );
    });
    over();
    for (const result of await Promise.allSettled(asking)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(OVER) as unknown } });
    }
  });

  it('is also refused where the transaction was undone, and the connection serves the next one', async () => {
    let over = (): void => {};
    let later: Promise<unknown> = Promise.resolve();
    const ended = new Promise<void>((resolve) => (over = resolve));
    const failing = transaction(async () => {
      later = ended.then(backend);
      await make();
      undo();
    });
    await expect(failing).rejects.toBe(undone);
    over();
    await expect(later).rejects.toThrow(OVER);
    expect(await transaction(backend)).toEqual(await backend());
  });

  it('a timer that leaves the transaction is not in it: what it writes is there although that was undone', async () => {
    const [mine, timers] = [randomUUID(), randomUUID()];
    let fired: Promise<unknown> = Promise.resolve();
    const failing = transaction(async () => {
      fired = outside(() => new Promise((resolve) => setTimeout(resolve, 1)).then(() => make(timers)));
      await make(mine);
      undo();
    });
    await expect(failing).rejects.toBe(undone);
    await fired;
    expect([await isThere(mine), await isThere(timers)]).toEqual([false, true]);
  });

  it('and so is what the bot does afterwards', async () => {
    const [mine, afterwards] = [randomUUID(), new Afterwards(undo)];
    const failing = transaction(async () => {
      afterwards.add(async () => void (await make(mine)));
      await make();
      undo();
    });
    await expect(failing).rejects.toBe(undone);
    await afterwards.done();
    expect(await isThere(mine)).toBe(true);
  });
});

describe('its connection', () => {
  it('is given back when the work fails at its first statement, or before any', async () => {
    for (let time = 0; time < 3; time++) {
      await expect(transaction(async () => undo())).rejects.toBe(undone);
      await expect(transaction(async () => db.$queryRaw`SELECT nothing`)).rejects.toThrow('nothing');
      await expect(transaction(async () => prepared('wrong', 'SELECT nothing', []))).rejects.toThrow('nothing');
    }
    expect(await transaction(backend)).toEqual(await backend());
  });

  it('serves another transaction and another’s statements only after it', async () => {
    const order: string[] = [];
    const gate = new EventTarget();
    const [begun, opened] = [once(gate, 'begun'), once(gate, 'opened')];
    const first = transaction(async () => {
      gate.dispatchEvent(new Event('begun'));
      await opened;
      await make();
      order.push('first');
    });
    await begun;
    const second = transaction(async () => void order.push(`second ${await isThere('nobody')}`));
    const alone = backend().then(() => order.push('alone'));
    gate.dispatchEvent(new Event('opened'));
    await Promise.all([first, second, alone]);
    expect(order[0]).toBe('first');
    expect(order.toSorted()).toEqual(['alone', 'first', 'second false']);
  });
});
