// An answer in whatever form it comes: a picture's words answer a question for words, and an image sent as a file is a photo.
import type { Message } from '@grammyjs/types';
import type { Question } from '../domain/deeds.ts';

/** Questions that are answered in words. */
const IN_WORDS: readonly Question['kind'][] = [
  'nothing-new',
  'fail-reason',
  'comment',
  'complete',
  'change-due',
  'change-reason',
  'change-refusal',
  'outcome-reason',
  'correction-reason',
  'inbox-words',
];

export const isForWords = (asked: Question | null): boolean => asked !== null && IN_WORDS.includes(asked.kind);
/** Questions whose answer keeps the picture that comes with it. */
export const keepsPicture = (asked: Question | null): boolean => asked?.kind === 'nothing-new' || asked?.kind === 'report-photo';

/** Reads a message as an answer to what was asked. */
export function asAnswer(asked: Question | null, message: Message): void {
  const { document } = message;
  if (keepsPicture(asked) && document && /^image\/(?:jpeg|png|webp)$/.test(document.mime_type ?? '') && !message.photo)
    Object.assign(message, {
      photo: [{ file_id: document.file_id, file_unique_id: document.file_unique_id, width: 0, height: 0 }],
    });
  if (isForWords(asked) && message.text === undefined && message.caption) Object.assign(message, { text: message.caption });
}
