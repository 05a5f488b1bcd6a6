// Everything that was put to a unit and what became of it (procedure 1.10, S4). Words are published masked; nobody's name is in it.
import { mask } from '../../analysis/mask.ts';
import * as matters from '../../records/matters.ts';
import type { Row } from './written.ts';

export const MATTER_COLUMNS = [
  'id',
  'kind',
  'about',
  'line',
  'severity',
  'words',
  'asked_at',
  'unit',
  'due',
  'state',
  'since',
  'round',
  'answer',
  'answered_at',
  'ended',
  'closed_at',
] as const;

const BATCH = 2_000;
const masked = (words: string | null | undefined): string | null => (words ? mask(words).text : null);

export async function* matterRows(yearId: string | undefined): AsyncGenerator<Row> {
  for (let last = ''; ; ) {
    const batch = await matters.after(last, yearId, BATCH);
    for (const matter of batch) {
      const { id, kind, about, line, severity, words, at, unitId, due, state, since, round, ended, closedAt } = matter;
      const answer = matters.sentAnswer(matter);
      yield {
        id,
        kind,
        about,
        line,
        severity,
        words: masked(words),
        asked_at: at,
        unit: unitId,
        due,
        state,
        since,
        round,
        answer: masked(answer?.words),
        answered_at: answer?.at ?? null,
        ended,
        closed_at: closedAt,
      };
    }
    if (batch.length < BATCH) return;
    last = batch.at(-1)?.id ?? '';
  }
}
