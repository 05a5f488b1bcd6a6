// How far a citizen's own suggestion has come, from the receipt to the opened door.
import type { Outcome } from './plan.ts';

/**
 * `left-out`: its candidate did not get onto the shortlist. `chosen`: its project is being built. `opened`: all of the project is accepted.
 */
export type MyState =
  | 'withdrawn'
  | 'standing'
  | 'being-read'
  | 'waiting'
  | 'answered'
  | 'candidate'
  | 'left-out'
  | 'reserve'
  | 'chosen'
  | 'project'
  | 'opened';

export function myState(it: {
  readonly withdrawn: boolean;
  readonly ofLetter: boolean;
  readonly read: boolean;
  readonly outcome: Outcome | null;
  /** The state of the candidate that took the suggestion up. */
  readonly candidate: string | null;
  /** Progress of its project in whole points, once there is one. */
  readonly progress: number | null;
}): MyState {
  if (it.withdrawn) return 'withdrawn';
  if (it.outcome === null) {
    if (!it.ofLetter) return 'standing';
    return it.read ? 'waiting' : 'being-read';
  }
  switch (it.candidate) {
    case 'proposed':
    case 'shortlisted':
      return 'candidate';
    case 'dropped':
      return 'left-out';
    case 'reserve':
      return 'reserve';
    case 'elected':
      if (it.progress === null) return 'chosen';
      return it.progress === 100 ? 'opened' : 'project';
    case null:
    default:
      return 'answered';
  }
}
