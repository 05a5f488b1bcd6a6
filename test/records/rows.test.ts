// Invalid data in the database is noticed where it is read, and reported without its content.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db, transaction } from '../../records/database.ts';
import * as inbox from '../../records/inbox.ts';
import * as people from '../../records/people.ts';
import { WrongRow } from '../../records/rows.ts';
import * as suggestions from '../../records/suggestions.ts';
import { someone, withDatabase } from './aDatabase.ts';

withDatabase();

const filed = async () => {
  const { id, where } = await someone();
  const said = { where, message: '1', album: null, personId: id, regionCode: '330106', text: 'a lamp', at: new Date() };
  return suggestions.receive({ ...said, receipt: randomUUID().slice(0, 8), yearId: null, joins: false, joinsUntil: null });
};

describe('a row', () => {
  it('that holds what its column may not is told by table, column and id, and its value by nobody', async () => {
    const { id, receipt } = await filed();
    await db.$executeRaw`UPDATE suggestion SET reason = '{"words":"13800138000"}'::jsonb WHERE id = ${id}`;
    const error = await suggestions.byReceipt(receipt).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WrongRow);
    expect(String(error)).toContain(`suggestion id ${id}, reason.id`);
    expect(String(error)).not.toContain('13800138000');
  });

  it('is read wherever it comes: beside another, and within a transaction', async () => {
    const { id } = await filed();
    await db.$executeRaw`UPDATE suggestion SET reason = '[]'::jsonb WHERE id = ${id}`;
    const beside = () => db.suggestionMessage.findFirst({ where: { suggestionId: id }, include: { suggestion: true } });
    await expect(beside()).rejects.toThrow(WrongRow);
    await expect(transaction(beside)).rejects.toThrow(WrongRow);
    await expect(db.suggestionMessage.findFirst({ where: { suggestionId: id } })).resolves.toMatchObject({ message: '1' });
  });

  it('of a statement of one’s own is read by its schema', async () => {
    await filed();
    const everywhere = { years: [], places: ['33'] };
    const all = { search: { receipt: null, words: [] }, aspect: undefined, state: undefined };
    const scope = { ...everywhere, accusations: everywhere };
    const { rows } = await inbox.look(scope, all, { skip: 0, take: 9 });
    expect(rows[0]).toMatchObject({ outcome: null, withdrawn: false });
    expect(await inbox.look(scope, all, { skip: 99, take: 9 })).toMatchObject({ rows: [] });
  });

  it('of somebody to whom an earlier version put a question is read, and the question is none', async () => {
    const { id, where } = await someone();
    const answers = [
      { message: '7', question: { kind: 'of-before' } },
      { message: '8', question: { kind: 'inbox-words' } },
    ];
    await db.$executeRaw`UPDATE person SET asked = '{"kind":"of-before"}'::jsonb WHERE id = ${id}`;
    await db.$executeRaw`UPDATE address SET answers = ${JSON.stringify(answers)}::jsonb WHERE person_id = ${id}`;
    expect(await people.at(where)).toMatchObject({ asked: null, answers: answers.slice(1) });
  });
});
