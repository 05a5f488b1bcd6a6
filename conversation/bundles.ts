// Bundles of topics that get one answer: by the candidate that would take them up, by kind, by author, or picked by hand.
import { actorOf, type Done } from '../actions/actor.ts';
import { answerTogether, type BundleOf, bundlesOf, correctTogether, topicsOf } from '../actions/topicBundles.ts';
import { type Marks, NO_MARKS, printOf } from '../domain/marks.ts';
import type { Outcome } from '../domain/plan.ts';
import {
  bundleAnsweredCard,
  bundleCard,
  bundleCorrectedCard,
  type BundleFacts,
  bundleReasonCard,
  bundlesCard,
  chosenOf,
} from '../cards/bundles.ts';
import { BUNDLE_PAGE, everyone } from '../cards/topics.ts';
import type { Presses, Talk } from './talk.ts';
import * as candidates from '../views/candidates.ts';
import { answeredYear, officeRegions } from '../views/desks.ts';
import { countUndecided, waiting } from '../views/topics.ts';
import { reasonsFor } from '../views/years.ts';

/** Calls `go` with the year whose topics wait for this office, or whose answers it corrects. */
async function withYear(talk: Talk, go: (yearId: string) => Promise<void>): Promise<void> {
  const { roles } = talk.person;
  if (officeRegions(roles).length === 0) return talk.refuse({ id: 'desk-only-office', facts: {} });
  const corrects = talk.deed && 'by' in talk.deed && talk.deed.by === 'answered';
  const yearId = corrects ? (await answeredYear(roles))?.id : (await waiting(roles)).yearId;
  return yearId ? go(yearId) : talk.refuse({ id: 'topic-decided-already', facts: {} });
}

type Asked = BundleOf & { readonly page: number; readonly marks: Marks };

/** The facts of a page. For corrections, its fingerprint includes which answers were seen on it. */
async function factsOf(
  yearId: string,
  { by, key, page, marks }: Asked,
): Promise<BundleFacts & { readonly topics: Awaited<ReturnType<typeof topicsOf>> }> {
  const all = await topicsOf(yearId, { by, key });
  const here = all.slice(page * BUNDLE_PAGE, (page + 1) * BUNDLE_PAGE);
  const candidate = by === 'candidate' ? await candidates.ofCode(key) : null;
  const title = candidate?.title ?? null;
  return {
    by,
    key,
    title,
    page,
    marks,
    count: all.length,
    topics: here,
    print: printOf(here.map(({ code, answer }) => (by === 'answered' ? `${code}/${answer}` : code))),
  };
}

/** The page as it was shown; if it has changed meanwhile, shows it again instead. */
async function asShown(talk: Talk, yearId: string, asked: Asked & { readonly print: string }) {
  const facts = await factsOf(yearId, asked);
  if (facts.print === asked.print) return facts;
  await talk.refuse({ id: 'bundle-changed', facts: {} });
  await talk.updateCard(bundleCard(await talk.words(), { ...facts, marks: asked.by === 'answered' ? everyone : NO_MARKS }));
  return undefined;
}

/** Corrects the topics that were shown, and no others. */
async function corrected(
  talk: Talk,
  yearId: string,
  asked: Asked & { readonly print: string },
  answer: Parameters<typeof correctTogether>[2],
): Promise<void> {
  const facts = await asShown(talk, yearId, asked);
  if (!facts) return;
  const done = await correctTogether(actorOf(talk.person), chosenOf(facts), answer);
  if (!done.ok) return talk.refuse(done.problem);
  await talk.updateCard(bundleCorrectedCard(await talk.words(), { ...done.value, outcome: answer.outcome }));
}

/** Answers the topics that were shown, and no others. */
async function answered(
  talk: Talk,
  yearId: string,
  asked: Asked & { readonly print: string },
  outcome: Outcome,
  answer: Parameters<typeof answerTogether>[2],
): Promise<void> {
  const facts = await asShown(talk, yearId, asked);
  if (!facts) return;
  const done: Done<{ topics: number; people: number }> = await answerTogether(
    actorOf(talk.person),
    chosenOf(facts).map(({ code }) => code),
    answer,
  );
  if (!done.ok) return talk.refuse(done.problem);
  const left = await countUndecided(yearId);
  await talk.updateCard(bundleAnsweredCard(await talk.words(), { ...done.value, outcome }, left));
}

export const presses = {
  'bundles.list': (talk) =>
    withYear(talk, async (yearId) => {
      const { page } = talk.deed;
      await talk.updateCard(bundlesCard(await talk.words(), { page, bundles: await bundlesOf(yearId) }));
    }),
  'bundle.open': (talk) =>
    withYear(talk, async (yearId) => talk.updateCard(bundleCard(await talk.words(), await factsOf(yearId, talk.deed)))),
  'bundle.outcome': (talk) =>
    withYear(talk, async (yearId) => {
      const { outcome } = talk.deed;
      const reasons = await reasonsFor(yearId, outcome);
      await talk.updateCard(bundleReasonCard(await talk.words(), await factsOf(yearId, talk.deed), outcome, reasons));
    }),
  'bundle.link': (talk) => withYear(talk, (yearId) => answered(talk, yearId, talk.deed, 'adopted', { candidate: talk.deed.key })),
  'bundle.reason': (talk) =>
    withYear(talk, (yearId) => {
      const { outcome, reason } = talk.deed;
      if (talk.deed.by === 'answered') return corrected(talk, yearId, talk.deed, { outcome, reason });
      return answered(talk, yearId, talk.deed, outcome, { outcome, reason });
    }),
} satisfies Partial<Presses>;
