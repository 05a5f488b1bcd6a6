// Whether the thing behind a workflow is over, by PostgreSQL: it tells what a workflow that cannot be found means.
import { kindOfWorkflow, type WorkflowKind } from '../domain/messages.ts';
import { isOver as hasEnded } from '../domain/tasks/states.ts';
import { db } from './database.ts';

/** For each kind, whether a thing is over, so that nothing can be ordered of it. */
const over: { readonly [Kind in WorkflowKind]: (id: string) => Promise<boolean> } = {
  year: async (id) => {
    const year = await db.livelihoodYear.findUnique({ where: { id }, select: { state: true } });
    return !year || isYearOver(year.state);
  },
  vote: async (id) => {
    const vote = await db.vote.findUnique({ where: { id }, select: { year: { select: { listAt: true, state: true } } } });
    return !vote || vote.year.listAt !== null || vote.year.state !== 'running';
  },
  task: async (id) => {
    const task = await db.task.findUnique({ where: { id }, select: { state: true } });
    return !task || hasEnded(task.state);
  },
  project: async (id) => {
    const project = await db.project.findUnique({ where: { id }, select: { year: { select: { state: true } } } });
    return !project || isYearOver(project.year.state);
  },
  survey: async (id) => {
    const survey = await db.survey.findUnique({ where: { id }, select: { closedAt: true } });
    return !survey || survey.closedAt !== null;
  },
  matter: async (id) => {
    const matter = await db.matter.findUnique({ where: { id }, select: { state: true } });
    return !matter || matter.state === 'closed';
  },
  clock: () => Promise.resolve(false),
};

const isYearOver = (state: string): boolean => state === 'closed' || state === 'abandoned';

/** True if nothing can be ordered of it; a thing whose workflow has yet to be started is not over. */
export async function isOver(workflowId: string): Promise<boolean> {
  const kind = kindOfWorkflow(workflowId);
  return kind === undefined || over[kind](workflowId);
}
