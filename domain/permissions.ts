// Who may do what, where (procedure 1.3): one table, and the one function that reads it.
import { z } from 'zod';
import { within } from './regions.ts';

/** `operator`: the command line and the Temporal UI, with the office's rights in every region of the installation. */
export const RoleName = z.enum([
  'citizen',
  'unit-contact',
  'unit-head',
  'office',
  'office-head',
  'deputy',
  'member',
  'inspector',
  'secretariat',
  'committee-chair',
  'committee-member',
  'administrator',
  'level-above',
  'operator',
]);
export type RoleName = z.infer<typeof RoleName>;

/**
 * How far a permission reaches. `own`: the role's own region only. `below`: its region and all regions within it. `beneath`: all regions
 * within its own, but not its own. `unit`: what belongs to its unit. `self`: what belongs to the person. `anywhere`: the whole
 * installation.
 */
type Reach = 'own' | 'below' | 'beneath' | 'unit' | 'self' | 'anywhere';
type Row = Partial<Record<RoleName, Reach>>;

/** The government office that runs a region's year, its head, and the command line on its behalf. */
const office: Row = { office: 'own', 'office-head': 'own', operator: 'anywhere' };
/** The office and the offices of the regions above: these may look at and equip what lies below them, but not decide there. */
const officesAbove: Row = { office: 'below', 'office-head': 'below', operator: 'anywhere' };
/** The congress conducts its own votes: no office acts in its place, and nobody reads ballots. */
const congress: Row = { secretariat: 'own' };
/** A deputy sits in one congress. */
const deputies: Row = { deputy: 'own' };
/** Who supervises: deputies, and the standing committee (in a township the presidium) of the same congress. */
const supervisors: Row = { ...deputies, 'committee-chair': 'own', 'committee-member': 'own' };
const everybody: Row = { citizen: 'anywhere' };
const unit: Row = { 'unit-contact': 'unit', 'unit-head': 'unit' };
/** Each person of a unit, for themselves only. */
const ownPost: Row = { 'unit-contact': 'self', 'unit-head': 'self' };
/** Inspectors accept, and the office where no inspector is at hand; never the reporter (procedure 1.7, T4). */
const inspection: Row = { ...office, inspector: 'below' };
/** Clock, working days and the bot's notices belong to the whole installation. A real clock refuses changes by itself. */
const keepers: Row = { office: 'anywhere', 'office-head': 'anywhere', administrator: 'anywhere', operator: 'anywhere' };

/** The table: for each action the roles that may do it, and how far. */
const table = {
  'suggestions.file': everybody,
  'suggestions.support': everybody,
  'suggestions.correct': { citizen: 'self', ...office },
  'suggestions.withdraw': { citizen: 'self' },
  /** The office of the region and those above browse what came in; accusations only the office's head and those above. */
  'suggestions.browse': officesAbove,
  'suggestions.browseAccusations': { 'office-head': 'below', operator: 'anywhere' },
  /** The office reads what the reader of texts could not, and says whether it may be shown. */
  'suggestions.read': office,
  /** The office reads, releases, drops and answers what is held from the public. */
  'held.read': office,
  /**
   * Accusations: the office's head, those the office answers to and the regions above, because the office's own people or a unit's may be
   * accused.
   */
  'held.readAbove': { office: 'beneath', 'office-head': 'below', 'level-above': 'own', operator: 'anywhere' },
  'surveys.answer': everybody,

  'letters.publish': office,
  'stages.extend': office,
  'stages.end': office,
  'ladders.change': office,
  'year.start': office,
  'year.suspend': office,
  'year.resume': office,
  'year.abandon': office,
  'report.accept': office,

  'topics.link': office,
  'topics.outcome': office,
  'topics.group': office,
  /** Correcting tells the new answer to everybody who heard the former one. */
  'topics.correct': office,
  'aspects.correct': office,
  'candidates.import': office,
  'lists.import': office,
  'candidates.comment': { ...deputies, member: 'own' },
  /** Comments are for those who decide on the candidates or prepare the decision: office, secretariat, deputies (procedure 1.3). */
  'candidates.readComments': { ...office, ...congress, ...deputies },
  'shortlist.fix': office,
  'list.adopt': office,

  'votes.openRoll': congress,
  'votes.present': deputies,
  'votes.open': congress,
  'votes.cast': deputies,
  'grades.give': deputies,
  'votes.close': congress,
  'votes.certify': congress,
  'votes.decideShortfall': congress,

  'tasks.sign': unit,
  'tasks.notOurs': unit,
  'tasks.report': unit,
  'tasks.handOver': unit,
  'tasks.inspect': inspection,
  'tasks.accept': inspection,
  'tasks.sendBack': inspection,
  'posts.leave': ownPost,
  'tasks.complete': office,
  'tasks.reassign': office,
  'tasks.suspend': office,
  'tasks.resume': office,

  /** Deputies find and ask about their congress's sites; they do not order anything (procedure 1.10, S5). */
  'matters.find': supervisors,
  'matters.ask': supervisors,
  'matters.answer': unit,
  /** Whoever put it looks whether the answer does it. */
  'matters.look': { deputy: 'self', 'committee-chair': 'self', 'committee-member': 'self' },
  /** The standing committee (township: the presidium) chooses who supervises an item: its chair, or the secretariat for it (procedure 1.10, S1). */
  'groups.choose': { 'committee-chair': 'own', ...congress },
  'matters.assign': office,
  'matters.approve': office,

  /** The unit asks for a change of its promise; a body that is not competent cannot decide it (procedure 1.9, C2 and C3). */
  'changes.ask': unit,
  /** The office asks for many at once: the tasks of a dissolved unit, of a county hit by a typhoon. */
  'changes.askMany': office,
  'changes.approve': office,
  'changes.enact': congress,
  /** Takes up the next of the reserve for a vacated place, or passes it over with a reason (1.9, C6). */
  'reserve.take': office,

  'clock.pause': keepers,
  'clock.slow': keepers,
  'clock.hasten': keepers,
  'clock.resume': keepers,
  'calendar.add': keepers,
  'outbox.sendAgain': keepers,
  'orders.remove': { ...office, administrator: 'anywhere' },

  'desk.open': { ...office, ...congress },
  'invitations.make': officesAbove,
  'roles.end': officesAbove,
  export: { ...officesAbove, ...congress },
} as const satisfies Record<string, Row>;

export type Action = keyof typeof table;
export const actions: readonly Action[] = Object.keys(table).filter((key): key is Action => key in table);

/** Nobody checks their own work (procedure 1.7, T4; 1.8, L6). */
const bySomebodyElse: readonly Action[] = ['tasks.inspect', 'tasks.accept', 'tasks.sendBack'];

/** A role that a person holds, until a moment if one is given. Null means the same as absent. */
export interface HeldRole {
  readonly role: RoleName;
  readonly regionCode?: string | null | undefined;
  readonly unitId?: string | null | undefined;
  readonly until?: Date | null | undefined;
}

/** Roles, and whose they are where that is known: everybody is a citizen without holding that role. */
export interface Holder {
  readonly id?: string | undefined;
  readonly roles: readonly HeldRole[];
}

/** By which way something is done. */
export const Door = z.enum(['chat', 'command-line', 'temporal-ui', 'process']);
export type Door = z.infer<typeof Door>;

/** Who does something, and by which door they came. */
export interface Actor extends Holder {
  /** A person's id, or `operator`. */
  readonly id: string;
  readonly roles: readonly (HeldRole & { readonly id: string })[];
  readonly via: Door;
}

/** What the action is about: the region whose year, vote or task it is, the task's unit, whose it is, who reported what is to be accepted. */
export interface Where {
  readonly regionCode?: string | null | undefined;
  readonly unitId?: string | null | undefined;
  readonly personId?: string | null | undefined;
  readonly reportedBy?: string | null | undefined;
}

export type Permission =
  | { readonly ok: true; readonly as: RoleName }
  | { readonly ok: false; readonly because: { readonly id: Refusal; readonly facts: Readonly<Record<string, string>> } };
export type Refusal = 'role-needed' | 'role-ended' | 'other-region' | 'other-unit' | 'not-yours' | 'own-report';

/**
 * Whether a person may do something here, and if not, why (procedure 1.3). A refusal gives the nearest reason: the place of the role they
 * hold elsewhere, the end of a role they held, else the roles that could. `as` names the role that permits it.
 */
export function may(person: Holder, action: Action, where: Where, moment: Date): Permission {
  const row: Row = table[action];
  if (bySomebodyElse.includes(action) && person.id !== undefined && person.id === where.reportedBy)
    return refused('own-report', { action });

  const held: HeldRole[] = [...person.roles, { role: 'citizen' }];
  const fitting = held.flatMap((grant) => {
    const reach = row[grant.role];
    return reach ? [{ ...grant, reach }] : [];
  });
  let elsewhere: Permission | undefined;
  let ended: Permission | undefined;
  for (const grant of fitting) {
    const { role, until } = grant;
    if (until && moment >= until) {
      ended ??= refused('role-ended', { action, role, until: until.toISOString() });
      continue;
    }
    const missed = misses(person, grant, where);
    if (!missed) return { ok: true, as: role };
    elsewhere ??= refused(missed, factsOf(missed, action, grant));
  }
  return elsewhere ?? ended ?? refused('role-needed', { action, roles: Object.keys(row).join(' ') });
}

/** The roles that may do something somewhere, for documents and menus. */
export const rolesThatMay = (action: Action): readonly RoleName[] => RoleName.options.filter((role) => role in table[action]);

/** Why a held role does not reach this place; undefined if it does. */
function misses(
  person: Holder,
  grant: HeldRole & { reach: Reach },
  where: Where,
): 'other-region' | 'other-unit' | 'not-yours' | undefined {
  switch (grant.reach) {
    case 'own':
      return where.regionCode && grant.regionCode === where.regionCode ? undefined : 'other-region';
    case 'below':
      return where.regionCode && grant.regionCode && within(where.regionCode, grant.regionCode) ? undefined : 'other-region';
    case 'beneath':
      return where.regionCode &&
        grant.regionCode &&
        where.regionCode !== grant.regionCode &&
        within(where.regionCode, grant.regionCode)
        ? undefined
        : 'other-region';
    case 'unit':
      return where.unitId && grant.unitId === where.unitId ? undefined : 'other-unit';
    case 'self':
      return where.personId && person.id === where.personId ? undefined : 'not-yours';
    case 'anywhere':
      break;
  }
  return undefined;
}

const factsOf = (missed: Refusal, action: Action, { role, regionCode, unitId }: HeldRole): Record<string, string> => ({
  action,
  role,
  ...(missed === 'other-region' && { region: regionCode ?? '' }),
  ...(missed === 'other-unit' && { unit: unitId ?? '' }),
});

const refused = (id: Refusal, facts: Record<string, string>): Permission => ({ ok: false, because: { id, facts } });
