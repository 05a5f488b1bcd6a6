import { Column, type ColumnProps, groupOf, nameOf } from './column.tsx';
import { type Language, words as allWords } from './words.ts';

/** A link beside the chats, named in both languages. */
export interface PageLink {
  readonly label: Readonly<Record<Language, string>>;
  readonly url: string;
}

export interface PageProps {
  readonly language: Language;
  readonly columns: readonly ColumnProps[];
  readonly hasClock: boolean;
  readonly links: readonly PageLink[];
  readonly botName: string;
  /** The address of this page in the other language. */
  readonly otherLanguage: string;
}

/** The whole page: the clock at the top, the chats side by side, or one at a time on a phone. */
export const Page = ({ language, columns, hasClock, links, botName, otherLanguage }: PageProps) => {
  const words = allWords[language];
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{words.title}</title>
        <link rel="icon" href="/page/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/page/chat.css" />
        <link rel="stylesheet" href="/page/page.css" />
        <script type="module" src="/page/app.js" />
      </head>
      <body data-language={language} data-words={JSON.stringify(spoken(words))}>
        <header class="top">
          <h1>
            <span class="logo" aria-hidden="true">
              民
            </span>
            <span class="brand">{botName}</span>
          </h1>
          {hasClock && (
            <div class="clock" aria-label="clock">
              <div class="clock-words">
                <b class="clock-text">{words.noClock}</b>
                <span class="clock-moment" />
              </div>
              <span class="clock-speed" />
              <div class="hands">
                <button type="button" data-hand="slower" title={words.slower} aria-label={words.slower}>
                  <svg viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M11 6v12l-8-6zM21 6v12l-8-6z" />
                  </svg>
                </button>
                <button type="button" data-hand="pause" title={words.pause} aria-label={words.pause}>
                  <svg viewBox="0 0 24 24" aria-hidden="true" class="when-running">
                    <path d="M6 5h4v14H6zM14 5h4v14h-4z" />
                  </svg>
                  <svg viewBox="0 0 24 24" aria-hidden="true" class="when-paused">
                    <path d="M7 5v14l12-7z" />
                  </svg>
                </button>
                <button type="button" data-hand="faster" title={words.faster} aria-label={words.faster}>
                  <svg viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M13 6v12l8-6zM3 6v12l8-6z" />
                  </svg>
                </button>
              </div>
            </div>
          )}
          <nav class="links">
            {links.map(({ label, url }) => (
              <a href={url} target="_blank" rel="noopener">
                {label[language]}
              </a>
            ))}
            <a class="language" href={otherLanguage}>
              {words.other}
            </a>
          </nav>
        </header>
        <nav class="tabs" aria-label={words.people}>
          {columns.map(({ chat: { person } }, index) => (
            <button type="button" data-tab={index} aria-pressed={index === 0 ? 'true' : 'false'}>
              <span class="role">{groupOf(person, language, words)}</span>
              <span class="name">{nameOf(person, language)}</span>
              <i class="unread" hidden />
            </button>
          ))}
        </nav>
        <p class="notice" role="status" hidden />
        <p class="offline" hidden>
          {words.offline}
        </p>
        <main>
          {columns.map((column) => (
            <Column {...column} />
          ))}
        </main>
        <dialog class="alert">
          <p />
          <form method="dialog">
            <button autofocus>{words.ok}</button>
          </form>
        </dialog>
      </body>
    </html>
  );
};

const spoken = ({ noAnswer, failed, copied, paused, pause, resume, forwardText, forwardAuthor }: (typeof allWords)['en']) => ({
  noAnswer,
  failed,
  copied,
  paused,
  pause,
  resume,
  forwardText,
  forwardAuthor,
});
