import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { raw } from 'hono/html';
import { streamSSE } from 'hono/streaming';
import { setTimeout as pause } from 'node:timers/promises';
import type { Acts } from '../acts.ts';
import type { Column as Role, Person } from '../changes.ts';
import type { Events, Numbered } from '../events.ts';
import type { ClockHands } from '../clock.ts';
import { seenChat, seenMessage } from '../seen.ts';
import type { Taken } from '../taken.ts';
import type { World } from '../world.ts';
import { Bubble } from './bubble.tsx';
import { Column, type ColumnProps } from './column.tsx';
import { Page, type PageLink } from './page.tsx';
import { type Language, words } from './words.ts';

export interface PageRoutes {
  readonly world: World;
  readonly acts: Acts;
  readonly events: Events;
  readonly taken: Taken;
  readonly clock: ClockHands | undefined;
  readonly links: readonly PageLink[];
  readonly onPageOpened: (() => void) | undefined;
}

const SHOWN = 120;
const order: readonly Role[] = ['citizen', 'unit', 'deputy', 'office'];
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const assets = {
  'page.css': 'text/css',
  'chat.css': 'text/css',
  'app.js': 'text/javascript',
  'clock.js': 'text/javascript',
  'sitePhoto.js': 'text/javascript',
  'icon.svg': 'image/svg+xml',
} as const;

/** The page, its parts, its live stream, and the clock's controls. */
export function pageRoutes({ world, acts, events, taken, clock, links, onPageOpened }: PageRoutes): Hono {
  const app = new Hono();
  const deepLink = (url: string): string | undefined => acts.deepLink(url);
  let opened = false;

  const column = (person: Person, language: Language): ColumnProps => ({
    chat: seenChat(world, person, SHOWN),
    people: [...world.people.values()],
    until: taken.until(person.id),
    language,
    words: words[language],
    deepLink,
  });

  app.get('/', (c) => {
    const language = languageOf(c.req.query('lang') ?? getCookie(c, 'lang'), c.req.header('accept-language'));
    if (c.req.query('lang')) setCookie(c, 'lang', language, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 });
    if (!opened && c.req.method === 'GET') {
      opened = true;
      onPageOpened?.();
    }
    const see = c.req.query('see');
    const shown = see
      ? see.split(',').flatMap((id) => world.people.get(Number(id)) ?? [])
      : firstOfEach([...world.people.values()]);
    const otherLanguage = `/?lang=${language === 'zh' ? 'en' : 'zh'}${see ? `&see=${encodeURIComponent(see)}` : ''}`;
    c.header('content-security-policy', policy);
    c.header('referrer-policy', 'no-referrer');
    return c.html(
      <>
        {raw('<!doctype html>')}
        <Page
          language={language}
          columns={shown.map((person) => column(person, language))}
          hasClock={clock !== undefined}
          links={links}
          botName={world.bot.first_name}
          otherLanguage={otherLanguage}
        />
      </>,
    );
  });

  app.get('/page/column', (c) => {
    const person = world.people.get(Number(c.req.query('person')));
    return person ? c.html(<Column {...column(person, languageOf(c.req.query('lang')))} />) : c.notFound();
  });

  app.get('/page/stream', (c) => {
    const language = languageOf(c.req.query('lang'));
    const see = new Set((c.req.query('see') ?? '').split(',').map(Number));
    const drawn = (event: Numbered): object => {
      if (event.kind !== 'message' && event.kind !== 'edited') return event;
      const message = seenMessage(world, event.message);
      // oxlint-disable-next-line typescript/no-base-to-string -- an element's string is its HTML
      const html = String(<Bubble message={message} words={words[language]} deepLink={deepLink} />);
      return { kind: event.kind, person: event.person, id: message.id, from: message.from, html };
    };
    return streamSSE(c, async (stream) => {
      const stop = events.listen((event) => {
        if (!('person' in event) || see.has(event.person)) void stream.writeSSE({ data: JSON.stringify(drawn(event)) });
      });
      stream.onAbort(stop);
      await stream.writeSSE({ event: 'ready', data: '' });
      while (!stream.aborted && !stream.closed) {
        // oxlint-disable-next-line no-await-in-loop -- a heartbeat
        await pause(10_000, undefined, { ref: false });
        // oxlint-disable-next-line no-await-in-loop -- a heartbeat
        await stream.writeSSE({ event: 'still-here', data: '' });
      }
      stop();
    });
  });

  app.get('/clock', async (c) => (clock ? c.json(await clock.read()) : c.notFound()));
  app.post('/clock/:hand{pause|resume|slower|faster}', async (c) => {
    if (!clock) return c.notFound();
    await clock[c.req.param('hand') as 'pause' | 'resume' | 'slower' | 'faster']();
    return c.json(await clock.read());
  });

  for (const [name, type] of Object.entries(assets)) {
    app.get(`/page/${name}`, async (c) =>
      c.body(await asset(name), 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' }),
    );
  }
  return app;
}

/** Reads one of the page's files; a build leaves them in the source folder. */
const asset = async (name: string): Promise<string> => {
  const here = new URL(`./${name}`, import.meta.url);
  return await readFile(here, 'utf8').catch(() =>
    readFile(new URL(here.href.replace('/dist/simulator/', '/simulator/')), 'utf8'),
  );
};

/** The first person of each column; others fill up to four. */
function firstOfEach(people: readonly Person[]): Person[] {
  const first = order.flatMap((role) => people.find(({ column }) => column === role) ?? []);
  return [...first, ...people.filter((person) => !first.includes(person))].slice(0, 4);
}

const languageOf = (wish: string | undefined, accepts = ''): Language => {
  if (wish === 'zh' || wish === 'en') return wish;
  return accepts === '' || /^\s*(zh|\*)/i.test(accepts) ? 'zh' : 'en';
};
