// What became of my suggestion? By receipt number, without a name; only the masked words are shown, once they have been read.
import { readReceipt } from '../../domain/ids.ts';
import type { Both, Outcome } from '../../domain/plan.ts';
import { decisionOf } from '../../domain/planned.ts';
import { stageDatesOf, stageEnd } from '../../domain/stages.ts';
import { planned, sayPlanned } from '../../cards/planned.ts';
import { readReason, sayReasonOnPage } from '../../cards/reason.ts';
import { isHeld } from '../../records/held.ts';
import * as suggestions from '../../records/suggestions.ts';
import * as years from '../../records/years.ts';
import { Corrected } from '../parts/corrected.tsx';
import { Layout } from '../parts/layout.tsx';
import { ReceiptForm } from '../parts/receipt.tsx';
import type { Visit } from '../visit.ts';

export interface Found {
  readonly status: 200 | 400 | 404;
  readonly page: unknown;
}

export async function suggestionPage(visit: Visit, typed: string | undefined): Promise<Found> {
  const { words } = visit;
  const title = words.say('web-receipt-title');
  const receipt = typed === undefined ? undefined : readReceipt(typed);
  const found = receipt === undefined ? null : await suggestions.byReceipt(receipt);
  const status = typed === undefined || found ? 200 : receipt === undefined ? 400 : 404;
  const page = (
    <Layout visit={visit} title={title}>
      <h1>{title}</h1>
      {status === 400 && (
        <p class="next" role="status">
          {words.say('web-receipt-mistyped')}
        </p>
      )}
      {status === 404 && (
        <p class="next" role="status">
          {words.say('web-receipt-unknown', { receipt: receipt ?? '' })}
        </p>
      )}
      {found && <Thread visit={visit} found={found} />}
      <ReceiptForm visit={visit} typed={typed ?? ''} />
    </Layout>
  );
  return { status, page };
}

/** Why, with what became of the candidate that took it up. */
async function reasonText({ words }: Visit, { reason, topic, year }: suggestions.SuggestionView): Promise<string> {
  const end = topic?.candidate && year ? stageEnd(stageDatesOf((await years.planOf(topic.yearId)).plan), 'decision') : null;
  const read = readReason(reason, topic?.candidate && year && end ? decisionOf(topic.candidate.state, year, end) : null);
  return read ? sayReasonOnPage(words, read) : '';
}

/** Received, taken up, answered, decided, built: as far as it has come. */
async function Thread({ visit, found }: { visit: Visit; found: suggestions.SuggestionView }) {
  const { words, link } = visit;
  const { year, topic, outcome, outcomeAt, withdrawnAt } = found;
  const candidate = topic?.candidate;
  const project = candidate?.project;
  const [correction] = topic?.corrections ?? [];
  return (
    <section class="card">
      <p class="small">{found.receipt}</p>
      <blockquote>{isHeld(found) ? words.say('web-thread-held') : (found.masked ?? words.say('web-thread-unread'))}</blockquote>
      <ol class="thread">
        <li>{words.say('web-thread-received', { when: words.when(found.at), region: words.region(found.regionCode, true) })}</li>
        {year ? (
          <li>
            <a href={link(`/${year.regionCode}/${year.year}`)}>
              {words.say('web-thread-letter', { region: year.regionCode, year: String(year.year) })}
            </a>
          </li>
        ) : (
          <li>{words.say('web-thread-standing')}</li>
        )}
        {topic && year && topic.size > 1 && (
          <li>
            <a href={link(`/${year.regionCode}/${year.year}/topics/${topic.code}`)}>
              {words.say('web-thread-together', { count: topic.size })}
            </a>
          </li>
        )}
        {withdrawnAt && <li>{words.say('web-thread-withdrawn', { when: words.when(withdrawnAt) })}</li>}
        {outcome ? (
          <li>
            <strong>{words.say(`web-outcome-${outcome}`)}</strong> {outcomeAt ? words.when(outcomeAt) : ''}
            <br />
            {await reasonText(visit, found)}
            <Corrected words={words} at={correction?.at ?? null} from={(correction?.wasOutcome ?? null) as Outcome | null} />
          </li>
        ) : (
          year && <li class="coming">{sayPlanned(words, 'web-thread-answer-by', planned(year.answersBy))}</li>
        )}
        {project && year && (
          <li>
            <a href={link(`/${year.regionCode}/${year.year}/projects/${project.code}`)}>
              {words.say('web-thread-project', { title: words.both(project.title as Both), progress: project.progress })}
            </a>
          </li>
        )}
      </ol>
    </section>
  );
}
