// Notices to the office, the secretariat and the people above them: what is overdue, what was decided, what was refused.
import { actionOf, type DeskRole } from '../../domain/decisions.ts';
import { yearOf } from '../../domain/ids.ts';
import { may } from '../../domain/permissions.ts';
import { preparationsOf, sessionOpens } from '../../domain/stages.ts';
import * as decisions from '../../records/decisions.ts';
import * as people from '../../records/people.ts';
import * as years from '../../records/years.ts';
import type { Reads } from './reader.ts';

export const readers = {
  'decision-due': async ({ about, decision: kind, kind: step, again }, { personId, now }) => {
    const row = await decisions.about(about, kind);
    if (!row) return undefined;
    const { regionCode } = yearOf(row.yearId);
    const actor = people.asHolder({ id: personId, roles: await people.rolesOf(personId, now) });
    const role = row.role as DeskRole;
    const action = actionOf(kind, role);
    return {
      decision: row.id,
      kind,
      due: row.due,
      escalated: step === 'escalate',
      again,
      role,
      mine: action !== undefined && may(actor, action, { regionCode }, now).ok,
    };
  },
  'session-due': async ({ about, session: preparation }, { now }) => {
    const { yearId } = yearOf(about);
    const year = await years.byId(yearId);
    const { session, timezone } = (await years.planOf(yearId)).plan;
    const it = session && preparationsOf(session, timezone).find(({ what }) => what === preparation);
    if (!it || year?.state !== 'running' || it.due < now) return undefined;
    return { ...it, opens: sessionOpens(session, timezone) };
  },
  'list-decided': (facts) => Promise.resolve(facts),
  'order-refused': (facts) => Promise.resolve(facts),
} satisfies Reads<'decision-due' | 'session-due' | 'list-decided' | 'order-refused'>;
