// What a unit is told of its request for more time: what was decided, on the task's own card.
import type { Decider } from '../../domain/tasks/change.ts';
import * as changes from '../../records/changes.ts';
import * as tasks from '../../records/tasks.ts';
import { type Readers, word } from './reader.ts';
import { forReader } from './tasks.ts';

export const readers: Readers = {
  'change-decided': async (facts, to) => {
    const change = await changes.byCode(word(facts, 'change'));
    const task = change && (await tasks.of(change.taskId));
    const found = task && (await forReader({ task: task.code }, to));
    if (!found || (change.state !== 'granted' && change.state !== 'refused')) return undefined;
    const { due, decider, because, state } = change;
    return {
      task: found.task,
      hand: found.hand,
      due,
      decider: decider as Decider,
      refused: state === 'refused' ? (because ?? '') : null,
    };
  },
};
