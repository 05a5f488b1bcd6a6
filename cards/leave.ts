// A person of a unit is away: when they are back, who hears of the tasks until then, and what both are told.
import type { Text } from '../domain/languages.ts';
import { back, type Button, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';

/** A post at a unit, as the leave cards name it. */
export interface PostName {
  readonly code: string;
  readonly role: string;
  readonly holder: string;
}

export interface LeaveFacts {
  readonly post: PostName;
  readonly unit: Text;
  /** The holder is away until this day begins; null while they are present. */
  readonly until: Date | null;
  readonly standIn: PostName | null;
  readonly colleagues: readonly PostName[];
  readonly backOn: readonly { readonly days: number; readonly day: Date }[];
}

const toTasks = { kind: 'tasks.list', page: 0 } as const;

/** Asks until when the holder is away; if they are away already, says until when and who stands in. */
export function leaveCard(words: Words, leave: LeaveFacts): Card {
  const { post, unit, until, colleagues, backOn } = leave;
  if (until) return awayCard(words, leave, until);
  const days = backOn.map(({ days: n, day }) =>
    button(words, 'button-back-on', { kind: 'leave.until', role: post.code, days: n }, { day: words.day(day) }),
  );
  return {
    title: words.say('leave-title', { unit: words.text(unit) }),
    lines: [words.say(colleagues.length > 0 ? 'leave-ask' : 'leave-nobody')],
    buttons: [...(colleagues.length > 0 ? [days.slice(0, 2), days.slice(2)] : []), [back(words, toTasks)]],
  };
}

/** Asks who of the unit hears of its tasks until then. */
export const standInCard = (words: Words, { post, unit, colleagues }: LeaveFacts, days: number, day: Date): Card => ({
  title: words.say('leave-title', { unit: words.text(unit) }),
  lines: [words.say('leave-who', { day: words.day(day) })],
  buttons: [
    ...colleagues.map(({ code, holder, role }) => [
      button(
        words,
        'button-stand-in',
        { kind: 'leave.begin', role: post.code, days, standIn: code },
        { holder, role: words.say(`invite-role-${role}`) },
      ),
    ]),
    [back(words, { kind: 'leave.open', role: post.code })],
  ],
});

const awayCard = (words: Words, { post, unit, standIn }: LeaveFacts, until: Date): Card => ({
  title: words.say('leave-begun-title', { day: words.day(until), unit: words.text(unit) }),
  lines: [...(standIn ? [words.say('leave-begun', { holder: standIn.holder })] : []), words.say('leave-ends')],
  buttons: [[button(words, 'button-i-am-back', { kind: 'leave.end', role: post.code })], [back(words, toTasks)]],
});

export const backCard = (words: Words, { unit }: LeaveFacts): Card => ({
  title: words.say('leave-over-title', { unit: words.text(unit) }),
  lines: [words.say('leave-over')],
  buttons: [[button(words, 'button-all-tasks', toTasks)]],
});

/** One row below a unit's list, with a button per post. */
export const leaveButtons = (words: Words, posts: readonly { code: string; unit: Text; until: Date | null }[]): Button[] =>
  posts.map(({ code, unit, until }) => {
    const [label, facts] = until
      ? ['button-away', { day: words.day(until) }]
      : posts.length > 1
        ? ['button-go-on-leave-of', { unit: words.text(unit) }]
        : ['button-go-on-leave', {}];
    return button(words, label, { kind: 'leave.open', role: code }, facts);
  });

interface StandInFacts {
  readonly holder: string;
  readonly unit: Text;
  readonly until: Date;
}

/** The cards of this area's notices, by id. */
export const messages = {
  'stand-in-begins': (words: Words, { holder, unit, until }: StandInFacts): Card => ({
    title: words.say('stand-in-title', { holder, unit: words.text(unit) }),
    lines: [words.say('stand-in-begins', { holder, when: words.when(until) }), words.say('stand-in-may')],
    buttons: [[button(words, 'button-all-tasks', toTasks)]],
  }),
  'stand-in-over': (words: Words, { holder, unit }: StandInFacts): Card => ({
    title: words.say('stand-in-over-title', { holder, unit: words.text(unit) }),
    lines: [words.say('stand-in-over')],
    buttons: [],
  }),
} as const;
