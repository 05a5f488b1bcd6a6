// Reminders and escalations of the year: message ids and facts for the outbox, never words. The bot sends them.
import { quietUntil } from '../domain/calendar.ts';
import { DecisionKind } from '../domain/decisions.ts';
import { yearOf } from '../domain/ids.ts';
import type { Addressee, Step } from '../domain/ladder.ts';
import { inPlace } from '../domain/leave.ts';
import { type Notice, notice } from '../domain/notices.ts';
import { parentOf } from '../domain/regions.ts';
import { Preparation } from '../domain/stages.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as digests from '../records/digests.ts';
import { type Hearer, hearers } from '../records/hearers.ts';
import * as outbox from '../records/outbox.ts';
import * as tasks from '../records/tasks.ts';
import { type Hours, tellInDigest } from './digests.ts';
import { tellOfHeld } from './held.ts';

/** What a ladder is about, as far as it decides who is told. */
export interface Subject {
  readonly about: string;
  /** The role that owns the decision, or `unit` for a task or a matter. */
  readonly owner: string;
  readonly unitId?: string | null;
}

interface Recipient {
  readonly roleId: string;
  readonly personId: string | null;
  readonly reachable: boolean;
  /** They belong to the unit or the desk that it is about: their digest lists what waits for them anyway. */
  readonly theirs: boolean;
}

type Reached = Recipient & { readonly personId: string };
const isReached = (each: Recipient): each is Reached => each.reachable && each.personId !== null;

/** The desks that a rung may address; the owner's is added to them. */
const DESKS = ['secretariat', 'office', 'office-head', 'level-above', 'inspector'] as const;

/** Everybody whom some rung of a thing's ladder could address. */
interface Hearers {
  /** In the thing's region. */
  readonly here: readonly Hearer[];
  /** The heads of the office above. */
  readonly higherUp: readonly Hearer[];
}

async function hearersOf({ about, owner, unitId = null }: Subject, at: Date): Promise<Hearers> {
  const { regionCode, yearId } = yearOf(about);
  const above = parentOf(regionCode)?.code ?? null;
  const found = await hearers({ regionCode, above, yearId, desks: [owner, ...DESKS], unitId }, at);
  const isHere = (each: Hearer): boolean => each.regionCode === regionCode;
  return { here: found.filter(isHere), higherUp: found.filter((each) => !isHere(each)) };
}

/** The holders of a rung's role; people of a unit who are away are replaced by their stand-ins. */
function holders(to: Addressee, { owner }: Subject, { here, higherUp }: Hearers, at: Date): Recipient[] {
  const posts = here.filter(({ role }) => role === 'unit-contact' || role === 'unit-head');
  const atUnit = (name: string) => posts.filter(({ role }) => role === name).flatMap((post) => inPlace(post, posts, at) ?? []);
  const chosen = (() => {
    switch (to) {
      case 'reporter':
      case 'contact':
        return atUnit('unit-contact');
      case 'head':
        return atUnit('unit-head');
      case 'owner':
        return here.filter((role) => role.role === owner);
      case 'owner-head':
        return here.filter((role) => role.role === (owner === 'secretariat' ? 'secretariat' : 'office-head'));
      case 'office':
        return here.filter((role) => role.role === 'office' || role.role === 'office-head');
      case 'office-head':
        return here.filter((role) => role.role === 'office-head');
      case 'level-above':
        return [...here.filter((role) => role.role === 'level-above'), ...higherUp];
      case 'supervision-group':
        return here.filter((role) => role.role === 'inspector' || role.role === 'office-head');
    }
  })();
  return chosen.map(({ id, role, personId, reachable }) => ({
    roleId: id,
    personId,
    theirs: role === 'unit-contact' || role === 'unit-head' || role === owner,
    reachable,
  }));
}

/** Who is told next if an addressee cannot be reached (design 5.2). */
const higher: Record<Addressee, Addressee | undefined> = {
  reporter: 'contact',
  contact: 'head',
  head: 'office',
  owner: 'owner-head',
  'owner-head': 'office',
  office: 'level-above',
  'office-head': 'office',
  'supervision-group': 'office',
  'level-above': undefined,
};

export interface NudgeInput extends Subject, Hours {
  readonly step: Pick<Step, 'name' | 'again' | 'to' | 'also' | 'kind'>;
  /** Contains the due date, so that a moved date starts a new ladder. */
  readonly ladder: string;
  /**
   * The kind of notice. Tasks, matters and desks are told in digests, whose content is read when they are sent: for them it is only part of the key.
   */
  readonly message: 'decision-due' | 'session-due' | 'task-due' | 'matter-due' | 'desk-waits';
  /** What the digests of those above list, if it is not the thing itself: the decision that waits about it. */
  readonly entry?: string;
  readonly facts?: Record<string, unknown>;
  readonly moment: number;
}

/** The key under which a step is noted as told. */
export const keyOf = ({ about, message, ladder, step }: Pick<NudgeInput, 'about' | 'message' | 'ladder' | 'step'>): string =>
  `nudge/${about}/${message}/${ladder}/${step.name}`;

/**
 * Tells one step of a ladder, once: for a task, a matter or a desk in the morning's digest of everybody whom the step addresses, for anything else in
 * a notice of its own. If an addressee has no chat, has blocked the bot or said /stop, the people above are told at once instead, and the
 * office's digest says who could not be reached.
 */
export async function nudge(input: NudgeInput): Promise<void> {
  const at = new Date(input.moment);
  const { step, about } = input;
  const key = keyOf(input);
  const deed = step.kind === 'escalate' ? 'escalated' : input.message === 'desk-waits' ? 'desk-told' : 'reminded';
  const everybody = await hearersOf(input, at);
  const { reached, missed } = addressees(input, everybody);
  const inDigest = input.message !== 'decision-due' && input.message !== 'session-due';
  const office = missed.length > 0 ? holders('office', input, everybody, at).filter(isReached) : [];
  await transaction(async () => {
    // repeated after a worker died in between, it tells nothing twice and takes nothing back
    const told = { key, step: step.name, to: step.to, told: reached.length };
    if (!(await audit.noteOnce({ at, by: about, via: 'process', deed, about, facts: told }))) return;
    if (input.message === 'task-due') await tasks.noteTold(about, at);
    if (!inDigest) await tellEach(input, reached, at);
    await noteInDigests(input, { climbs: inDigest ? reached : [], missed, office }, at);
  });
  // whenever people are reminded of a year's decision, its held suggestions go into the digests as well
  if (about.startsWith('year/')) await tellOfHeld(about, at);
}

/**
 * Sends everybody whom a step reaches a notice, which replaces an earlier one that still waits. Nothing is sent without a decision or a
 * session.
 */
async function tellEach(input: NudgeInput, reached: readonly Reached[], at: Date): Promise<void> {
  const { about, facts, ladder, step } = input;
  const rung = { about, kind: step.kind, again: step.again, rung: `${ladder}/${step.name}` };
  const notBefore = quietUntil(input.quiet, input.timezone, at);
  const decision = DecisionKind.safeParse(facts?.decision).data;
  const session = Preparation.safeParse(facts?.session).data;
  const noticeTo = (to: string): Notice[] => {
    if (input.message === 'decision-due' && decision) return [notice('decision-due', { ...rung, decision }, { to, notBefore })];
    if (input.message === 'session-due' && session) return [notice('session-due', { ...rung, session }, { to, notBefore })];
    return [];
  };
  if (input.message === 'decision-due' || input.message === 'session-due') await outbox.supersede(input.message, about);
  await outbox.enqueue(
    reached.flatMap(({ personId }) => noticeTo(personId)),
    at,
  );
}

interface Morning {
  /** Who is told a step that has no notice of its own. */
  readonly climbs: readonly Reached[];
  /** The roles whose holders could not be reached, and who is told of that. */
  readonly missed: readonly string[];
  readonly office: readonly Reached[];
}

/**
 * Makes sure that everybody concerned gets a digest. What waits for their own unit or desk is read when it is sent; everything else is
 * noted for its day.
 */
async function noteInDigests(input: NudgeInput, { climbs, missed, office }: Morning, at: Date): Promise<void> {
  const hearers = [...climbs, ...office].map(({ personId }) => personId);
  if (hearers.length === 0) return;
  const days = await tellInDigest(hearers, input, at);
  const noted = ({ personId }: Reached, about: readonly string[]): digests.DigestEntry[] => {
    const day = days.get(personId);
    return day === undefined ? [] : about.map((each) => ({ personId, about: each, day }));
  };
  await digests.note([
    ...climbs.flatMap((each) => (each.theirs ? [] : noted(each, [input.entry ?? input.about]))),
    ...office.flatMap((each) => noted(each, missed)),
  ]);
}

/** Whom a step reaches, everybody once, and the roles whose holders it does not reach. */
function addressees(input: NudgeInput, everybody: Hearers): { reached: Reached[]; missed: string[] } {
  const reached = new Map<string, Reached>();
  const missed = new Set<string>();
  for (const first of [input.step.to, ...input.step.also]) {
    for (let to: Addressee | undefined = first; to; to = higher[to]) {
      const found = holders(to, input, everybody, new Date(input.moment));
      for (const each of found) if (!each.reachable) missed.add(each.roleId);
      const here = found.filter(isReached);
      for (const each of here) if (!reached.get(each.personId)?.theirs) reached.set(each.personId, each);
      if (here.length > 0) break;
    }
  }
  return { reached: [...reached.values()], missed: [...missed] };
}
