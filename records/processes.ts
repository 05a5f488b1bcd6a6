// Whether the thing behind a workflow is over, as PostgreSQL has it: what a workflow that cannot be found means.
import { kindOfWorkflow } from '../domain/messages.ts';
import { db } from './database.ts';

/** True when nothing can be ordered of it any more; a thing whose workflow has yet to be started is not over. */
export async function isOver(workflowId: string): Promise<boolean> {
  switch (kindOfWorkflow(workflowId)) {
    case 'year': {
      const year = await db.livelihoodYear.findUnique({ where: { id: workflowId }, select: { state: true } });
      return !year || year.state === 'closed' || year.state === 'abandoned';
    }
    case 'vote': {
      const vote = await db.vote.findUnique({
        where: { id: workflowId },
        select: { state: true, decision: true, year: { select: { listAt: true, state: true } } },
      });
      return !vote || vote.year.listAt !== null || vote.year.state !== 'running';
    }
    case 'task': {
      const task = await db.task.findUnique({ where: { id: workflowId }, select: { state: true } });
      return !task || task.state === 'accepted' || task.state === 'carried-over';
    }
    case 'project': {
      const project = await db.project.findUnique({ where: { id: workflowId }, select: { year: { select: { state: true } } } });
      return !project || project.year.state === 'closed' || project.year.state === 'abandoned';
    }
    case 'survey': {
      const survey = await db.survey.findUnique({ where: { id: workflowId }, select: { closedAt: true } });
      return !survey || survey.closedAt !== null;
    }
    case 'clock':
      return false;
    case undefined:
      return true;
  }
}
