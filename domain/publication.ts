// What others see of people's words before a person of the office has read them, and who reads what is held.
import { z } from 'zod';
import { type Kind, kinds, treatmentOf } from './kinds.ts';
import { type Action, may, type RoleName } from './permissions.ts';
import { parentOf } from './regions.ts';

/**
 * A plan's `publish`. `reviewed`: nothing is shown before a person releases it. `unless-held`: what the reader of texts publishes is shown,
 * what it holds waits for a person. `all`: everything is shown as soon as it is read.
 */
export const PublishPolicy = z.enum(['reviewed', 'unless-held', 'all']);
export type PublishPolicy = z.infer<typeof PublishPolicy>;

export const HeldKind = z.enum(kinds);

/** As what kind words with this reading are held under a plan's `publish`; null: others see them. */
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

/** Dangers come first on a desk. */
export const isUrgent = (kind: Kind): boolean => kind === 'emergency' || kind === 'possible-emergency';

/** The permission needed to read held words. Accusations need another one, because they may be about the office's own people. */
export const readsHeld = (kind: Kind): Action => (kind === 'accusation' ? 'held.readAbove' : 'held.read');

/** The order of kinds in the queue: dangers first, then accusations, then the others in the order of `kinds`. */
export const heldOrder: readonly Kind[] = kinds.toSorted((one, other) => rankOf(one) - rankOf(other));

function rankOf(kind: Kind): number {
  if (kind === 'emergency') return 0;
  if (kind === 'possible-emergency') return 1;
  return kind === 'accusation' ? 2 : 3;
}

/**
 * How held words end: shown after all (`released`), kept from others with a reason (`dropped`), or answered without being shown
 * (`answered`).
 */
export const HeldEnd = z.enum(['released', 'dropped', 'answered']);
export type HeldEnd = z.infer<typeof HeldEnd>;

const DAY_MS = 86_400_000;
/** Calendar days, weekends included. */
export const CLIMBS_AFTER_DAYS = 5;

/** Whether something that waits since a moment is told to the region above as well. */
export const heldHasClimbed = (since: Date, moment: Date): boolean =>
  moment.getTime() - since.getTime() >= CLIMBS_AFTER_DAYS * DAY_MS;

/** The held words of one kind at one region's office, and since when the oldest waits. */
export interface HeldPile {
  readonly regionCode: string;
  readonly kind: Kind;
  readonly since: Date;
}

/**
 * Whether a post hears of held words. `reads`: it may read them (an accusation goes to the level above too). `watches`: it is told, after
 * days of waiting, but may not read them: the head of the region above and whom the office answers to.
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
