// What one of the crowd sees, and what they may do next. A mind is a stateless function from the one to the other.
import type { Stage } from '../domain/stages.ts';
import { knows, say } from '../locales/say.ts';
import type { SeenMessage } from '../simulator/people.ts';
import type { Entry, Ledger } from './ledger.ts';
import type { Cast } from './people.ts';
import type { PhotoName } from './photos/index.ts';

/** How far a region's year is, as the public page shows it to everybody. */
export interface YearKnown {
  readonly regionCode: string;
  readonly year: number;
  readonly stage: Stage;
  readonly began: Date | null;
  readonly ends: Date | null;
}

/** What everybody in the rehearsal may know at a moment, beside what their own chat tells them. */
export interface Scene {
  /** The year moment. */
  readonly at: Date;
  readonly real: Date;
  readonly years: readonly YearKnown[];
  readonly ledger: Ledger;
  /** Whether everybody has taken up their role and told where they live. */
  readonly complete: boolean;
  /** The rehearsal's speed as a multiple of the usual quarter of an hour. */
  readonly speed: number;
}

export interface Sight {
  readonly who: Cast;
  /** The chat as it is now, oldest message first. */
  readonly chat: readonly SeenMessage[];
  readonly scene: Scene;
}

interface Doing {
  /** The ledger's entry for the act. */
  readonly entry?: Entry;
  /** Nobody else can decide this: the clock is paused while the newcomer holds this person. */
  readonly decides?: boolean;
}
export type Act = Doing &
  (
    | { readonly kind: 'say'; readonly text: string }
    | { readonly kind: 'photo'; readonly photo: PhotoName; readonly caption: string }
    | {
        readonly kind: 'press';
        readonly message: number;
        readonly button: string;
        /** Words on the card that belong to this press, where the next question has the same buttons. */
        readonly beside?: string;
      }
  );

export type Mind = (sight: Sight) => Act | undefined;

/** Stand-ins for a label's facts. */
const NUMBER = '\u0001';
const WORDS = '\u0002';

const patterns = new Map<string, RegExp>();

/** Whether a button has the label of a key in locales, whatever its numbers and names are. */
export function isLabel(who: Pick<Cast, 'language'>, key: string, label: string): boolean {
  const id = `${who.language} ${key}`;
  const pattern = patterns.get(id) ?? patternOf(say(who.language, key, placeholders));
  patterns.set(id, pattern);
  return knows(who.language, key) && pattern.test(label);
}
/** The facts that labels contain: numbers and words. */
const placeholders = {
  ...Object.fromEntries(['number', 'count', 'size'].map((name) => [name, NUMBER])),
  ...Object.fromEntries(['title', 'unit', 'name', 'when'].map((name) => [name, WORDS])),
};
const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(NUMBER, String.raw`\d+`)
      .replaceAll(WORDS, '.+')}$`,
    'su',
  );

/** The label of a message's button by its key; undefined if it has none. */
export const labelOf = (who: Pick<Cast, 'language'>, message: SeenMessage, key: string): string | undefined =>
  message.keyboard.flat().find(({ label }) => isLabel(who, key, label))?.label;

/** Orders messages by when each last changed; of one second, by their places in the chat. */
export const newer = (one: SeenMessage, other: SeenMessage): number =>
  Date.parse(one.edited ?? one.at) - Date.parse(other.edited ?? other.at) || one.id - other.id;

/** The newest message of the bot with such a button. */
export const newestWith = ({ who, chat }: Sight, key: string): SeenMessage | undefined =>
  chat.findLast((message) => message.from === 'bot' && labelOf(who, message, key) !== undefined);

/** Presses a message's button by its key, if it is there. */
export function pressing(
  sight: Sight,
  message: SeenMessage | undefined,
  key: string,
  doing: Doing & { readonly beside?: string } = {},
): Act | undefined {
  const button = message && labelOf(sight.who, message, key);
  return message && button !== undefined ? { kind: 'press', message: message.id, button, ...doing } : undefined;
}

/** How often the person has said exactly this. */
export const timesSaid = ({ chat }: Pick<Sight, 'chat'>, text: string): number =>
  chat.filter((message) => message.from === 'person' && message.text === text).length;

/** Real seconds since the person last said something that begins so; infinite if never. */
export function secondsSince({ chat, scene }: Sight, beginning: string): number {
  const last = chat.findLast((message) => message.from === 'person' && message.text.startsWith(beginning));
  return last ? (scene.real.getTime() - Date.parse(last.at)) / 1_000 : Number.POSITIVE_INFINITY;
}

/** The year of the person's role. */
export const yearOf = ({ who, scene }: Sight): YearKnown | undefined =>
  scene.years.find(({ regionCode }) => regionCode === who.yearRegion);

/** The elapsed share of a stage's planned time: 0 before it begins, over 1 when it is overdue. */
export function shareOf(year: Pick<YearKnown, 'began' | 'ends'>, at: Date): number {
  if (!year.began || !year.ends) return 0;
  return (at.getTime() - year.began.getTime()) / Math.max(1, year.ends.getTime() - year.began.getTime());
}

/** A number from 0 to 1, always the same for the same words: the crowd's only source of chance. */
export function luck(...words: readonly (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const sign of words.join('\u0000')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** One of several things, chosen by `luck`. */
export const oneOf = <Thing>(things: readonly Thing[], ...words: readonly (string | number)[]): Thing | undefined =>
  things[Math.floor(luck(...words) * things.length)];
