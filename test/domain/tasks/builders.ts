import type { TaskFacts, TaskTimeline } from '../../../domain/tasks/light.ts';

/** The facts of a task on time in the middle of its year: green unless changed. */
export const someFacts = (facts: Partial<TaskFacts> = {}): TaskFacts => ({
  planned: 50,
  accepted: 50,
  daysToDue: 90,
  daysSinceReport: 3,
  state: 'open',
  ...facts,
});

/** A task from 1 March to 30 November 2025 in Hangzhou, half accepted, last reported on 1 July. */
export const aTask = (task: Partial<TaskTimeline> = {}): TaskTimeline => ({
  zone: 'Asia/Shanghai',
  start: '2025-03-01',
  due: '2025-11-30',
  accepted: 50,
  lastReport: new Date('2025-07-01T02:00:00Z'),
  state: 'open',
  ...task,
});

/** Nine in the morning in Hangzhou. */
export const morningOf = (day: string): Date => new Date(`${day}T09:00:00+08:00`);
