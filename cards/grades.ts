// The deputies' grades of the year's projects: one question at a time on one card, then a review. Afterwards the card holds no grade.
import { Grade } from '../domain/satisfaction/grades.ts';
import { emptySheet, graded, gradeAt, type GradeSheet } from '../domain/satisfaction/gradeSheet.ts';
import type { Text } from '../domain/languages.ts';
import { type Button, back, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';

export interface GradingFacts {
  readonly grading: string;
  readonly region: string;
  readonly year: number;
  /** In the order in which they are asked about. */
  readonly projects: readonly {
    readonly title: Text;
    readonly tasks: number;
    readonly accepted: number;
    readonly light: string;
  }[];
  readonly url: string;
}

/** Who asks, why, and who will see it; the first button leads to the first project. */
export const gradingCard = (words: Words, facts: GradingFacts): Card => ({
  title: words.say('grading-title', { region: facts.region, year: facts.year }),
  lines: [words.say('grading-why', { count: facts.projects.length }), words.say('grading-secret')],
  buttons: [
    [
      button(words, 'button-grade-begin', {
        kind: 'grade.at',
        grading: facts.grading,
        sheet: emptySheet(facts.projects.length),
        at: 0,
      }),
    ],
    [{ label: words.say('button-read-report'), url: facts.url }],
  ],
});

/** One project, with what was promised and what was accepted. */
export function gradeCard(words: Words, facts: GradingFacts, sheet: GradeSheet, index: number): Card {
  const { grading, projects } = facts;
  const project = projects[index];
  if (!project) return reviewCard(words, facts, sheet);
  const on = (grade: Grade | null): GradeSheet => graded(sheet, index, grade);
  const next = (to: GradeSheet) =>
    index + 1 < projects.length
      ? ({ kind: 'grade.at', grading, sheet: to, at: index + 1 } as const)
      : ({ kind: 'grade.review', grading, sheet: to } as const);
  return {
    title: words.say('grading-number', { number: index + 1, count: projects.length, title: words.text(project.title) }),
    lines: [words.say('grading-kept', { tasks: project.tasks, accepted: project.accepted })],
    buttons: [
      ...Grade.options.map((grade) => [button(words, `button-grade-${grade}`, next(on(grade)))]),
      [
        index > 0
          ? back(words, { kind: 'grade.at', grading, sheet, at: index - 1 })
          : back(words, { kind: 'grade.open', grading }),
        button(words, 'button-grade-none', next(on(null))),
      ],
    ],
  };
}

/** All grades before they are given; each number button leads back to its project. */
export function reviewCard(words: Words, { grading, projects }: GradingFacts, sheet: GradeSheet): Card {
  const given = projects.filter((_, index) => gradeAt(sheet, index) !== null).length;
  const numbers: Button[] = projects.map((_, index) => ({
    label: String(index + 1),
    deed: { kind: 'grade.at', grading, sheet, at: index },
  }));
  return {
    title: words.say('grading-review', { given, count: projects.length }),
    lines: [
      ...projects.map(({ title }, index) =>
        words.say('grading-line', {
          number: index + 1,
          title: words.text(title),
          grade: words.say(`grade-${gradeAt(sheet, index) ?? 'none'}`),
        }),
      ),
      words.say(given > 0 ? 'grading-final' : 'grading-nothing'),
    ],
    buttons: [
      ...(given > 0 ? [[button(words, 'button-grade-give', { kind: 'grade.give', grading, sheet })]] : []),
      ...inRows(numbers, 8),
    ],
  };
}

const inRows = (buttons: readonly Button[], size: number): Button[][] =>
  buttons.flatMap((_, index) => (index % size === 0 ? [buttons.slice(index, index + size)] : []));

/** The report is accepted: the card leads to it for the result. */
export const gradingOverCard = (words: Words, { region, year, url }: GradingFacts): Card => ({
  title: words.say('grading-over', { region, year }),
  lines: [words.say('grading-over-lines')],
  buttons: [[{ label: words.say('button-read-report'), url }]],
});

export const gradesGivenCard = (words: Words): Card => ({
  title: words.say('grading-given-title'),
  lines: [words.say('grading-given')],
  buttons: [],
});

/** The cards of this area's notices, by id. */
export const messages = { 'grade-card': gradingCard } as const;
