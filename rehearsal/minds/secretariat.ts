// The secretariat of the congress: roll call, ballot, count, result, and a second round where the rule asks for one.
import type { Waiting } from '../../views/agenda.ts';
import type { Deed } from '../ledger.ts';
import { absentDeputies } from '../texts/index.ts';
import { type Act, shareOf, type Sight, yearOf } from '../sight.ts';
import { decide } from './desk.ts';
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
  if (!year || !waiting || !deed || !isTime(sight, waiting, shareOf(year, scene.at))) return undefined;
  const [button, what] = deed;
  return decide(sight, waiting.kind, [button], {
    key: `${what}/${waiting.kind}/${waiting.about}`,
    what,
    who: who.slug,
    region: who.yearRegion,
  });
}

function isTime({ scene }: Sight, { kind, about, at }: Waiting, share: number): boolean {
  const vote = scene.agenda.votes.find(({ id }) => id === about);
  if (!vote) return false;
  const waited = scene.at.getTime() - at.getTime() > PATIENCE_DAYS * Math.max(1, scene.speed) * DAY;
  if (kind === 'open-roll') return vote.round > 1 || share >= FIRST_ROLL;
  if (kind === 'open-ballot') return waited || vote.present >= vote.deputies - absentDeputies.length;
  if (kind === 'close-ballot') return waited || vote.voted >= vote.present;
  return true;
}
