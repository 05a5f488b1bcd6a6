// Roles: as the office sees them, and as people are told of them.
import type { Both } from '../domain/plan.ts';
import * as people from '../records/people.ts';

type Row = people.HeldRole & { readonly code: string; readonly personId: string | null };

export interface RoleFacts {
  readonly code: string;
  readonly role: string;
  readonly holder: string;
  readonly regionCode: string;
  readonly unit: Both | null;
  /** Somebody holds it in a chat. */
  readonly linked: boolean;
  readonly until: Date | null;
}

async function factsOf(role: Row): Promise<RoleFacts> {
  const unit = role.unitId === null ? null : await people.unitOf(role.unitId);
  const { code, holder, regionCode, until, personId } = role;
  return {
    code,
    role: role.role,
    holder,
    regionCode,
    until,
    linked: personId !== null,
    unit: unit ? { zh: unit.zh, en: unit.en } : null,
  };
}

/** A page of the roles of some regions, and how many there are. */
export async function rolesPage(
  regions: readonly string[],
  at: Date,
  { from, count }: { from: number; count: number },
): Promise<{ readonly all: number; readonly roles: readonly RoleFacts[] }> {
  const rows = await people.rolesIn(regions, { at });
  return { all: rows.length, roles: await Promise.all(rows.slice(from, from + count).map(factsOf)) };
}

/** One role of some regions by its short code, with its id; undefined where it is another region's, or over. */
export async function roleIn(
  regions: readonly string[],
  code: string,
  at: Date,
): Promise<(RoleFacts & { id: string }) | undefined> {
  const row = (await people.rolesIn(regions, { at })).find((role) => role.code === code);
  return row && { ...(await factsOf(row)), id: row.id };
}

/** What is told of a role at a moment; undefined where there is no such role. */
export async function roleNews(id: string, at: Date): Promise<(RoleFacts & { readonly over: boolean }) | undefined> {
  const row = await people.roleOf(id);
  return row ? { ...(await factsOf(row)), over: !people.isInOffice(row, at) } : undefined;
}
