// What somebody knows of a desk from their own chat: the decisions that it lists, the card of one of them, how many topics are left.
import { DecisionKind } from '../domain/decisions.ts';
import type { Language } from '../domain/languages.ts';
import { say } from '../locales/say.ts';
import type { SeenMessage } from '../simulator/people.ts';
import type { Cast } from './people.ts';
import { countOn } from './sentences.ts';
import { labelOf, newer, type Sight, yearOf } from './sight.ts';

/** A decision as a desk names it. */
export interface OnDesk {
  readonly kind: DecisionKind;
  /** The words of its name, with what it is about. */
  readonly words: string;
}

/**
 * A card of somebody's desk: the list of what waits; one decision with its buttons; a reminder of one; or what came of a deed, with the way
 * back to the list.
 */
export type DeskCard =
  | { readonly is: 'desk'; readonly waiting: readonly (OnDesk & { readonly number: string })[] }
  | { readonly is: 'decision'; readonly one: OnDesk }
  | { readonly is: 'reminder'; readonly one: OnDesk }
  | { readonly is: 'done' };

interface Glance {
  readonly language: Language;
  readonly desk: DeskCard | undefined;
  /** Topics without an answer, where the message says how many there are. */
  readonly topics: number | undefined;
}

/** The cards of somebody's desk, the newest first. */
export function seenDesk(sight: Sight): readonly { readonly card: SeenMessage; readonly desk: DeskCard }[] {
  return sight.chat
    .flatMap((card) => {
      const { desk } = glance(sight, card);
      return desk ? [{ card, desk }] : [];
    })
    .toSorted((a, b) => newer(b.card, a.card));
}

/** How many topics have no answer, by the newest message that says it. */
export function topicsLeft(sight: Sight): number | undefined {
  const telling = sight.chat.filter((message) => glance(sight, message).topics !== undefined);
  const newest = telling.toSorted((a, b) => newer(b, a))[0];
  return newest && glance(sight, newest).topics;
}

/** Whether a message is the list of what waits on a desk. */
export const isDesk = (sight: Sight, message: SeenMessage): boolean => glance(sight, message).desk?.is === 'desk';

type Reader = Pick<Cast, 'language' | 'yearRegion'>;

/** A message is read once, until it is changed. */
const glances = new WeakMap<SeenMessage, Glance>();

function glance(sight: Sight, message: SeenMessage): Glance {
  const { who } = sight;
  const before = glances.get(message);
  if (before?.language === who.language) return before;
  const desk = message.from === 'bot' ? deskOn(who, message) : undefined;
  const topics = message.from === 'bot' ? topicsOn(who, message, yearOf(sight)?.year) : undefined;
  // the shortlist's own card tells only that some are left: then how many
  const read = { language: who.language, desk, topics: topics ?? (isShortlist(desk) ? 0 : undefined) };
  glances.set(message, read);
  return read;
}

const isShortlist = (desk: DeskCard | undefined): boolean => desk?.is === 'decision' && desk.one.kind === 'fix-shortlist';

function deskOn(who: Reader, message: SeenMessage): DeskCard | undefined {
  const { language } = who;
  const [title = '', ...rows] = message.text.split('\n');
  if (countOn(language, 'desk-title', 'count', { text: title }) !== undefined)
    return { is: 'desk', waiting: rows.flatMap((row) => waitingOn(language, row)) };
  const one = decisionIn(language, title, '🗂 ');
  if (one) return { is: 'decision', one };
  if (labelOf(who, message, 'button-decide') !== undefined) {
    const reminds = ['news-decision-near', 'news-decision-late'].flatMap((key) => {
      const found = decisionIn(language, title, say(language, key, { what: '' }));
      return found ? [found] : [];
    });
    return reminds[0] && { is: 'reminder', one: reminds[0] };
  }
  return title.startsWith('✅') && labelOf(who, message, 'button-desk') !== undefined ? { is: 'done' } : undefined;
}

function waitingOn(language: Language, row: string): (OnDesk & { number: string })[] {
  const number = /^\d+(?= )/.exec(row)?.[0];
  const one = number === undefined ? undefined : decisionIn(language, row, `${number} `);
  return number !== undefined && one ? [{ ...one, number }] : [];
}

/** The decision that a row names after what it begins with; of two names that both fit, the longer one. */
function decisionIn(language: Language, row: string, beginning: string): OnDesk | undefined {
  const begins = beginning.trim();
  if (!row.startsWith(begins)) return undefined;
  const words = row.slice(begins.length).trim();
  const fits = DecisionKind.options.filter((kind) => words.startsWith(nameOf(language, kind)));
  const kind = fits.toSorted((a, b) => nameOf(language, b).length - nameOf(language, a).length)[0];
  return kind && { kind, words };
}

/** The name of a decision; what it is about follows it. */
const nameOf = (language: Language, kind: DecisionKind): string => say(language, `desk-${kind}`, { thing: '' }).trim();

function topicsOn({ language, yearRegion }: Reader, message: SeenMessage, year: number | undefined): number | undefined {
  return (
    countOn(language, 'topic-left', 'count', message) ??
    countOn(language, 'topics-title', 'count', message) ??
    countOn(language, 'decision-shortlist-open', 'topics', message) ??
    (year === undefined
      ? undefined
      : countOn(language, 'desk-year-planning', 'topics', message, {
          facts: { region: yearRegion, year },
          beside: ['day', 'candidates'],
        }))
  );
}
