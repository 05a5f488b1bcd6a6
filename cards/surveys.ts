// The year's survey: one message, one question at a time, five faces. Nobody learns who answered what.
import type { Text } from '../domain/languages.ts';
import { type Button, button, type Card } from './card.ts';
import { planned, sayPlanned } from './planned.ts';
import type { Words } from '../locales/words.ts';

export interface QuestionFacts {
  readonly survey: string;
  readonly region: string;
  readonly year: number;
  readonly question: Text;
  readonly aspect: Text;
  /** The aspect's index in the plan. */
  readonly at: number;
  readonly number: number;
  readonly count: number;
  readonly closes: Date;
}

const faces = [1, 2, 3, 4, 5] as const;

/** Who asks, why this person, how long it takes, who will see it; together with the first question. */
export const surveyCard = (words: Words, facts: QuestionFacts): Card => ({
  title: words.say('survey-title', { region: facts.region, year: facts.year }),
  lines: [words.say('survey-why', { count: facts.count, when: words.when(facts.closes) }), '', ...asks(words, facts)],
  buttons: [...answers(words, facts), [button(words, 'button-not-this-time', { kind: 'survey.refuse', survey: facts.survey })]],
});

export const questionCard = (words: Words, facts: QuestionFacts): Card => ({
  title: words.say('survey-number', { number: facts.number, count: facts.count }),
  lines: asks(words, facts),
  buttons: answers(words, facts),
});

const asks = (words: Words, { aspect, question }: QuestionFacts): string[] => [
  words.say('survey-question', { aspect, question }),
];

const answers = (words: Words, { survey, at }: QuestionFacts): Button[][] => [
  faces.map((face) => button(words, `button-face-${face}`, { kind: 'survey.face', survey, at, face })),
  [button(words, 'button-skip', { kind: 'survey.skip', survey, at })],
];

export const thanksCard = (words: Words, { region, closes, left }: { region: string; closes: Date; left: number }): Card => ({
  title: words.say('survey-thanks', { region }),
  lines: [sayPlanned(words, 'survey-results', planned(closes)), ...(left > 0 ? [words.say('survey-left', { left })] : [])],
  buttons: [],
});
export const refusedCard = (words: Words): Card => ({
  title: words.say('survey-refused'),
  lines: [words.say('survey-refused-lines')],
  buttons: [],
});
/** The survey is closed: where to find the results. */
export const closedSurveyCard = (words: Words, { url, ...facts }: { region: string; year: number; url: string }): Card => ({
  title: words.say('survey-over', facts),
  lines: [words.say('survey-over-lines')],
  buttons: [[{ label: words.say('button-survey-results'), url }]],
});
export const noSurveyCard = (words: Words): Card => ({
  title: words.say('survey-none'),
  lines: [words.say('survey-none-lines')],
  buttons: [],
});

/** The cards of this area's notices, by id. */
export const messages = { 'survey-card': surveyCard } as const;
