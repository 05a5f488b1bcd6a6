// What no handler took: says kindly what to do instead. Nothing that a person sends is met with silence; what their app adds by itself is.
import { changesWords } from './changedWords.ts';
import type { Said } from './channel.ts';
import type { Spoken, Talk } from './talk.ts';

/** A message was edited after it came: what is stored stays as it came. */
export async function changed(talk: Talk, said: Said): Promise<void> {
  if (await changesWords(talk.person.where, said)) await talk.tell('unhandled-edit');
}

export async function unhandled(talk: Spoken): Promise<void> {
  const { said } = talk;
  if (said.forwarded) return talk.tell('unhandled-forward');
  if (said.photo !== undefined) return talk.tell('unhandled-photo');
  if (said.text !== undefined) return talk.tell('unhandled-command');
  // an album of files is answered once, not for each file
  if (said.other === 'file' && !isFirstOf(said.album)) return;
  await talk.tell(`unhandled-${said.other ?? 'other'}`);
}

/** Albums that were answered, kept for the few seconds in which an album arrives. */
const albums = new Set<string>();
const MOST_ALBUMS = 200;

function isFirstOf(album: string | undefined): boolean {
  if (album === undefined) return true;
  if (albums.has(album)) return false;
  albums.add(album);
  if (albums.size > MOST_ALBUMS) for (const oldest of [...albums].slice(0, MOST_ALBUMS / 2)) albums.delete(oldest);
  return true;
}
