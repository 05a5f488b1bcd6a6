// The look of a survey's workflow at each waking: it closes by its date or by an order, and stores its result.
import type { Language } from '../domain/languages.ts';
import { type Face, summariseFaces } from '../domain/satisfaction/faces.ts';
import { FOOT } from '../domain/attention.ts';
import { yearOf } from '../domain/ids.ts';
import type { WaitingOrder } from '../domain/messages.ts';
import { noteWaiting } from '../records/clock.ts';
import { transaction } from '../records/database.ts';
import * as surveys from '../records/surveys.ts';
import * as years from '../records/years.ts';
import type { Assessed } from './looks.ts';
import { carryOut, effectOf, type Effects } from './orders.ts';

export interface SurveyStanding {
  readonly regionCode: string;
  readonly year: number;
  readonly language: Language;
  readonly closesAt: number;
  readonly timezone: string;
  readonly invited: number;
  readonly answered: number;
  readonly over: boolean;
}

/** Reads where the survey stands; closes it and stores the result when its time is over or an order says so. */
export async function assessSurvey({
  surveyId: id,
  moment,
  orders,
}: {
  surveyId: string;
  moment: number;
  orders: readonly WaitingOrder[];
}): Promise<Assessed<SurveyStanding>> {
  const at = new Date(moment);
  const found = await surveys.byId(id);
  if (!found?.closesAt) throw new Error(`there is no survey ${id}`);
  const { closesAt } = found;
  const here = { regionCode: found.year.regionCode };
  const effects: Effects<'survey', unknown> = {
    close: async () => {
      await surveys.close(id, at);
    },
  };
  const answers = await carryOut(
    id,
    orders,
    at,
    effectOf('survey', async () => ({ here }), effects, at),
  );
  const now = await surveys.byId(id);
  const over = now?.closedAt !== null || at >= closesAt || found.year.state === 'abandoned';
  if (over) await closeSurvey(id, at);
  await noteWaiting(id, over ? undefined : closesAt);
  const { plan } = await years.planOf(found.yearId);
  const { invited, answered } = await surveys.counts(id);
  return {
    answers,
    standing: {
      ...yearOf(id),
      language: plan.languages.administrators,
      closesAt: closesAt.getTime(),
      timezone: plan.timezone,
      invited,
      answered,
      over,
    },
    reckoning: { ...FOOT, step: null, next: over ? null : closesAt.getTime() },
  };
}

/** Closes a survey and stores its result, never averaged over aspects: each has its n, its faces and the response rate (procedure 1.11). */
async function closeSurvey(id: string, at: Date): Promise<void> {
  await transaction(async () => {
    await surveys.close(id, at);
    const { invited, answered, refused, faces } = await surveys.counts(id);
    const aspects = [...new Set(faces.map(({ aspect }) => aspect))].toSorted();
    await surveys.setResult(id, {
      invited,
      answered,
      refused,
      aspects: aspects.map((aspect) => ({
        aspect,
        ...summaryOf(
          faces.filter((face) => face.aspect === aspect),
          invited,
        ),
      })),
    });
  });
}

const summaryOf = (faces: readonly { face: number; n: number }[], invited: number) =>
  summariseFaces(
    faces.flatMap(({ face, n }) => Array.from({ length: n }, () => face as Face)),
    invited,
  );
