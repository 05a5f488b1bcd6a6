// The secretariat of the congress: roll call, ballot, count, result, and a second round where the rule asks for one.
import type { DecisionKind } from '../../domain/decisions.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import type { Deed } from '../ledger.ts';
import type { OnDesk } from '../seenDesk.ts';
import { numbersOn } from '../sentences.ts';
import { absentDeputies } from '../texts/index.ts';
import { type Act, type Sight, yearOf } from '../sight.ts';
import { hasWaited, type Way, workAtDesk } from './desk.ts';
import { wayOfTime } from './moreTime.ts';

const deeds: Readonly<Partial<Record<DecisionKind, readonly [button: string, what: Deed]>>> = {
  'open-roll': ['button-open-roll', 'roll-opened'],
  'open-ballot': ['button-open-ballot', 'ballot-opened'],
  'close-ballot': ['button-close-ballot', 'ballot-closed'],
  'certify-vote': ['button-certify-vote', 'certified'],
  'settle-vote': ['button-settle-again', 'certified'],
};

export const secretariat = (sight: Sight): Act | undefined =>
  yearOf(sight) && workAtDesk(sight, (one, card) => wayOf(sight, one, card));

function wayOf(sight: Sight, one: OnDesk, card?: SeenMessage): Way | undefined {
  if (one.kind === 'decide-change') return wayOfTime(sight, one);
  const deed = deeds[one.kind];
  if (!deed) return undefined;
  const [button, what] = deed;
  return { what, buttons: isReady(sight, one, card) ? [button] : [] };
}

/** Whether all have come who will, or all have voted who have come, by the decision's own card; or all have had their time. */
function isReady(sight: Sight, one: OnDesk, card?: SeenMessage): boolean {
  if (one.kind === 'open-ballot' && card && haveCome(sight, card)) return true;
  if (one.kind === 'close-ballot' && card && haveVoted(sight, card)) return true;
  return hasWaited(sight, one);
}

function haveCome({ who }: Sight, card: SeenMessage): boolean {
  const roll = numbersOn(who.language, 'decision-ballot', ['present', 'deputies', 'quorum'], card);
  return roll !== undefined && roll.present >= roll.deputies - absentDeputies.length;
}

function haveVoted({ who }: Sight, card: SeenMessage): boolean {
  const box = numbersOn(who.language, 'decision-close', ['voted', 'present'], card);
  return box !== undefined && box.voted >= box.present;
}
