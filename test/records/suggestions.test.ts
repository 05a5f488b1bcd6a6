// Words are stored once, however often the channel repeats them; long ones are joined; an author may leave while the masked words stay.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as actions from '../../actions/suggestions.ts';
import { unlink } from '../../actions/people.ts';
import { receiptFrom } from '../../domain/ids.ts';
import { db } from '../../records/database.ts';
import * as people from '../../records/people.ts';
import { noteReading } from '../../records/readings.ts';
import * as suggestions from '../../records/suggestions.ts';
import { someone, withDatabase } from './aDatabase.ts';

withDatabase();

const said = (text: string, message: string, album: string | null = null): actions.Said => ({
  text,
  message,
  album,
  // as a channel says it whose messages hold 4,096 UTF-16 units
  goesOn: text.length === 4_096 ? 'surely' : text.length >= 3_000 ? 'perhaps' : undefined,
  sentAt: 1_700_000_000 + 60 * Number(message),
  photo: null,
  yearId: null,
});
const words = (person: people.PersonHere, text: string, message: string): suggestions.Words => ({
  where: person.where,
  message,
  album: null,
  personId: person.id,
  regionCode: '330106',
  text,
  at: new Date(),
  receipt: receiptFrom(randomBytes(32)),
  yearId: null,
  joins: false,
  joinsUntil: null,
});
const again = async (person: people.PersonHere) => (await people.at(person.where)) ?? person;
const textOf = async (receipt: string) => (await suggestions.byReceipt(receipt))?.text;

describe('words that come twice', () => {
  it('at the same moment, from many connections, are one suggestion under one receipt', async () => {
    const person = await someone();
    const filed = await Promise.all(Array.from({ length: 8 }, () => suggestions.receive(words(person, 'A roof', '1'))));
    expect(new Set(filed.map(({ receipt }) => receipt)).size).toBe(1);
    expect(filed.filter(({ first }) => first)).toHaveLength(1);
    expect(await db.suggestion.count({ where: { personId: person.id } })).toBe(1);
    expect(await db.suggestionMessage.count({ where: { chat: person.where.chat } })).toBe(1);
  });

  it('in another message are another suggestion', async () => {
    const person = await someone();
    const [one, other] = [
      await suggestions.receive(words(person, 'A bench', '1')),
      await suggestions.receive(words(person, 'A bench', '2')),
    ];
    expect(one.receipt).not.toBe(other.receipt);
  });

  it('under the same number in another chat or of another bot are another suggestion', async () => {
    const [one, other] = [await someone('bot-a'), await someone('bot-b')];
    expect((await suggestions.receive(words(one, 'x', '7'))).first).toBe(true);
    expect((await suggestions.receive(words(other, 'x', '7'))).first).toBe(true);
  });
});

describe('long words', () => {
  it('in pieces of 4,096 UTF-16 units are joined without a separator, each piece once', async () => {
    let person = await someone();
    const pieces = ['公'.repeat(4_096), '交'.repeat(4_096), '站'];
    const receipts = new Set<string>();
    for (const [index, piece] of pieces.entries()) {
      for (let time = 0; time < 2; time++) {
        receipts.add((await actions.file(time === 0 ? person : { ...person }, said(piece, String(index)))).receipt);
      }
      person = await again(person);
    }
    expect(receipts.size).toBe(1);
    expect(await textOf([...receipts][0] ?? '')).toBe(pieces.join(''));
    const next = await actions.file(await again(person), said('Something else', '9'));
    expect(receipts.has(next.receipt)).toBe(false);
  });

  it('repeated by the channel after their second half came are still joined once', async () => {
    const person = await someone();
    const first = await actions.file(person, said('x'.repeat(4_096), '1'));
    await actions.file(await again(person), said('end', '2'));
    await actions.file(await again(person), said('x'.repeat(4_096), '1'));
    await actions.file(await again(person), said('end', '2'));
    expect(await textOf(first.receipt)).toBe(`${'x'.repeat(4_096)}end`);
    expect(await db.suggestion.count({ where: { personId: person.id } })).toBe(1);
  });

  it('of one unit less or more stand alone', async () => {
    for (const length of [4_095, 4_097]) {
      const person = await someone();
      const first = await actions.file(person, said('x'.repeat(length), '1'));
      const second = await actions.file(await again(person), said('y', '2'));
      expect(second.receipt).not.toBe(first.receipt);
    }
  });

  it('join nothing when something else came between', async () => {
    const person = await someone();
    const first = await actions.file(person, said('x'.repeat(4_096), '1'));
    await people.joinNothing(person.where);
    expect((await actions.file(await again(person), said('y', '2'))).receipt).not.toBe(first.receipt);
  });
});

describe('an album', () => {
  it('is one suggestion: its pictures join the first, also when they are repeated', async () => {
    const person = await someone();
    const first = await actions.file(person, { ...said('Broken lamps', '1', 'album'), photo: 'photo-1' });
    for (const message of ['2', '3', '2'])
      expect((await actions.file(person, { ...said('', message, 'album'), photo: `photo-${message}` })).receipt).toBe(
        first.receipt,
      );
    expect(await textOf(first.receipt)).toBe('Broken lamps');
    expect(await db.file.count({ where: { suggestionId: first.id } })).toBe(3);
    expect(await db.outbox.count({ where: { personId: person.id, what: 'fetch' } })).toBe(3);
  });
});

describe('somebody who is unlinked', () => {
  it('leaves the masked words behind, without an author, and nothing else', async () => {
    const person = await someone();
    const filed = await suggestions.receive(words(person, 'Call me on 13800138000 about the bench', '1'));
    await noteReading(filed.id, {
      masked: 'Call me on ⟨phone⟩ about the bench',
      kind: 'suggestion',
      held: null,
      aspect: null,
      certainty: null,
      place: null,
      at: new Date(),
    });
    await unlink(person);
    expect(await suggestions.byReceipt(filed.receipt)).toMatchObject({
      personId: null,
      text: 'Call me on *** about the bench',
    });
    expect(await people.at(person.where)).toBeUndefined();
    expect(await db.suggestionMessage.count({ where: { chat: person.where.chat } })).toBe(0);
    const left = await db.person.findUniqueOrThrow({ where: { id: person.id } });
    expect(left).toMatchObject({ name: null, regionCode: null, unlinked: true });
    expect(
      JSON.stringify(await db.suggestion.findMany(), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain('13800138000');
  });

  it('before their words were read still leaves only masked words', async () => {
    const person = await someone();
    const filed = await suggestions.receive(words(person, 'I am Wang Fang, call 13800138000', '1'));
    await unlink(person);
    expect((await suggestions.byReceipt(filed.receipt))?.text).not.toContain('13800138000');
  });
});
