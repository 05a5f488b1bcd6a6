// Every change of a promise that was asked for (procedure 1.12, P7): what, why, who decided it and how. Its words are published masked.
import { mask } from '../../analysis/mask.ts';
import { yuan } from '../../domain/money.ts';
import * as changes from '../../records/changes.ts';
import type { Row } from './written.ts';

export const CHANGE_COLUMNS = [
  'id',
  'task',
  'year',
  'project_zh',
  'project_en',
  'asked_at',
  'kind',
  'was_due',
  'due',
  'was',
  'becomes',
  'days',
  'money_yuan',
  'people',
  'document',
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

/** Yuan with its sign: money may become less. */
const yuanOf = (fen: number): string => `${fen < 0 ? '-' : ''}${yuan(Math.abs(fen))}`;

export async function* changeRows(yearId: string | undefined): AsyncGenerator<Row> {
  for (let last = ''; ; ) {
    const batch = await changes.after(last, yearId, BATCH);
    for (const change of batch) {
      const {
        id,
        task,
        at,
        kind,
        was,
        becomes,
        prices,
        reason,
        words,
        wasDue,
        due,
        size,
        decider,
        state,
        decidedAt,
        decision,
        because,
      } = change;
      const title = task.project.title;
      yield {
        id,
        task: task.id,
        year: task.project.yearId,
        project_zh: title.zh,
        project_en: title.en,
        asked_at: at,
        kind,
        was_due: wasDue,
        due,
        was: JSON.stringify(was),
        becomes: JSON.stringify(becomes),
        days: prices?.days ?? null,
        money_yuan: prices === null ? null : yuanOf(prices.fen),
        people: prices?.people ?? null,
        document: change.documents.length > 0,
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
