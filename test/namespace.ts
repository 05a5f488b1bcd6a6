import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { searchAttributes } from '../domain/processes.ts';

const TYPES = { Keyword: 2, Datetime: 6, Bool: 5 } as const;

/** A new namespace for one test on the run's dev server, with the house's search attributes, ready for workers. */
export async function freshNamespace(address: string): Promise<string> {
  const connection = await Connection.connect({ address });
  const namespace = `test-${randomBytes(5).toString('hex')}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  const attributes = Object.fromEntries(Object.entries(searchAttributes).map(([name, type]) => [name, TYPES[type]]));
  for (let tries = 0; ; tries++) {
    try {
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: attributes });
      break;
    } catch (error) {
      if (tries > 250) throw error;
      await sleep(20);
    }
  }
  for (let tries = 0; tries < 500; tries++) {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    if (Object.keys(customAttributes ?? {}).includes('DueDate')) break;
    await sleep(20);
  }
  await connection.close();
  return namespace;
}
