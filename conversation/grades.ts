// A deputy grades the year's projects. Unfinished grades travel in the buttons' own data and are stored nowhere.
import { actorOf } from '../actions/actor.ts';
import * as grades from '../actions/grades.ts';
import { isSheetOf } from '../domain/satisfaction/gradeSheet.ts';
import type { Problem } from '../domain/messages.ts';
import { type GradingFacts, gradeCard, gradesGivenCard, gradingCard, gradingOverCard, reviewCard } from '../cards/grades.ts';
import type { Card } from '../cards/card.ts';
import type { Words } from '../locales/words.ts';
import type { Presses, Talk } from './talk.ts';
import { countProjects, gradingFacts, ofCode } from '../views/grades.ts';

/** Shows a grading to a deputy who may still give grades in it. */
async function show(
  talk: Talk,
  { grading: code, sheet }: { readonly grading: string; readonly sheet?: string },
  draw: (words: Words, facts: GradingFacts) => Card,
): Promise<void> {
  const begun = await grades.begin(actorOf(talk.person), code);
  if (!begun.ok) return stop(talk, code, begun.problem);
  const projects = countProjects(begun.value.grading);
  if (sheet !== undefined && !isSheetOf(sheet, projects)) return stop(talk, code, { id: 'button-stale', facts: {} });
  await talk.updateCard(draw(await talk.words(), await gradingFacts(begun.value.grading, talk.station.publicUrl)));
}

/** Says why nothing was graded; if the grading is closed or was given before, the card shows that and holds no grade. */
async function stop(talk: Talk, code: string, problem: Problem): Promise<void> {
  await talk.refuse(problem);
  const grading = await ofCode(code);
  const words = await talk.words();
  if (problem.id === 'grading-given-already') await talk.updateCard(gradesGivenCard(words));
  if (problem.id === 'grading-closed' && grading)
    await talk.updateCard(gradingOverCard(words, await gradingFacts(grading, talk.station.publicUrl)));
}

export const presses = {
  'grade.open': (talk) => show(talk, talk.deed, gradingCard),
  'grade.at': (talk) => show(talk, talk.deed, (words, facts) => gradeCard(words, facts, talk.deed.sheet, talk.deed.at)),
  'grade.review': (talk) => show(talk, talk.deed, (words, facts) => reviewCard(words, facts, talk.deed.sheet)),
  'grade.give': async (talk) => {
    const given = await grades.give(actorOf(talk.person), talk.deed.grading, talk.deed.sheet);
    if (!given.ok) return stop(talk, talk.deed.grading, given.problem);
    await talk.updateCard(gradesGivenCard(await talk.words()));
  },
} satisfies Partial<Presses>;
