// The open letter. Opening it here counts as a page view, apart from the readers in the bot.
import { notePageView } from '../../actions/years.ts';
import { readersOf } from '../../views/letters.ts';
import { Layout } from '../parts/layout.tsx';
import type { YearVisit } from '../visit.ts';

export async function letterPage(visit: YearVisit) {
  const { words, plan, year } = visit;
  const title = words.text(plan.letter.title);
  if (!year.letterAt) {
    return (
      <Layout visit={visit} about={visit} room="letter" title={words.say('web-way-letter')}>
        <h1>{words.say('web-way-letter')}</h1>
        <p>{words.say('web-letter-not-out')}</p>
      </Layout>
    );
  }
  await notePageView(year.id);
  const { letterReaders, pageViews } = await readersOf(year.id);
  return (
    <Layout visit={visit} about={visit} room="letter" title={title}>
      <article class="letter">
        <h1>{title}</h1>
        {words
          .text(plan.letter.text)
          .trim()
          .split(/\n\s*\n/)
          .map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        <p class="signed">
          {words.text(plan.letter.signed)}
          <br />
          {words.day(year.letterAt)}
        </p>
      </article>
      <p class="small" id="readers">
        {words.say('web-letter-readers', { readers: letterReaders, views: pageViews })}
      </p>
    </Layout>
  );
}
