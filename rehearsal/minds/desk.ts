// How whoever has a desk works at it: goes through what it lists, decides what is theirs and has its time, and comes back to the list;
// looks at it each morning, and when the bot has told them of something.
import type { DecisionKind } from '../../domain/decisions.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { isTimeFor, patienceFor } from '../deskTimes.ts';
import type { Deed, Entry } from '../ledger.ts';
import { taskOn } from '../seen.ts';
import { type OnDesk, seenDesk, topicsLeft } from '../seenDesk.ts';
import { type Act, pressing, shareOf, type Sight, yearOf } from '../sight.ts';
import { isLookedAt, look } from './looks.ts';

/** How somebody takes a decision. */
export interface Way {
  /** The first of these that its card has decides it; none where they still wait for others. */
  readonly buttons: readonly string[];
  /** As which deed it counts. */
  readonly what?: Deed;
  /** The first of these leads there, if none decides yet. */
  readonly steps?: readonly string[];
}

/** How somebody takes a decision whose time has come. `card`: its own card, once it is open. */
export type Ways = (one: OnDesk, card?: SeenMessage) => Way | undefined;

/** The next step at somebody's desk. */
export function workAtDesk(sight: Sight, ways: Ways): Act | undefined {
  for (const { card, desk } of seenDesk(sight)) {
    if (desk.is === 'done') return pressing(sight, card, 'button-desk');
    if (desk.is === 'desk') return fromList(sight, card, desk.waiting, ways) ?? lookAtDesk(sight);
    const way = wayFor(sight, desk.one, ways, card);
    if (desk.is === 'reminder') {
      const act = way && pressing(sight, card, 'button-decide', { entry: readingOf(sight, desk.one) });
      if (act) return act;
      continue;
    }
    return (way && decide(sight, card, desk.one, way)) ?? lookAtDesk(sight);
  }
  return lookAtDesk(sight);
}

const lookAtDesk = (sight: Sight): Act | undefined => look(sight, '/office', { ofItself: yearOf(sight)?.stage !== 'closed' });

/** Opens the first decision on the list that has its time, or turns the list's page. */
function fromList(
  sight: Sight,
  card: SeenMessage,
  waiting: readonly (OnDesk & { readonly number: string })[],
  ways: Ways,
): Act | undefined {
  for (const one of waiting) {
    const button = card.keyboard.flat().find(({ label }) => label === one.number);
    if (button && wayFor(sight, one, ways))
      return { kind: 'press', message: card.id, button: button.label, entry: readingOf(sight, one) };
  }
  return waiting.length > 0 ? pressing(sight, card, 'button-older') : undefined;
}

/** Presses the button that decides; where there is none yet, opens the decision anew from time to time to read how far it is. */
function decide(sight: Sight, card: SeenMessage, one: OnDesk, { buttons, what, steps = [] }: Way): Act | undefined {
  const doing = what ? { entry: entryOf(sight, one, what) } : {};
  for (const [button, does] of [...buttons.map((each) => [each, doing] as const), ...steps.map((each) => [each, {}] as const)]) {
    const act = pressing(sight, card, button, does);
    if (act) return act;
  }
  return isLookedAt(sight, '/office') ? undefined : { kind: 'say', text: '/office' };
}

/** How a decision is taken, if it is this person's and has its time. */
function wayFor(sight: Sight, one: OnDesk, ways: Ways, card?: SeenMessage): Way | undefined {
  const { who, scene } = sight;
  const year = yearOf(sight);
  if (!year) return undefined;
  const moment = { share: shareOf(year, scene.at), topics: topicsLeft(sight) ?? 0, complete: scene.complete };
  return isTimeFor(one.kind, who.role, moment) ? ways(one, card) : undefined;
}

/** Whether others have had their time since the person first read of a decision. */
export function hasWaited(sight: Sight, one: OnDesk): boolean {
  const { ledger, at, speed } = sight.scene;
  const since = ledger.get(readingOf(sight, one).key)?.facts?.at;
  return since !== undefined && at.getTime() - Number(since) >= patienceFor(one.kind, speed);
}

/** That somebody has read a decision, and at which moment of the year they first did. */
const readingOf = (sight: Sight, one: OnDesk): Entry => ({
  ...entryOf(sight, one, 'looked'),
  facts: { at: sight.scene.at.getTime() },
});

/** A deed at the desk: once for a year, a task, or a round of the vote. */
function entryOf(sight: Sight, one: OnDesk, what: Deed): Entry {
  const { who } = sight;
  const key = [what, who.yearRegion, one.kind, ...aboutOf(sight, one)].join('/');
  return { key, what, who: who.slug, region: who.yearRegion };
}

const ofVote: readonly DecisionKind[] = ['open-roll', 'open-ballot', 'close-ballot', 'certify-vote', 'settle-vote'];

/** What a decision is about, beside its year: a task; or the round of the vote, as many as have been certified before. */
function aboutOf({ who, scene }: Sight, { kind, words }: OnDesk): readonly string[] {
  const task = taskOn(who, words);
  if (task) return [task.key];
  return ofVote.includes(kind) ? [String(scene.ledger.count('certified', who.yearRegion))] : [];
}
