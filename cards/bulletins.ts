// A bulletin: lights, what the week or month has brought, who is on time and who is not.
import type { Text } from '../domain/languages.ts';
import type { Words } from '../locales/words.ts';
import { button, type Card } from './card.ts';
import { placeOf } from './tasks.ts';

interface Standing {
  readonly name: Text;
  readonly good: number;
  readonly tasks: number;
}

interface Bulletin {
  readonly kind: 'week' | 'month';
  readonly regionCode: string;
  readonly year: number;
  readonly lights: Readonly<Record<'tasks' | 'accepted' | 'green' | 'yellow' | 'red' | 'grey', number>>;
  /** Since the issue before. */
  readonly accepted: number;
  readonly red: number;
  readonly turned: readonly { readonly title: Text; readonly place: Text | null; readonly regionCode: string }[];
  readonly best: readonly Standing[];
  /** The last first. */
  readonly worst: readonly Standing[];
  /** How many units have too few tasks for a place. */
  readonly unranked: number;
}

const standings = (words: Words, of: readonly Standing[]): string =>
  of
    .map(({ name, good, tasks }) => words.say('bulletin-unit', { name: words.text(name), good, tasks }))
    .join(words.traits.things);

/** The cards of this area's notices, by id. */
export const messages = {
  bulletin: (words: Words, it: Bulletin): Card => ({
    title: words.say('bulletin-title', { kind: it.kind, region: it.regionCode, year: String(it.year) }),
    lines: [
      words.say('bulletin-lights', it.lights),
      words.say('bulletin-since', { accepted: it.accepted, red: it.red }),
      ...it.turned.map((task) => words.say('bulletin-red', { title: words.text(task.title), place: placeOf(words, task) })),
      ...(it.best.length > 0 ? [words.say('bulletin-best', { units: standings(words, it.best) })] : []),
      ...(it.worst.length > 0 ? [words.say('bulletin-worst', { units: standings(words, it.worst) })] : []),
      ...(it.unranked > 0 ? [words.say('bulletin-unranked', { units: it.unranked })] : []),
    ],
    buttons: [[button(words, 'button-see-projects', { kind: 'projects.list', page: 0 })]],
  }),
} as const;
