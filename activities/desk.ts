// What a year waits for is put on the desk of whoever decides it.
import type { DecisionKind } from '../domain/decisions.ts';
import { yearCode } from '../domain/ids.ts';
import * as decisions from '../records/decisions.ts';

export const openDecision = (yearId: string, kind: DecisionKind, at: Date, due: Date) =>
  decisions.open({
    yearId,
    kind,
    about: yearId,
    role: kind === 'adopt-list' ? 'office-head' : 'office',
    facts: { year: yearCode(yearId) },
    at,
    due,
  });
