// The notice of a bulletin: its numbers are those of the moment of sending.
import { bulletinOf } from '../bulletins.ts';
import type { Reads } from './reader.ts';

export const readers = {
  bulletin: ({ year, kind, since }) => bulletinOf(year, kind, new Date(since)),
} satisfies Reads<'bulletin'>;
