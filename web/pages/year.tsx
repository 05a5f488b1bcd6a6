// The first page: what was promised, how far it is, what is decided next and when, and the search for one's own suggestion.
import { stageEnd, stageDatesOf, type Stage } from '../../domain/stages.ts';
import { planned, sayPlanned } from '../../cards/planned.ts';
import { moneyLines } from '../../cards/money.ts';
import { Light as LightName } from '../../domain/tasks/light.ts';
import { Bar } from '../parts/bar.tsx';
import { Layout } from '../parts/layout.tsx';
import { Light } from '../parts/light.tsx';
import { ReceiptForm } from '../parts/receipt.tsx';
import type { Visit, YearVisit } from '../visit.ts';
import { shortlistOf } from '../../views/candidates.ts';
import { type HeldCount, heldCounts } from '../../views/held.ts';
import { shortlistMoney } from '../../views/money.ts';
import { type AspectLine, aspectLines } from '../../views/projects.ts';
import { roundsOf, type VoteRow } from '../../views/votes.ts';
import { allYears, drawnBy, restOf, type YearRow } from '../../views/years.ts';
import { textIn } from '../../locales/spoken.ts';

export async function yearPage(visit: YearVisit) {
  const { words, year, plan } = visit;
  const [aspects, others, held, heldWords] = await Promise.all([
    aspectLines(year.id),
    allYears(),
    roundsOf(year.id),
    heldCounts(year.id),
  ]);
  const title = words.say('web-year-title', { region: year.regionCode, year: String(year.year) });
  return (
    <Layout visit={visit} about={visit} room="year" title={title}>
      <h1>{title}</h1>
      <Next visit={visit} />
      {aspects.length > 0 ? <Progress visit={visit} aspects={aspects} /> : <Before visit={visit} plan={plan} />}
      {aspects.length === 0 && year.shortlistAt && <Shortlist visit={visit} />}
      <section class="card">
        <h2>{words.say('web-receipt-title')}</h2>
        <ReceiptForm visit={visit} />
      </section>
      <Votes visit={visit} held={held} />
      <Held visit={visit} counts={heldWords} />
      <Others visit={visit} others={others.filter(({ id }) => id !== year.id)} />
    </Layout>
  );
}

/** What is decided next, and when; or that the year is over or suspended. */
function Next({ visit: { words, year, plan } }: { visit: YearVisit }) {
  const stage = year.stage as Stage;
  const rest = restOf(year);
  if (year.state === 'abandoned') return <p class="next">{words.say('web-next-abandoned', { reason: rest?.reason ?? '' })}</p>;
  const ends = stage === 'closed' ? null : (year.stageEnds ?? stageEnd(stageDatesOf(plan), stage));
  const key = stage === 'openLetter' && year.letterAt === null ? 'letter' : stage;
  return (
    <>
      {year.state === 'suspended' && (
        <p class="next rests">
          {sayPlanned(words, 'web-next-suspended', planned(rest?.until ?? null), { reason: rest?.reason ?? '' })}
        </p>
      )}
      <p class="next">
        <strong>{words.say(`web-stage-${stage}`)}</strong> {sayPlanned(words, `web-next-${key}`, planned(ends))}
      </p>
    </>
  );
}

function Progress({ visit, aspects }: { visit: YearVisit; aspects: readonly AspectLine[] }) {
  const { words, link, base, plan } = visit;
  const sum = (of: (line: AspectLine) => number) => aspects.reduce((total, line) => total + of(line), 0);
  const tasks = sum(({ tasks: n }) => n);
  const counts = {
    red: sum((line) => line.red),
    yellow: sum((line) => line.yellow),
    green: sum((line) => line.green),
    grey: sum((line) => line.grey),
    blue: sum((line) => line.accepted),
  };
  const ordered = plan.aspects.flatMap(({ id }) => aspects.find(({ aspect }) => aspect === id) ?? []);
  return (
    <section>
      <h2>{words.say('web-progress-title')}</h2>
      <p>
        <a href={link(`${base}/projects`)}>{words.say('web-count-projects', { count: sum(({ projects }) => projects) })}</a>
        {words.say('web-and')}
        <a href={link(`${base}/tasks`)}>{words.say('web-count-tasks', { count: tasks })}</a>
      </p>
      <ul class="lights">
        {LightName.options.map((light) => (
          <li>
            <Light words={words} light={light} />
            <a
              href={link(`${base}/tasks`, { light })}
              aria-label={words.say('web-light-count', { light: words.say(`web-light-${light}`), count: counts[light] })}
            >
              {String(counts[light])}
            </a>
          </li>
        ))}
      </ul>
      <ul class="aspects">
        {ordered.map((line) => (
          <li>
            <a href={link(`${base}/projects`, { aspect: line.aspect })}>{nameOf(visit, line.aspect)}</a>
            <Bar label={words.say('web-bar-label', { name: nameOf(visit, line.aspect) })} value={line.progress} />
            <span class="small">
              <a href={link(`${base}/tasks`, { aspect: line.aspect })}>
                {words.say('web-accepted-of', { accepted: line.accepted, tasks: line.tasks })}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An aspect's name in the reader's language. */
export const nameOf = ({ plan, language }: YearVisit, aspect: string | null): string => {
  const found = plan.aspects.find(({ id }) => id === aspect);
  return found ? textIn(found, language) : (aspect ?? '');
};

/** The year before its list is fixed, when nothing is promised yet: the letter, and what was said so far. */
async function Before({ visit, plan }: { visit: YearVisit; plan: YearVisit['plan'] }) {
  const { words, link, base, year } = visit;
  const figures = year.letterAt ? await drawnBy(year.id) : undefined;
  return (
    <section>
      <h2>{words.say('web-nothing-promised')}</h2>
      {figures && (
        <p>
          <a href={link(`${base}/topics`)}>
            {words.say('web-count-suggestions', { count: figures.suggestions, people: figures.people })}
          </a>
        </p>
      )}
      <p>
        <a class="button" href={link(`${base}/letter`)}>
          {words.text(plan.letter.title)}
        </a>
      </p>
      <h3>{words.say('web-aspects-title')}</h3>
      <ul class="plain">
        {plan.aspects.map((aspect) => (
          <li>
            <strong>{words.text(aspect)}</strong> <span class="small">{words.text(aspect.describe)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Shortlist({ visit }: { visit: YearVisit }) {
  const shortlisted = await shortlistOf(visit.year.id);
  if (shortlisted.length === 0) return <></>;
  const money = await shortlistMoney(visit.year.id);
  return (
    <section>
      <h2>{visit.words.say('web-shortlist-title', { count: shortlisted.length })}</h2>
      <ul class="plain">
        {shortlisted.map(({ title, aspect, cost }) => (
          <li>
            <strong>{visit.words.text(title)}</strong>{' '}
            <span class="small">
              {nameOf(visit, aspect)} · {visit.words.money(cost)}
            </span>
          </li>
        ))}
      </ul>
      {money && moneyLines(visit.words, money).map((line) => <p class="small">{line}</p>)}
    </section>
  );
}

const Votes = ({ visit, held }: { visit: YearVisit; held: readonly VoteRow[] }) =>
  held.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>{visit.words.say('web-votes-title')}</h2>
      <ul class="plain">
        {held.map(({ code, round, state }) => (
          <li>
            <a href={visit.link(`${visit.base}/votes/${code}`)}>{visit.words.say('web-vote-round', { round })}</a>{' '}
            <span class="small">{visit.words.say(`web-vote-state-${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

/** How many suggestions are held, and what became of them: counts by kind, never their words. */
const Held = ({ visit: { words }, counts }: { visit: YearVisit; counts: readonly HeldCount[] }) =>
  counts.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>{words.say('web-held-title')}</h2>
      <p>{words.say('web-held-why')}</p>
      <ul class="plain">
        {counts.map(({ kind, ...count }) => (
          <li>
            <strong>{words.say(`held-of-${kind}`)}</strong> <span class="small">{words.say('web-held-count', count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

export const Others = ({ visit, others }: { visit: Visit; others: readonly YearRow[] }) =>
  others.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>{visit.words.say('web-others-title')}</h2>
      <ul class="plain">
        {others.slice(0, 40).map(({ regionCode, year, stage }) => (
          <li>
            <a href={visit.link(`/${regionCode}/${year}`)}>
              {visit.words.say('web-year-title', { region: regionCode, year: String(year) })}
            </a>{' '}
            <span class="small">{visit.words.say(`web-stage-${stage}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

/** The first page while no year has been started. */
export const noYearPage = (visit: Visit, others: readonly YearRow[]) => (
  <Layout visit={visit} title={visit.words.say('web-brand')}>
    <h1>{visit.words.say('web-no-year-title')}</h1>
    <p>{visit.words.say('web-no-year')}</p>
    <section class="card">
      <h2>{visit.words.say('web-receipt-title')}</h2>
      <ReceiptForm visit={visit} />
    </section>
    <Others visit={visit} others={others} />
  </Layout>
);
