// What the office, the secretariat and whoever stands above them are told: what is overdue, what was decided, what was refused.
import type { DecisionKind } from '../../domain/decisions.ts';
import { actorOf } from '../../actions/actor.ts';
import { decidesOn } from '../../actions/changesDecided.ts';
import { yearOf } from '../../domain/ids.ts';
import type { Problem } from '../../domain/messages.ts';
import { type Action, may } from '../../domain/permissions.ts';
import { preparationsOf, sessionOpens } from '../../domain/stages.ts';
import * as decisions from '../../records/decisions.ts';
import * as people from '../../records/people.ts';
import * as years from '../../records/years.ts';
import { thingOf } from '../deskFacts.ts';
import { type Readers, word } from './reader.ts';

/** What somebody must be allowed in order to take a decision; more time is decided on the desk on which it waits. */
const takes: Readonly<Record<Exclude<DecisionKind, 'decide-change'>, Action>> = {
  'publish-letter': 'letters.publish',
  'answer-topics': 'topics.outcome',
  'fix-shortlist': 'shortlist.fix',
  'adopt-list': 'list.adopt',
  'open-roll': 'votes.openRoll',
  'open-ballot': 'votes.open',
  'close-ballot': 'votes.close',
  'certify-vote': 'votes.certify',
  'settle-vote': 'votes.decideShortfall',
  'complete-task': 'tasks.complete',
  'accept-task': 'tasks.accept',
  'reassign-task': 'tasks.reassign',
  'end-execution': 'stages.end',
  'accept-report': 'report.accept',
};

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'id' in value && 'facts' in value;

export const readers: Readers = {
  'decision-due': async (facts, { personId, now }) => {
    const about = word(facts, 'about');
    const kind = word(facts, 'decision') as DecisionKind;
    const row = await decisions.about(about, kind);
    if (!row) return undefined;
    const { regionCode } = yearOf(row.yearId);
    const actor = actorOf({ id: personId, roles: await people.rolesOf(personId, now) });
    return {
      decision: row.id,
      kind,
      thing: about.startsWith('task/') ? await thingOf(about) : null,
      due: row.due,
      escalated: facts.kind === 'escalate',
      again: typeof facts.again === 'number' ? facts.again : 0,
      role: row.role as decisions.Decision['role'],
      mine: may(actor, kind === 'decide-change' ? decidesOn(row.role) : takes[kind], { regionCode }, now).ok,
    };
  },
  'session-due': async (facts, { now }) => {
    const { yearId } = yearOf(word(facts, 'about'));
    const year = await years.of(yearId);
    const { session, timezone } = (await years.planOf(yearId)).plan;
    const it = session && preparationsOf(session, timezone).find(({ what }) => what === facts.session);
    if (!it || year?.state !== 'running' || it.due < now) return undefined;
    return { ...it, opens: sessionOpens(session, timezone) };
  },
  'list-decided': (facts) => {
    const number = (name: string): number => (typeof facts[name] === 'number' ? facts[name] : 0);
    return Promise.resolve({ elected: number('elected'), reserve: number('reserve'), vacant: number('vacant') });
  },
  'order-refused': (facts) => {
    const { problem } = facts;
    return Promise.resolve(isProblem(problem) ? { order: word(facts, 'order'), problem } : undefined);
  },
};
