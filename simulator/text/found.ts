import type { MessageEntity } from '@grammyjs/types';

const patterns = [
  ['bot_command', /(?<![\p{L}\p{N}_/<>@])\/[a-z0-9_]{1,64}(?:@\w{3,32})?(?![\p{L}\p{N}/<>])/giu],
  ['url', /(?<![\p{L}\p{N}@])(?:https?:\/\/|(?:t\.me|www\.)(?=[/.\w]))[^\s<>"'，。；）、》」]+[^\s<>"'，。；）、》」.,;:!?)]/giu],
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu],
  ['mention', /(?<![\p{L}\p{N}@/.])@\w{3,32}/gu],
  ['hashtag', /(?<![\p{L}\p{N}&#])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/gu],
] as const;

/** Commands, links and the like that the network detects in a text, outside of entities already given. */
export function foundIn(text: string, given: readonly MessageEntity[] = []): MessageEntity[] {
  const taken = given.filter(({ type }) => type === 'code' || type === 'pre' || type === 'text_link' || type === 'text_mention');
  const found: MessageEntity[] = [];
  for (const [type, pattern] of patterns) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const entity = { type, offset: index, length: words.length };
      if (![...taken, ...found, ...given.filter((one) => one.type === type)].some((other) => overlap(other, entity)))
        found.push(entity);
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}

const overlap = (a: { offset: number; length: number }, b: { offset: number; length: number }): boolean =>
  a.offset < b.offset + b.length && b.offset < a.offset + a.length;
