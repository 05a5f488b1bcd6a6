import type { z } from 'zod';
import type { FileRoom } from '../files.ts';
import type { Events } from '../events.ts';
import type { Polling } from '../polling.ts';
import type { Reply } from '../reply.ts';
import type { World } from '../world.ts';
import type { Upload } from './fields.ts';

/** What a method works on. */
export interface Desk {
  readonly world: World;
  readonly files: FileRoom;
  readonly events: Events;
  readonly polling: Polling;
  /** Files of this call's multipart body by field name, for `attach://name`. */
  readonly uploads: ReadonlyMap<string, Upload>;
  /** Real, epoch milliseconds. */
  readonly now: number;
  /** Milliseconds that a press may wait for its answer. */
  readonly pressLives: number;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

/** One method of the Bot API: what it takes and what it does. */
export interface Method {
  readonly fields: z.ZodObject;
  /** Checks parameters and carries out the call, or gives the refusal. Unknown parameters are ignored, or refused if `strict`. */
  readonly call: (
    params: Readonly<Record<string, unknown>>,
    desk: Desk,
    strict: boolean,
  ) => Reply<unknown> | Promise<Reply<unknown>>;
}
