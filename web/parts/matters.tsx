// What deputies found and asked at a site (procedure 1.10), the answers, and whose turn it is since when. Never by whom.
import { mask } from '../../analysis/mask.ts';
import { matterStand } from '../../cards/matters.ts';
import type { Words } from '../../locales/words.ts';
import type { putAbout } from '../../views/matters.ts';

type Matter = Awaited<ReturnType<typeof putAbout>>[number];

/** The most matters shown, newest first. */
const SHOWN = 20;

export function Matters({ words, matters }: { words: Words; matters: readonly Matter[] }) {
  if (matters.length === 0) return <></>;
  return (
    <>
      <h2>{words.say('web-matters-title')}</h2>
      <ul class="reports">
        {matters.slice(0, SHOWN).map((matter) => (
          <OneMatter words={words} matter={matter} />
        ))}
      </ul>
    </>
  );
}

function OneMatter({ words, matter }: { words: Words; matter: Matter }) {
  const { kind, severity, line, words: said, at, photos, answer } = matter;
  const name = words.say(`matter-kind-${kind}`);
  const grave = severity === null ? 'none' : words.say(`web-severity-${severity}`);
  return (
    <li>
      <p>
        {[
          words.say('web-matter-asked', { when: words.when(at), kind: name, severity: grave }),
          ...(line ? [words.text(line)] : []),
          ...(said === '' ? [] : [words.say('matter-words', { text: mask(said).text })]),
        ].join(' ')}
      </p>
      <Photos words={words} ids={photos} what={name} />
      {answer && (
        <p>
          {words.say('web-matter-answer', { when: words.when(answer.at), text: mask(answer.words ?? '').text })}
          {answer.met === false ? ` ${words.say('web-matter-not-met')}` : ''}
        </p>
      )}
      {answer && <Photos words={words} ids={answer.photos} what={name} />}
      <p class="small">{matterStand(words, matter)}</p>
    </li>
  );
}

const Photos = ({ words, ids, what }: { words: Words; ids: readonly string[]; what: string }) => (
  <>
    {ids.map((id) => (
      <img src={`/photos/${id}`} alt={words.say('web-photo-alt', { what })} loading="lazy" />
    ))}
  </>
);
