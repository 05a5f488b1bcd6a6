// Those who asked for a topic or for what became a project: their words, masked, in the order in which they came.
import * as asked from '../../records/asked.ts';
import { projects as projectsOf } from '../../records/progress.ts';
import * as published from '../../records/published.ts';
import { Layout } from '../parts/layout.tsx';
import { PAGE_ROWS, Pager } from '../parts/pager.tsx';
import type { YearVisit } from '../visit.ts';

/** Those behind a topic; undefined where the year has none with this code. */
export async function askedOfTopicPage(visit: YearVisit, code: string, page: number) {
  const topic = await published.topicTitle(visit.year.id, code);
  if (topic === undefined) return undefined;
  return askedPage(visit, { of: 'topic', code }, { title: topic, path: `${visit.base}/topics/${code}`, page });
}

/** Those behind a project; undefined where the year has none with this code. */
export async function askedOfProjectPage(visit: YearVisit, code: string, page: number) {
  const project = (await projectsOf(visit.year.id)).find((each) => each.code === code);
  const candidate = project && (await published.promise(code))?.candidateCode;
  if (!project || candidate === undefined) return undefined;
  const title = visit.words.both(project.title);
  return askedPage(visit, { of: 'candidate', code: candidate }, { title, path: `${visit.base}/projects/${code}/asked`, page });
}

async function askedPage(
  visit: YearVisit,
  of: asked.AskedOf,
  { title, path, page }: { title: string; path: string; page: number },
) {
  const { words } = visit;
  const [{ people, shown, hidden }, lines] = await Promise.all([
    asked.counted(of),
    asked.list(of, (page - 1) * PAGE_ROWS, PAGE_ROWS),
  ]);
  return (
    <Layout visit={visit} about={visit} title={title}>
      <h1>{title}</h1>
      <p>{words.say('web-supporters', { count: people })}</p>
      <p class="small">{words.say('asked-count', { count: shown, hidden })}</p>
      <ul class="plain">
        {lines.map(({ text, at, regionCode }) => (
          <li>
            <blockquote>{text}</blockquote>
            <span class="small">
              {words.day(at)} · {words.region(regionCode, true)}
            </span>
          </li>
        ))}
      </ul>
      <Pager visit={visit} path={path} query={{}} page={page} count={shown} />
    </Layout>
  );
}
