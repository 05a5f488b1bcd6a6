// Suggestions: what became of one, as its author's card and the public page show it.
import { type Language, type Text, textOf } from '../domain/languages.ts';
import type { Outcome } from '../domain/plan.ts';
import { isHeld } from '../records/held.ts';
import { type KeptReason, readReason } from '../records/reasons.ts';
import type { Where } from '../records/people.ts';
import { setAsideOf } from '../records/readings.ts';
import type { Filed } from '../records/suggestions.ts';
import * as register from '../records/suggestions.ts';
import type { Alike } from '../records/topics.ts';
import * as years from '../records/years.ts';
import type { Page } from './pages.ts';
import { reasonOf } from './reasons.ts';

/** A suggestion as stored, with its topic and its year. */
export type SuggestionView = register.SuggestionView;

/** The suggestion with a receipt; null if there is none. */
export const ofReceipt = (receipt: string): Promise<SuggestionView | null> => register.byReceipt(receipt);

/** How many suggestions somebody has made. */
export const countOwn = (personId: string): Promise<number> => register.countOf(personId);

/** A page of somebody's own suggestions, the latest answered first, and how many there are. */
export async function ownPage(personId: string, { page, size }: Page) {
  const [count, rows] = [await register.countOf(personId), await register.ofPerson(personId, page * size, size)];
  return { count, entries: await Promise.all(rows.map((row) => factsOf(row))) };
}

/** Whether a message is a suggestion, or a part of one. */
export const isFiled = (where: Where, message: string): Promise<boolean> => register.isFiled(where, message);

/** Whether an earlier message of an album is a suggestion. */
export const isAlbumFiled = async (where: Where, album: string): Promise<boolean> =>
  (await register.ofAlbum(where, album)) !== undefined;

/** The words of the suggestion that a message is part of; undefined if it is part of none. */
export const wordsWith = (where: Where, message: string): Promise<string | undefined> => register.textWith(where, message);

/** A page of the suggestions of a year that the reader could not read and no person has read yet, in order of arrival. */
export const unreadPage = (yearId: string, { page, size }: Page) => setAsideOf(yearId, page * size, size);

/** How far a suggestion has come: heard, joined with others, answered, decided, built. */
export interface Thread {
  readonly heardAt: Date;
  /** How many people ask for the same, its author among them; null while it is in no topic. */
  readonly together: number | null;
  readonly outcome: Outcome | null;
  readonly outcomeAt: Date | null;
  readonly candidate: { readonly title: Text; readonly state: string } | null;
  readonly project: { readonly code: string; readonly title: Text } | null;
  /** Progress in whole per cent, once it is being built. */
  readonly progress: number | null;
  /** When the last of its places was accepted, once all are. */
  readonly openedAt: Date | null;
}

export interface SuggestionFacts {
  readonly receipt: string;
  /** `text`: as its author wrote it. `masked`: as everybody may see it; null until it is read. */
  readonly text: string;
  readonly masked: string | null;
  /** It belongs to a letter; else it is in the standing box. */
  readonly ofLetter: boolean;
  /** The year whose letter that is. */
  readonly year: { readonly regionCode: string; readonly year: number } | null;
  readonly answersBy: Date | null;
  /** Somebody has read it: the reader, or a person. */
  readonly read: boolean;
  readonly withdrawn: boolean;
  readonly withdrawnAt: Date | null;
  /** Others see nothing of it until a person of the office has read it. */
  readonly held: boolean;
  readonly kind: string | null;
  readonly aspect: Text | null;
  /** The reader proposes the aspect and is less certain of it than the plan asks for. */
  readonly uncertain: boolean;
  readonly regionCode: string;
  /** A road, an estate or a village that the words name. */
  readonly place: string | null;
  readonly alikes: readonly Alike[];
  readonly thread: Thread;
  /** The code of its topic. */
  readonly topic?: string | undefined;
  /** The language in which it was written, if its author is addressed in another one. */
  readonly offers?: Language | undefined;
  /** Why it ended as it did. */
  readonly reason: KeptReason | null;
  /** The newest correction of its answer. */
  readonly corrected?: { readonly at: Date; readonly from: Outcome } | undefined;
}

/** The facts that are known as soon as it is filed, without another read. */
export const factsOfFiled = (
  filed: Filed,
  said: { text: string; at: Date; regionCode: string; kind: string | null; offers?: Language | undefined },
): SuggestionFacts => ({
  receipt: filed.receipt,
  text: said.text,
  masked: null,
  ofLetter: filed.yearId !== null,
  year: null,
  answersBy: filed.answersBy,
  read: false,
  withdrawn: false,
  withdrawnAt: null,
  held: false,
  kind: said.kind,
  offers: said.offers,
  aspect: null,
  uncertain: false,
  regionCode: said.regionCode,
  place: null,
  alikes: [],
  thread: {
    heardAt: said.at,
    together: null,
    outcome: null,
    outcomeAt: null,
    candidate: null,
    project: null,
    progress: null,
    openedAt: null,
  },
  reason: null,
});

/** The facts of a stored suggestion, with what became of its topic. */
export async function factsOf(view: SuggestionView, alikes: readonly Alike[] = []): Promise<SuggestionFacts> {
  const { topic, year } = view;
  const candidate = topic?.candidate ?? null;
  return {
    receipt: view.receipt,
    text: view.text,
    masked: view.masked,
    ofLetter: view.yearId !== null,
    year: year && { regionCode: year.regionCode, year: year.year },
    answersBy: year?.answersBy ?? null,
    read: view.readAt !== null && (view.unreadBecause === null || view.topicId !== null),
    withdrawn: view.withdrawnAt !== null,
    withdrawnAt: view.withdrawnAt,
    held: isHeld(view),
    topic: topic?.code,
    kind: view.kind,
    ...(await subjectOf(view)),
    regionCode: view.regionCode,
    place: view.place,
    alikes,
    thread: {
      heardAt: view.at,
      together: topic?.size ?? null,
      outcome: view.outcome,
      outcomeAt: view.outcomeAt,
      candidate: candidate && { title: candidate.title, state: candidate.state },
      project: candidate?.project ? { code: candidate.project.code, title: candidate.project.title } : null,
      progress: candidate?.project?.progress ?? null,
      openedAt: candidate?.project?.progress === 100 ? (candidate.project.tasks[0]?.acceptedAt ?? null) : null,
    },
    reason: await whyOf(view),
    corrected: correctedOf(view),
  };
}

/**
 * The name of the aspect in the plan of its letter, or of the nearest year around its place; and whether the reader is too unsure of it.
 */
async function subjectOf(view: SuggestionView): Promise<Pick<SuggestionFacts, 'aspect' | 'uncertain'>> {
  const { aspect, aspectBy, aspectCertainty, yearId, regionCode } = view;
  const id = aspect === null ? undefined : (yearId ?? (await years.around(regionCode))[0]?.id);
  const plan = id === undefined ? undefined : (await years.planOf(id)).plan;
  const found = plan?.aspects.find((each) => each.id === aspect);
  if (!plan || !found) return { aspect: null, uncertain: false };
  return {
    aspect: textOf(found),
    uncertain: aspectBy === 'reader' && (aspectCertainty ?? 0) < plan.aspectThreshold,
  };
}

/** The newest correction of its topic's answer, if it ended with that answer. */
function correctedOf({ topic, outcome }: SuggestionView): SuggestionFacts['corrected'] {
  const [newest] = topic?.corrections ?? [];
  return newest && outcome !== null ? { at: newest.at, from: newest.wasOutcome } : undefined;
}

/** Why it ended as it did, by the year of its topic; a suggestion that was answered alone has a reason without a topic. */
async function whyOf({ reason, topic, year }: SuggestionView): Promise<KeptReason | null> {
  if (!topic?.candidate || !year) return readReason(reason, null);
  return reasonOf({ reason, candidateState: topic.candidate.state }, year, (await years.planOf(topic.yearId)).plan);
}
