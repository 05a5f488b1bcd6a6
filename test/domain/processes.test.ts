import { describe, expect, it } from 'vitest';
import { CLOCK_WORKFLOW, matterId, projectId, RELAY_WORKFLOW, surveyId, taskId, voteId, yearId } from '../../domain/ids.ts';
import { orders } from '../../domain/messages.ts';
import {
  argumentsOf,
  attributesOf,
  kindOfProcess,
  type ProcessKind,
  processes,
  processKinds,
  queues,
  searchAttributes,
} from '../../domain/processes.ts';

const year = yearId('330106', 2025);
const project = projectId(year, 'elder-meals');
const ids: Readonly<Record<ProcessKind, string>> = {
  year,
  vote: voteId(year, 2),
  project,
  task: taskId(project, 42),
  matter: matterId(year, 'finding', 7),
  survey: surveyId(year),
  clock: CLOCK_WORKFLOW,
  relay: RELAY_WORKFLOW,
};

/** The pattern of an id, in which words in capitals are filled in. */
const pattern = (id: string): RegExp => new RegExp(`^${id.replaceAll(/[A-Z]+/g, '[^/]+')}$`);

describe.each(processKinds)('a process of the kind %s', (kind) => {
  it('has ids as its row says, and is known by them', () => {
    expect(ids[kind]).toMatch(pattern(processes[kind].id));
    expect(kindOfProcess(ids[kind])).toBe(kind);
  });

  it('is served from a queue that workers poll, and shows attributes that the namespace has', () => {
    expect(Object.values(queues)).toContain(processes[kind].queue);
    for (const name of processes[kind].shows) expect(Object.keys(searchAttributes)).toContain(name);
  });
});

describe('processes', () => {
  it('each have a type of their own, and whatever takes orders is one of them', () => {
    expect(new Set(Object.values(processes).map(({ workflow }) => workflow)).size).toBe(processKinds.length);
    expect(processKinds).toEqual(expect.arrayContaining(Object.keys(orders)));
  });

  it('are started with their id under its name, and with nothing where there is only one', () => {
    expect(argumentsOf('task', 'task/330106/2025/elder-meals/0042')).toEqual([{ taskId: 'task/330106/2025/elder-meals/0042' }]);
    expect(argumentsOf('clock', 'clock')).toEqual([{}]);
  });

  it('of a year run once; clock and relay run anew after an end', () => {
    expect(processKinds.filter((kind) => processes[kind].again)).toEqual(['clock', 'relay']);
  });

  it.each(['', 'toString', 'yearly/330106/2025'])('are not what is called %j', (id) => {
    expect(kindOfProcess(id)).toBeUndefined();
  });

  it('leave the queue of the years free of thousands of tasks', () => {
    const onTasks = processKinds.filter((kind) => processes[kind].queue === queues.tasks);
    expect(onTasks).toEqual(['project', 'task', 'matter']);
  });
});

describe('search attributes', () => {
  it('are words, a moment and a yes or no, as Temporal takes them', () => {
    const due = Date.parse('2025-06-30T15:59:59.999Z');
    expect(attributesOf({ Region: '330106', Unit: null, DueDate: due, Overdue: false })).toEqual([
      { key: { name: 'Region', type: 'KEYWORD' }, value: '330106' },
      { key: { name: 'Unit', type: 'KEYWORD' }, value: null },
      { key: { name: 'DueDate', type: 'DATETIME' }, value: new Date(due) },
      { key: { name: 'Overdue', type: 'BOOL' }, value: false },
    ]);
    expect(attributesOf({ DueDate: null })).toEqual([{ key: { name: 'DueDate', type: 'DATETIME' }, value: null }]);
  });
});
