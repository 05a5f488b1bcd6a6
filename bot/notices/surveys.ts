// The invitation to a survey: said while it is open and nobody has answered or refused it.
import { progress } from '../../actions/surveys.ts';
import { nextQuestion } from '../surveyFacts.ts';
import type { Reads } from './reader.ts';

export const readers: Reads<'survey-card'> = {
  'survey-card': async ({ survey }, { personId, now }) => {
    const found = await progress({ id: personId }, survey);
    if (!found.ok || found.value.refused || found.value.survey.closedAt) return undefined;
    const { closesAt } = found.value.survey;
    return closesAt && closesAt <= now ? undefined : nextQuestion(found.value);
  },
};
