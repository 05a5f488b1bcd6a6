// What worker/ lends to the commands: servers, opened when a command first needs them, and the streams that are written to.
import type { Writable } from 'node:stream';

/** A part as the doctor finds it: what is so, and where it is not well, what mends it. */
export type Finding =
  | { readonly kind: 'well' | 'absent'; readonly says: string }
  | { readonly kind: 'ill'; readonly says: string; readonly mend: string };

export interface Check {
  readonly name: string;
  readonly run: () => Promise<Finding>;
}

export interface House {
  /** Opens the database and Temporal. Throws `Failure` with a sentence that says what to start or to set. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Brings the installation up and stays until it is told to end; gives the exit code. */
  up(options: { readonly fresh: boolean }): Promise<number>;
  /** Everything that a running installation needs, in the order in which it is needed. */
  checks(): readonly Check[];
  readonly out: Writable;
  readonly err: Writable;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Why a command ends without having done what was asked: a sentence, and 1 (failed, refused) or 2 (wrong usage, settings, files). */
export class Failure extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
