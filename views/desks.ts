// The desk: where the years of its holder stand, and what waits there.
import type { DecisionKind } from '../domain/decisions.ts';
import { dayIn, daysBetween } from '../domain/calendar.ts';
import type { YearPlan } from '../domain/plan.ts';
import { type Preparation, preparationsOf, sessionOpens, type Stage } from '../domain/stages.ts';
import * as decisions from '../records/decisions.ts';
import { figuresOf, suggestionsSince } from '../records/figures.ts';
import { pilesFor } from '../records/held.ts';
import { asHolder, type HeldRole } from '../records/people.ts';
import { countSetAside } from '../records/readings.ts';
import { suspensionOf } from '../records/suspensions.ts';
import * as topics from '../records/topics.ts';
import * as years from '../records/years.ts';
import { countUncertain } from './aspects.ts';
import { thingOf } from './decisions.ts';
import { heldOnDesk } from './held.ts';
import type { Page } from './pages.ts';

const OFFICE = ['office', 'office-head'];
const DESKS = [...OFFICE, 'secretariat'];

type Roles = readonly Pick<HeldRole, 'role' | 'regionCode'>[];

export const hasDesk = (roles: Roles): boolean => roles.some(({ role }) => DESKS.includes(role));
export const officeRegions = (roles: Roles): string[] => [
  ...new Set(roles.flatMap(({ role, regionCode }) => (OFFICE.includes(role) ? [regionCode] : []))),
];

/** The desks whose decisions somebody sees: a head sees the office's too. */
const desksOf = (roles: Roles) =>
  roles.flatMap(({ role, regionCode }) =>
    role === 'office-head'
      ? [
          { role, regionCode },
          { role: 'office', regionCode },
        ]
      : DESKS.includes(role)
        ? [{ role, regionCode }]
        : [],
  );

/** More than anybody pages through. */
const MOST = 1_000;

/** A page of what waits on somebody's desk, with where their years stand above it. */
export async function deskFacts(roles: readonly HeldRole[], { page, size }: Page, now: Date) {
  const waiting = await decisions.waitingFor(desksOf(roles), 0, MOST);
  const here = waiting.slice(page * size, (page + 1) * size);
  return {
    years: await Promise.all((await yearsOf(roles)).map((year) => deskYear(year, now))),
    page,
    count: waiting.length,
    decisions: await Promise.all(
      here.map(async ({ id, kind, about, due }) => ({
        id,
        kind: kind as DecisionKind,
        due,
        thing: await thingOf(about),
      })),
    ),
    mayInvite: officeRegions(roles).length > 0,
    uncertain: (await uncertainYear(roles))?.uncertain ?? 0,
    unread: (await unreadYear(roles))?.unread ?? 0,
    held: heldOnDesk(await pilesFor(asHolder({ roles }), now)),
    answered: await answeredWithoutWaiting(roles),
  };
}

const MOST_YEARS = 3;

/** The years under way (running or suspended) in the regions where somebody has a desk. */
export async function yearsOf(roles: Roles): Promise<years.YearRow[]> {
  const regions = roles.filter(({ role }) => DESKS.includes(role)).map(({ regionCode }) => regionCode);
  const all = await years.all();
  return all
    .filter(({ regionCode, state }) => regions.includes(regionCode) && (state === 'running' || state === 'suspended'))
    .slice(0, MOST_YEARS);
}

const officeYears = async (roles: Roles): Promise<years.YearRow[]> =>
  (await yearsOf(roles)).filter(({ regionCode }) => officeRegions(roles).includes(regionCode));

/** The year of an office with the most suggestions of whose aspect the reader is not sure. */
export async function uncertainYear(roles: Roles): Promise<{ id: string; uncertain: number } | undefined> {
  const counted = await Promise.all(
    (await officeYears(roles)).map(async ({ id }) => ({ id, uncertain: await countUncertain(id) })),
  );
  return counted.toSorted((a, b) => b.uncertain - a.uncertain)[0];
}

/** The year of an office with the most suggestions that the reader could not read. */
export async function unreadYear(roles: Roles): Promise<{ id: string; unread: number } | undefined> {
  const counted = await Promise.all((await officeYears(roles)).map(async ({ id }) => ({ id, unread: await countSetAside(id) })));
  return counted.toSorted((a, b) => b.unread - a.unread)[0];
}

interface AnsweredYear {
  readonly id: string;
  readonly answered: number;
  /** Topics that still wait for an answer. */
  readonly left: number;
  /** The candidates are not fixed yet. */
  readonly open: boolean;
}

/** The year of an office whose answers can be looked at and corrected: until its year report is drafted. */
export async function answeredYear(roles: Roles): Promise<AnsweredYear | undefined> {
  for (const { id, stage, shortlistAt } of (await officeYears(roles)).filter(({ reportAt }) => !reportAt)) {
    const [left, answered] = await Promise.all([topics.countUndecided(id), topics.countDecided(id)]);
    if (answered > 0) return { id, answered, left, open: stage === 'planning' && !shortlistAt };
  }
  return undefined;
}

/** How many answered topics the desk links to; none while topics wait, since their list links to the answered ones. */
async function answeredWithoutWaiting(roles: Roles): Promise<number> {
  const year = await answeredYear(roles);
  return year && (year.left === 0 || !year.open) ? year.answered : 0;
}

const DAY_MS = 86_400_000;

async function deskYear(year: years.YearRow, now: Date) {
  const { plan } = await years.planOf(year.id);
  const began = year.stageBegan;
  const stage = year.stage as Stage;
  return {
    regionCode: year.regionCode,
    year: year.year,
    stage,
    day: began ? daysBetween(dayIn(plan.timezone, began), dayIn(plan.timezone, now)) + 1 : 1,
    suspendedUntil: year.state === 'suspended' ? (suspensionOf(year)?.until ?? null) : null,
    session: nextOfSession(year, plan, now),
    figures: await figuresOn(year, stage, now),
  };
}

/** The figures that a desk shows of a year in a stage. */
async function figuresOn(year: years.YearRow, stage: Stage, now: Date): Promise<Readonly<Record<string, number>>> {
  const { id } = year;
  switch (stage) {
    case 'solicitation':
      return {
        ...(await figuresOf(id, ['suggestions'])),
        fresh: await suggestionsSince(id, new Date(now.getTime() - DAY_MS)),
      };
    case 'planning':
      return { ...(await figuresOf(id, ['candidates'])), topics: await topics.countUndecided(id) };
    case 'decision':
      return figuresOf(id, ['candidates', 'comments']);
    case 'execution':
      return figuresOf(id, ['red', 'yellow', 'accepted', 'tasks']);
    case 'yearEnd':
      return years.reportOf(year)?.figures ?? figuresOf(id, ['accepted', 'tasks']);
    case 'openLetter':
    case 'closed':
      return {};
  }
}

interface NextOfSession {
  readonly what: Preparation | 'opens';
  readonly at: Date;
}

/** The next date of the session (papers, pack, opening) while the year is being prepared for it. */
function nextOfSession({ stage, listAt }: years.YearRow, { session, timezone }: YearPlan, now: Date): NextOfSession | null {
  if (!session || listAt || (stage !== 'planning' && stage !== 'decision')) return null;
  const dates = [
    ...preparationsOf(session, timezone).map(({ what, due }) => ({ what, at: due })),
    { what: 'opens' as const, at: sessionOpens(session, timezone) },
  ];
  return dates.find(({ at }) => at >= now) ?? null;
}
