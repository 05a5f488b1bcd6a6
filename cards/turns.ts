// Whose turn a place is, in one line.
import type { Turn } from '../domain/tasks/turn.ts';
import type { Words } from '../locales/words.ts';

export const turnLine = (words: Words, { who, since }: Turn): string => words.say(`turn-${who}`, { day: words.day(since) });

/** The line where a decision is waited for; nothing while the unit builds, which is the normal case. */
export const waitingLine = (words: Words, turn: Turn | null): string[] =>
  turn && turn.who !== 'unit' ? [turnLine(words, turn)] : [];
