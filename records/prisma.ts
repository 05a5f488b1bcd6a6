// What Prisma's own words are needed for within this room, and nowhere above it: SQL in pieces, JSON for a column.
import { storableIn } from '../domain/text.ts';
import { Prisma } from '../prisma/client/client.ts';

export { Prisma };

/** Plain JSON for a JSONB column, whose texts PostgreSQL keeps. */
export const json = (value: unknown): Prisma.InputJsonValue =>
  storableIn(JSON.parse(JSON.stringify(value))) as Prisma.InputJsonValue;
