// The forms in which an answer may come: the words under a picture answer a question for words, and an image sent as a file is a photo.
import type { Photo } from '../actions/photos.ts';
import type { Question } from '../domain/deeds.ts';
import type { Said } from './channel.ts';
import type { Spoken } from './talk.ts';

/**
 * Kinds of questions that something other than words may answer, or that any words may leave unanswered. All others are answered in words.
 */
const NOT_WORDS: readonly Question['kind'][] = ['region', 'suggestion', 'report-photo', 'change-draft'];

export const isForWords = (asked: Question | null): boolean => asked !== null && !NOT_WORDS.includes(asked.kind);
/** Questions whose answer keeps the picture that comes with it. */
export const keepsPicture = (asked: Question | null): boolean =>
  asked?.kind === 'nothing-new' || asked?.kind === 'report-photo' || saysEnough(asked);
/** Questions that a picture may answer without a word. */
const saysEnough = (asked: Question | null): boolean => asked?.kind === 'finding' || asked?.kind === 'matter-answer';

/** Reads a message as an answer to what was asked. */
export function asAnswerTo(asked: Question | null, said: Said): Said {
  const photo = said.photo ?? (keepsPicture(asked) ? said.pictureFile : undefined);
  const caption = isForWords(asked) && said.caption !== '' ? said.caption : undefined;
  const text = said.text ?? caption ?? (saysEnough(asked) && photo !== undefined ? '' : undefined);
  return { ...said, text, photo };
}

/** The photo of a message, by the channel's reference. */
export const photoOf = ({ person: { where, id: personId }, said: { photo, id } }: Spoken): Photo | null =>
  photo === undefined ? null : { where, reference: photo, message: id, personId };
