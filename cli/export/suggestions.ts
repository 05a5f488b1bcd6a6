// The register, in the order of arrival. Held suggestions are exported without their text; `minsheng held list` shows it.
import * as suggestions from '../../records/suggestions.ts';
import type { Row } from './written.ts';

export const SUGGESTION_COLUMNS = ['receipt', 'text', 'at', 'region', 'year', 'aspect', 'outcome', 'held', 'heldEnd'] as const;

const BATCH = 2_000;

export async function* suggestionRows(yearId: string | undefined): AsyncGenerator<Row> {
  for (let after = 0n; ; ) {
    const batch = await suggestions.register(after, BATCH, yearId);
    for (const { receipt, text, at, region, year, aspect, outcome, held, heldEnd } of batch)
      yield { receipt, text, at, region, year, aspect, outcome, held, heldEnd };
    const last = batch.at(-1);
    if (batch.length < BATCH || !last) return;
    after = last.id;
  }
}
