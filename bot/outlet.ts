// Telegram as the outbox speaks by it: cards become messages, and what Telegram answers is read for what it means.
import { GrammyError, HttpError } from 'grammy';
import type { Hitch, Outlet } from '../conversation/drain.ts';
import type { Station } from '../conversation/channel.ts';
import { type Hush, neverArrived, type Trouble, troubleOf } from './calls.ts';
import { editCard, type Place, retireCard, sendCard } from './cards.ts';
import { fetchPhoto, type FileDoor } from './photos.ts';

/** Told apart from whatever goes wrong before: from here on nobody may know whether it was sent. */
class Sending extends Error {}

export const outletOf = (door: FileDoor, station: Station, hush: Hush): Outlet => ({
  station,
  chat: (chat) => {
    const place: Place = { api: door.api, bot: station.bot, chat };
    return {
      send: (card) => sent(() => sendCard(place, card)),
      edit: (message, card) => editCard(place, Number(message), card),
      retire: (message) => retireCard(place, Number(message)),
    };
  },
  fetch: (file) => fetchPhoto(door, file),
  hitch: async (error, what) => {
    if (error instanceof Sending) return { kind: 'perhaps' };
    const trouble = what === 'fetch' ? fetchingTrouble(error) : troubleOf(error);
    if (trouble.kind === 'again' && error instanceof GrammyError && error.error_code === 429)
      await hush.begin(trouble.afterMs / 1_000);
    return hitchOf(trouble);
  },
});

async function sent(send: () => Promise<number>): Promise<string> {
  try {
    return String(await send());
  } catch (error) {
    if (error instanceof HttpError && !neverArrived(error)) throw new Sending(error.message, { cause: error });
    throw error;
  }
}

function hitchOf(trouble: Trouble): Hitch {
  switch (trouble.kind) {
    case 'again':
      return { kind: 'passes', afterMs: trouble.afterMs, forever: trouble.forever };
    case 'blocked':
      return { kind: 'gone' };
    case 'bug':
      return { kind: 'ours' };
  }
}

/** A file may be fetched again whatever went wrong on the way, unless Telegram says why not. */
const fetchingTrouble = (error: unknown): Trouble =>
  error instanceof GrammyError ? troubleOf(error) : { kind: 'again', afterMs: 1_000, forever: false };
