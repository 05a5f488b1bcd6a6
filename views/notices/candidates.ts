// The notice to deputies and members that a year's candidates are fixed, valid until the list is decided.
import { yearOfCode } from '../../domain/ids.ts';
import { stageDatesOf, stageEnd } from '../../domain/stages.ts';
import * as people from '../../records/people.ts';
import * as years from '../../records/years.ts';
import { candidatesOf } from '../candidates.ts';
import type { Reads } from './reader.ts';

export const readers = {
  'shortlist-fixed': async ({ year: code }, { personId, now }) => {
    const year = await years.byId(yearOfCode(code));
    if (!year?.shortlistAt || year.listAt || year.state === 'abandoned') return undefined;
    const held = (await people.rolesOf(personId, now)).filter(({ regionCode }) => regionCode === year.regionCode);
    const sits = (name: string): boolean => held.some(({ role }) => role === name);
    if (!sits('deputy') && !sits('member')) return undefined;
    const { plan } = await years.planOf(year.id);
    return {
      region: year.regionCode,
      year: year.year,
      candidates: (await candidatesOf(year.id)).length,
      seats: plan.decision.method === 'vote' ? plan.decision.seats : null,
      votes: plan.decision.method === 'vote' && sits('deputy'),
      ends: stageEnd(stageDatesOf(plan), 'decision'),
    };
  },
} satisfies Reads<'shortlist-fixed'>;
