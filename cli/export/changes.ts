// Every change of a promise that was asked for (procedure 1.12, P7): what, why, who decided it and how. Its words are published masked.
import { mask } from '../../analysis/mask.ts';
import * as changes from '../../records/changes.ts';
import type { Row } from './written.ts';

export const CHANGE_COLUMNS = [
  'id',
  'task',
  'year',
  'project_zh',
  'project_en',
  'asked_at',
  'was_due',
  'due',
  'reason',
  'words',
  'size',
  'decider',
  'state',
  'decided_at',
  'decision',
  'because',
] as const;

const BATCH = 2_000;

export async function* changeRows(yearId: string | undefined): AsyncGenerator<Row> {
  for (let last = ''; ; ) {
    const batch = await changes.after(last, yearId, BATCH);
    for (const { id, task, at, reason, words, wasDue, due, size, decider, state, decidedAt, decision, because } of batch) {
      const title = task.project.title;
      yield {
        id,
        task: task.id,
        year: task.project.yearId,
        project_zh: title.zh,
        project_en: title.en,
        asked_at: at,
        was_due: wasDue,
        due,
        reason,
        words: words === null ? null : mask(words).text,
        size,
        decider,
        state,
        decided_at: decidedAt,
        decision,
        because: because === null ? null : mask(because).text,
      };
    }
    if (batch.length < BATCH) return;
    last = batch.at(-1)?.id ?? '';
  }
}
