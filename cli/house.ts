// What worker/ gives to the commands: servers, opened when a command first needs them, and output streams.
import type { Writable } from 'node:stream';

/** What the doctor found of one part: its state, and how to mend it if it is not well. */
export type Finding =
  | { readonly kind: 'well' | 'absent'; readonly says: string }
  | { readonly kind: 'ill'; readonly says: string; readonly mend: string };

export interface Check {
  readonly name: string;
  readonly run: () => Promise<Finding>;
}

export interface House {
  /** Opens the database and Temporal. Throws a `Failure` that says what to start or to set. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Brings the installation up and stays until it is told to end; gives the exit code. */
  up(options: { readonly fresh: boolean }): Promise<number>;
  /** The checks of everything that a running installation needs, in the order of dependencies. */
  checks(): Promise<readonly Check[]>;
  readonly out: Writable;
  readonly err: Writable;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The end of a command that did not do what was asked: a sentence, and 1 (failed, refused) or 2 (wrong usage, settings, files). */
export class Failure extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
