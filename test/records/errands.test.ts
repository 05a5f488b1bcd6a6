// An unreadable errand blocks neither the errands delivered with it nor the people told with it.
import { describe, expect, it } from 'vitest';
import { db } from '../../records/database.ts';
import * as errands from '../../records/errands.ts';
import { someone, withDatabase } from './aDatabase.ts';

withDatabase();

const sent = async (id: string, personId: string | null = null) =>
  errands.send({ id, workflowId: `task/${id}`, name: 'accept', payload: { by: 'operator' }, personId });

describe('an errand that cannot be read', () => {
  it('is delivered with the others, with nobody who gave it', async () => {
    await sent('whole');
    await sent('broken');
    await db.$executeRaw`UPDATE errand SET payload = '"none"' WHERE id = 'broken'`;
    const found = await errands.waiting(10, 0);
    expect(found.map(({ id, payload }) => [id, payload])).toEqual([
      ['whole', { by: 'operator' }],
      ['broken', { by: '' }],
    ]);
  });

  it('that was refused is told as not carried out, and the others as they were', async () => {
    const person = await someone();
    await sent('told', person.id);
    await sent('unreadable', person.id);
    for (const id of ['told', 'unreadable']) await errands.settle(id, new Date(), { id: 'task-not-suspended', facts: {} });
    await db.$executeRaw`UPDATE errand SET problem = '[]' WHERE id = 'unreadable'`;
    const untold = (await errands.claimUntold(10)).map(({ id, problem }) => [id, problem.id] as const);
    expect(Object.fromEntries(untold)).toEqual({ told: 'task-not-suspended', unreadable: 'order-cannot-be-carried-out' });
  });
});
