import type { MessageEntity } from '@grammyjs/types';

/** A text with its entities; offsets and lengths in UTF-16 units. */
export interface Formatted {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** A parser's result, or what is wrong with the text (the words after "can't parse entities: "). */
export type Parsed = Formatted | { readonly wrong: string };

/** A place in a text as a byte offset, which is how the real parser points at a mistake. */
export const atByte = (text: string, index: number): number => Buffer.byteLength(text.slice(0, index));
