// The page of an error, in the reader's language, with a way back to the first page.
import { Layout } from '../parts/layout.tsx';
import type { Visit } from '../visit.ts';

export const problemPage = (visit: Visit, status: 404 | 500) => (
  <Layout visit={visit} title={visit.words.say(`web-problem-${status}-title`)}>
    <h1>{visit.words.say(`web-problem-${status}-title`)}</h1>
    <p>{visit.words.say(`web-problem-${status}`)}</p>
    <p>
      <a class="button" href={visit.link('/')}>
        {visit.words.say('web-problem-home')}
      </a>
    </p>
  </Layout>
);
