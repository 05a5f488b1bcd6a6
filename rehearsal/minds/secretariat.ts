// The secretariat of the congress: roll call, ballot, count, result, and a second round where the rule asks for one.
import type { Deed } from '../ledger.ts';
import { absentDeputies } from '../texts/index.ts';
import { numbersOn } from '../sentences.ts';
import { type Act, shareOf, type Sight, yearOf, type Waiting } from '../sight.ts';
import { decide, newestDecision, openDecision } from './desk.ts';
import { decideOnTime } from './moreTime.ts';

const DAY = 86_400_000;
/** The share of the stage after which the first roll is called. */
const FIRST_ROLL = 0.12;
/**
 * Days that the secretariat waits for deputies who are not there or have not voted; multiplied by the speed, so that it is the same real
 * time.
 */
const PATIENCE_DAYS = 6;

const deeds: Partial<Record<Waiting['kind'], readonly [button: string, what: Deed]>> = {
  'open-roll': ['button-open-roll', 'roll-opened'],
  'open-ballot': ['button-open-ballot', 'ballot-opened'],
  'close-ballot': ['button-close-ballot', 'ballot-closed'],
  'certify-vote': ['button-certify-vote', 'certified'],
  'settle-vote': ['button-settle-again', 'certified'],
};

export function secretariat(sight: Sight): Act | undefined {
  const { who, scene } = sight;
  const year = yearOf(sight);
  const time = scene.agenda.decisions.find(
    ({ regionCode, kind, role }) => regionCode === who.yearRegion && kind === 'decide-change' && role === 'secretariat',
  );
  if (time) return decideOnTime(sight, time);
  const waiting = scene.agenda.decisions.find(({ regionCode, kind }) => regionCode === who.yearRegion && deeds[kind]);
  const deed = waiting && deeds[waiting.kind];
  if (!year || !waiting || !deed) return undefined;
  const [button, what] = deed;
  if (isTime(sight, waiting, shareOf(year, scene.at)))
    return decide(sight, waiting.kind, [button], {
      key: `${what}/${waiting.kind}/${waiting.about}`,
      what,
      who: who.slug,
      region: who.yearRegion,
    });
  return waiting.kind === 'open-roll' ? undefined : openDecision(sight, waiting.kind);
}

function isTime(sight: Sight, { kind, at }: Waiting, share: number): boolean {
  const { who, scene } = sight;
  const waited = scene.at.getTime() - at.getTime() > PATIENCE_DAYS * Math.max(1, scene.speed) * DAY;
  if (kind === 'open-roll') return share >= FIRST_ROLL || scene.ledger.count('roll-opened', who.yearRegion) > 0;
  if (kind === 'open-ballot') return waited || haveCome(sight);
  if (kind === 'close-ballot') return waited || haveVoted(sight);
  return true;
}

/** Whether the newest card that tells of the roll says that all have come who will. */
function haveCome(sight: Sight): boolean {
  const card = newestDecision(sight, 'open-ballot');
  const roll = card && numbersOn(sight.who.language, 'decision-ballot', ['present', 'deputies', 'quorum'], card);
  return roll !== undefined && roll.present >= roll.deputies - absentDeputies.length;
}

/** Whether the newest card that tells of the box says that all who have come have voted. */
function haveVoted(sight: Sight): boolean {
  const card = newestDecision(sight, 'close-ballot');
  const box = card && numbersOn(sight.who.language, 'decision-close', ['voted', 'present'], card);
  return box !== undefined && box.voted >= box.present;
}
