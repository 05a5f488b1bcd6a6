// Page by page through a long list.
import type { Visit } from '../visit.ts';

export const PAGE_ROWS = 50;

/** The requested page, counted from 1; anything unreadable is the first. */
export const pageOf = (asked: string | undefined): number => (asked && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1);

interface PagerProps {
  readonly visit: Visit;
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly page: number;
  readonly count: number;
}

export const Pager = ({ visit, path, query, page, count }: PagerProps) => {
  const pages = Math.max(1, Math.ceil(count / PAGE_ROWS));
  if (pages === 1) return <></>;
  const to = (target: number) => visit.link(path, { ...query, page: target === 1 ? undefined : target });
  return (
    <nav class="pager" aria-label={visit.words.say('web-pages')}>
      {page > 1 ? (
        <a rel="prev" href={to(page - 1)}>
          {visit.words.say('web-page-before')}
        </a>
      ) : (
        <span />
      )}
      <span>{visit.words.say('web-page-of', { page: String(page), pages: String(pages) })}</span>
      {page < pages ? (
        <a rel="next" href={to(page + 1)}>
          {visit.words.say('web-page-after')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
};
