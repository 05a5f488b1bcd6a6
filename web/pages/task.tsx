// One task: what was promised there, its progress line by line, why its light is what it is, and the photos of its reports.
import { mask } from '../../analysis/mask.ts';
import { planned, sayPlanned } from '../../cards/planned.ts';
import { formerly, insteadOf, pricesLine, struckBecause, whatChanges } from '../../cards/promises.ts';
import { turnLine } from '../../cards/turns.ts';
import { putAbout } from '../../views/matters.ts';
import { ofCode, type TaskFacts, taskFacts } from '../../views/tasks.ts';
import { Bar } from '../parts/bar.tsx';
import { Layout } from '../parts/layout.tsx';
import { Light, lightSentence, placeName } from '../parts/light.tsx';
import type { Words } from '../../locales/words.ts';
import { Matters } from '../parts/matters.tsx';
import type { YearVisit } from '../visit.ts';

/** One task; undefined if the year has none with this code. */
export async function taskPage(visit: YearVisit, code: string) {
  const { words, year, link, base } = visit;
  const found = await ofCode(code);
  if (!found || found.project.year.id !== year.id) return undefined;
  const [task, matters] = [await taskFacts(found, words.now), await putAbout(found)];
  const place = placeName(words, task);
  const project = words.text(task.title);
  return (
    <Layout visit={visit} about={visit} room="tasks" title={`${project} · ${place}`}>
      <p class="small">
        <a href={link(`${base}/projects/${task.project}`)}>{project}</a>
      </p>
      <h1>{place}</h1>
      <p>
        <Light words={words} light={task.light} />{' '}
        {task.state === 'carried-over' ? words.say('web-task-carried-over') : lightSentence(words, task)}
      </p>
      <Bar label={words.say('web-bar-label', { name: place })} value={task.progress} />
      <dl>
        <dt>{words.say('web-field-due')}</dt>
        <dd>{task.due && task.acceptedAt ? words.day(task.due) : sayPlanned(words, 'web-due', planned(task.due))}</dd>
        <Promises visit={visit} task={task} />
        <dt>{words.say('web-field-unit')}</dt>
        <dd>
          {task.unit && task.unitId ? (
            <a href={link(`${base}/tasks`, { unit: task.unitId })}>{words.text(task.unit)}</a>
          ) : (
            words.say('web-open')
          )}
        </dd>
        {task.turn && <dt>{words.say('web-field-turn')}</dt>}
        {task.turn && <dd>{turnLine(words, task.turn)}</dd>}
        <dt>{words.say('web-field-region')}</dt>
        <dd>{words.region(task.regionCode, true)}</dd>
        {task.quantity !== null && <dt>{words.say('web-field-quantity')}</dt>}
        {task.quantity !== null && (
          <dd>
            {task.measure ? words.say('web-quantity', { quantity: task.quantity, measure: task.measure }) : String(task.quantity)}
          </dd>
        )}
        {task.acceptedAt && <dt>{words.say('web-field-accepted-at')}</dt>}
        {task.acceptedAt && <dd>{words.when(task.acceptedAt)}</dd>}
      </dl>
      <Steps visit={visit} task={task} />
      <Standard visit={visit} task={task} />
      <Lights visit={visit} task={task} />
      <Reports visit={visit} task={task} />
      <Matters words={words} matters={matters} />
    </Layout>
  );
}

/** Everything that was promised before (procedure 1.9, C4; 1.12, P7), and what is asked for. */
function Promises({ visit: { words }, task: { struck, asked } }: { visit: YearVisit; task: TaskFacts }) {
  return (
    <>
      {struck.length > 0 && <dt>{words.say('web-field-promised-before')}</dt>}
      {struck.map((promise) => (
        <dd>
          <s>{formerly(words, promise)}</s> {insteadOf(words, promise)}{' '}
          <span class="small">{struckBecause(words, { ...promise, words: promise.words && mask(promise.words).text })}</span>
        </dd>
      ))}
      {asked && <dt>{words.say(asked.kind === 'date' ? 'web-field-more-time' : 'web-field-change')}</dt>}
      {asked && <dd>{askedOf(words, asked)}</dd>}
    </>
  );
}

function askedOf(words: YearVisit['words'], asked: NonNullable<TaskFacts['asked']>): string {
  const who = words.say(`decider-${asked.decider}`);
  if (asked.kind === 'date' && asked.becomes.due) return words.say('web-asked', { until: words.day(asked.becomes.due), who });
  const what = words.say('web-asked-other', { what: whatChanges(words, asked), who });
  return asked.prices ? `${what} ${pricesLine(words, asked.prices)}` : what;
}
/** The steps of building that are shown by themselves. */
const Steps = ({ visit: { words }, task: { steps } }: { visit: YearVisit; task: TaskFacts }) =>
  steps.length === 0 ? (
    <></>
  ) : (
    <>
      <h2>{words.say('web-steps-title')}</h2>
      <ol class="standard">
        {steps.map((step) => (
          <Part words={words} part={step} />
        ))}
      </ol>
    </>
  );

/** A step or a line: its words, how it stands, and by when it is expected. */
const Part = ({ words, part: { text, state, due } }: { words: Words; part: TaskFacts['standard'][number] }) => (
  <li>
    {words.text(text)}{' '}
    <span class={`small line-${state}`}>
      {words.say(`web-line-${state}`)}
      {due && state !== 'met' ? ` · ${sayPlanned(words, 'web-line-due', planned(due))}` : ''}
    </span>
  </li>
);

const Standard = ({ visit: { words }, task }: { visit: YearVisit; task: TaskFacts }) => (
  <>
    <h2>{words.say('web-standard-title')}</h2>
    <ol class="standard">
      {task.standard.map((line) => (
        <Part words={words} part={line} />
      ))}
    </ol>
  </>
);

/** How the light has changed, newest first, each time with the reason that held then (procedure 1.8, L3). */
const Lights = ({ visit: { words }, task: { lights } }: { visit: YearVisit; task: TaskFacts }) =>
  lights.length === 0 ? (
    <></>
  ) : (
    <>
      <h2>{words.say('web-lights-title')}</h2>
      <ul class="lights">
        {lights.map(({ at, light, because }) => (
          <li>
            {words.when(at)} <Light words={words} light={light} />{' '}
            <span class="small">{lightSentence(words, { because, turns: null })}</span>
          </li>
        ))}
      </ul>
    </>
  );

/** The most reports shown, newest first. */
const SHOWN = 20;

/** Photos of reports with their dates, never their authors. A report's words stay with those who work on it. */
function Reports({ visit: { words }, task: { shown } }: { visit: YearVisit; task: TaskFacts }) {
  if (shown.length === 0) return <></>;
  return (
    <>
      <h2>{words.say('web-reports-title', { count: shown.length })}</h2>
      <ul class="reports">
        {shown.slice(0, SHOWN).map(({ at, what, photos }) => {
          const line = what ? words.text(what) : '';
          return (
            <li>
              <p>
                {words.when(at)} {line}
              </p>
              {photos.map((id) => (
                <img src={`/photos/${id}`} alt={words.say('web-photo-alt', { what: line })} loading="lazy" />
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
