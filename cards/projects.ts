// Projects and tasks as everybody sees them: what is promised where, how far it is, and why its light has its colour.
import type { Day } from '../domain/calendar.ts';
import type { Text } from '../domain/languages.ts';
import { isOver } from '../domain/tasks/states.ts';
import type { Turn } from '../domain/tasks/turn.ts';
import { back, type Button, button, type Card, listButtons, PAGE } from './card.ts';
import { planned, sayPlanned } from './planned.ts';
import type { Words } from '../locales/words.ts';
import { waitingLine } from './turns.ts';

/** The symbol of a light. */
export const sign = (light: string): string => ({ red: '🔴', yellow: '🟡', green: '🟢', blue: '🔵', grey: '⚪' })[light] ?? '⚪';

export interface ProjectLine {
  readonly code: string;
  readonly title: Text;
  readonly light: string;
  readonly progress: number;
  readonly tasks: number;
  readonly accepted: number;
}

interface Page {
  readonly page: number;
  readonly count: number;
  /** Shown only on a person's first visit. */
  readonly intro?: string | undefined;
}

export interface ListedProject extends ProjectLine {
  /** The region and the year that made the promise. */
  readonly regionCode: string;
  readonly year: number;
}

/** Projects of all levels that concern a person, each level under its name, the person's own first. */
export function projectsCard(
  words: Words,
  entries: readonly ListedProject[],
  { region, ...page }: Page & { region: string },
): Card {
  if (page.count === 0)
    return { title: words.say('projects-title', { region }), lines: [words.say('projects-nothing')], buttons: [] };
  return {
    title: words.say('projects-title-count', { region, count: page.count }),
    lines: [
      ...intro(page),
      ...entries.flatMap((entry, index) => [
        ...levelLine(words, entry, entries[index - 1]),
        projectLine(words, entry, page.page * PAGE + index + 1),
      ]),
    ],
    buttons: listButtons(words, entries, {
      ...page,
      open: ({ code }) => ({ kind: 'project.open', project: code }),
      turn: (to) => ({ kind: 'projects.list', page: to }),
    }),
  };
}

const intro = ({ intro: said }: Page): string[] => (said ? [said, ''] : []);

/** The name of a level, where it begins in the list. */
const levelLine = (words: Words, { regionCode, year }: ListedProject, before: ListedProject | undefined): string[] => {
  if (before?.regionCode === regionCode && before.year === year) return [];
  return [...(before ? [''] : []), words.say('projects-level', { region: regionCode, year })];
};

const projectLine = (words: Words, { light, title, tasks, accepted }: ProjectLine, number: number): string =>
  `${number}. ${sign(light)} ${words.text(title)} · ${words.say('project-accepted', { tasks, accepted })}`;

export interface ProjectFacts extends ProjectLine {
  readonly aspect: Text | null;
  readonly unit: Text | null;
  /** In fen. */
  readonly cost: number;
  readonly supporters: number;
  /** The code of the candidate from which it came. */
  readonly candidate: string;
  /** The tasks that need a look first. */
  readonly first: readonly TaskLine[];
}

export interface TaskLine {
  readonly code: string;
  readonly title: Text;
  readonly place: Text | null;
  readonly regionCode: string;
  readonly light: string;
  readonly state: string;
  readonly due: Day | null;
}

export function projectCard(words: Words, facts: ProjectFacts): Card {
  const { aspect, unit, cost, supporters, tasks, accepted, progress, first } = facts;
  return {
    title: `${sign(facts.light)} ${words.text(facts.title)}`,
    lines: [
      words.say('project-progress', { tasks, accepted, progress }),
      words.say('project-unit', { unit: unit ?? words.say('nobody-yet'), cost }),
      ...(supporters > 0 ? [words.say('project-supporters', { supporters, aspect: aspect ?? '' })] : []),
      '',
      ...first.map((line, index) => `${index + 1}. ${taskLine(words, line)}`),
    ],
    buttons: [
      ...listButtons(words, first, {
        page: 0,
        count: first.length,
        open: ({ code }) => ({ kind: 'task.open', task: code }),
        turn: (to) => ({ kind: 'tasks.list', page: to }),
      }),
      ...(supporters > 0
        ? [[button(words, 'button-asked', { kind: 'asked.open', of: 'candidate', code: facts.candidate }, { count: supporters })]]
        : []),
      [back(words, { kind: 'projects.list', page: 0 })],
    ],
  };
}

/** One task in a line: light, place, due date. */
export const taskLine = (words: Words, { light, place, regionCode, due, state }: TaskLine): string =>
  `${sign(light)} ${place ? words.text(place) : words.region(regionCode)} · ${
    isOver(state) || state === 'desk' || state === 'suspended' || !due
      ? words.say(`site-state-${state}`)
      : sayPlanned(words, 'site-due-short', planned(due))
  }`;

export const tasksCard = (words: Words, entries: readonly TaskLine[], { title, ...page }: Page & { title: string }): Card => ({
  title,
  lines: [
    ...intro(page),
    ...(entries.length === 0 ? [words.say('tasks-nothing')] : []),
    ...entries.map((entry, index) => `${page.page * PAGE + index + 1}. ${taskLine(words, entry)} · ${words.text(entry.title)}`),
  ],
  buttons: listButtons(words, entries, {
    ...page,
    open: ({ code }) => ({ kind: 'task.open', task: code }),
    turn: (to) => ({ kind: 'tasks.list', page: to }),
  }),
});

export interface TaskFacts extends TaskLine {
  readonly unit: Text | null;
  readonly quantity: number | null;
  readonly measure: Text | null;
  readonly standard: readonly { readonly text: Text; readonly state: 'open' | 'shown' | 'met' | 'failed' }[];
  readonly progress: number;
  readonly because: { readonly id: string; readonly facts: Readonly<Record<string, unknown>> } | null;
  /** What would change the light. */
  readonly turns: { readonly id: string; readonly facts: Readonly<Record<string, unknown>> } | null;
  readonly acceptedAt: Date | null;
  readonly lastReportAt: Date | null;
  readonly signed: boolean;
  readonly project: string;
  /** Whose turn it is; null where nobody is waited for. */
  readonly turn: Turn | null;
  /** The newest photo of it in records/. */
  readonly photo: string | null;
}

/** A task's card. People who have something to do get their buttons above the way back. */
export function taskCard(words: Words, facts: TaskFacts, deeds: readonly (readonly Button[])[] = []): Card {
  const { title, place, regionCode, light, state, due, acceptedAt, unit, standard, because } = facts;
  const { turns, turn, lastReportAt, project, photo } = facts;
  return {
    title: `${sign(light)} ${words.say('site-title', { title, place: place ?? words.region(regionCode) })}`,
    lines: [
      [
        sayPlanned(words, 'site-due', { planned: due, happened: acceptedAt }),
        unit ? words.text(unit) : words.say('nobody-yet'),
      ].join(' · '),
      ...(state === 'carried-over' ? [words.say('work-carried-over')] : []),
      ...(because ? [words.say(`because-${because.id}`, because.facts)] : []),
      ...(turns ? [words.say(`turns-${turns.id}`, turns.facts)] : []),
      ...waitingLine(words, turn),
      ...standard.map(({ text, state }) => `${marks[state]} ${words.text(text)}`),
      words.say(lastReportAt ? 'site-last-report' : 'site-no-report', { day: lastReportAt ? words.day(lastReportAt) : '' }),
    ],
    buttons: [...deeds, [button(words, 'button-project', { kind: 'project.open', project })]],
    ...(photo && { photo: { fileId: photo } }),
  };
}

const marks = { open: '▫️', shown: '📷', met: '✓', failed: '✗' } as const;
