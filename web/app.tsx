// The page's addresses and who answers each. A page is facts read from views/ and words from locales/, escaped by JSX; it has no script.
import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { yearId } from '../domain/ids.ts';
import type { WorkInProgress } from '../domain/workInProgress.ts';
import { askedOfProjectPage, askedOfTopicPage } from './pages/asked.tsx';
import { letterPage } from './pages/letter.tsx';
import { problemPage } from './pages/problem.tsx';
import { projectPage, projectsPage } from './pages/projects.tsx';
import { reportPage } from './pages/report.tsx';
import { suggestionPage } from './pages/suggestion.tsx';
import { taskPage } from './pages/task.tsx';
import { tasksPage } from './pages/tasks.tsx';
import { topicsPage } from './pages/topics.tsx';
import { votePage } from './pages/vote.tsx';
import { noYearPage, yearPage } from './pages/year.tsx';
import { pageOf } from './parts/pager.tsx';
import { languageOf } from './languages.ts';
import { visit, visitYear, type YearVisit } from './visit.ts';
import { wordsWithoutDatabase } from './words.ts';
import { isDatabaseAway, whatStands } from '../views/parts.ts';
import { publicPhoto } from '../views/photos.ts';
import { allYears, firstYear } from '../views/years.ts';

const asset = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const style = asset('./page.css');
const icon = asset('./icon.svg');

/** What a page's function gives: JSX, or undefined if there is no such page. */
type Page = Promise<unknown>;

export interface AppOptions {
  /** The region whose year is shown first. */
  readonly regionCode: string;
  /** Where requests are registered while they are answered. */
  readonly inHand?: WorkInProgress;
}

export function makeApp({ regionCode, inHand }: AppOptions): Hono {
  const app = new Hono();
  if (inHand) app.use((_, next) => inHand.during('a request', next));
  app.use(compress());
  app.use(etag());
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false, // the proxy that ends TLS decides this
    }),
  );

  // PostgreSQL cannot store a NUL character, so no address here contains one
  app.use((c, next) => (c.req.url.includes('%00') ? problem(c, 404) : next()));

  app.get('/healthz', async (c) => {
    const standing = await Promise.race([whatStands().catch(() => undefined), soon()]);
    const says = standing ?? ['the database does not answer'];
    return c.json({ well: says.length === 0, says }, says.length === 0 ? 200 : 503);
  });
  app.get('/page.css', (c) =>
    c.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' }),
  );
  app.get('/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }));
  app.get('/favicon.ico', (c) => c.redirect('/icon.svg'));

  app.get('/', async (c) => {
    const first = await firstYear(regionCode);
    const found = first && (await visitYear(c, first));
    return found ? html(c, await yearPage(found)) : html(c, noYearPage(await visit(c), await allYears()));
  });
  app.get('/suggestion', async (c) => {
    const typed = c.req.query('receipt')?.slice(0, 60);
    const { status, page } = await suggestionPage(await visit(c), typed === '' ? undefined : typed);
    return html(c, page, status);
  });
  app.get('/photos/:id', async (c) => {
    const photo = await publicPhoto(c.req.param('id'));
    if (!photo) return problem(c, 404);
    return c.body(photo.bytes, 200, { 'content-type': photo.mime, 'cache-control': 'public, max-age=31536000, immutable' });
  });

  const ofYear = (path: string, make: (found: YearVisit, c: Context) => Page) =>
    app.get(`/:region{\\d{6,12}}/:year{\\d{4}}${path}`, async (c) => {
      const found = await visitYear(c, yearId(c.req.param('region') ?? '', Number(c.req.param('year'))));
      const page = found && (await make(found, c));
      return page === undefined ? problem(c, 404) : html(c, page);
    });
  ofYear('', (found) => yearPage(found));
  ofYear('/letter', (found) => letterPage(found));
  ofYear('/projects', (found, c) => projectsPage(found, c.req.query('aspect')));
  ofYear('/projects/:code', (found, c) => projectPage(found, c.req.param('code') ?? '', pageOf(c.req.query('page'))));
  ofYear('/tasks', (found, c) => {
    const { light, unit, aspect, project, page } = c.req.query();
    return tasksPage(found, {
      light: light || undefined,
      unit: unit || undefined,
      aspect: aspect || undefined,
      project: project || undefined,
      page: pageOf(page),
    });
  });
  ofYear('/tasks/:code', (found, c) => taskPage(found, c.req.param('code') ?? ''));
  ofYear('/projects/:code/asked', (found, c) =>
    askedOfProjectPage(found, c.req.param('code') ?? '', pageOf(c.req.query('page'))),
  );
  ofYear('/topics/:code', (found, c) => askedOfTopicPage(found, c.req.param('code') ?? '', pageOf(c.req.query('page'))));
  ofYear('/topics', (found, c) => topicsPage(found, c.req.query('outcome'), pageOf(c.req.query('page'))));
  ofYear('/votes/:code', (found, c) => votePage(found, c.req.param('code') ?? ''));
  ofYear('/report', (found) => reportPage(found));

  app.notFound((c) => problem(c, 404));
  app.onError(async (error, c) => {
    if (!isDatabaseAway(error)) console.error(error);
    return problem(c, 500);
  });
  return app;
}

/** Real milliseconds that the health check waits for the database. */
const PATIENCE_MS = 4_000;
const soon = (): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS).unref());

async function html(c: Context, page: unknown, status: 200 | 400 | 404 | 500 = 200): Promise<Response> {
  c.header('vary', 'Accept-Language');
  c.header('cache-control', 'no-cache');
  const written = await (page as { toString(): string | Promise<string> }).toString(); // parts of a page may be async
  return c.html(`<!doctype html>${written}`, status);
}

/** The page of an error; it needs nothing from the database, so that it can be shown while that is down. */
function problem(c: Context, status: 404 | 500): Promise<Response> {
  const language = languageOf(c.req.query('lang'), c.req.header('accept-language'));
  return html(c, problemPage(wordsWithoutDatabase(language, c.req.path), status), status);
}
