// Drains the outbox into Telegram. Any number of dispatchers may run: one SQL claim keeps the pace for all of them (design 4).
import { type Api, GrammyError, HttpError } from 'grammy';
import type { Held, InHand } from '../domain/inHand.ts';
import { factsOf, type FactsOf, isSaid, type SaidId } from '../domain/notices.ts';
import type { Card } from '../cards/card.ts';
import { render, type Shown } from '../cards/render.ts';
import type { Language } from '../locales/say.ts';
import { dropFor } from '../records/outbox.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import { type Hush, neverArrived, type Trouble, troubleOf } from './calls.ts';
import { editCard, retireCard, sendCard } from './cards.ts';
import type { Station } from '../conversation/channel.ts';
import { CHANNEL } from './chat.ts';
import { readers as views } from '../views/notices/index.ts';
import { type Addressee, readBy, type Reader } from '../views/notices/reader.ts';
import { pause, realNow, yearNow } from '../conversation/moment.ts';
import { fetchPhoto, type FileDoor } from './photos.ts';
import { FIRST } from '../domain/languages.ts';

const AT_ONCE = 10;
const NOTHING_WAITS_MS = 200;
const SWEEP_EVERY_MS = 5_000;
/** A card that is renewed within so many real milliseconds is edited: nobody is rung twice in a moment, however fast a rehearsal goes. */
const JUST_NOW_MS = 15_000;
/** After so many attempts a notice has failed. */
const MOST_ATTEMPTS = 20;

export interface DispatcherOptions extends FileDoor {
  readonly station: Station;
  readonly hush: Hush;
  readonly log: (words: string) => void;
  /** Where notices are noted while they are sent. */
  readonly inHand: InHand;
}

/** What is read of each kind of notice, as its card needs it: where they do not fit, this does not compile. */
const readers: { readonly [Id in SaidId]: Reader<Id, Shown<Id>> } = views;

/** Sends what may go now, until the signal; what was begun is settled before this resolves. */
export const dispatch = (options: DispatcherOptions, signal: AbortSignal): Promise<void> =>
  options.inHand.during('the outbox', (held) => drain(options, held, signal));

async function drain(options: DispatcherOptions, held: Held, signal: AbortSignal): Promise<void> {
  const { station, hush, log, inHand } = options;
  let sweptAt = 0;
  while (!signal.aborted) {
    held.turned();
    try {
      if (hush.left > 0) {
        held.waits('the chat network', hush.left * 1_000);
        await pause(hush.left * 1_000, signal);
      }
      if (realNow().getTime() - sweptAt > SWEEP_EVERY_MS) {
        await outbox.noteUnknown();
        await outbox.sweepPace(station.bot);
        sweptAt = realNow().getTime();
      }
      const now = await yearNow();
      const claimed = signal.aborted ? [] : await outbox.claim(CHANNEL, station.bot, now, AT_ONCE);
      await Promise.all(claimed.map((notice) => inHand.during('a notice', () => deliver(options, notice, now))));
      if (claimed.length === 0) await pause(NOTHING_WAITS_MS, signal);
    } catch (error) {
      log(`outbox: ${error instanceof Error ? error.message : String(error)}`);
      await pause(1_000, signal);
    }
  }
}

async function deliver(options: DispatcherOptions, notice: outbox.Claimed, now: Date): Promise<void> {
  const settlement = await attempt(options, notice, now).catch((error: unknown) => afterTrouble(options, notice, error));
  if (settlement.state === 'failed') options.log(`outbox: ${notice.message} failed: ${settlement.problem}`);
  await settle(notice.id, settlement);
}

/** A settlement that cannot be written now is written as soon as the database is back, while the claim still holds. */
async function settle(id: bigint, settlement: outbox.Settlement): Promise<void> {
  for (let time = 0; ; time++) {
    try {
      await outbox.settle(id, settlement, await yearNow());
      return;
    } catch (error) {
      if (time === 20) throw error;
      await pause(1_000);
    }
  }
}

async function attempt(options: DispatcherOptions, notice: outbox.Claimed, now: Date): Promise<outbox.Settlement> {
  if (notice.what === 'fetch') {
    const facts = factsOf('fetch-photo', notice.facts);
    if (!facts) return { state: 'failed', problem: 'facts of another kind than fetch-photo' };
    const fetched = await fetchPhoto(options, facts.file);
    if (fetched.kind === 'useless') return { state: 'failed', problem: fetched.problem };
    return fetched.kind === 'kept' ? { state: 'sent', message: null } : { state: 'stale' };
  }
  const card = await cardOf(notice, { personId: notice.personId, now, station: options.station });
  if (typeof card === 'string') return { state: 'failed', problem: card };
  if (!card) return { state: 'stale' };
  const { api, station } = options;
  const place = { api, bot: station.bot, chat: notice.chat };
  const stands = await toEdit(notice, station);
  if (stands !== undefined && (await editCard(place, Number(stands), card)) === 'edited')
    return { state: 'sent', message: stands };
  const message = String(await send(place, card));
  const where = { channel: CHANNEL, bot: station.bot, chat: notice.chat };
  // sent is sent: a card that could not be noted is only not edited later
  const before = notice.card && (await outbox.noteCard(notice.personId, notice.card, where, message).catch(() => undefined));
  if (before) await retireCard(place, Number(before));
  return { state: 'sent', message };
}

/** The message that a notice edits; undefined where it becomes a new one. */
async function toEdit({ what, card, personId }: outbox.Claimed, { bot }: Station): Promise<string | undefined> {
  if (!card || what === 'send') return undefined;
  const stands = await outbox.cardAt(personId, card, { channel: CHANNEL, bot });
  if (!stands) return undefined;
  const isNew = realNow().getTime() - stands.realAt.getTime() < JUST_NOW_MS;
  return what === 'edit' || isNew ? stands.message : undefined;
}

/** Told apart from whatever goes wrong before: from here on nobody may know whether it was sent. */
class Sending extends Error {}

const send = async (place: { api: Api; bot: string; chat: string }, card: Parameters<typeof sendCard>[1]): Promise<number> => {
  try {
    return await sendCard(place, card);
  } catch (error) {
    if (error instanceof HttpError && !neverArrived(error)) throw new Sending(error.message, { cause: error });
    throw error;
  }
};

/** The card of a notice, or why it has none; undefined where it is not true any more. */
async function cardOf({ message, facts, language }: outbox.Claimed, to: Addressee): Promise<Card | string | undefined> {
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

async function afterTrouble(
  { hush, station }: DispatcherOptions,
  notice: outbox.Claimed,
  error: unknown,
): Promise<outbox.Settlement> {
  if (error instanceof Sending) return { state: 'unknown' };
  const problem = error instanceof Error ? error.message : String(error);
  const trouble = notice.what === 'fetch' ? fetchingTrouble(error) : troubleOf(error);
  switch (trouble.kind) {
    case 'again': {
      if (notice.attempts >= MOST_ATTEMPTS && !trouble.forever) return { state: 'failed', problem };
      if (error instanceof GrammyError && error.error_code === 429) await hush.begin(trouble.afterMs / 1_000);
      const afterMs = trouble.afterMs * Math.min(30, 2 ** Math.min(notice.attempts - 1, 5));
      return { state: 'later', retryAt: new Date(realNow().getTime() + afterMs), problem };
    }
    case 'blocked':
      await people.noteBlocked({ channel: CHANNEL, bot: station.bot, chat: notice.chat }, true);
      await dropFor(notice.personId);
      return { state: 'blocked', problem };
    case 'bug':
      return { state: 'failed', problem };
  }
}

/** A file may be fetched again whatever went wrong on the way, unless Telegram says why not. */
const fetchingTrouble = (error: unknown): Trouble =>
  error instanceof GrammyError ? troubleOf(error) : { kind: 'again', afterMs: 1_000, forever: false };
