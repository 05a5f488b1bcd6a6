// The office's clerk and head: letter, held suggestions, topics, shortlist, list, incomplete tasks, year report.
import type { Deed, Entry } from '../ledger.ts';
import { type Act, newestWith, pressing, shareOf, type Sight, yearOf, type Waiting } from '../sight.ts';
import { decide } from './desk.ts';
import { lookAtSubjects } from './aspects.ts';
import { decideOnTime } from './moreTime.ts';
import { readHeld } from './held.ts';
import { answerTopic } from './topics.ts';

/** What the head decides, from which share of the stage on, and as which deed it counts. */
const ofHead: Partial<Record<Waiting['kind'], { readonly from: number; readonly what: Deed }>> = {
  'publish-letter': { from: 0.45, what: 'letter-published' },
  'fix-shortlist': { from: 0.7, what: 'shortlist-fixed' },
  'adopt-list': { from: 0.72, what: 'list-adopted' },
  'accept-report': { from: 0, what: 'report-accepted' },
};

export function officeHead(sight: Sight): Act | undefined {
  const { who, scene } = sight;
  const year = yearOf(sight);
  if (!year) return undefined;
  // held suggestions come first: some of them only the head may read
  const held = readHeld(sight);
  if (held) return held;
  for (const { kind, about, at } of waitingHere(sight)) {
    const it = ofHead[kind];
    if (!it || shareOf(year, scene.at) < it.from) continue;
    if (kind === 'publish-letter' && !scene.complete && shareOf(year, scene.at) < 1) continue;
    if (kind === 'accept-report' && isGrading(sight, at)) continue;
    if (kind === 'fix-shortlist' && (scene.agenda.topics[who.yearRegion] ?? 0) > 0) continue;
    const entry: Entry = { key: `${it.what}/${about}`, what: it.what, who: who.slug, region: who.yearRegion };
    return decide(sight, kind, [`button-${kind}`], entry);
  }
  return undefined;
}

/** Days that the year report waits for the deputies' grades; multiplied by the speed, so that it is the same real time. */
const GRADING_DAYS = 6;
const isGrading = ({ scene }: Sight, since: Date): boolean =>
  scene.at.getTime() - since.getTime() <= GRADING_DAYS * Math.max(1, scene.speed) * 86_400_000;

const waitingHere = ({ who, scene }: Sight): readonly Waiting[] =>
  scene.agenda.decisions.filter(({ regionCode }) => regionCode === who.yearRegion);

/** The number of topics that the crowd's clerk leaves for the newcomer to try the desk with, until this share of the stage. */
const LEFT_TO_TRY = 6;
const LEFT_UNTIL = 0.55;
const leavesSome = (sight: Sight): boolean => {
  const { who, scene } = sight;
  const year = yearOf(sight);
  return year !== undefined && (scene.agenda.topics[who.yearRegion] ?? 0) <= LEFT_TO_TRY && shareOf(year, scene.at) < LEFT_UNTIL;
};

export function clerk(sight: Sight): Act | undefined {
  const { who, scene } = sight;
  for (const waiting of waitingHere(sight)) {
    const { kind, about } = waiting;
    if (kind === 'answer-topics' && (scene.agenda.topics[who.yearRegion] ?? 0) > 0 && !leavesSome(sight))
      return answerTopic(sight) ?? decide(sight, 'answer-topics', ['button-answer-topics']);
    if (kind === 'complete-task') return complete(sight, about);
    if (waiting.kind === 'decide-change' && waiting.role === 'office') return decideOnTime(sight, waiting);
    if (kind === 'reassign-task') return decide(sight, kind, ['button-give-to', 'button-other-unit']);
  }
  return yearOf(sight)?.stage === 'solicitation' ? lookAtSubjects(sight) : undefined;
}

/** Gives a task its due date, the only thing that a task of the rehearsal can lack. */
function complete(sight: Sight, about: string): Act | undefined {
  const { who } = sight;
  const entry: Entry = { key: `task-completed/${about}`, what: 'task-completed', who: who.slug, region: who.yearRegion };
  return (
    pressing(sight, newestWith(sight, 'button-due-90'), 'button-due-90', { decides: true, entry }) ??
    decide(sight, 'complete-task', ['button-complete-due'])
  );
}
