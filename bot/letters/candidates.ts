import type { Readers } from './reader.ts';

/** What is read for this area's outbox messages at the moment of sending. */
export const readers: Readers = {};
