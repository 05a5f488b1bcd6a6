// What only a person can decide in a year (design 5.2): it waits on a desk, its ladder asks for it, and it never happens by itself.
// Whoever opens, shows, asks for or carries out a decision reads here.
import { z } from 'zod';
import { addWorkingDays, type Calendar } from './calendar.ts';
import type { OrderName, WorkflowKind } from './messages.ts';
import type { Action, RoleName } from './permissions.ts';

/** The roles on whose desks decisions wait. */
export const DeskRole = z.enum(['office', 'office-head', 'secretariat', 'inspector'] satisfies RoleName[]);
export type DeskRole = z.infer<typeof DeskRole>;

/** The order that a decision is, to the process of its thing. */
type OrderRef = { readonly [Kind in WorkflowKind]: { readonly to: Kind; readonly name: OrderName<Kind> } }[WorkflowKind];

interface Decision {
  /** The role that decides in the year's region, with what it must be allowed to. Where several may, it is said which when it is opened. */
  readonly desks: Readonly<Partial<Record<DeskRole, Action>>>;
  /** What whoever looks at it must be allowed to, where it is not the desk itself. */
  readonly opens?: Action;
  /** What it is carried out by: an order to a process, or `actions` on the things themselves. */
  readonly order: OrderRef | 'actions';
  /** One press on its card is enough; else more must be said. */
  readonly press: boolean;
  /** When it is due: with the stage, so many working days later, or on a day that is given with it. */
  readonly due: 'stage' | { readonly workingDays: number } | 'given';
  /** The plan's ladder that asks for it: in a notice of its own, for what the year itself stands still for, else in the day's digest. */
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
  /** A minor change is the office's, a major one the congress's (procedure 1.9, C2 and C3). */
  'decide-change': {
    desks: { office: 'changes.approve', secretariat: 'changes.enact' },
    order: 'actions',
    press: false,
    due: 'given',
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

/** Whose desk a decision is put on; `given` where several may decide it. */
export function deskOf(kind: DecisionKind, given?: DeskRole): DeskRole {
  const roles = DeskRole.options.filter((role) => role in rows[kind].desks);
  const [role] = roles.filter((each) => each === (given ?? each));
  if (!role || (given === undefined && roles.length > 1))
    throw new Error(`${kind} is not decided by ${given ?? 'one role alone'}`);
  return role;
}

/** What a role must be allowed to in order to take a decision; undefined where it is not that role's. */
export const actionOf = (kind: DecisionKind, role: DeskRole): Action | undefined => rows[kind].desks[role];

export const dueOf = (kind: DecisionKind): Decision['due'] => rows[kind].due;

/** Kinds that have so many working days from when they come up. */
type Timed = {
  [Kind in DecisionKind]: (typeof decisions)[Kind]['due'] extends { readonly workingDays: number } ? Kind : never;
}[DecisionKind];

/** The moment until which a decision is to be taken that came up at a moment. */
export const dueWithin = (kind: Timed, at: Date, calendar: Calendar, zone: string): Date =>
  addWorkingDays(calendar, at, decisions[kind].due.workingDays, zone);

export const ladderOf = (kind: DecisionKind): Decision['ladder'] => rows[kind].ladder;

/** What somebody must be allowed to in order to look at a decision that waits. */
export const opensWith = (kind: DecisionKind): Action => rows[kind].opens ?? 'desk.open';

/** The order that one press on a decision's card is; undefined where more must be said, or where it is no order. */
export function pressOrder(kind: DecisionKind): OrderRef | undefined {
  const { order, press } = rows[kind];
  return press && order !== 'actions' ? order : undefined;
}
