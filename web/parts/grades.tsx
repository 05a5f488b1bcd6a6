// The deputies' grade of each project with the three counts of its secret ballot, beside the survey and never averaged with it.
import { Grade } from '../../domain/satisfaction/grades.ts';
import { gradesOfYear } from '../../views/grades.ts';
import type { YearVisit } from '../visit.ts';

export async function Grades({ visit }: { visit: YearVisit }) {
  const { words, year, link, base } = visit;
  const found = await gradesOfYear(year.id);
  if (!found) return <></>;
  const counted = found.open ? undefined : found.rows.flatMap(({ grade }) => (grade.kind === 'graded' ? [grade] : []))[0];
  return (
    <section id="grades">
      <h2>{words.say('web-grades-title')}</h2>
      {found.open ? (
        <p>{words.say('web-grades-open')}</p>
      ) : (
        <>
          {counted && (
            <p>{words.say('web-grades-how', { deputies: found.deputies, graded: found.graded, needed: counted.needed })}</p>
          )}
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
                {found.rows.map(({ grade, project }) => (
                  <tr>
                    <th scope="row">
                      {project && <a href={link(`${base}/projects/${project.code}`)}>{words.text(project.title)}</a>}
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
