// Suggestions that the reader could not read within its budget: the office reads them, and says whether the words may be shown.
import { inBrief } from '../analysis/topics.ts';
import { shortCode, yearOf } from '../domain/ids.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import { isHeld } from '../records/held.ts';
import { COVERED } from '../records/readers.ts';
import { noteReadByPerson } from '../records/readings.ts';
import * as suggestions from '../records/suggestions.ts';
import * as topics from '../records/topics.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/** How much of a text a topic keeps to be found by; the whole text is among the topic's words. */
const WORDS = 600;

interface SetAside {
  readonly view: suggestions.SuggestionView;
  readonly yearId: string;
  /** Who reads it, and when. */
  readonly by: string;
  readonly at: Date;
}

/** A suggestion set aside, if the actor may read it. */
export async function open(actor: Actor, receipt: string): Promise<Done<SetAside>> {
  const view = await suggestions.byReceipt(receipt);
  if (!view?.yearId || view.unreadBecause === null || isHeld(view)) return refused('suggestion-unknown', { receipt });
  const { at } = await now();
  const allowed = permitted(actor, 'suggestions.read', { regionCode: yearOf(view.yearId).regionCode }, at);
  if (!allowed.ok) return allowed;
  if (view.withdrawnAt) return refused('suggestion-withdrawn', { receipt });
  return done({ view, yearId: view.yearId, by: allowed.value, at });
}

/**
 * Stores that the office has read it: it becomes a topic of its own, with its words or covered as a whole, and is answered like any other.
 * If a colleague was first, their decision stays.
 */
export async function settle(actor: Actor, receipt: string, how: 'show' | 'cover'): Promise<Done<{ readonly yearId: string }>> {
  const opened = await open(actor, receipt);
  if (!opened.ok) return opened;
  const { yearId, by, at } = opened.value;
  const { id, regionCode, aspect, text } = opened.value.view;
  const words = how === 'show' ? text : COVERED;
  await transaction(async () => {
    if (!(await noteReadByPerson(id, words, at))) return;
    const topic = `topic/${yearId.slice(5)}/${receipt}`;
    const part = words.slice(0, WORDS);
    await topics.create({
      id: topic,
      code: shortCode(topic),
      yearId,
      title: inBrief(part),
      regionCode,
      aspect,
      words: part,
      keys: [],
    });
    await topics.joinSuggestion(id, topic);
    await audit.note({ at, by, via: actor.via, deed: 'suggestion-read-by-office', about: receipt, facts: { how } });
  });
  return done({ yearId });
}
