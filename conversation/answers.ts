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
export const keepsPicture = (asked: Question | null): boolean => asked?.kind === 'nothing-new' || asked?.kind === 'report-photo';

/** Reads a message as an answer to what was asked. */
export const asAnswerTo = (asked: Question | null, said: Said): Said => ({
  ...said,
  text: said.text ?? (isForWords(asked) && said.caption !== '' ? said.caption : undefined),
  photo: said.photo ?? (keepsPicture(asked) ? said.pictureFile : undefined),
});

/** The photo of a message, by the channel's reference. */
export const photoOf = ({ person: { where, id: personId }, said: { photo, id } }: Spoken): Photo | null =>
  photo === undefined ? null : { where, reference: photo, message: id, personId };
