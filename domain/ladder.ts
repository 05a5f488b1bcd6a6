// Ladders: nudges before a due moment and escalations after it (procedure 1.8, L4 and L5; design 5.2).
import { z } from 'zod';
import { addDays, addWorkingDays, Calendar, dayIn, excerpt, onDay } from './calendar.ts';

/** Whom a rung speaks to, relative to what is due. `level-above`: the office of the region above, or whom the top office answers to. */
export const Addressee = z.enum([
  'reporter',
  'contact',
  'head',
  'owner',
  'owner-head',
  'office',
  'office-head',
  'level-above',
  'supervision-group',
]);
export type Addressee = z.infer<typeof Addressee>;

/** Days, about three years: no rung lies further from its due moment. */
const LONGEST = 1_100;

/** A span of time: whole calendar or working days in the plan's zone, or hours. */
const Stretch = z.union([
  z.strictObject({ days: z.int().min(-LONGEST).max(LONGEST) }),
  z.strictObject({ workingDays: z.int().min(-LONGEST).max(LONGEST) }),
  z.strictObject({
    hours: z
      .int()
      .min(-24 * LONGEST)
      .max(24 * LONGEST),
  }),
]);
type Stretch = z.infer<typeof Stretch>;
const Forward = Stretch.refine((stretch) => lengthOf(stretch) > 0, 'must lead forward');

const Kind = z.enum(['remind', 'escalate']);

/** One rung: when (counted from the due moment, negative before it), to whom, who else is told, and whether it escalates. */
export const Rung = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected small letters, digits and dashes, 60 at most'),
  when: Stretch,
  to: Addressee,
  also: z.array(Addressee).max(Addressee.options.length).default([]),
  kind: Kind,
});
export type Rung = z.infer<typeof Rung>;

/**
 * A ladder as the plan has it, from the mildest rung to the most severe; the last may repeat until the thing is done. Without rungs nobody
 * is nudged.
 */
const Policy = z.strictObject({
  rungs: z
    .array(Rung)
    .max(60)
    .refine((rungs) => new Set(rungs.map(({ name }) => name)).size === rungs.length, 'two rungs have the same name')
    .refine(ascending, 'a rung comes before the one below it'),
  repeatEvery: Forward.optional(),
  /** A rung that nobody signs for within this time moves on to the next one (procedure 1.8, L5). */
  signWithin: Forward.optional(),
  /** Local time ('HH:mm') of rungs counted in days; if absent, the due moment's time of day. */
  timeOfDay: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
});
export type LadderPolicy = z.infer<typeof Policy>;

const remind = (name: string, when: Stretch, to: Addressee): Rung => ({ name, when, to, also: [], kind: 'remind' });
const escalate = (name: string, when: Stretch, to: Addressee, also: Addressee[] = []): Rung => ({
  name,
  when,
  to,
  also,
  kind: 'escalate',
});

/** The ladder of a task's due date (procedure 1.8, L4 and L5): from a reminder to the reporter up to the interview. */
export const taskLadder: LadderPolicy = {
  timeOfDay: '09:00',
  signWithin: { workingDays: 2 },
  repeatEvery: { workingDays: 10 },
  rungs: [
    remind('fifteen-days-before', { days: -15 }, 'reporter'),
    remind('seven-days-before', { days: -7 }, 'reporter'),
    remind('due-today', { days: 0 }, 'contact'),
    escalate('three-days-late', { days: 3 }, 'head'),
    escalate('yellow-slip', { days: 10 }, 'office', ['head']),
    escalate('red-slip', { days: 20 }, 'office-head', ['head', 'office']),
    escalate('interview', { days: 30 }, 'level-above', ['head', 'office', 'supervision-group']),
  ],
};

/**
 * The ladder of a decision that only a person may take (design 5.2): owner, owner's head, the region's office, then the level above
 * repeatedly.
 */
export const decisionLadder: LadderPolicy = {
  timeOfDay: '09:00',
  repeatEvery: { workingDays: 2 },
  rungs: [
    remind('decision-near', { workingDays: -3 }, 'owner'),
    remind('decision-due', { workingDays: 0 }, 'owner'),
    escalate('decision-late', { workingDays: 1 }, 'owner-head'),
    escalate('decision-very-late', { workingDays: 3 }, 'office'),
    escalate('decision-overdue', { workingDays: 5 }, 'level-above'),
  ],
};

/**
 * The ladder of everything else that waits on a desk, for which the year does not stand still (design 5.2). The desk is told when it comes
 * up and before it is due; once it is late, the desk's head is told as well, then the office, then the level above repeatedly.
 */
export const deskLadder: LadderPolicy = {
  timeOfDay: '09:00',
  repeatEvery: { workingDays: 5 },
  rungs: [
    remind('desk-near', { workingDays: -1 }, 'owner'),
    escalate('desk-late', { workingDays: 1 }, 'owner', ['owner-head']),
    escalate('desk-very-late', { workingDays: 5 }, 'owner', ['owner-head', 'office']),
    escalate('desk-overdue', { workingDays: 10 }, 'level-above', ['owner', 'owner-head', 'office']),
  ],
};

/**
 * The ladder of what is put to a unit, until it answers (procedure 1.5, R6 and R9 set the terms): contact, head, the region's office, the
 * level above.
 */
export const answerLadder: LadderPolicy = {
  timeOfDay: '09:00',
  repeatEvery: { workingDays: 5 },
  rungs: [
    remind('answer-near', { workingDays: -5 }, 'contact'),
    remind('answer-due-tomorrow', { workingDays: -1 }, 'contact'),
    escalate('answer-late', { workingDays: 1 }, 'head'),
    escalate('answer-very-late', { workingDays: 3 }, 'office', ['head']),
    escalate('answer-overdue', { workingDays: 8 }, 'level-above', ['head', 'office']),
  ],
};

/**
 * The ladder before a session (procedure 1.4 steps 6 and 8): it reminds the office five working days before and on the last working day.
 */
export const sessionLadder: LadderPolicy = {
  timeOfDay: '09:00',
  rungs: [remind('session-near', { workingDays: -5 }, 'office'), remind('session-last-day', { workingDays: -1 }, 'office')],
};

const usual = { tasks: taskLadder, decisions: decisionLadder, desk: deskLadder, answers: answerLadder, session: sessionLadder };
const Use = z.looseObject({ use: z.enum(['tasks', 'decisions', 'desk', 'answers', 'session']) });

/**
 * A policy as a plan writes it: rungs of its own, or with `use` one of the usual ladders and what differs from it: `{ use: tasks,
 * repeatEvery: { workingDays: 5 } }`.
 */
export const LadderPolicy = z.preprocess((given) => {
  const named = Use.safeParse(given);
  if (!named.success) return given;
  const { use, ...changed } = named.data;
  return { ...usual[use], ...changed };
}, Policy);

const DatedRung = z.object({ name: z.string(), at: z.int(), to: Addressee, also: z.array(Addressee), kind: Kind });

/**
 * A policy with its dates: `at` in epoch milliseconds of the year's clock, never decreasing. JSON-safe and self-contained: it keeps the
 * part of the calendar that its repeats need, so that a later change of the calendar does not move what was promised.
 */
export const Ladder = z.object({
  rungs: z.array(DatedRung),
  repeatEvery: Forward.optional(),
  signWithin: Forward.optional(),
  calendar: Calendar,
  zone: z.string(),
});
export type Ladder = z.infer<typeof Ladder>;

/** What a ladder says at a moment. Repeats of the last rung count on: their `rung` lies past the end of the list and `again` is 1, 2, … */
export interface Step {
  readonly rung: number;
  /** Unique among all steps of the ladder, for dedupe keys: the rung's name, and for repeats `name-again-2`. */
  readonly name: string;
  /** The rung's name in the policy, the same for its repeats; for message ids. */
  readonly rungName: string;
  readonly again: number;
  /** The step comes before its date because nobody signed for the one below it. */
  readonly unsigned: boolean;
  readonly at: Date;
  readonly to: Addressee;
  readonly also: readonly Addressee[];
  readonly kind: 'remind' | 'escalate';
}

/**
 * Dates a policy's rungs from the due moment. No rung comes before the one below it; an escalation planned for after the due moment never
 * comes before it.
 */
export function datedLadder(policy: LadderPolicy, due: Date, calendar: Calendar, zone: string): Ladder {
  let floor = Number.NEGATIVE_INFINITY;
  const rungs = policy.rungs.map(({ when, name, to, also, kind }) => {
    const wanted = atTimeOfDay(after(due, when, calendar, zone), when, policy.timeOfDay, zone).getTime();
    const lawful = kind === 'escalate' && lengthOf(when) >= 0 ? Math.max(wanted, due.getTime()) : wanted;
    floor = Math.max(floor, lawful);
    return { name, at: floor, to, also, kind };
  });
  const { repeatEvery, signWithin } = policy;
  return {
    rungs,
    ...(repeatEvery && { repeatEvery }),
    ...(signWithin && { signWithin }),
    calendar: excerpt(calendar, dayIn(zone, new Date(rungs[0]?.at ?? due))),
    zone,
  };
}

/**
 * The step that is due at a moment when `climbed` rungs are behind. Of several missed ones (the machine was off, the clock was sped up) it
 * gives only the most severe, never a burst. Undefined if none is due. Continue with `climbed = step.rung + 1`.
 *
 * `unsignedSince` is when the last rung was told, as long as nobody has signed for it: the next one is due `signWithin` later (procedure
 * 1.8, L5). Repeats of the last rung keep their dates: there is nobody above to tell.
 */
export function dueNow(ladder: Ladder, climbed: number, moment: Date, unsignedSince?: Date): Step | undefined {
  let due: Step | undefined;
  for (let next = nextAfter(ladder, climbed, unsignedSince); next && next.at <= moment; next = nextAfter(ladder, next.rung + 1)) {
    due = next;
  }
  return due;
}

/** The next step when `climbed` rungs are behind; its moment may be past. Undefined at the end of a ladder that does not repeat. */
export function nextAfter(ladder: Ladder, climbed: number, unsignedSince?: Date): Step | undefined {
  const step = stepAt(ladder, climbed);
  if (!step || !unsignedSince || !ladder.signWithin || climbed === 0 || step.again > 0) return step;
  const at = after(unsignedSince, ladder.signWithin, ladder.calendar, ladder.zone);
  return at < step.at ? { ...step, at, unsigned: true } : step;
}

function stepAt(ladder: Ladder, rung: number): Step | undefined {
  const last = ladder.rungs.length - 1;
  const dated = ladder.rungs[Math.min(rung, last)];
  if (!dated) return undefined;
  const { name, at, to, also, kind } = dated;
  const again = Math.max(0, rung - last);
  const step = { rung, name, rungName: name, again, unsigned: false, at: new Date(at), to, also, kind };
  if (again === 0) return step;
  if (!ladder.repeatEvery) return undefined;
  const repeated = after(step.at, times(ladder.repeatEvery, again), ladder.calendar, ladder.zone);
  return { ...step, name: `${name}-again-${again}`, at: repeated };
}

function after(moment: Date, stretch: Stretch, calendar: Calendar, zone: string): Date {
  if ('hours' in stretch) return new Date(moment.getTime() + stretch.hours * 3_600_000);
  if ('workingDays' in stretch) return addWorkingDays(calendar, moment, stretch.workingDays, zone);
  return onDay(zone, moment, addDays(dayIn(zone, moment), stretch.days));
}

function atTimeOfDay(moment: Date, when: Stretch, timeOfDay: string | undefined, zone: string): Date {
  return timeOfDay === undefined || 'hours' in when ? moment : onDay(zone, timeOfDay, dayIn(zone, moment));
}

function times(stretch: Stretch, n: number): Stretch {
  if ('hours' in stretch) return { hours: stretch.hours * n };
  if ('workingDays' in stretch) return { workingDays: stretch.workingDays * n };
  return { days: stretch.days * n };
}

function lengthOf(stretch: Stretch): number {
  if ('hours' in stretch) return stretch.hours;
  return 'workingDays' in stretch ? stretch.workingDays : stretch.days;
}

/** Rungs counted in the same unit must ascend; rungs in different units are ordered when they are dated. */
function ascending(rungs: readonly Rung[]): boolean {
  return rungs.every(({ when }, index) => {
    const below = rungs[index - 1]?.when;
    return !below || unitOf(below) !== unitOf(when) || lengthOf(below) < lengthOf(when);
  });
}

function unitOf(stretch: Stretch): string {
  return Object.keys(stretch).join();
}
