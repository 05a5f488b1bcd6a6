// domain/permissions.ts: who may do what, where (procedure 1.3): one table, and the one function that reads it.
import { z } from 'zod';
import { within } from './regions.ts';

/** `operator` is the command line and the Temporal UI: the office's rights, in every region of the installation. */
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
  'administrator',
  'level-above',
  'operator',
]);
export type RoleName = z.infer<typeof RoleName>;

/**
 * How far a role reaches. `own`: its own region and no other. `below`: that and every region within it. `unit`: what is its unit's.
 * `self`: what is the person's own. `anywhere`: the whole installation. `beneath`: every region within its own, and not its own.
 */
type Reach = 'own' | 'below' | 'beneath' | 'unit' | 'self' | 'anywhere';
type Row = Partial<Record<RoleName, Reach>>;

/** The government office that runs a region's year, its head, and the command line in its name. */
const office: Row = { office: 'own', 'office-head': 'own', operator: 'anywhere' };
/** The office and those of the regions above it: they may see and equip what lies below them, not decide there. */
const officesAbove: Row = { office: 'below', 'office-head': 'below', operator: 'anywhere' };
/** The congress conducts its own votes: no office does it in its stead, and nobody reads ballots. */
const congress: Row = { secretariat: 'own' };
/** A deputy sits in one congress. */
const deputies: Row = { deputy: 'own' };
const everybody: Row = { citizen: 'anywhere' };
const unit: Row = { 'unit-contact': 'unit', 'unit-head': 'unit' };
/** Each of a unit's people for themselves. */
const ownPost: Row = { 'unit-contact': 'self', 'unit-head': 'self' };
/** Acceptance is the inspectors', and the office's where there is none at hand; never the reporter's own (procedure 1.7, T4). */
const inspection: Row = { ...office, inspector: 'below' };
/** Clock, working days and the bot's notices are the installation's. A real clock refuses by itself. */
const keepers: Row = { office: 'anywhere', 'office-head': 'anywhere', administrator: 'anywhere', operator: 'anywhere' };

/** The table: for each action the roles that may do it, and how far. */
const table = {
  'suggestions.file': everybody,
  'suggestions.support': everybody,
  'suggestions.correct': { citizen: 'self', ...office },
  'suggestions.withdraw': { citizen: 'self' },
  /** What came in is looked through by its region's office and those above; an accusation's words by the office's head and those above. */
  'suggestions.browse': officesAbove,
  'suggestions.browseAccusations': { 'office-head': 'below', operator: 'anywhere' },
  /** What the reader of texts could not read is read by the office, which says whether it may be shown. */
  'suggestions.read': office,
  /** What is held from the public is read, released, dropped and answered by the office. */
  'held.read': office,
  /** An accusation by its head, whoever the office answers to and the regions above: its own people, or a unit's, may be the accused. */
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
  /** Everybody who was told the former answer hears the new one. */
  'topics.correct': office,
  'aspects.correct': office,
  'candidates.import': office,
  'candidates.comment': { ...deputies, member: 'own' },
  /** What they wrote is for those who decide on the candidates, or prepare that: the office, the secretariat, the deputies (procedure 1.3). */
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

  /** A promise is changed on its unit's request; the wrong body cannot decide (procedure 1.9, C2 and C3). */
  'changes.ask': unit,
  'changes.approve': office,
  'changes.enact': congress,

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

/** A role as a person holds it, until a moment if one is given. Null is as good as absent. */
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
 * May this person do this here, and if not, why (procedure 1.3): the nearest reason first. With the role in another place they are told the place,
 * with a role that has ended its end, else the roles that could. `as` names the role by which they may.
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

/** The roles that may do something somewhere, as the table has them; for documents and menus. */
export const rolesThatMay = (action: Action): readonly RoleName[] => RoleName.options.filter((role) => role in table[action]);

/** What a role falls short of in its reach, or nothing. */
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
