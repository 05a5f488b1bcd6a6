// A suggestion as it is kept, turned into the facts that its card shows.
import type { Alike } from '../actions/suggestions.ts';
import { dangerOf } from '../analysis/firstLook.ts';
import { Both, type Language, type Outcome } from '../domain/plan.ts';
import type { SuggestionFacts } from '../locales/cards/suggestions.ts';
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
    withdrawn: view.withdrawnAt !== null,
    held: isHeld(view),
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
    },
    reason: reasonOf(view.reason),
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

/** A reason is kept as `{ id, … }`: an id of locales and its facts, or the office's own words in both languages. */
function reasonOf(kept: unknown): SuggestionFacts['reason'] {
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || typeof kept.id !== 'string') return null;
  const { id, ...facts } = kept;
  if (id !== 'words') return { id, facts: { decided: 'none', ...withoutNulls(facts) } };
  const own = Both.safeParse(facts);
  return own.success ? { id, facts: { words: own.data } } : null;
}

const withoutNulls = (facts: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
