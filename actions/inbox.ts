// The office's inbox: suggestions of its own region and of the regions below, masked; an accusation's words are for the head alone.
import { type InboxState, inboxState, searchOf } from '../domain/inbox.ts';
import { shortCode, yearOf } from '../domain/ids.ts';
import { type Action, may } from '../domain/permissions.ts';
import { codesWithin, within } from '../domain/regions.ts';
import { storable } from '../domain/text.ts';
import { isHeld } from '../records/held.ts';
import * as inbox from '../records/inbox.ts';
import * as suggestions from '../records/suggestions.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/** A search. */
export interface Asked {
  readonly typed: string;
  /** An aspect's id; null: suggestions without one; undefined: any. */
  readonly aspect: string | null | undefined;
  readonly state: InboxState | undefined;
  readonly skip: number;
  readonly take: number;
}

export interface Page {
  readonly count: number;
  readonly words: readonly string[];
  readonly lines: readonly (inbox.InboxRow & { readonly state: InboxState })[];
  /** The years that were searched, the office's own first. */
  readonly years: readonly string[];
}

/** A page of the matches, newest first: of the years under way (else the newest one), and of the standing box. */
export async function look(actor: Actor, { typed, aspect, state, skip, take }: Asked): Promise<Done<Page>> {
  const scope = await scopeOf(actor);
  if (!scope) return refused('desk-only-office');
  const search = searchOf(storable(typed));
  const filter = { search, aspect, state };
  const { count, rows } = await inbox.look(scope, filter, { skip, take });
  const lines = rows.map((row) => ({ ...row, state: inboxState(row) }));
  return done({ count, words: search.words, lines, years: scope.years });
}

/** The years and places that somebody may search; undefined if there are none. */
export async function scopeOf(actor: Actor): Promise<inbox.Scope | undefined> {
  const { at } = await now();
  const allows = (action: Action, regionCode: string) => may(actor, action, { regionCode }, at).ok;
  const regions = [...new Set(actor.roles.flatMap(({ regionCode }) => regionCode ?? []))];
  const own = regions.filter((region) => allows('suggestions.browse', region));
  const anywhere = allows('suggestions.browse', '');
  if (own.length === 0 && !anywhere) return undefined;
  const seen = (await years.all())
    .filter(({ regionCode }) => allows('suggestions.browse', regionCode))
    .toSorted((a, b) => Number(own.includes(b.regionCode)) - Number(own.includes(a.regionCode)));
  const present = seen.filter(({ state }) => state === 'running' || state === 'suspended');
  const [newest] = seen;
  const looked = present.length > 0 ? present : newest ? [newest] : [];
  const heads = own.filter((region) => allows('suggestions.browseAccusations', region));
  return {
    years: looked.map(({ id }) => id),
    places: anywhere ? [''] : own.map(codesWithin),
    accusations: {
      years: looked.filter(({ regionCode }) => mayReadAccusations(allows, own, regionCode)).map(({ id }) => id),
      places: heads.map(codesWithin),
    },
  };
}

/** Whether they may read accusations: the head of the region's own office may, and so may the offices above it. */
const mayReadAccusations = (
  allows: (action: Action, regionCode: string) => boolean,
  own: readonly string[],
  regionCode: string,
): boolean =>
  allows('suggestions.browseAccusations', regionCode) ||
  own.some((region) => region !== regionCode && within(regionCode, region));

export interface Opened {
  readonly view: suggestions.SuggestionView;
  /** Masked; null if it has not been read yet, or this person may not read it. */
  readonly words: string | null;
  readonly covered: boolean;
  readonly state: InboxState;
  /** They may answer its topic. */
  readonly own: boolean;
}

/** One suggestion as the office may see it. */
export async function open(actor: Actor, receipt: string): Promise<Done<Opened>> {
  const view = await suggestions.byReceipt(receipt);
  if (!view) return refused('suggestion-unknown', { receipt });
  const { at } = await now();
  const regionCode = view.yearId === null ? view.regionCode : yearOf(view.yearId).regionCode;
  const allowed = permitted(actor, 'suggestions.browse', { regionCode }, at);
  if (!allowed.ok) return allowed;
  const allows = (action: Action, region: string) => may(actor, action, { regionCode: region }, at).ok;
  const regions = actor.roles.flatMap(({ regionCode: held }) => (held && allows('suggestions.browse', held) ? [held] : []));
  const accuses = view.kind === 'accusation' && view.heldEnd !== 'released';
  const covered = isHeld(view) || (accuses && !mayReadAccusations(allows, regions, regionCode));
  const read = view.readAt !== null && (view.unreadBecause === null || view.topicId !== null);
  const { outcome, withdrawnAt } = view;
  return done({
    view,
    words: covered ? null : view.masked,
    covered,
    state: inboxState({
      ofLetter: view.yearId !== null,
      read,
      outcome,
      withdrawn: withdrawnAt !== null,
    }),
    own: may(actor, 'topics.outcome', { regionCode }, at).ok,
  });
}

/** Stores a search under a code that a button can carry; the code of an empty search is 0. */
export async function keepSearch(personId: string, typed: string): Promise<string> {
  const words = storable(typed).trim().slice(0, 400);
  if (words === '') return NO_SEARCH;
  const code = shortCode(words);
  await inbox.keepSearch(personId, code, words);
  return code;
}

export const NO_SEARCH = '0';

/** The words of a search; undefined if it is not stored. */
export const searchBy = async (personId: string, code: string): Promise<string | undefined> =>
  code === NO_SEARCH ? '' : inbox.searchBy(personId, code);
