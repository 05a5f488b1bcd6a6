// What the deputies say of each project: a secret ballot's three numbers and the grade, beside the survey and never averaged with it.
import { Grade } from '../../domain/satisfaction/grades.ts';
import * as grades from '../../records/grades.ts';
import * as tasks from '../../records/tasks.ts';
import type { YearVisit } from '../visit.ts';

export async function Grades({ visit }: { visit: YearVisit }) {
  const { words, year, link, base } = visit;
  const grading = await grades.ofYear(year.id);
  if (!grading) return <></>;
  const result = grades.resultOf(grading);
  const { deputies, graded } = await grades.turnout(grading.id);
  const rows = await Promise.all((result ?? []).map(async (row) => ({ ...row, project: await tasks.projectOf(row.item) })));
  const counted = rows.flatMap(({ grade }) => (grade.kind === 'graded' ? [grade] : []))[0];
  return (
    <section id="grades">
      <h2>{words.say('web-grades-title')}</h2>
      {result === null ? (
        <p>{words.say('web-grades-open')}</p>
      ) : (
        <>
          {counted && <p>{words.say('web-grades-how', { deputies, graded, needed: counted.needed })}</p>}
          <div class="wide" role="region" aria-label={words.say('web-grades-title')} tabindex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.say('web-grades-project')}</th>
                  {Grade.options.map((grade) => (
                    <th scope="col">{words.say(`grade-${grade}`)}</th>
                  ))}
                  <th scope="col">{words.say('web-grades-grade')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ grade, project }) => (
                  <tr>
                    <th scope="row">
                      {project && <a href={link(`${base}/projects/${project.code}`)}>{words.both(project.title)}</a>}
                    </th>
                    {grade.kind === 'too-few' ? (
                      <td colspan={4}>{words.say('web-grades-too-few', { least: grade.least })}</td>
                    ) : (
                      <>
                        <td>{String(grade.satisfied.part)}</td>
                        <td>{String(grade.basically.part)}</td>
                        <td>{String(grade.dissatisfied.part)}</td>
                        <td>{words.say(`grade-${grade.grade}`)}</td>
                      </>
                    )}
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
