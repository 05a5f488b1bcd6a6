// The suggestions behind a topic or a project: their words, masked, in the order in which they came.
import { askedFacts, askedOfProject, askedOfTopic } from '../../views/asked.ts';
import { Layout } from '../parts/layout.tsx';
import { PAGE_ROWS, Pager } from '../parts/pager.tsx';
import type { YearVisit } from '../visit.ts';

/** The suggestions behind a topic; undefined if the year has no topic with this code. */
export async function askedOfTopicPage(visit: YearVisit, code: string, page: number) {
  return askedPage(visit, await askedOfTopic(visit.year.id, code), `${visit.base}/topics/${code}`, page);
}

/** The suggestions behind a project; undefined if the year has no project with this code. */
export async function askedOfProjectPage(visit: YearVisit, code: string, page: number) {
  return askedPage(visit, await askedOfProject(visit.year.id, code), `${visit.base}/projects/${code}/asked`, page);
}

async function askedPage(visit: YearVisit, of: Awaited<ReturnType<typeof askedOfTopic>>, path: string, page: number) {
  if (!of) return undefined;
  const { words } = visit;
  const title = typeof of.title === 'string' ? of.title : words.text(of.title);
  const { people, shown, hidden, lines } = await askedFacts(of, { page: page - 1, size: PAGE_ROWS });
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
