// What citizens may do with suggestions: file them, correct what was understood, join others, withdraw them.
import { randomBytes } from 'node:crypto';
import { dangerOf } from '../analysis/firstLook.ts';
import { receiptFrom } from '../domain/ids.ts';
import { notice } from '../domain/notices.ts';
import { regionOf } from '../domain/regions.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import type { PersonHere } from '../records/people.ts';
import { isHeld } from '../records/held.ts';
import * as outbox from '../records/outbox.ts';
import * as readers from '../records/readers.ts';
import * as readings from '../records/readings.ts';
import * as suggestions from '../records/suggestions.ts';
import * as topics from '../records/topics.ts';
import { callOffice } from '../records/heldHearers.ts';
import * as years from '../records/years.ts';
import { actorOf, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';
import { fetchLater } from './photos.ts';

/** What the author of a suggestion gets when it is filed. */
export type Filed = suggestions.Filed;

/** How certain it is that a text goes on in the next message. */
export type GoesOn = 'surely' | 'perhaps';

/** Words as a channel brought them. */
export interface Said {
  readonly text: string;
  /** The channel's own id of the message: with bot and chat, the dedupe key. */
  readonly message: string;
  /** Whether the channel may have cut a longer text here: `surely`, or `perhaps`, if the next message comes within seconds. */
  readonly goesOn?: GoesOn | undefined;
  /** When it was sent, in the channel's own seconds. */
  readonly sentAt: number;
  readonly album: string | null;
  /** The channel's reference of a photo that came with the words. */
  readonly photo: string | null;
  /** The letter that is answered, where the person came from one. */
  readonly yearId: string | null;
}

/** If an app has cut a longer text, the rest comes within this many seconds. */
const REST_WITHIN_S = 6;

/** Whether a chat's message belongs to the one before it: it continues a text that was cut, whatever its own length. */
export const joinsNow = ({ joinsNext, joinsUntil }: PersonHere, sentAt: number): boolean =>
  joinsNext !== null && (joinsUntil === null || sentAt <= Number(joinsUntil));

/**
 * Files a suggestion, once, however often the channel repeats the message; it is stored when this returns. A further picture of an album
 * and a further piece of a long text join the suggestion before them, without a separator, under the same receipt.
 */
export async function file(person: PersonHere, said: Said): Promise<Filed> {
  const joined = await joinTo(person, said);
  // a piece that was not cut is the last one
  const goesOn = {
    joins: said.album === null && said.goesOn !== undefined,
    joinsUntil: said.goesOn === 'perhaps' ? said.sentAt + REST_WITHIN_S : null,
  };
  if (joined !== undefined) {
    const piece = { suggestionId: joined, message: said.message, album: said.album, text: said.text, ...goesOn };
    const filed = await suggestions.join(person.where, piece);
    if (filed) return withPhoto(person, said, filed);
  }
  const { at } = await now();
  const filed = await suggestions.receive({
    where: person.where,
    message: said.message,
    album: said.album,
    personId: person.id,
    regionCode: person.regionCode ?? '330000',
    text: said.text,
    at,
    receipt: receiptFrom(randomBytes(32)),
    yearId: said.yearId,
    danger: dangerOf(said.text),
    ...goesOn,
  });
  return withPhoto(person, said, filed);
}

async function joinTo(person: PersonHere, { album, photo, sentAt }: Said): Promise<bigint | undefined> {
  if (album) return suggestions.ofAlbum(person.where, album);
  return photo === null && joinsNow(person, sentAt) ? (person.joinsNext ?? undefined) : undefined;
}

async function withPhoto(person: PersonHere, { photo, message }: Said, filed: Filed): Promise<Filed> {
  if (!photo) return filed;
  const { at } = await now();
  const { id: personId, where } = person;
  await transaction(() => fetchLater({ where, reference: photo, message, personId }, { suggestionId: filed.id }, at));
  return filed;
}

/** Acknowledges a suggestion through the outbox if the channel could not. `message` is the author's. */
export async function acknowledgeLater({ id, where }: PersonHere, { receipt }: Filed, message: string): Promise<void> {
  const again = { receipt, bot: where.bot, chat: where.chat, message };
  await outbox.enqueue([notice('suggestion-card', again, { to: id })], (await now()).at);
}

export interface Understood {
  readonly view: suggestions.SuggestionView;
  readonly alikes: readonly topics.Alike[];
}

/**
 * Reads a suggestion and stores the reading: a proposal that its author can correct with a press. A suggestion that is held is on the
 * office's desk from now on, and the office is told of a danger at once. May fail without harm.
 */
export async function understand(filed: Pick<Filed, 'id'>): Promise<Understood | undefined> {
  const before = await suggestions.byId(filed.id);
  if (!before) return undefined;
  const { at } = await now();
  const yearId = await yearAround(before);
  if (yearId && !before.unreadBecause) await read(before, yearId, at);
  const view = (await suggestions.byId(filed.id)) ?? before;
  await callOffice(view, at);
  return { view, alikes: await alikesOf(view) };
}

async function read({ id, text }: suggestions.SuggestionView, yearId: string, at: Date): Promise<void> {
  const reading = await (await readers.readerOf(yearId)).read(text);
  if (reading.kind === 'unread') await readings.setAside(id, reading.because, at);
  else await readings.noteReading(id, { ...reading.answer, held: await readings.heldBy(yearId, reading.answer), at });
}

/** The year by whose plan a suggestion is read: its letter's, else the nearest around its place. */
export const yearAround = async ({
  yearId,
  regionCode,
}: Pick<suggestions.SuggestionView, 'yearId' | 'regionCode'>): Promise<string | undefined> =>
  yearId ?? (await years.around(regionCode))[0]?.id;

/** Up to three topics, of the letter's year, that probably ask for the same; none for words that join none. */
export async function alikesOf(view: suggestions.SuggestionView): Promise<topics.Alike[]> {
  if (!view.yearId || view.topicId || view.unreadBecause || isHeld(view)) return [];
  const near = await topics.near([view.yearId], await readers.keysOf(view.text), 30);
  const ranked = await readers.alike(
    view,
    near.map(({ words, regionCode }, index) => ({ id: String(index), text: words, region: regionCode })),
    LEAST,
  );
  const found = new Map(ranked.flatMap(({ id }) => near[Number(id)] ?? []).map((topic) => [topic.id, topic]));
  return [...found.values()].slice(0, 3);
}

/** The similarity from which a topic is offered: nine in ten such pairs of short texts ask for the same. A wrong one costs a tap. */
const LEAST = 0.2;

async function own(person: PersonHere, receipt: string): Promise<Done<suggestions.SuggestionView>> {
  const view = await suggestions.byReceipt(receipt);
  if (!view) return refused('suggestion-unknown', { receipt });
  const { at } = await now();
  const allowed = permitted(actorOf(person), 'suggestions.correct', { personId: view.personId, regionCode: view.regionCode }, at);
  if (!allowed.ok) return allowed;
  return view.withdrawnAt ? refused('suggestion-withdrawn', { receipt }) : done(view);
}

/** Joins somebody's own suggestion to a topic; nothing is thrown away. */
export async function support(person: PersonHere, receipt: string, topicCode: string): Promise<Done<suggestions.SuggestionView>> {
  const mine = await own(person, receipt);
  if (!mine.ok) return mine;
  if (mine.value.outcome) return refused('suggestion-answered-stays');
  if (isHeld(mine.value)) return refused('suggestion-held', { receipt });
  const topic = await topics.byCode(topicCode);
  if (!topic) return refused('topic-unknown', {});
  const { at } = await now();
  await transaction(async () => {
    await topics.joinSuggestion(mine.value.id, topic.id);
    await audit.note({
      at,
      by: person.id,
      via: 'chat',
      deed: 'suggestion-supports',
      about: mine.value.receipt,
      facts: { topic: topic.code },
    });
  });
  return again(receipt);
}

export async function setSubject(
  person: PersonHere,
  receipt: string,
  aspectIndex: number,
): Promise<Done<suggestions.SuggestionView>> {
  const mine = await own(person, receipt);
  if (!mine.ok) return mine;
  const yearId = await yearAround(mine.value);
  const aspect = yearId && (await years.planOf(yearId)).plan.aspects[aspectIndex];
  if (!yearId || !aspect) return refused('aspect-unknown', {});
  const { at } = await now();
  await transaction(async () => {
    const { id: suggestionId, aspect: was } = mine.value;
    await suggestions.setAspect(suggestionId, aspect.id, 'author');
    await readers.correct({ yearId, suggestionId, was, aspect: aspect.id, by: person.id, at });
    await audit.note({
      at,
      by: person.id,
      via: 'chat',
      deed: 'suggestion-subject',
      about: receipt,
      facts: { aspect: aspect.id },
    });
  });
  return again(receipt);
}

export async function setPlace(
  person: PersonHere,
  receipt: string,
  regionCode: string,
): Promise<Done<suggestions.SuggestionView>> {
  const mine = await own(person, receipt);
  if (!mine.ok) return mine;
  if (!regionOf(regionCode)) return refused('region-unknown', { region: regionCode });
  const { at } = await now();
  await transaction(async () => {
    await suggestions.setPlace(mine.value.id, regionCode);
    await audit.note({
      at,
      by: person.id,
      via: 'chat',
      deed: 'suggestion-place',
      about: receipt,
      facts: { region: regionCode },
    });
  });
  return again(receipt);
}

/** Withdraws a suggestion, or keeps it after all; it stays in the register either way. Refused once it is answered. */
export async function withdraw(person: PersonHere, receipt: string, taken: boolean): Promise<Done<suggestions.SuggestionView>> {
  const view = await suggestions.byReceipt(receipt);
  if (!view || view.personId !== person.id) return refused('suggestion-unknown', { receipt });
  if (view.outcome) return refused('suggestion-answered', { receipt });
  const { at } = await now();
  await transaction(async () => {
    await suggestions.withdraw(view.id, taken ? at : null);
    if (view.topicId) await topics.recount(view.topicId);
    await audit.note({
      at,
      by: person.id,
      via: 'chat',
      deed: taken ? 'suggestion-withdrawn' : 'suggestion-kept',
      about: receipt,
    });
  });
  return again(receipt);
}

const again = async (receipt: string): Promise<Done<suggestions.SuggestionView>> => {
  const view = await suggestions.byReceipt(receipt);
  return view ? done(view) : refused('suggestion-unknown', { receipt });
};

/** The aspects from which an author chooses, in the plan's order. */
export async function subjectsFor(view: suggestions.SuggestionView) {
  const yearId = await yearAround(view);
  return yearId ? (await years.planOf(yearId)).plan.aspects : [];
}
