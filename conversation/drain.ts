// Hands a channel what the outbox holds for it: takes what may go now, asks whether it is still true, has its card drawn at that moment, says
// it, and settles it. Any number of processes may do so at once (design 4). When to turn, and when to rest, is the channel's own loop's.
import { type Claimed, isAway, noteSent, type Settlement, settle, standsAt, take } from '../actions/deliveries.ts';
import { noteBlocked } from '../actions/people.ts';
import type { Card } from '../cards/card.ts';
import { render, type Shown } from '../cards/render.ts';
import type { WorkInProgress } from '../domain/workInProgress.ts';
import { FIRST, type Language } from '../domain/languages.ts';
import { factsOf, type FactsOf, isSaid, type SaidId } from '../domain/notices.ts';
import { readers as views } from '../views/notices/index.ts';
import { type Addressee, readBy, type Reader } from '../views/notices/reader.ts';
import type { Channel, Station } from './channel.ts';
import { pause, realNow, yearNow } from './moment.ts';

const AT_ONCE = 10;
/** A card that is renewed within so many real milliseconds is edited: nobody is rung twice in a moment, however fast a rehearsal goes. */
const JUST_NOW_MS = 15_000;
/** After so many attempts a notice has failed. */
const MOST_ATTEMPTS = 20;

/** What went wrong on the way to somebody. */
export type Hitch =
  /** It was surely not said, and may be after so many real milliseconds; `forever`: however often that comes. */
  | { readonly kind: 'passes'; readonly afterMs: number; readonly forever: boolean }
  /** Nobody can know whether it was said: it is not said again by itself. */
  | { readonly kind: 'perhaps' }
  /** Nobody hears us there any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'ours' };

/** What became of a file that was to be fetched. */
export type Fetched = { readonly kind: 'kept' | 'nothing-to-fetch' } | { readonly kind: 'useless'; readonly problem: string };

/** A channel as the outbox speaks by it. */
export interface Outlet {
  readonly station: Station;
  chat(chat: string): Pick<Channel, 'send' | 'edit' | 'retire'>;
  /** Fetches a file that came by this channel, and keeps it. */
  fetch(file: string): Promise<Fetched>;
  /** What an error means that one of these threw. */
  hitch(error: unknown, during: Claimed['what']): Promise<Hitch>;
}

export interface DrainOptions {
  readonly log: (words: string) => void;
  /** Where notices are noted while they are sent. */
  readonly inHand: WorkInProgress;
}

/** What is read of each kind of notice, as its card needs it: where they do not fit, this does not compile. */
const readers: { readonly [Id in SaidId]: Reader<Id, Shown<Id>> } = views;

/** Hands out what may go now, a few at a time, and gives how many there were; each is settled when this resolves. */
export async function handOut(outlet: Outlet, { log, inHand }: DrainOptions): Promise<number> {
  const now = await yearNow();
  const claimed = await take(outlet.station, now, AT_ONCE);
  await Promise.all(
    claimed.map((notice) =>
      inHand.during('a notice', async () => {
        const settlement = await attempt(outlet, notice, now).catch((error: unknown) => afterHitch(outlet, notice, error));
        if (settlement.state === 'failed') log(`outbox: ${notice.message} failed: ${settlement.problem}`);
        await settled(outlet.station, notice.id, settlement);
      }),
    ),
  );
  return claimed.length;
}

/** A settlement that cannot be written now is written as soon as the database is back, while the claim still holds. */
async function settled(station: Station, id: bigint, settlement: Settlement): Promise<void> {
  for (let time = 0; ; time++) {
    try {
      await settle(station, id, settlement, await yearNow());
      return;
    } catch (error) {
      if (time === 20) throw error;
      await pause(1_000);
    }
  }
}

async function attempt(outlet: Outlet, notice: Claimed, now: Date): Promise<Settlement> {
  const { station } = outlet;
  if (notice.what === 'fetch') return fetched(outlet, notice);
  const card = await cardOf(notice, { personId: notice.personId, now, station });
  if (typeof card === 'string') return { state: 'failed', problem: card };
  if (!card) return { state: 'stale' };
  const chat = outlet.chat(notice.chat);
  const stands = await toEdit(notice, station);
  if (stands !== undefined && (await onTheWay(chat.edit(stands, card))) === 'edited') return { state: 'sent', message: stands };
  const message = await onTheWay(chat.send(card));
  // sent is sent: a card that could not be noted is only not edited later
  const before = await noteSent(station, notice, message).catch(() => undefined);
  if (before !== undefined) await chat.retire(before);
  return { state: 'sent', message };
}

async function fetched(outlet: Outlet, notice: Claimed): Promise<Settlement> {
  const facts = factsOf('fetch-photo', notice.facts);
  if (!facts) return { state: 'failed', problem: 'facts of another kind than fetch-photo' };
  const file = await onTheWay(outlet.fetch(facts.file));
  if (file.kind === 'useless') return { state: 'failed', problem: file.problem };
  return file.kind === 'kept' ? { state: 'sent', message: null } : { state: 'stale' };
}

/** The message that a notice edits; undefined where it becomes a new one. */
async function toEdit({ what, card, personId }: Claimed, station: Station): Promise<string | undefined> {
  if (!card || what === 'send') return undefined;
  const stands = await standsAt(personId, card, station);
  if (!stands) return undefined;
  const isNew = realNow().getTime() - stands.realAt.getTime() < JUST_NOW_MS;
  return what === 'edit' || isNew ? stands.message : undefined;
}

/** The card of a notice, or why it has none; undefined where it is not true any more. */
async function cardOf({ message, facts, language }: Claimed, to: Addressee): Promise<Card | string | undefined> {
  if (!isSaid(message)) return `no such notice: ${message}`;
  const kept = factsOf(message, facts);
  return kept === undefined ? `facts of another kind than ${message}` : cardNow(language ?? FIRST, message, kept, to);
}

async function cardNow<Id extends SaidId>(
  language: Language,
  id: Id,
  facts: FactsOf<Id>,
  to: Addressee,
): Promise<Card | undefined> {
  const found = await readBy<Id, Shown<Id>>(readers[id], id, facts, to);
  return found === undefined ? undefined : render(language, id, found, { now: to.now });
}

/** Tells apart what a channel throws from what goes wrong before. */
class OnTheWay extends Error {}

const onTheWay = <Answer>(work: Promise<Answer>): Promise<Answer> =>
  work.catch((cause: unknown) => {
    throw new OnTheWay(cause instanceof Error ? cause.message : String(cause), { cause });
  });

async function afterHitch(outlet: Outlet, notice: Claimed, error: unknown): Promise<Settlement> {
  const problem = error instanceof Error ? error.message : String(error);
  const hitch = error instanceof OnTheWay ? await outlet.hitch(error.cause, notice.what) : ofOurs(error);
  switch (hitch.kind) {
    case 'passes':
      return notice.attempts >= MOST_ATTEMPTS && !hitch.forever
        ? { state: 'failed', problem }
        : later(notice, hitch.afterMs, problem);
    case 'perhaps':
      return { state: 'unknown' };
    case 'gone': {
      const { channel, bot } = outlet.station;
      const reached = await noteBlocked({ channel, bot, chat: notice.chat }, true);
      return reached ? later(notice, 0, problem) : { state: 'blocked', problem };
    }
    case 'ours':
      return { state: 'failed', problem };
  }
}

const ofOurs = (error: unknown): Hitch => (isAway(error) ? { kind: 'passes', afterMs: 1_000, forever: true } : { kind: 'ours' });

const later = ({ attempts }: Claimed, afterMs: number, problem: string): Settlement => ({
  state: 'later',
  retryAt: new Date(realNow().getTime() + afterMs * Math.min(30, 2 ** Math.min(attempts - 1, 5))),
  problem,
});
