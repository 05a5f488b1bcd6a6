// Albums whose words or first picture answered a question: their further pictures join the same report. In this process alone.
import type { Photo } from '../actions/photos.ts';
import { photoOf } from './answers.ts';
import type { Spoken } from './talk.ts';

const answered = new Map<string, (photo: Photo) => Promise<unknown>>();
const MOST_ALBUMS = 200;

const keyOf = ({ person: { where }, said: { album } }: Spoken): string | undefined =>
  album === undefined ? undefined : `${where.bot}/${where.chat}/${album}`;

/** Lets an album's further pictures join what its first one answered. */
export function follow(talk: Spoken, join: (photo: Photo) => Promise<unknown>): void {
  const key = keyOf(talk);
  if (key === undefined) return;
  answered.set(key, join);
  const [oldest] = answered.keys();
  if (answered.size > MOST_ALBUMS && oldest !== undefined) answered.delete(oldest);
}

/** Joins a further picture without words to what the album's first one answered; false if it is no such picture. */
export async function joined(talk: Spoken): Promise<boolean> {
  const join = answered.get(keyOf(talk) ?? '');
  const photo = photoOf(talk);
  if (!join || !photo || talk.said.caption) return false;
  await join(photo);
  return true;
}
