// What people asked for, how many did, and each topic's outcome with its reason.
import { Outcome } from '../../domain/plan.ts';
import { sayReasonOnPage } from '../../cards/reason.ts';
import { reasonOf } from '../../views/reasons.ts';
import { type PublishedTopic, publishedTopics } from '../../views/topics.ts';
import { drawnBy } from '../../views/years.ts';
import { Corrected } from '../parts/corrected.tsx';
import { Layout } from '../parts/layout.tsx';
import { PAGE_ROWS, Pager } from '../parts/pager.tsx';
import type { YearVisit } from '../visit.ts';
import { nameOf } from './year.tsx';

/** The reason of a topic's outcome, with what became of the candidate that took it up. */
function reasonText({ words, year, plan }: YearVisit, topic: PublishedTopic): string {
  const reason = reasonOf(topic, year, plan);
  return reason ? sayReasonOnPage(words, reason) : '';
}

export async function topicsPage(visit: YearVisit, asked: string | undefined, page: number) {
  const { words, year, base, link } = visit;
  const outcome = Outcome.safeParse(asked).data;
  const [{ lines, count }, figures] = await Promise.all([
    publishedTopics(year.id, outcome, { page: page - 1, size: PAGE_ROWS }),
    drawnBy(year.id),
  ]);
  return (
    <Layout visit={visit} about={visit} title={words.say('web-topics-title')}>
      <h1>{words.say('web-topics-title')}</h1>
      <p>{words.say('web-count-suggestions', { count: figures.suggestions, people: figures.people })}</p>
      <ul class="chips">
        <li>
          <a href={link(`${base}/topics`)} aria-current={outcome === undefined ? 'page' : undefined}>
            {words.say('web-any')}
          </a>
        </li>
        {Outcome.options.map((each) => (
          <li>
            <a href={link(`${base}/topics`, { outcome: each })} aria-current={outcome === each ? 'page' : undefined}>
              {words.say(`web-outcome-${each}`)}
            </a>
          </li>
        ))}
      </ul>
      {count === 0 && <p>{words.say('web-topics-none')}</p>}
      <ul class="plain">
        {lines.map((topic) => (
          <li>
            <strong>{topic.title}</strong>{' '}
            <span class="small">
              <a href={link(`${base}/topics/${topic.code}`)}>{words.say('web-supporters', { count: topic.size })}</a>
              {topic.aspect ? ` · ${nameOf(visit, topic.aspect)}` : ''}
            </span>
            <p>
              {topic.outcome
                ? [words.say(`web-outcome-${topic.outcome}`), reasonText(visit, topic)].filter(Boolean).join(words.traits.colon)
                : words.say('web-outcome-open')}
            </p>
            <Corrected words={words} at={topic.correctedAt} from={topic.correctedFrom} />
          </li>
        ))}
      </ul>
      <Pager visit={visit} path={`${base}/topics`} query={{ outcome }} page={page} count={count} />
    </Layout>
  );
}
