// A light: a shape and a word beside the colour, so that nobody depends on seeing colours.
import { Light as LightName } from '../../domain/tasks/light.ts';
import type { Text } from '../../domain/languages.ts';
import { sayPlanned } from '../../cards/planned.ts';
import type { ShownLight } from '../../views/lights.ts';
import type { PublishedTask } from '../../views/tasks.ts';
import type { Words } from '../../locales/words.ts';
import type { YearVisit } from '../visit.ts';

export const isLight = (text: string | undefined): text is LightName => LightName.safeParse(text).success;

/** Red a triangle, yellow a square, green a circle, grey a dash, blue a tick. */
const shapes: Readonly<Record<LightName, unknown>> = {
  red: <path d="M8 1 15 14H1Z" />,
  yellow: <rect x="2" y="2" width="12" height="12" />,
  green: <circle cx="8" cy="8" r="6.5" />,
  grey: <rect x="1" y="5.5" width="14" height="5" rx="2.5" />,
  blue: <path d="M1.5 8.5 6 13 14.5 3.5" class="tick" />,
};

export const Light = ({ words, light }: { words: Words; light: string }) => {
  const name = isLight(light) ? light : 'grey';
  return (
    <span class={`light ${name}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        {shapes[name]}
      </svg>
      {words.say(`web-light-${name}`)}
    </span>
  );
};

/** One sentence about why a light is what it is, with its numbers, and what changes it. */
export function lightSentence(words: Words, { because: why, turns: way }: Pick<ShownLight, 'because' | 'turns'>): string {
  const ahead = why?.id === 'on-time' && (why.facts.gap ?? 0) < 0;
  const said = [
    ...(why ? [words.say(`because-${ahead ? 'ahead' : why.id}`, why.facts)] : []),
    ...(way ? [words.say(`turns-${way.id}`, way.facts)] : []),
  ];
  return said.join(words.traits.sentences);
}

export const placeName = (words: Words, { place, regionCode }: { place: Text | null; regionCode: string }): string =>
  place ? words.text(place) : words.region(regionCode, true);

/** When a task was accepted, or its due date and its progress. */
const timeOf = (words: Words, { due, acceptedAt, progress }: PublishedTask): string =>
  sayPlanned(words, 'web-task-due', { planned: due, happened: acceptedAt }, { progress });

/** A list of tasks, each a link to its own page. */
export const TaskList = ({
  visit,
  lines,
  withTitle = true,
}: {
  visit: YearVisit;
  lines: readonly PublishedTask[];
  withTitle?: boolean;
}) => (
  <ul class="tasks">
    {lines.map((line) => (
      <li>
        <Light words={visit.words} light={line.light} />
        <div>
          <a href={visit.link(`${visit.base}/tasks/${line.code}`)}>
            {withTitle ? `${visit.words.text(line.title)} · ` : ''}
            {placeName(visit.words, line)}
          </a>
          <p class="small">{timeOf(visit.words, line)}</p>
        </div>
      </li>
    ))}
  </ul>
);
