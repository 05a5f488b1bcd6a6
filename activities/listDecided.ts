// The list is decided, by adoption or by vote: what becomes of each candidate, and of the suggestions that it took up.
import { decidedNews } from '../domain/news.ts';
import * as candidates from '../records/candidates.ts';
import * as outbox from '../records/outbox.ts';
import * as suggestions from '../records/suggestions.ts';
import * as years from '../records/years.ts';

/** Marks each candidate as elected or in reserve and updates the suggestions that it took up; each author is told once. */
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
      await outbox.enqueue(decidedNews(topic.id, authors, won), at);
    }
  }
  await years.fixList(yearId, at);
}
