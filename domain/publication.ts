// domain/publication.ts: what of people's words others see before a person of the office has read them, and who reads what is held.
import { z } from 'zod';
import { type Kind, kinds, treatmentOf } from './kinds.ts';
import { type Action, may, type RoleName } from './permissions.ts';
import { parentOf } from './regions.ts';

/**
 * A plan's `publish`. `reviewed`: nothing is shown before a person released it. `unless-held`: what the reader of texts publishes is shown,
 * what it holds waits for a person. `all`: everything is shown as soon as it is read.
 */
export const PublishPolicy = z.enum(['reviewed', 'unless-held', 'all']);
export type PublishPolicy = z.infer<typeof PublishPolicy>;

export const HeldKind = z.enum(kinds);

/** As what words that are read so are held under a plan's `publish`; null: others see them. */
export function heldAs(policy: PublishPolicy, reading: { readonly kind: Kind; readonly certainty: number }): Kind | null {
  switch (policy) {
    case 'all':
      return null;
    case 'reviewed':
      return reading.kind;
    case 'unless-held':
      return treatmentOf(reading) === 'publish' ? null : reading.kind;
  }
}

/** The danger that comes before everything else on a desk. */
export const isUrgent = (kind: Kind): boolean => kind === 'emergency' || kind === 'possible-emergency';

/** What somebody must be allowed to in order to read held words: an accusation may be of the office's own people. */
export const readsHeld = (kind: Kind): Action => (kind === 'accusation' ? 'held.readAbove' : 'held.read');

/** The order in which kinds stand in the queue: dangers first, then what a head alone may read, then as the kinds are named. */
export const heldOrder: readonly Kind[] = kinds.toSorted((one, other) => rankOf(one) - rankOf(other));

function rankOf(kind: Kind): number {
  if (kind === 'emergency') return 0;
  if (kind === 'possible-emergency') return 1;
  return kind === 'accusation' ? 2 : 3;
}

/** How held words end: shown after all, kept from others with a reason, or answered without being shown. */
export const HeldEnd = z.enum(['released', 'dropped', 'answered']);
export type HeldEnd = z.infer<typeof HeldEnd>;

const DAY_MS = 86_400_000;
/** So many days, a weekend within them or not. */
export const CLIMBS_AFTER_DAYS = 5;

/** Whether what waits since a moment is told to the region above as well. */
export const heldHasClimbed = (since: Date, moment: Date): boolean =>
  moment.getTime() - since.getTime() >= CLIMBS_AFTER_DAYS * DAY_MS;

/** Held words of one region's office and one kind, and since when the oldest waits. */
export interface HeldPile {
  readonly regionCode: string;
  readonly kind: Kind;
  readonly since: Date;
}

/**
 * Who hears of held words, as roles of regions: whoever reads them, of an accusation the level above too; of anything that waits for days
 * whoever the office answers to and the head of the region above, who may not read it.
 */
export function hearsOfHeld(
  { regionCode, kind, since }: HeldPile,
  { role, regionCode: at }: Post,
  moment: Date,
): 'reads' | 'watches' | null {
  const above = parentOf(regionCode)?.code;
  if (at !== regionCode && at !== above) return null;
  if (may({ roles: [{ role, regionCode: at }] }, readsHeld(kind), { regionCode }, moment).ok) return 'reads';
  return (role === 'office-head' || role === 'level-above') && heldHasClimbed(since, moment) ? 'watches' : null;
}

interface Post {
  readonly role: RoleName;
  readonly regionCode: string;
}
