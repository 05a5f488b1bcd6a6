// What was promised in numbers and how much of it is accepted; the units ranked by the share of their accepted tasks.
import { FEWEST_RANKED } from '../../domain/tasks/ranking.ts';
import type { PromisedLine, UnitLine } from '../../domain/yearReport.ts';
import type { YearVisit } from '../visit.ts';

/** Sums over tasks, project by project (procedure 1.7, T6); each links to the tasks that it sums. */
export function Promised({ visit, lines }: { visit: YearVisit; lines: readonly PromisedLine[] }) {
  const { words, link, base } = visit;
  if (lines.length === 0) return <></>;
  return (
    <section id="promised">
      <h2>{words.say('web-promised-title')}</h2>
      <ul class="plain">
        {lines.map(({ project, title, measure, promised, accepted }) => (
          <li>
            <a href={link(`${base}/projects/${project}`)}>{words.text(title)}</a>{' '}
            {words.say('web-promised', { promised, accepted, measure })}
          </li>
        ))}
      </ul>
      <p class="small">{words.say('web-promised-how')}</p>
    </section>
  );
}

/** Units by the share of their accepted tasks (procedure 1.8, L7); a unit with too few tasks is listed without a rank, with the reason. */
export function Units({ visit, lines }: { visit: YearVisit; lines: readonly UnitLine[] }) {
  const { words, link, base } = visit;
  if (lines.length === 0) return <></>;
  const small = lines.filter(({ rank }) => rank === null);
  const ranked = lines.filter(({ rank }) => rank !== null);
  const tasksOf = ({ unit, accepted, tasks }: UnitLine) => (
    <a href={link(`${base}/tasks`, { unit })}>{words.say('web-accepted-of', { accepted, tasks })}</a>
  );
  return (
    <section id="units">
      <h2>{words.say('web-units-title')}</h2>
      {ranked.length > 0 && (
        <div class="wide" role="region" aria-label={words.say('web-units-title')} tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.say('web-units-rank')}</th>
                <th scope="col">{words.say('web-field-unit')}</th>
                <th scope="col">{words.say('web-units-share')}</th>
                <th scope="col">{words.say('web-units-tasks')}</th>
              </tr>
            </thead>
            <tbody>
              {ranked.map((line) => (
                <tr>
                  <td>{String(line.rank)}</td>
                  <th scope="row">{words.text(line.name)}</th>
                  <td>{((100 * line.accepted) / line.tasks).toFixed(1)} %</td>
                  <td>{tasksOf(line)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {small.length > 0 && (
        <>
          <p>{words.say('web-units-unranked', { fewest: FEWEST_RANKED })}</p>
          <ul class="plain">
            {small.map((line) => (
              <li>
                {words.text(line.name)} · {tasksOf(line)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
