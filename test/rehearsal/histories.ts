import { Client, Connection } from '@temporalio/client';

/** The histories of all workflows of a server as text, with their payloads decoded. */
export async function historiesAt(address: string): Promise<string[]> {
  const connection = await Connection.connect({ address });
  const { workflow } = new Client({ connection, namespace: 'default' });
  const found: string[] = [];
  for await (const { workflowId, runId } of workflow.list()) {
    const history = await workflow.getHandle(workflowId, runId).fetchHistory();
    found.push(
      JSON.stringify(history, function (this: Record<string, unknown>, key: string, value: unknown) {
        const bytes = this[key];
        return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : value;
      }),
    );
  }
  await connection.close();
  return found;
}
