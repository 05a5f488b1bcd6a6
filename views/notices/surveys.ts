// The invitation to a survey, valid while it is open, not declined, and a question is left.
import { progressOf } from '../../records/surveys.ts';
import { nextQuestion } from '../surveys.ts';
import type { Reads } from './reader.ts';

export const readers = {
  'survey-card': async ({ survey }, { personId, now }) => {
    const found = await progressOf(personId, survey);
    if (typeof found === 'string' || found.refused || found.survey.closedAt) return undefined;
    const { closesAt } = found.survey;
    return closesAt && closesAt <= now ? undefined : nextQuestion(found);
  },
} satisfies Reads<'survey-card'>;
