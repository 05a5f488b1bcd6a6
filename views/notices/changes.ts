// The notice to a unit of what was decided on a change of its task's promise, on the task's own card.
import * as changes from '../../records/changes.ts';
import * as tasks from '../../records/tasks.ts';
import type { Reads } from './reader.ts';
import { forReader } from './tasks.ts';

export const readers = {
  'change-decided': async ({ change: code }, to) => {
    const change = await changes.byCode(code);
    const task = change && (await tasks.byId(change.taskId));
    const found = task && (await forReader(task.code, to));
    if (!found || (change.state !== 'granted' && change.state !== 'refused')) return undefined;
    const { kind, was, becomes, decider, because, state } = change;
    return {
      task: found.task,
      hand: found.hand,
      of: { kind, was, becomes, measure: task.measure },
      decider,
      refused: state === 'refused' ? (because ?? '') : null,
    };
  },
} satisfies Reads<'change-decided'>;
