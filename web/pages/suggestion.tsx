// What became of my suggestion? By receipt number, without a name; only the masked words are shown, once they have been read.
import { readReceipt } from '../../domain/ids.ts';
import { planned, sayPlanned } from '../../cards/planned.ts';
import { sayReasonOnPage } from '../../cards/reason.ts';
import { factsOf, ofReceipt, type SuggestionFacts } from '../../views/suggestions.ts';
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
  const found = receipt === undefined ? null : await ofReceipt(receipt);
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
      {found && <Thread visit={visit} found={await factsOf(found)} />}
      <ReceiptForm visit={visit} typed={typed ?? ''} />
    </Layout>
  );
  return { status, page };
}

/** How far a suggestion has come: received, taken up, answered, decided, built. */
function Thread({ visit: { words, link }, found }: { visit: Visit; found: SuggestionFacts }) {
  const { year, topic, answersBy, withdrawnAt, reason, corrected } = found;
  const { heardAt, together, outcome, outcomeAt, project, progress } = found.thread;
  return (
    <section class="card">
      <p class="small">{found.receipt}</p>
      <blockquote>{found.held ? words.say('web-thread-held') : (found.masked ?? words.say('web-thread-unread'))}</blockquote>
      <ol class="thread">
        <li>{words.say('web-thread-received', { when: words.when(heardAt), region: words.region(found.regionCode, true) })}</li>
        {year ? (
          <li>
            <a href={link(`/${year.regionCode}/${year.year}`)}>
              {words.say('web-thread-letter', { region: year.regionCode, year: String(year.year) })}
            </a>
          </li>
        ) : (
          <li>{words.say('web-thread-standing')}</li>
        )}
        {topic && year && together !== null && together > 1 && (
          <li>
            <a href={link(`/${year.regionCode}/${year.year}/topics/${topic}`)}>
              {words.say('web-thread-together', { count: together })}
            </a>
          </li>
        )}
        {withdrawnAt && <li>{words.say('web-thread-withdrawn', { when: words.when(withdrawnAt) })}</li>}
        {outcome ? (
          <li>
            <strong>{words.say(`web-outcome-${outcome}`)}</strong> {outcomeAt ? words.when(outcomeAt) : ''}
            <br />
            {reason ? sayReasonOnPage(words, reason) : ''}
            <Corrected words={words} at={corrected?.at ?? null} from={corrected?.from ?? null} />
          </li>
        ) : (
          year && <li class="coming">{sayPlanned(words, 'web-thread-answer-by', planned(answersBy))}</li>
        )}
        {project && year && (
          <li>
            <a href={link(`/${year.regionCode}/${year.year}/projects/${project.code}`)}>
              {words.say('web-thread-project', { title: words.text(project.title), progress: progress ?? 0 })}
            </a>
          </li>
        )}
      </ol>
    </section>
  );
}
