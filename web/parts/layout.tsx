// The frame of every page: the way through the year, the other languages, and where the numbers come from.
import type { Child } from 'hono/jsx';
import type { Visit, YearVisit } from '../visit.ts';
import { traitsOf } from '../../locales/spoken.ts';

export type Room = 'year' | 'letter' | 'projects' | 'tasks' | 'suggestion' | 'report';

export interface LayoutProps {
  readonly visit: Visit;
  readonly title: string;
  readonly about?: YearVisit | undefined;
  readonly room?: Room;
  readonly children?: Child;
}

export const Layout = ({ visit, title, about, room, children }: LayoutProps) => {
  const { words, language, link } = visit;
  return (
    <html lang={traitsOf(language).tag}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <a class="skip" href="#main">
          {words.say('web-skip')}
        </a>
        <header class="top">
          <div class="inner">
            <a class="brand" href={link('/')}>
              <span class="logo" aria-hidden="true" lang="zh-CN">
                民
              </span>
              {words.say('web-brand')}
            </a>
            {visit.otherLanguages.map((other) => {
              const { tag, name } = traitsOf(other.language);
              return (
                <a class="language" href={other.address} hreflang={tag} lang={tag}>
                  {name}
                </a>
              );
            })}
          </div>
          {about && <Ways visit={about} room={room} />}
          {visit.rehearsal && <p class="rehearsal">{words.say('web-rehearsal')}</p>}
        </header>
        <main id="main" class="inner">
          {children}
        </main>
        <footer class="inner">
          {visit.now && <p>{words.say('web-as-of', { at: visit.now })}</p>}
          <p>{words.say('web-urgent')}</p>
        </footer>
      </body>
    </html>
  );
};

const rooms = ['year', 'letter', 'projects', 'tasks', 'suggestion', 'report'] as const;

const Ways = ({ visit, room }: { visit: YearVisit; room: Room | undefined }) => (
  <nav aria-label={visit.words.say('web-nav')}>
    <ul class="ways inner">
      {rooms.map((each) => (
        <li>
          <a href={visit.link(wayTo(visit, each))} aria-current={each === room ? 'page' : undefined}>
            {visit.words.say(`web-way-${each}`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const wayTo = ({ base }: YearVisit, room: Room): string =>
  room === 'year' ? base : room === 'suggestion' ? '/suggestion' : `${base}/${room}`;
