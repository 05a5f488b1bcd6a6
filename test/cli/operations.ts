// The examples of the operations manual, read from the document.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kindOfWorkflow, type WorkflowKind } from '../../domain/messages.ts';

export const manual = readFileSync(fileURLToPath(new URL('../../docs/operations.md', import.meta.url)), 'utf8');

export interface Example {
  readonly kind: WorkflowKind;
  readonly name: string;
  /** The payload as it is pasted into the Temporal UI. */
  readonly payload: Record<string, unknown>;
  /** The command as it is typed. */
  readonly command: {
    readonly workflowId: string;
    readonly name: string;
    readonly payload: Record<string, unknown>;
    readonly by: string | undefined;
  };
}

/** Every example, in the document's order. Throws if one is written in another form. */
export const examples = (): Example[] =>
  [...manual.matchAll(/^### (\w+) · (\w+)\n([\s\S]*?)(?=^#|(?![\s\S]))/gm)].map(([, thing = '', name = '', text = '']) => {
    const kind = kindOfWorkflow(thing);
    const payload = /```json\n([\s\S]*?)```/.exec(text)?.[1];
    const line = /```sh\n(.*)\n```/.exec(text)?.[1];
    if (!kind || !payload || !line || !text.includes('Chat:'))
      throw new Error(`docs/operations.md: ${thing} · ${name}: something is missing`);
    return { kind, name, payload: JSON.parse(payload) as Record<string, unknown>, command: commandIn(line) };
  });

function commandIn(line: string): Example['command'] {
  const [, workflowId = '', name = '', json = '{}', by] =
    /^minsheng order (\S+) (\S+)(?: '([^']*)')?(?: --by (\S+))?$/.exec(line) ?? [];
  return { workflowId, name, payload: JSON.parse(json) as Record<string, unknown>, by };
}
