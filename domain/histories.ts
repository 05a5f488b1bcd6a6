// The shape of the workflows' histories. A running workflow goes on by replaying its history, which code of another shape cannot do.

export interface Histories {
  /** Counted up by every change of workflows that breaks the replay of what was recorded before (CONTRIBUTING.md). */
  readonly shape: number;
  /** The first version that writes this shape. */
  readonly since: string;
}

/** The histories that this version writes and replays. */
export const HISTORIES: Histories = { shape: 2, since: '0.2.0' };

/** The histories of an installation that keeps no number: it was made before there was one. */
export const FIRST_HISTORIES: Histories = { shape: 1, since: '0.1.0' };
