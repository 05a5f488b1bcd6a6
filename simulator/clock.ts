/** The state of the rehearsal that the page's clock shows. */
export interface ClockReading {
  /** The stage's name and the year moment's date, ready to be shown. */
  readonly stage: string;
  readonly moment: string;
  readonly speed: number;
  readonly paused: boolean;
  readonly text: { readonly zh: string; readonly en: string };
  /** What the newcomer should know now, for example that everything is over and what to do next. */
  readonly notice?: { readonly zh: string; readonly en: string };
}

export interface ClockHands {
  read(): Promise<ClockReading>;
  pause(): Promise<unknown>;
  resume(): Promise<unknown>;
  slower(): Promise<unknown>;
  faster(): Promise<unknown>;
}
