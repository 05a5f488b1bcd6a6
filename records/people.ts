// People, where a channel finds them, the roles they hold, and the invitations that give them one.
import { z } from 'zod';
import { Question } from '../domain/deeds.ts';
import { RoleName } from '../domain/permissions.ts';
import { Language } from '../domain/languages.ts';
import { db, isRepeat, prepared } from './database.ts';
import { enclosed, personal } from './enclosed.ts';
import { json, Prisma, rows } from './prisma.ts';
import { rowsIn } from './rows.ts';
import { batched } from './batched.ts';

/** Where a channel finds somebody: Telegram's chat under one bot. */
export interface Where {
  readonly channel: string;
  readonly bot: string;
  readonly chat: string;
}

const HeldRole = z.object({
  id: z.string(),
  role: z.string(),
  regionCode: z.string(),
  unitId: z.string().nullable(),
  holder: personal.name,
  until: z.date().nullable(),
});
export type HeldRole = z.infer<typeof HeldRole>;

/** Somebody who just wrote or pressed. */
export interface PersonHere extends Readonly<Omit<Read, 'n' | 'answers' | 'met' | 'roles'>> {
  readonly where: Where;
  /** The newest messages that answered a question. A message that Telegram delivers again still answers its own question. */
  readonly answers: readonly Answer[];
  readonly met: readonly string[];
  readonly roles: readonly HeldRole[];
}

const Answer = z.object({ message: z.string(), question: Question });
export type Answer = z.infer<typeof Answer>;

/** A moment inside JSON. */
const told = z.string().transform((text) => new Date(text));
const big = z.string().transform(BigInt);

/** A row of the statement; `n` is the place of its address among those asked for. */
const Read = z.object({
  n: z.string().transform(Number),
  id: z.string(),
  name: personal.name.nullable(),
  language: Language.nullable(),
  regionCode: z.string().nullable(),
  stopped: z.boolean(),
  /** The one open question; null if this version of the code does not know its kind, since nobody could answer it. */
  asked: Question.nullable().catch(null),
  answers: z.array(Answer.nullable().catch(null)).transform((all) => all.filter((each) => each !== null)),
  met: z.array(z.string()),
  roles: z.array(HeldRole.extend({ until: told.nullable() })),
  /** The suggestion that the chat's next message joins, because its last piece belongs to a long text. */
  joinsNext: big.nullable(),
  /** Until when (the channel's seconds) it does; null: without limit. */
  joinsUntil: big.nullable(),
});
type Read = z.infer<typeof Read>;

/** The person behind an address, with their roles, in one read; undefined for a stranger. Calls at the same time share a read (batcher). */
export const at = batched<Where, PersonHere | undefined>(
  async (wheres) => {
    const columns = [
      wheres.map(({ channel }) => channel),
      wheres.map(({ bot }) => bot),
      wheres.map(({ chat }) => enclosed('address', chat)),
    ];
    const found = new Map(
      rowsIn('person', Read, await prepared('people-at', AT, columns)).map(({ n, ...person }) => [n, person]),
    );
    return wheres.map((where, index) => {
      const person = found.get(index + 1);
      return person && { ...person, where };
    });
  },
  { atOnce: 2, most: 100 },
);

const AT = `
  SELECT w.n, p.id, p.name, p.language, p.region_code AS "regionCode", p.stopped, p.asked, p.met, a.joins_next AS "joinsNext",
    a.joins_until AS "joinsUntil", a.answers,
    coalesce((SELECT json_agg(json_build_object('id', r.id, 'role', r.role, 'regionCode', r.region_code, 'unitId', r.unit_id,
      'holder', r.holder, 'until', r.until)) FROM role r WHERE r.person_id = p.id), '[]') AS roles
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS w(channel, bot, chat, n)
  JOIN address a ON a.channel = w.channel AND a.bot = w.bot AND a.chat = w.chat JOIN person p ON p.id = a.person_id`;

const MEET = `
  WITH stranger AS (INSERT INTO person (id, language, region_code) VALUES ($4, $5, $6) RETURNING id)
  INSERT INTO address (channel, bot, chat, person_id) SELECT $1, $2, $3, id FROM stranger`;

/** Creates a person for a stranger. If two processes do so at once, one wins and both get the same person. */
export async function meet(
  where: Where,
  stranger: { id: string; language: Language | null; regionCode: string | null },
): Promise<PersonHere> {
  const columns = [
    where.channel,
    where.bot,
    enclosed('address', where.chat),
    stranger.id,
    stranger.language,
    stranger.regionCode,
  ];
  await prepared('people-meet', MEET, columns).catch((error: unknown) => {
    if (!isRepeat(error)) throw error;
  });
  const found = await at(where);
  if (!found) throw new Error(`nobody at ${where.channel}/${where.bot}/${where.chat} right after meeting them`);
  return found;
}

export const setLanguage = (id: string, language: Language) => db.person.update({ where: { id }, data: { language } });
export const setRegion = (id: string, regionCode: string) =>
  db.person.update({ where: { id }, data: { regionCode, asked: Prisma.DbNull } });
export const setStopped = (id: string, stopped: boolean) => db.person.update({ where: { id }, data: { stopped } });

/** Sets the one open question; null: none is open. */
export const ask = (id: string, asked: Question | null) =>
  db.person.update({ where: { id }, data: { asked: asked === null ? Prisma.DbNull : json(asked) } });

/** More than the messages of one chat that Telegram may deliver again: it delivers at most a hundred updates, of all chats, at once. */
const MOST_ANSWERS = 30;

/** Keeps which question a message answers, before anything is done with it. */
export async function noteAnswer({ where, answers }: PersonHere, answer: Answer): Promise<readonly Answer[]> {
  const kept = [...answers, answer].slice(-MOST_ANSWERS);
  await db.address.update({ where: { channel_bot_chat: { ...where } }, data: { answers: json(kept) } });
  return kept;
}

/** Notes that something was explained; true the first time. */
export async function explain(id: string, feature: string): Promise<boolean> {
  const count =
    await db.$executeRaw`UPDATE person SET met = array_append(met, ${feature}) WHERE id = ${id} AND NOT ${feature} = ANY(met)`;
  return count === 1;
}

/** Notes that somebody blocked the bot, or came back. */
export const noteBlocked = (where: Where, blocked: boolean) =>
  db.address.updateMany({ where: { ...where }, data: { state: blocked ? 'blocked' : 'linked' } });

/** Whether somebody hears us by any channel. */
export const isReached = async (personId: string): Promise<boolean> =>
  (await db.address.count({ where: { personId, state: 'linked' } })) > 0;

/** The next message of this chat joins no suggestion any more: something else came between. */
export const joinNothing = (where: Where) =>
  db.address.updateMany({ where: { ...where, joinsNext: { not: null } }, data: { joinsNext: null, joinsUntil: null } });

// Roles and invitations

/** Stores the roles of a year's people file. An existing role stays as it is; one that had ended is in office again. */
export async function putRoles(
  { yearId, at }: { readonly yearId: string; readonly at: Date },
  roles: readonly Prisma.RoleCreateManyInput[],
): Promise<void> {
  const named = roles.map(({ id }) => id);
  await db.role.updateMany({ where: { id: { in: named }, until: { lte: at } }, data: { until: null } });
  await db.role.createMany({ data: [...roles], skipDuplicates: true });
  await db.roleTerm.createMany({ data: roles.map(({ id }) => ({ roleId: id, yearId })), skipDuplicates: true });
}

/** Roles that have not ended at a moment. */
const inOffice = (at: Date) => ({ OR: [{ until: null }, { until: { gt: at } }] });

export interface RolesAsked {
  /** A year moment: who holds a role then. */
  readonly at: Date;
  readonly role?: string;
  /** Without the roles that only other years' people files name: this congress, and not the one before. */
  readonly yearId?: string;
}

/** Every role of some regions at a moment, taken up or not. */
export const rolesIn = (regionCodes: readonly string[], { at, role, yearId }: RolesAsked) =>
  db.role.findMany({
    where: {
      regionCode: { in: [...regionCodes] },
      ...(role && { role }),
      AND: [inOffice(at), ...(yearId ? [{ OR: [{ terms: { none: {} } }, { terms: { some: { yearId } } }] }] : [])],
    },
    include: { person: { include: { addresses: true } } },
    orderBy: { id: 'asc' },
  });

/** A role by its id, ended ones too. */
export const roleOf = (id: string) => db.role.findUnique({ where: { id } });

const Named = HeldRole.extend({ personId: z.string().nullable(), awayUntil: z.date().nullable(), byId: z.boolean() });
type Named = z.infer<typeof Named>;

/** Who is meant by a role's id, a person's id or a name, at a moment. */
export interface Meant {
  /** Every role that they hold. */
  readonly roles: readonly Named[];
  /** The role with that id, or else the only one that they hold; undefined if it is ambiguous. */
  readonly one: Named | undefined;
}

export async function meantBy(name: string, at: Date): Promise<Meant> {
  const found = await rows('role', Named)`
    SELECT r.id, r.role, r.region_code AS "regionCode", r.unit_id AS "unitId", r.holder, r.until, r.person_id AS "personId",
      r.away_until AS "awayUntil", r.id = ${name} AS "byId"
    FROM role r WHERE r.id = ${name} OR r.person_id = (SELECT person_id FROM role WHERE id = ${name})
      OR r.holder = ${enclosed('name', name)} OR r.person_id = ${name} ORDER BY r.id`;
  const held = found.filter((role) => isInOffice(role, at));
  const byId = found.find((role) => role.byId);
  if (byId) {
    const one = isInOffice(byId, at) ? byId : undefined;
    const roles =
      byId.personId === null ? held.filter((role) => role.byId) : held.filter(({ personId }) => personId === byId.personId);
    return { roles, one };
  }
  return { roles: held, one: held.length === 1 ? held[0] : undefined };
}

/** Every role that somebody holds at a moment, given by a role's id, a person's id or a name. */
export const rolesOf = async (name: string, at: Date): Promise<readonly Named[]> => (await meantBy(name, at)).roles;

/** Ends a role at a year moment, with its own leave and the leaves for which it stands in. */
export async function endRole(id: string, until: Date): Promise<void> {
  await db.role.update({ where: { id }, data: { until, awayUntil: null, standInId: null } });
  await db.role.updateMany({ where: { standInId: id }, data: { awayUntil: null, standInId: null } });
}

/** Whether a role has not ended at a moment. */
export const isInOffice = ({ until }: { readonly until: Date | null }, at: Date): boolean => until === null || at < until;

export const putUnits = (units: Prisma.UnitCreateManyInput[]) => db.unit.createMany({ data: units, skipDuplicates: true });
export const unitsIn = (regionCode: string) => db.unit.findMany({ where: { regionCode }, orderBy: { id: 'asc' } });
export const unitOf = (id: string) => db.unit.findUnique({ where: { id } });

/** Everybody in a region (and below) whom a letter or a survey reaches. */
export const subscribers = (regionPrefix: string, after: string, limit: number) =>
  rows('person', z.object({ id: z.string() }))`
    SELECT p.id FROM person p
    WHERE p.id > ${after} AND NOT p.stopped AND NOT p.unlinked AND p.region_code LIKE ${`${regionPrefix}%`}
      AND EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id AND a.state = 'linked')
    ORDER BY p.id LIMIT ${limit}`;

/** Somebody with their roles, as `domain/permissions` asks who may do what. */
export const asHolder = <Role extends Pick<HeldRole, 'role'>>({
  id,
  roles,
}: {
  readonly id?: string | undefined;
  readonly roles: readonly Role[];
}): { readonly id: string | undefined; readonly roles: readonly (Omit<Role, 'role'> & { readonly role: RoleName })[] } => ({
  id,
  roles: roles.flatMap((held) => {
    const role = RoleName.safeParse(held.role).data;
    return role ? [{ ...held, role }] : [];
  }),
});
