// A unit's morning: what needs it today with the worst first, and below it all that it has in hand by light.
import { type Button, button, type Card } from '../card.ts';
import type { Words } from '../words.ts';
import { lightSign, type ListedTask, taskLine } from './tasks.ts';

/** So many are named; the rest follow under all tasks, in the same order. */
export const NAMED = 4;

export interface DigestFacts {
  readonly needing: number;
  /** Of these: told, and not signed for since. */
  readonly unsigned: number;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly grey: number;
  readonly entries: readonly (ListedTask & {
    /** The unit has not said yet whether it is theirs. */
    readonly fresh: boolean;
  })[];
  /** When this was read: whoever has seen the card has seen what was told until then. */
  readonly readAt: Date;
}

export function digestCard(words: Words, digest: DigestFacts): Card {
  const { needing, unsigned, entries, readAt } = digest;
  const open: Button[] = entries.map(({ code }, at) => ({ label: String(at + 1), deed: { kind: 'digest.task', task: code } }));
  const seen = button(words, 'button-seen', { kind: 'digest.seen', told: readAt.getTime().toString(36) });
  return {
    title: words.say('digest-title', { count: needing }),
    lines: [
      ...entries.map((entry, at) => taskLine(words, entry, at + 1, entry.fresh)),
      lightsLine(words, digest),
      ...(unsigned > 0 ? [words.say('digest-unsigned', { count: unsigned })] : []),
    ],
    buttons: [
      ...(unsigned > 0 ? [[seen]] : []),
      ...(open.length > 0 ? [open] : []),
      [button(words, 'button-all-tasks', { kind: 'tasks.list', page: 0 })],
    ],
  };
}

const lightsLine = (words: Words, digest: DigestFacts): string =>
  words.say('digest-lights', {
    lights: (['red', 'yellow', 'green', 'grey'] as const)
      .flatMap((light) => (digest[light] > 0 ? [`${lightSign(light)} ${digest[light]}`] : []))
      .join(' · '),
  });

/** The cards of outbox messages of this area, by message id. */
export const messages = {
  digest: (words: Words, digest: DigestFacts): Card => digestCard(words, digest),
} as const;
