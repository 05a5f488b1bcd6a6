// The year's survey: everybody is invited, with one question for each aspect; it closes by its date and stores its result.
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Found } from '../activities/looks.ts';
import type { SurveyStanding } from '../activities/surveyLooks.ts';
import { attending } from './attend.ts';
import { real } from './moment.ts';
import { openInbox } from './orders.ts';
import { showing } from './show.ts';

const { lookAtSurvey } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });
const { invite } = proxyActivities<Activities>({ startToCloseTimeout: '5m', heartbeatTimeout: '20s' });

export interface SurveyInput {
  readonly surveyId: string;
}

export async function survey({ surveyId }: SurveyInput): Promise<void> {
  const inbox = openInbox('survey');
  const show = showing('survey');
  for (let after: string | null = ''; after !== null; ) after = await invite({ surveyId, after, real: real() });
  await attending<Found<SurveyStanding>>({
    inbox,
    look: (asked) => lookAtSurvey({ surveyId, ...asked }),
    show: (standing) =>
      show(
        { Region: standing.regionCode, Year: String(standing.year), Stage: 'yearEnd', DueDate: standing.closesAt },
        {
          language: standing.language,
          id: 'details-survey',
          facts: {
            region: standing.regionCode,
            year: standing.year,
            invited: standing.invited,
            answered: standing.answered,
            ends: standing.closesAt,
            zone: standing.timezone,
          },
        },
      ),
  })();
  await inbox.close();
}
