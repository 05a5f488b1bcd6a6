// A vacated place is filled from the reserve in the order of votes (procedure 1.9, C6), or a candidate is passed over with a reason.
import { dayIn } from '../domain/calendar.ts';
import { decidedNews } from '../domain/news.ts';
import { projectId } from '../domain/ids.ts';
import type { Site } from '../domain/plan.ts';
import * as candidates from '../records/candidates.ts';
import * as changes from '../records/changes.ts';
import * as errands from '../records/errands.ts';
import * as outbox from '../records/outbox.ts';
import { keep, offerOf, type Offered, type Vacated, vacated } from '../records/reserve.ts';
import * as suggestions from '../records/suggestions.ts';
import type { YearRow } from '../records/years.ts';
import { BATCH, listsOf, makeBatch } from './listMade.ts';
import { NotDone } from './orders.ts';

interface Choice {
  readonly instead: string;
  readonly candidate: string;
}

/** The place that is decided now and what is known of it; refused if it is settled, or another one comes first. */
async function placeOf(year: YearRow, instead: string) {
  const waiting = await vacated(year.id);
  const offer = waiting && (await offerOf(year.id, waiting));
  if (!waiting || offer?.instead.slug !== instead) throw new NotDone('reserve-settled', { project: instead });
  return { waiting, offer };
}

function chosen(offered: readonly Offered[], slug: string): Offered {
  const found = offered.find((each) => each.slug === slug);
  if (!found) throw new NotDone('reserve-not-next', { candidate: slug });
  return found;
}

const after = ({ places }: Vacated): Vacated => ({ places: places.slice(1), passed: [] });

/**
 * Takes up a candidate: it is elected in the place of the project that was given up, becomes a project with tasks whose processes the relay
 * starts, and the authors of its topics are told. Not beyond the year's means (1.5, R10).
 */
export async function takeUp(year: YearRow, { instead, candidate: slug }: Choice, at: Date): Promise<void> {
  await changes.lockDecisions(year.id); // another place may become vacant at this moment
  if (year.stage !== 'execution') throw new NotDone('stage-not-present', { stage: 'execution', present: year.stage });
  const { waiting, offer } = await placeOf(year, instead);
  const [over] = chosen(offer.candidates, slug).breaks;
  if (over) throw new NotDone('reserve-beyond-means', { over: over.facts.over });
  await candidates.setState(year.id, [slug], 'elected');
  const candidate = (await candidates.ofYear(year.id, ['elected'])).find((each) => each.slug === slug);
  if (!candidate) throw new Error(`${year.id}: there is no candidate ${slug}`);
  for (const topic of candidate.topics) {
    const authors = await suggestions.turnTopic(topic.id, 'adopted', { id: 'decided', title: candidate.title });
    await outbox.enqueue(decidedNews(topic.id, authors, true), at);
  }
  await errands.sendAll(
    [projectId(year.id, slug), ...(await makeLate(year, candidate, at))].map((workflowId) => ({
      id: `taken-up/${workflowId}`,
      workflowId,
      name: 'look',
      payload: { by: 'operator' },
      personId: null,
    })),
  );
  await keep(year.id, after(waiting), at);
}

/** Its project and tasks; a date that has passed meanwhile is the office's to set anew. */
async function makeLate(year: YearRow, candidate: candidates.CandidateView, at: Date): Promise<string[]> {
  const { lists, year: making } = await listsOf(year.id, [candidate], at);
  const today = dayIn(making.plan.timezone, at);
  const inTime = (site: Site): Site => (site.due !== null && site.due <= today ? { ...site, due: null } : site);
  const made: string[] = [];
  for (const list of lists) {
    const sites = list.sites.map(inTime);
    for (let first = 0; first === 0 || first < sites.length; first += BATCH)
      made.push(...(await makeBatch({ ...list, sites }, first, making)));
  }
  return made;
}

/** Passes a candidate over, so that the next is offered; where nobody is left, the place stays vacant. */
export async function passOver(
  year: YearRow,
  { instead, candidate, reason }: { readonly instead: string; readonly candidate?: string | undefined; readonly reason: string },
  at: Date,
): Promise<void> {
  await changes.lockDecisions(year.id);
  const { waiting, offer } = await placeOf(year, instead);
  if (candidate === undefined) {
    if (offer.kind !== 'empty') throw new NotDone('reserve-not-empty', {});
    return keep(year.id, after(waiting), at);
  }
  chosen(offer.candidates, candidate);
  await keep(year.id, { ...waiting, passed: [...waiting.passed, { candidate, reason }] }, at);
}
