// The project list, and one project with its standard and its places.
import type { Text } from '../../domain/languages.ts';
import { Bar } from '../parts/bar.tsx';
import { Layout } from '../parts/layout.tsx';
import { TaskList } from '../parts/light.tsx';
import { PAGE_ROWS, Pager } from '../parts/pager.tsx';
import type { YearVisit } from '../visit.ts';
import { projectLines, publishedProject } from '../../views/projects.ts';
import { publishedTasks } from '../../views/tasks.ts';
import { nameOf } from './year.tsx';

export async function projectsPage(visit: YearVisit, aspect: string | undefined) {
  const { words, year, plan, link, base } = visit;
  const all = await projectLines(year.id);
  const chosen = aspect === undefined ? plan.aspects : plan.aspects.filter(({ id }) => id === aspect);
  return (
    <Layout visit={visit} about={visit} room="projects" title={words.say('web-way-projects')}>
      <h1>{words.say('web-projects-title', { count: all.length })}</h1>
      {all.length === 0 && <p>{words.say('web-projects-none')}</p>}
      {aspect !== undefined && (
        <p>
          <a href={link(`${base}/projects`)}>{words.say('web-all-aspects')}</a>
        </p>
      )}
      {chosen.map(({ id }) => {
        const here = all.filter((project) => project.aspect === id);
        if (here.length === 0) return <></>;
        return (
          <section>
            <h2 id={id}>{nameOf(visit, id)}</h2>
            <ul class="projects">
              {here.map((project) => (
                <li class="card">
                  <h3>
                    <a href={link(`${base}/projects/${project.code}`)}>{words.text(project.title)}</a>
                  </h3>
                  <Bar label={words.say('web-bar-label', { name: words.text(project.title) })} value={project.progress} />
                  <p class="small">
                    {[
                      words.say('web-accepted-of', { accepted: project.accepted, tasks: project.tasks }),
                      words.money(project.cost),
                      ...(project.unit ? [words.text(project.unit)] : []),
                    ].join(' · ')}
                    {project.supporters > 0 && ' · '}
                    {project.supporters > 0 && (
                      <a href={link(`${base}/projects/${project.code}/asked`)}>
                        {words.say('web-supporters', { count: project.supporters })}
                      </a>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Layout>
  );
}

/** One project; undefined if the year has none with this code. */
export async function projectPage(visit: YearVisit, code: string, page: number) {
  const { words, year, link, base } = visit;
  const project = await publishedProject(year.id, code);
  if (!project) return undefined;
  const lines = await publishedTasks({ yearId: year.id, project: code }, { page: page - 1, size: PAGE_ROWS });
  const title = words.text(project.title);
  return (
    <Layout visit={visit} about={visit} room="projects" title={title}>
      <p class="small">
        <a href={link(`${base}/projects`, { aspect: project.aspect })}>{nameOf(visit, project.aspect)}</a>
      </p>
      <h1>{title}</h1>
      <Bar label={words.say('web-bar-label', { name: title })} value={project.progress} />
      <dl>
        <dt>{words.say('web-field-accepted')}</dt>
        <dd>
          <a href={link(`${base}/tasks`, { project: code })}>
            {words.say('web-accepted-of', { accepted: project.accepted, tasks: project.tasks })}
          </a>
        </dd>
        <dt>{words.say('web-field-cost')}</dt>
        <dd>{words.money(project.cost)}</dd>
        <dt>{words.say('web-field-unit')}</dt>
        <dd>{project.unit ? words.text(project.unit) : words.say('web-open')}</dd>
        <dt>{words.say('web-field-asked')}</dt>
        <dd>
          <a href={link(`${base}/projects/${code}/asked`)}>{words.say('web-supporters', { count: project.asked })}</a>
        </dd>
      </dl>
      <h2>{words.say('web-standard-title')}</h2>
      <ol>
        {project.standard.map((line: Text) => (
          <li>{words.text(line)}</li>
        ))}
      </ol>
      <h2>{words.say('web-sites-title', { count: project.tasks })}</h2>
      <TaskList visit={visit} lines={lines} withTitle={false} />
      <Pager visit={visit} path={`${base}/projects/${code}`} query={{}} page={page} count={project.tasks} />
    </Layout>
  );
}
