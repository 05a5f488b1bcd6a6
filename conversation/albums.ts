// Pictures of an album that come before its words: kept for a moment, in this process alone, until the album is complete.
import { later } from '../actions/conversations.ts';
import { pause } from './moment.ts';

export interface LoosePicture {
  readonly message: string;
  readonly photo: string | null;
}

/** Real milliseconds within which the pictures of one album usually arrive. */
const MOMENT_MS = 1_500;

export class Albums {
  readonly #loose = new Map<string, LoosePicture[]>();

  /** Keeps a picture for a moment. `alone` is called once for its album if nothing has taken the picture by then. */
  keep(album: string, picture: LoosePicture, alone: () => Promise<void>): void {
    const kept = this.#loose.get(album);
    if (kept) {
      kept.push(picture);
      return;
    }
    this.#loose.set(album, [picture]);
    // if telling them fails, people still see that no receipt came
    later(() => void pause(MOMENT_MS).then(() => (this.take(album).length > 0 ? alone().catch(() => {}) : undefined)));
  }

  /** The pictures of an album that came before its words, in order. */
  take(album: string): readonly LoosePicture[] {
    const kept = this.#loose.get(album) ?? [];
    this.#loose.delete(album);
    return kept;
  }
}
