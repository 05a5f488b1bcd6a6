// The year report: figures that each link to what they count, and the survey beside them, never averaged with anything.
import { planned, sayPlanned } from '../../cards/planned.ts';
import type { FigureName } from '../../domain/yearReport.ts';
import { surveyOfYear, yearReport } from '../../views/reports.ts';
import { roundsOf } from '../../views/votes.ts';
import { Bar } from '../parts/bar.tsx';
import { Grades } from '../parts/grades.tsx';
import { Layout } from '../parts/layout.tsx';
import { Promised, Units } from '../parts/kept.tsx';
import type { YearVisit } from '../visit.ts';
import { nameOf } from './year.tsx';

/** Figures in the order of the year. */
const groups = {
  letter: ['lettersSent', 'letterReaders', 'pageViews'],
  suggestions: ['suggestions', 'people', 'topics', 'adopted', 'reserve', 'underWay', 'notOurs', 'notNow', 'open', 'withdrawn'],
  decision: ['candidates', 'comments', 'rounds', 'ballots', 'projects'],
  execution: [
    'tasks',
    'accepted',
    'red',
    'yellow',
    'green',
    'grey',
    'onTheDesk',
    'carriedOver',
    'merged',
    'cancelled',
    'reports',
    'photos',
    'escalations',
  ],
} as const satisfies Record<string, readonly FigureName[]>;

type Group = keyof typeof groups;

/** Figures whose single cases are not listed on a page of their own: the foot of the page says what they count. */
const COUNTED = [
  'open',
  'withdrawn',
  'comments',
  'onTheDesk',
  'carriedOver',
  'merged',
  'cancelled',
  'escalations',
  'letterReaders',
  'people',
] as const satisfies readonly FigureName[];

/** The page that shows what a figure counts. A figure whose single cases are not public is explained below the figures instead. */
function whereOf({ link, base }: YearVisit, name: FigureName, ballots: string | undefined): string {
  switch (name) {
    case 'letterReaders':
    case 'pageViews':
    case 'lettersSent':
      return link(`${base}/letter`);
    case 'suggestions':
    case 'people':
    case 'topics':
      return link(`${base}/topics`);
    case 'adopted':
    case 'reserve':
      return link(`${base}/topics`, { outcome: name });
    case 'underWay':
      return link(`${base}/topics`, { outcome: 'under-way' });
    case 'notOurs':
      return link(`${base}/topics`, { outcome: 'not-ours' });
    case 'notNow':
      return link(`${base}/topics`, { outcome: 'not-now' });
    case 'projects':
    case 'candidates':
      return link(`${base}/projects`);
    case 'tasks':
    case 'reports':
    case 'photos':
      return link(`${base}/tasks`);
    case 'red':
    case 'yellow':
    case 'green':
    case 'grey':
      return link(`${base}/tasks`, { light: name });
    case 'accepted':
      return link(`${base}/tasks`, { light: 'blue' });
    case 'ballots':
    case 'rounds':
      return ballots ?? link(base);
    case 'open':
    case 'withdrawn':
    case 'comments':
    case 'onTheDesk':
    case 'carriedOver':
    case 'merged':
    case 'cancelled':
    case 'escalations':
      return '#counted';
  }
}

export async function reportPage(visit: YearVisit) {
  const { words, year } = visit;
  const report = await yearReport(year);
  const held = await roundsOf(year.id);
  const vote = held.find(({ state }) => state === 'certified') ?? held[0];
  const ballots = vote && visit.link(`${visit.base}/votes/${vote.code}`);
  const state = year.acceptedAt ? 'accepted' : year.reportAt ? 'drafted' : 'running';
  const at = year.acceptedAt ?? year.reportAt;
  return (
    <Layout
      visit={visit}
      about={visit}
      room="report"
      title={words.say('web-report-title', { region: year.regionCode, year: String(year.year) })}
    >
      <h1>{words.say('web-report-title', { region: year.regionCode, year: String(year.year) })}</h1>
      <p>{words.say(`web-report-${state}`, { when: at ? words.when(at) : '' })}</p>
      {(Object.keys(groups) as Group[]).map((group) => (
        <section>
          <h2>{words.say(`web-group-${group}`)}</h2>
          <dl class="counts">
            {groups[group]
              .flatMap((name) => ({ name, count: report.figures[name] }))
              .map(
                ({ name, count }) =>
                  count !== undefined && (
                    <div>
                      <dt>{words.say(`web-figure-${name}`)}</dt>
                      <dd>
                        <a href={whereOf(visit, name, ballots)} aria-label={`${words.say(`web-figure-${name}`)}: ${count}`}>
                          {count.toLocaleString('en-US')}
                        </a>
                      </dd>
                    </div>
                  ),
              )}
          </dl>
        </section>
      ))}
      {report.progress.length > 0 && (
        <section>
          <h2>{words.say('web-progress-title')}</h2>
          <ul class="aspects">
            {report.progress.map((line) => (
              <li>
                <a href={visit.link(`${visit.base}/projects`, { aspect: line.aspect })}>{nameOf(visit, line.aspect)}</a>
                <Bar label={words.say('web-bar-label', { name: nameOf(visit, line.aspect) })} value={line.progress} />
                <span class="small">
                  <a href={visit.link(`${visit.base}/tasks`, { aspect: line.aspect })}>
                    {words.say('web-accepted-of', { accepted: line.accepted, tasks: line.tasks })}
                  </a>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Promised visit={visit} lines={report.promised} />
      <Units visit={visit} lines={report.units} />
      <Survey visit={visit} />
      <Grades visit={visit} />
      <section id="counted">
        <h2>{words.say('web-counted-title')}</h2>
        <ul>
          {COUNTED.map((name) => (
            <li>
              {words.say(`web-figure-${name}`)}: {words.say(`web-counted-${name}`)}
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}

/**
 * The survey's result of each aspect with its n and response rate (procedure 1.11); aspects with fewer answers than the threshold are
 * suppressed.
 */
async function Survey({ visit }: { visit: YearVisit }) {
  const { words, year, plan } = visit;
  const survey = await surveyOfYear(year.id);
  if (!survey) return <></>;
  const { result } = survey;
  return (
    <section id="survey">
      <h2>{words.say('web-survey-title')}</h2>
      {result === null ? (
        <p>{sayPlanned(words, 'web-survey-open', planned(survey.closesAt))}</p>
      ) : (
        <>
          <p>“{words.text(plan.survey.question)}”</p>
          <p>
            {words.say('web-survey-n', {
              invited: result.invited,
              answered: result.answered,
              rate: percent(result.answered, result.invited),
            })}
          </p>
          <div class="wide" role="region" aria-label={words.say('web-survey-title')} tabindex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.say('web-field-aspect')}</th>
                  <th scope="col">{words.say('web-survey-satisfied')}</th>
                  <th scope="col">{words.say('web-survey-margin')}</th>
                  <th scope="col">n</th>
                  <th scope="col">{words.say('web-survey-rate')}</th>
                </tr>
              </thead>
              <tbody>
                {result.aspects.map(({ aspect, n, responseRate, suppressed, satisfied }) => (
                  <tr>
                    <th scope="row">{nameOf(visit, aspect)}</th>
                    {suppressed || !satisfied ? (
                      <td colspan={2}>{words.say('web-survey-too-few')}</td>
                    ) : (
                      <>
                        <td>{percent(satisfied.part, satisfied.of)} %</td>
                        <td>
                          {percent(satisfied.low, 1)}–{percent(satisfied.high, 1)} %
                        </td>
                      </>
                    )}
                    <td>{String(n)}</td>
                    <td>{percent(responseRate.part, responseRate.of)} %</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

const percent = (part: number, of: number): string => (of === 0 ? '0' : ((100 * part) / of).toFixed(1));
