// Dispatches what came to its handler: a button's deed, a command, an answer to the open question, and plain words last.
import { isForWords, keepsPicture } from './answers.ts';
import * as albums from './answeredAlbums.ts';
import { answers, commands, presses } from './handlers.ts';
import type { Deed, DeedKind, Question } from '../domain/deeds.ts';
import { placeAlone } from './region.ts';
import { words as suggestion } from './suggestions.ts';
import { type Answering, type Commanded, type Heard, PASSED, type Pressed, type Spoken, type Talk } from './talk.ts';
import { changed, unhandled } from './unhandled.ts';
import { words as unsorted } from './unsorted.ts';

/** The handlers that may take plain words, in the order in which they are tried. */
const inWords: readonly ((talk: Spoken) => Heard)[] = [placeAlone, unsorted, suggestion, unhandled];

/** Passes what came to its handler. */
export async function hear(talk: Talk): Promise<void> {
  const { came } = talk;
  if (came.what === 'changed') return changed(talk, came.said);
  if (came.what === 'pressed') return came.deed ? press(talk, came.deed) : talk.refuse({ id: 'button-stale', facts: {} });
  if (isSpoken(talk)) await spoken(talk);
}

const isSpoken = (talk: Talk): talk is Spoken => talk.said !== undefined;

const press = <Kind extends DeedKind>(talk: Talk, { kind }: Deed<Kind>): Promise<void> => {
  const does: (pressed: Pressed<Kind>) => Promise<void> = presses[kind];
  return does(talk as Pressed<Kind>);
};

async function spoken(talk: Spoken): Promise<void> {
  const { said, person } = talk;
  if (await albums.joined(talk)) return;
  if (said.command) return commands[said.command.name](talk as Commanded);
  const { asked } = person;
  if (isForWords(asked) && said.text === undefined) return talk.tell('answer-in-words');
  if (asked === null || (await answer(talk, asked)) === PASSED) await first(talk);
  const hasMore = said.photo !== undefined || said.other === 'file' || said.other === 'voice';
  if (isForWords(asked) && hasMore && !(said.photo !== undefined && keepsPicture(asked)))
    await talk.tell('answer-picture-not-kept');
}

const answer = <Kind extends Question['kind']>(talk: Spoken, { kind }: { readonly kind: Kind }): Heard => {
  const takes: (answering: Answering<Kind>) => Heard = answers[kind];
  return takes(talk as Answering<Kind>);
};

async function first(talk: Spoken): Promise<void> {
  for (const takes of inWords) if ((await takes(talk)) !== PASSED) return;
}
