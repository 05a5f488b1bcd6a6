// One place: what was promised there, how far it is line by line, why its light is what it is, and what was shown.
import { type LineState, lineStates } from '../../domain/tasks/acceptance.ts';
import { mask } from '../../analysis/mask.ts';
import { planned, sayPlanned } from '../../cards/planned.ts';
import { struckBecause } from '../../cards/promises.ts';
import { turnLine } from '../../cards/turns.ts';
import * as changes from '../../records/changes.ts';
import * as tasks from '../../records/tasks.ts';
import { turnOfTask } from '../../records/turns.ts';
import * as years from '../../records/years.ts';
import { Bar } from '../parts/bar.tsx';
import { Layout } from '../parts/layout.tsx';
import { Light, lightSentence, placeName } from '../parts/light.tsx';
import type { YearVisit } from '../visit.ts';

/** One task; undefined where the year has none with this code. */
export async function taskPage(visit: YearVisit, code: string) {
  const { words, year, link, base } = visit;
  const task = await tasks.byCode(code);
  if (!task || task.project.year.id !== year.id) return undefined;
  const { plan } = await years.planOf(year.id);
  const turn = await turnOfTask(task);
  const measure = tasks.measureOf(task);
  const place = placeName(words, { place: tasks.placeOf(task), regionCode: task.regionCode });
  const project = words.both(task.project.title as { zh: string; en: string });
  return (
    <Layout visit={visit} about={visit} room="tasks" title={`${project} · ${place}`}>
      <p class="small">
        <a href={link(`${base}/projects/${task.project.code}`)}>{project}</a>
      </p>
      <h1>{place}</h1>
      <p>
        <Light words={words} light={task.light} />{' '}
        {task.state === 'carried-over' ? words.say('web-task-carried-over') : lightSentence(words, task.because, task.turns)}
      </p>
      <Bar label={words.say('web-bar-label', { name: place })} value={task.progress} />
      <dl>
        <dt>{words.say('web-field-due')}</dt>
        <dd>{task.due && task.acceptedAt ? words.day(task.due) : sayPlanned(words, 'web-due', planned(task.due))}</dd>
        <Promises visit={visit} task={task} zone={plan.timezone} />
        <dt>{words.say('web-field-unit')}</dt>
        <dd>
          {task.unit ? (
            <a href={link(`${base}/tasks`, { unit: task.unit.id })}>{words.both(task.unit)}</a>
          ) : (
            words.say('web-open')
          )}
        </dd>
        {turn && <dt>{words.say('web-field-turn')}</dt>}
        {turn && <dd>{turnLine(words, turn)}</dd>}
        <dt>{words.say('web-field-region')}</dt>
        <dd>{words.region(task.regionCode, true)}</dd>
        {task.quantity !== null && <dt>{words.say('web-field-quantity')}</dt>}
        {task.quantity !== null && (
          <dd>{measure ? words.say('web-quantity', { quantity: task.quantity, measure }) : String(task.quantity)}</dd>
        )}
        {task.acceptedAt && <dt>{words.say('web-field-accepted-at')}</dt>}
        {task.acceptedAt && <dd>{words.when(task.acceptedAt)}</dd>}
      </dl>
      <Standard visit={visit} task={task} />
      <Reports visit={visit} task={task} />
    </Layout>
  );
}

/** Every date that was promised before (procedure 1.9, C4), and one that is asked for. */
function Promises({ visit: { words }, task, zone }: { visit: YearVisit; task: tasks.TaskView; zone: string }) {
  const struck = changes.struckOf(task, zone);
  const asked = changes.waitingOf(task);
  return (
    <>
      {struck.length > 0 && <dt>{words.say('web-field-promised-before')}</dt>}
      {struck.map((promise) => (
        <dd>
          <s>{words.day(promise.due)}</s>{' '}
          <span class="small">{struckBecause(words, { ...promise, words: promise.words && mask(promise.words).text })}</span>
        </dd>
      ))}
      {asked && <dt>{words.say('web-field-more-time')}</dt>}
      {asked && <dd>{words.say('web-asked', { until: words.day(asked.due), who: words.say(`decider-${asked.decider}`) })}</dd>}
    </>
  );
}

function Standard({ visit: { words }, task }: { visit: YearVisit; task: tasks.TaskView }) {
  const states = lineStates(tasks.acceptanceOf(task));
  const due = new Map(task.milestones.map((milestone) => [milestone.line, milestone.due]));
  return (
    <>
      <h2>{words.say('web-standard-title')}</h2>
      <ol class="standard">
        {tasks.standardOf(task).map((line, index) => {
          const state: LineState = states.get(String(index)) ?? 'open';
          const when = due.get(index);
          return (
            <li>
              {words.both(line)}{' '}
              <span class={`small line-${state}`}>
                {words.say(`web-line-${state}`)}
                {when && state !== 'met' ? ` · ${sayPlanned(words, 'web-line-due', planned(when))}` : ''}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What was shown and when; never by whom. Words of a report stay with those who work on it. */
function Reports({ visit: { words }, task }: { visit: YearVisit; task: tasks.TaskView }) {
  const shown = task.reports.filter(({ kind }) => kind === 'reached').toReversed();
  if (shown.length === 0) return <></>;
  const standard = tasks.standardOf(task);
  return (
    <>
      <h2>{words.say('web-reports-title', { count: shown.length })}</h2>
      <ul class="reports">
        {shown.slice(0, 20).map(({ at, line, files }) => {
          const text = line === null ? undefined : standard[line];
          const what = text ? words.both(text) : '';
          return (
            <li>
              <p>
                {words.when(at)} {what}
              </p>
              {files
                .filter(({ mime }) => mime !== null)
                .map(({ id }) => (
                  <img src={`/photos/${id}`} alt={words.say('web-photo-alt', { what })} loading="lazy" />
                ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
