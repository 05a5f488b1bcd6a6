// A suggestion as it is kept, turned into the facts that its card shows.
import type { Alike } from '../actions/suggestions.ts';
import { dangerOf } from '../analysis/firstLook.ts';
import { type Decision, decisionOf } from '../domain/planned.ts';
import type { Both, Language, Outcome } from '../domain/plan.ts';
import { stageDatesOf, stageEnd } from '../domain/stages.ts';
import type { SuggestionFacts } from '../cards/suggestions.ts';
import { readReason } from '../cards/reason.ts';
import { isHeld } from '../records/held.ts';
import type { Filed, SuggestionView } from '../records/suggestions.ts';
import * as years from '../records/years.ts';

/** Key of the suggestion's card. */
export const cardKey = (receipt: string): string => `suggestion/${receipt}`;

/** What is known at once, without another read. */
export const factsOfFiled = (
  filed: Filed,
  said: { text: string; at: Date; regionCode: string; offers?: Language | undefined },
): SuggestionFacts => ({
  receipt: filed.receipt,
  text: said.text,
  ofLetter: filed.yearId !== null,
  answersBy: filed.answersBy,
  read: false,
  withdrawn: false,
  held: false,
  kind: dangerOf(said.text),
  offers: said.offers,
  aspect: null,
  uncertain: false,
  regionCode: said.regionCode,
  place: null,
  alikes: [],
  thread: { heardAt: said.at, together: null, outcome: null, outcomeAt: null, candidate: null, progress: null },
  reason: null,
});

export async function factsOf(view: SuggestionView, alikes: readonly Alike[] = []): Promise<SuggestionFacts> {
  const { topic, year } = view;
  const candidate = topic?.candidate ?? null;
  return {
    receipt: view.receipt,
    text: view.text,
    ofLetter: view.yearId !== null,
    answersBy: year?.answersBy ?? null,
    read: view.readAt !== null && (view.unreadBecause === null || view.topicId !== null),
    withdrawn: view.withdrawnAt !== null,
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
      candidate: candidate && { title: candidate.title as Both, state: candidate.state },
      progress: candidate?.project?.progress ?? null,
      openedAt: candidate?.project?.progress === 100 ? (candidate.project.tasks[0]?.acceptedAt ?? null) : null,
    },
    reason: readReason(view.reason, await decision(view)),
    corrected: correctedOf(view),
  };
}

/** The subject's name by the plan of the letter, or of the years around the suggestion; and whether the reader is too unsure of it. */
async function subjectOf(view: SuggestionView): Promise<Pick<SuggestionFacts, 'aspect' | 'uncertain'>> {
  const { aspect, aspectBy, aspectCertainty, yearId, regionCode } = view;
  const id = aspect === null ? undefined : (yearId ?? (await years.around(regionCode))[0]?.id);
  const plan = id === undefined ? undefined : (await years.planOf(id)).plan;
  const found = plan?.aspects.find((each) => each.id === aspect);
  if (!plan || !found) return { aspect: null, uncertain: false };
  return {
    aspect: { zh: found.zh, en: found.en },
    uncertain: aspectBy === 'reader' && (aspectCertainty ?? 0) < plan.aspectThreshold,
  };
}

/** The newest correction of its topic's answer, where it ended with that. */
function correctedOf({ topic, outcome }: SuggestionView): SuggestionFacts['corrected'] {
  const [newest] = topic?.corrections ?? [];
  return newest && outcome !== null ? { at: newest.at, from: newest.wasOutcome as Outcome } : undefined;
}

/** What became of the candidate that took it up, by the plan as it is now. */
async function decision({ topic, year }: SuggestionView): Promise<Decision | null> {
  if (!topic?.candidate || !year) return null;
  const { plan } = await years.planOf(topic.yearId);
  return decisionOf(topic.candidate.state, year, stageEnd(stageDatesOf(plan), 'decision'));
}
