// Pictures of an album that come before its words: kept for the moment in which an album comes in, in this process alone.
import { later } from '../actions/conversations.ts';
import { pause } from './moment.ts';

export interface LoosePicture {
  readonly message: string;
  readonly photo: string | null;
}

/** Real milliseconds in which the pictures of one album come in, as a rule. */
const MOMENT_MS = 1_500;

export class Albums {
  readonly #loose = new Map<string, LoosePicture[]>();

  /** Keeps a picture for a moment. `alone` is called once for its album if nobody has taken it by then. */
  keep(album: string, picture: LoosePicture, alone: () => Promise<void>): void {
    const kept = this.#loose.get(album);
    if (kept) {
      kept.push(picture);
      return;
    }
    this.#loose.set(album, [picture]);
    // whoever cannot be told that words were missing will see that no receipt came
    later(() => void pause(MOMENT_MS).then(() => (this.take(album).length > 0 ? alone().catch(() => {}) : undefined)));
  }

  /** What came of an album before its words, in its order. */
  take(album: string): readonly LoosePicture[] {
    const kept = this.#loose.get(album) ?? [];
    this.#loose.delete(album);
    return kept;
  }
}
