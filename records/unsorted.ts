// Words of people with roles that answered no question: kept until their author says what they are.
import { db, transaction } from './database.ts';
import type { Where } from './people.ts';
import type { SortedAs } from './states.ts';

export type { SortedAs } from './states.ts';

export interface Unsorted {
  readonly code: string;
  readonly where: Where;
  readonly message: string;
  readonly personId: string;
  readonly album: string | null;
  readonly text: string;
  /** The channel's reference of a photo that came with them. */
  readonly photo: string | null;
  /** A moment of the year. */
  readonly at: Date;
}

const keyOf = ({ where, message }: Pick<Unsorted, 'where' | 'message'>) => ({
  channel_bot_chat_message: { ...where, message },
});

/** Stores words, once; returns them as stored. */
export async function keep({ where, ...words }: Unsorted) {
  await db.unsortedWords.createMany({ data: [{ ...where, ...words }], skipDuplicates: true });
  return db.unsortedWords.findUniqueOrThrow({ where: keyOf({ where, message: words.message }) });
}

/** Joins a further piece of a long text, or a further picture of an album, to the words before it, once. */
export const join = (code: string, { where, ...piece }: Unsorted): Promise<void> =>
  transaction(async () => {
    const row = { ...where, ...piece, text: '', sortedAs: 'piece' satisfies SortedAs };
    const { count } = await db.unsortedWords.createMany({ data: [row], skipDuplicates: true });
    const before = count > 0 ? await db.unsortedWords.findUnique({ where: { code } }) : null;
    if (before) await db.unsortedWords.update({ where: { code }, data: { text: `${before.text}${piece.text}` } });
  });

export const byCode = (code: string) => db.unsortedWords.findUnique({ where: { code } });
export type UnsortedRow = NonNullable<Awaited<ReturnType<typeof byCode>>>;

/** The further pictures of an album that came with words. */
export const picturesOf = ({ channel, bot, chat, album }: UnsortedRow) =>
  album === null
    ? Promise.resolve([])
    : db.unsortedWords.findMany({
        where: { channel, bot, chat, album, sortedAs: 'piece', photo: { not: null } },
        orderBy: [{ at: 'asc' }, { message: 'asc' }],
      });

/** Stores what the words are; their text and photo are deleted if they are nothing. */
export const sort = (code: string, sortedAs: SortedAs) =>
  db.unsortedWords.update({ where: { code }, data: { sortedAs, ...(sortedAs === 'nothing' ? { text: '', photo: null } : {}) } });
