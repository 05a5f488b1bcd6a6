// The table of decisions that only a person can take (design 5.2): each waits on a desk, its ladder reminds people of it, and it never
// happens by itself. Code that opens, shows, reminds of or carries out a decision reads this table.
import { z } from 'zod';
import { addWorkingDays, type Calendar } from './calendar.ts';
import type { OrderName, WorkflowKind } from './messages.ts';
import type { Action, RoleName } from './permissions.ts';

/** The roles on whose desks decisions wait. */
export const DeskRole = z.enum(['office', 'office-head', 'secretariat', 'inspector'] satisfies RoleName[]);
export type DeskRole = z.infer<typeof DeskRole>;

/** The order that carries a decision out, and the kind of process that takes it. */
type OrderRef = { readonly [Kind in WorkflowKind]: { readonly to: Kind; readonly name: OrderName<Kind> } }[WorkflowKind];

interface Decision {
  /**
   * The roles that may decide in the year's region, each with the permission it needs. Where there are several, the one is named on
   * opening.
   */
  readonly desks: Readonly<Partial<Record<DeskRole, Action>>>;
  /** The permission needed to look at it, where that is not the desk's own. */
  readonly opens?: Action;
  /** What carries it out: an order to a process, or `actions` on the things themselves. */
  readonly order: OrderRef | 'actions';
  /** True where one press on its card decides; false where the desk must say more. */
  readonly press: boolean;
  /** When it is due: at the end of the stage, a number of working days later, or on a day given on opening. */
  readonly due: 'stage' | { readonly workingDays: number } | 'given';
  /**
   * The plan's ladder that reminds of it: `decisions` sends a notice of its own (the year stands still for it), `desk` uses the day's
   * digest.
   */
  readonly ladder: 'decisions' | 'desk';
}

export const decisions = {
  'publish-letter': {
    desks: { office: 'letters.publish' },
    order: { to: 'year', name: 'publishLetter' },
    press: true,
    due: 'stage',
    ladder: 'decisions',
  },
  'answer-topics': { desks: { office: 'topics.outcome' }, order: 'actions', press: false, due: 'stage', ladder: 'desk' },
  'fix-shortlist': {
    desks: { office: 'shortlist.fix' },
    order: { to: 'year', name: 'fixShortlist' },
    press: true,
    due: 'stage',
    ladder: 'decisions',
  },
  'adopt-list': {
    desks: { 'office-head': 'list.adopt' },
    order: { to: 'year', name: 'adoptList' },
    press: true,
    due: 'stage',
    ladder: 'decisions',
  },
  'open-roll': {
    desks: { secretariat: 'votes.openRoll' },
    order: { to: 'vote', name: 'openRoll' },
    press: true,
    due: 'stage',
    ladder: 'decisions',
  },
  'open-ballot': {
    desks: { secretariat: 'votes.open' },
    order: { to: 'vote', name: 'openBallot' },
    press: true,
    due: 'stage',
    ladder: 'decisions',
  },
  'close-ballot': {
    desks: { secretariat: 'votes.close' },
    order: { to: 'vote', name: 'closeBallot' },
    press: true,
    due: 'stage',
    ladder: 'decisions',
  },
  'certify-vote': {
    desks: { secretariat: 'votes.certify' },
    order: { to: 'vote', name: 'certify' },
    press: true,
    due: 'stage',
    ladder: 'decisions',
  },
  'settle-vote': {
    desks: { secretariat: 'votes.decideShortfall' },
    order: { to: 'vote', name: 'settle' },
    press: false,
    due: 'stage',
    ladder: 'decisions',
  },
  'complete-task': {
    desks: { office: 'tasks.complete' },
    order: { to: 'task', name: 'complete' },
    press: false,
    due: { workingDays: 5 },
    ladder: 'desk',
  },
  'accept-task': {
    desks: { inspector: 'tasks.accept' },
    opens: 'tasks.inspect',
    order: { to: 'task', name: 'accept' },
    press: false,
    due: { workingDays: 10 },
    ladder: 'desk',
  },
  'reassign-task': {
    desks: { office: 'tasks.reassign' },
    order: { to: 'task', name: 'reassign' },
    press: false,
    due: { workingDays: 5 },
    ladder: 'desk',
  },
  /** The office decides a minor change, the congress a major one (procedure 1.9, C2 and C3). */
  'decide-change': {
    desks: { office: 'changes.approve', secretariat: 'changes.enact' },
    order: 'actions',
    press: false,
    due: 'given',
    ladder: 'desk',
  },
  /** A unit handed back what was put to it, and named whose it is instead. */
  'assign-matter': {
    desks: { office: 'matters.assign' },
    order: { to: 'matter', name: 'assign' },
    press: false,
    due: { workingDays: 3 },
    ladder: 'desk',
  },
  /** A unit's answer is read before it goes out in the government's name. */
  'approve-answer': {
    desks: { office: 'matters.approve' },
    order: { to: 'matter', name: 'approve' },
    press: true,
    due: { workingDays: 3 },
    ladder: 'desk',
  },
  /** A vacated place is offered from the reserve in the order of votes (1.9, C6). */
  'fill-place': {
    desks: { office: 'reserve.take' },
    order: { to: 'year', name: 'takeUp' },
    press: false,
    due: { workingDays: 10 },
    ladder: 'desk',
  },
  'end-execution': {
    desks: { office: 'stages.end' },
    order: { to: 'year', name: 'endStage' },
    press: true,
    due: 'stage',
    ladder: 'decisions',
  },
  'accept-report': {
    desks: { office: 'report.accept' },
    order: { to: 'year', name: 'acceptReport' },
    press: true,
    due: 'stage',
    ladder: 'decisions',
  },
} as const satisfies Record<string, Decision>;

export type DecisionKind = keyof typeof decisions;
export const DecisionKind = z.enum(Object.keys(decisions) as [DecisionKind, ...DecisionKind[]]);

const rows: Readonly<Record<DecisionKind, Decision>> = decisions;

/** The desk that a decision is put on; `given` names it where several may decide. */
export function deskOf(kind: DecisionKind, given?: DeskRole): DeskRole {
  const roles = DeskRole.options.filter((role) => role in rows[kind].desks);
  const [role] = roles.filter((each) => each === (given ?? each));
  if (!role || (given === undefined && roles.length > 1))
    throw new Error(`${kind} is not decided by ${given ?? 'one role alone'}`);
  return role;
}

/** The permission that a role needs to take a decision; undefined where the decision is not that role's. */
export const actionOf = (kind: DecisionKind, role: DeskRole): Action | undefined => rows[kind].desks[role];

export const dueOf = (kind: DecisionKind): Decision['due'] => rows[kind].due;

/** Kinds that are due a number of working days after they come up. */
type Timed = {
  [Kind in DecisionKind]: (typeof decisions)[Kind]['due'] extends { readonly workingDays: number } ? Kind : never;
}[DecisionKind];

/** When a decision is due that came up at a moment. */
export const dueWithin = (kind: Timed, at: Date, calendar: Calendar, zone: string): Date =>
  addWorkingDays(calendar, at, decisions[kind].due.workingDays, zone);

export const ladderOf = (kind: DecisionKind): Decision['ladder'] => rows[kind].ladder;

/** The permission needed to look at a waiting decision. */
export const opensWith = (kind: DecisionKind): Action => rows[kind].opens ?? 'desk.open';

/** The order that one press on a decision's card gives; undefined where the desk must say more, or where no order carries it out. */
export function pressOrder(kind: DecisionKind): OrderRef | undefined {
  const { order, press } = rows[kind];
  return press && order !== 'actions' ? order : undefined;
}
