// Candidates as the year's process moves them: brought from the plan, decided, and their askers told.
import { decidedNews } from '../domain/news.ts';
import * as candidates from '../records/candidates.ts';
import { transaction } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import * as suggestions from '../records/suggestions.ts';
import * as years from '../records/years.ts';
import { shortCode } from '../domain/ids.ts';
import { CandidateEntry } from '../domain/plan.ts';

/** Brings the candidates that the plan itself names, once; the office may have brought others before. */
export async function bringPlannedCandidates({ yearId }: { yearId: string; moment: number }): Promise<number> {
  const { plan } = await years.planOf(yearId);
  const planned = CandidateEntry.array().parse(plan.plannedCandidates);
  return transaction(() =>
    candidates.bring(
      yearId,
      planned.map((entry) => ({ ...entry, code: shortCode(`${yearId}/${entry.slug}`) })),
    ),
  );
}

/** Marks each candidate elected or in reserve, and turns the threads of those who asked for it: each author hears it once. */
export async function decideCandidates(
  yearId: string,
  all: readonly candidates.CandidateView[],
  elected: readonly string[],
  at: Date,
): Promise<void> {
  for (const candidate of all) {
    const won = elected.includes(candidate.slug);
    await candidates.setState(yearId, [candidate.slug], won ? 'elected' : 'reserve');
    for (const topic of candidate.topics) {
      const reason = { id: won ? 'decided' : 'not-decided', title: candidate.title };
      const authors = await suggestions.turnTopic(topic.id, won ? 'adopted' : 'reserve', reason);
      await outbox.enqueue(decidedNews(topic.id, authors, won, candidate.title), at);
    }
  }
  await years.change(yearId, { listAt: at });
}
