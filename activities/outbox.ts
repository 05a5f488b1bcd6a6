// What the year says to people: message ids and facts into the outbox, never words. Sending is the bot's.
import { quietUntil } from '../domain/calendar.ts';
import { yearOf } from '../domain/ids.ts';
import type { Addressee, Step } from '../domain/ladder.ts';
import { inPlace } from '../domain/leave.ts';
import { parentOf } from '../domain/regions.ts';
import * as audit from '../records/audit.ts';
import { transaction, type Tx } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import { type Hours, tellInDigest } from './digests.ts';

/** What a ladder is about, as far as it decides who is spoken to. */
export interface Subject {
  readonly about: string;
  /** The role that owns the decision, or `unit` for a task. */
  readonly owner: string;
  readonly unitId?: string | null;
}

/** The owner of a task. */
const UNIT = 'unit';

interface Recipient {
  readonly roleId: string;
  readonly personId: string | null;
  readonly reachable: boolean;
  /** Of the unit that it is about: such people hear of their tasks in one digest. */
  readonly ofUnit: boolean;
}

/** The holders of a rung's role; for people of a unit who are away, whoever stands in. */
async function holders(to: Addressee, { about, owner, unitId }: Subject, at: Date): Promise<Recipient[]> {
  const { regionCode } = yearOf(about);
  const above = parentOf(regionCode)?.code;
  const roles = await people.rolesIn(above ? [regionCode, above] : [regionCode]);
  const here = roles.filter((role) => role.regionCode === regionCode);
  const atUnit = (name: string) => {
    const posts = here.filter((role) => role.unitId === unitId);
    return posts.filter(({ role }) => role === name).flatMap((post) => inPlace(post, posts, at) ?? []);
  };
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
        return [
          ...here.filter((role) => role.role === 'level-above'),
          ...roles.filter((role) => role.regionCode === above && role.role === 'office-head'),
        ];
      case 'supervision-group':
        return here.filter((role) => role.role === 'inspector' || role.role === 'office-head');
    }
  })();
  return chosen.map(({ id, role, personId, person }) => ({
    roleId: id,
    personId,
    ofUnit: role === 'unit-contact' || role === 'unit-head',
    reachable: !!person && !person.stopped && person.addresses.some(({ state }) => state === 'linked'),
  }));
}

/** Who is asked next where an addressee cannot be reached (design 5.2). */
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
  readonly step: Pick<Step, 'name' | 'rungName' | 'again' | 'to' | 'also' | 'kind'> & Partial<Pick<Step, 'unsigned'>>;
  /** Names the due date, so that a moved one is a new ladder. */
  readonly ladder: string;
  readonly message: string;
  readonly facts: Record<string, unknown>;
  readonly moment: number;
}

/**
 * Says one step of a ladder, once: to a unit in its morning's digest, to everybody else in a letter of its own. An addressee who has no
 * chat, has blocked the bot or said /stop is passed over at once for whoever stands above, and the office is told who could not be reached.
 */
export async function nudge(input: NudgeInput): Promise<{ told: number }> {
  const at = new Date(input.moment);
  const { step } = input;
  const facts = { ...input.facts, about: input.about, again: step.again, kind: step.kind, unsigned: step.unsigned ?? false };
  const { units, others, missed } = await addressees(input);
  const key = `nudge/${input.about}/${input.message}/${input.ladder}/${step.name}`;
  const deed = step.kind === 'escalate' ? 'escalated' : 'reminded';
  const told = units.length + others.length;
  await transaction(async (tx) => {
    // asked for again (a worker died in between), nothing is said again, and what was said is not taken back
    if (await audit.noted(tx, input.about, deed, key)) return;
    await outbox.supersede(tx, input.message, input.about);
    await outbox.enqueue(
      tx,
      others.map((personId) => ({
        key: `${key}/${personId}`,
        personId,
        message: input.message,
        facts,
        priority: step.kind === 'escalate' ? 1 : 3,
        notBefore: quietUntil(input.quiet, input.timezone, at),
        card: `nudge/${input.about}`,
      })),
      at,
    );
    await tellInDigest(tx, units, input, at);
    if (input.owner === UNIT) await tasks.noteTold(tx, input.about, at);
    if (missed.length > 0) await tellUnreachable(tx, input, missed, key, at);
    await audit.note(tx, {
      at,
      by: input.about,
      via: 'process',
      deed,
      about: input.about,
      facts: { key, step: step.name, to: step.to, told },
    });
  });
  return { told };
}

/** Whom a step reaches: people of the unit, and others; and the roles whose bearers it does not reach. */
async function addressees(input: NudgeInput): Promise<{ units: string[]; others: string[]; missed: string[] }> {
  const reached = new Map<string, Recipient>();
  const missed = new Set<string>();
  for (const first of [input.step.to, ...input.step.also]) {
    for (let to: Addressee | undefined = first; to; to = higher[to]) {
      const found = await holders(to, input, new Date(input.moment));
      for (const each of found) if (!each.reachable) missed.add(each.roleId);
      const here = found.filter(({ reachable }) => reachable);
      for (const each of here) if (each.personId && !reached.get(each.personId)?.ofUnit) reached.set(each.personId, each);
      if (here.length > 0) break;
    }
  }
  const all = [...reached];
  const those = (ofUnit: boolean): string[] => all.flatMap(([id, each]) => (each.ofUnit === ofUnit ? [id] : []));
  return { units: those(true), others: those(false), missed: [...missed] };
}

async function tellUnreachable(tx: Tx, subject: Subject, roleIds: readonly string[], key: string, at: Date): Promise<void> {
  const office = await holders('office', subject, at);
  const names = await Promise.all(roleIds.map(async (id) => (await people.roleOf(id))?.holder ?? id));
  await outbox.enqueue(
    tx,
    office.flatMap(({ reachable, personId }) =>
      reachable && personId
        ? [
            {
              key: `unreachable/${key}/${personId}`,
              personId,
              message: 'unreachable',
              facts: { names, about: subject.about },
              priority: 4,
            },
          ]
        : [],
    ),
    at,
  );
}

/** The people who hold a role in the year's region and can be reached. */
export async function holdersOf(
  about: string,
  role: 'office' | 'office-head' | 'secretariat' | 'inspector' | 'deputy' | 'member',
): Promise<string[]> {
  const roles = await people.rolesIn([yearOf(about).regionCode], role);
  return [...new Set(roles.flatMap(({ personId }) => (personId ? [personId] : [])))];
}
