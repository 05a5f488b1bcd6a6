// The invitation to a survey: said while it is open and nobody has answered or refused it.
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
