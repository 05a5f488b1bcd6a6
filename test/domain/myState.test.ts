import { expect, it } from 'vitest';
import { myState } from '../../domain/myState.ts';

const it0 = { withdrawn: false, ofLetter: true, read: true, outcome: null, candidate: null, progress: null };
const adopted = { ...it0, outcome: 'adopted' } as const;

it.each([
  ['withdrawn', { ...adopted, withdrawn: true }],
  ['standing', { ...it0, ofLetter: false, read: false }],
  ['being-read', { ...it0, read: false }],
  ['waiting', it0],
  ['answered', { ...it0, outcome: 'not-ours' as const }],
  ['answered', { ...it0, outcome: 'under-way' as const, read: false }],
  ['candidate', { ...adopted, candidate: 'proposed' }],
  ['candidate', { ...adopted, candidate: 'shortlisted' }],
  ['left-out', { ...adopted, candidate: 'dropped' }],
  ['reserve', { ...it0, outcome: 'reserve' as const, candidate: 'reserve' }],
  ['chosen', { ...adopted, candidate: 'elected' }],
  ['project', { ...adopted, candidate: 'elected', progress: 0 }],
  ['project', { ...adopted, candidate: 'elected', progress: 99 }],
  ['opened', { ...adopted, candidate: 'elected', progress: 100 }],
  ['waiting', { ...it0, candidate: 'elected', progress: 100 }],
])('somebody’s own suggestion is %s', (state, found) => {
  expect(myState(found)).toBe(state);
});
