// Everything that waits for a person (design 5.2, 6): who is told, when, when again, and who next. Read from the tables of `domain/` where
// there is one; the rest is written here, with the file that tells it.
import { DecisionKind, decisions, ladderOf } from '../../../domain/decisions.ts';
import {
  answerLadder,
  decisionLadder,
  deskLadder,
  type LadderPolicy,
  sessionLadder,
  taskLadder,
} from '../../../domain/ladder.ts';
import { LOOK_NEAR_DAYS } from '../../../domain/matters.ts';
import { CLIMBS_AFTER_DAYS } from '../../../domain/publication.ts';
import type { SaidId } from '../../../domain/notices.ts';
import { say } from '../../../locales/say.ts';

export interface Wait {
  readonly what: string;
  readonly who: string;
  readonly told: string;
  readonly again: string;
  readonly after: string;
  /** The files that tell it. */
  readonly by: readonly string[];
  readonly notices: readonly SaidId[];
}

type Rung = LadderPolicy['rungs'][number];

const when = ({ when: stretch }: Rung): string => {
  if ('hours' in stretch) return `${stretch.hours} hours`;
  const [count, unit] = 'workingDays' in stretch ? [stretch.workingDays, 'working days'] : [stretch.days, 'days'];
  if (count === 0) return 'on the day';
  return `${Math.abs(count)} ${Math.abs(count) === 1 ? unit.slice(0, -1) : unit} ${count < 0 ? 'before' : 'late'}`;
};
const names: Readonly<Record<string, string>> = {
  owner: 'the same',
  'owner-head': 'their head',
  office: 'the office',
  'office-head': 'its head',
  'level-above': 'the level above',
  reporter: 'the contact',
  contact: 'the contact',
  head: 'the unit’s head',
  'supervision-group': 'the inspectors',
};
const whom = ({ to, also }: Rung): string => [to, ...also].map((each) => names[each] ?? each).join(', ');
const climb = ({ rungs }: LadderPolicy, kind: 'remind' | 'escalate'): string =>
  rungs
    .filter((rung) => rung.kind === kind)
    .map((rung) => `${when(rung)}: ${whom(rung)}`)
    .join('; ');
const stretchOf = (stretch: LadderPolicy['repeatEvery']): string => {
  const [unit = '', count = 0] = Object.entries(stretch ?? {})[0] ?? [];
  return `${count} ${unit === 'workingDays' ? 'working days' : unit}`;
};
const repeats = ({ repeatEvery }: LadderPolicy): string => (repeatEvery ? `; then every ${stretchOf(repeatEvery)}` : '');

const ofDecision = (kind: DecisionKind): Wait => {
  const isOwn = ladderOf(kind) === 'decisions';
  const ladder = isOwn ? decisionLadder : deskLadder;
  return {
    what: say('en', `pile-${kind}`),
    who: Object.keys(decisions[kind].desks)
      .map((role) => say('en', `news-who-${role}`))
      .join(' or '),
    told: 'on their desk, and in the next working morning’s digest',
    again: climb(ladder, 'remind') + (isOwn ? ', in a notice of its own' : ', in the digest'),
    after: climb(ladder, 'escalate') + repeats(ladder),
    by: isOwn ? ['activities/desks.ts', 'activities/outbox.ts'] : ['activities/desks.ts'],
    notices: isOwn ? ['decision-due', 'digest'] : ['digest'],
  };
};

const others: readonly Wait[] = [
  {
    what: 'A task, for its unit',
    who: 'contact and head of the unit, or whoever stands in',
    told: 'a card of its own, or the morning’s digest where there are many',
    again: climb(taskLadder, 'remind'),
    after: `${climb(taskLadder, 'escalate')}${repeats(taskLadder)}; what nobody signs for climbs after ${stretchOf(taskLadder.signWithin)}`,
    by: ['activities/newTasks.ts', 'activities/taskLooks.ts'],
    notices: ['task-card', 'digest'],
  },
  {
    what: 'A deputy’s finding or question, for the unit',
    who: 'the unit’s contact, or whoever stands in',
    told: 'a card of its own, outside quiet hours',
    again: `${climb(answerLadder, 'remind')}, in the morning’s digest`,
    after: climb(answerLadder, 'escalate') + repeats(answerLadder),
    by: ['records/matterNews.ts', 'activities/matterLooks.ts'],
    notices: ['matter-card', 'digest'],
  },
  {
    what: 'The supervision week',
    who: 'each deputy',
    told: 'as it begins, outside quiet hours',
    again: '–',
    after: 'the office hears when it is over what units have not answered',
    by: ['activities/supervision.ts'],
    notices: ['supervision-begins', 'supervision-over'],
  },
  {
    what: 'A unit’s answer, for the deputy who asked',
    who: 'the deputy',
    told: 'a card of its own, outside quiet hours',
    again: `${LOOK_NEAR_DAYS} days before the last day`,
    after: 'the answer stands, and the unit is told',
    by: ['records/matterNews.ts', 'activities/matterLooks.ts'],
    notices: ['matter-card'],
  },
  {
    what: 'Papers and pack before a session',
    who: 'the office',
    told: 'on the desk',
    again: climb(sessionLadder, 'remind'),
    after: '–',
    by: ['activities/sessions.ts'],
    notices: ['session-due'],
  },
  {
    what: 'Words that are held',
    who: 'the office; of an accusation its head and the office above',
    told: 'a danger at once, everything else in the next working morning’s digest',
    again: 'in every digest while it waits',
    after: `after ${CLIMBS_AFTER_DAYS} days whoever the office answers to and the head of the office above, in the digest`,
    by: ['records/heldHearers.ts', 'activities/held.ts'],
    notices: ['held-urgent', 'digest'],
  },
  {
    what: 'The candidates, before they are decided on',
    who: 'each deputy and each member of the two sessions',
    told: 'as they are fixed, after quiet hours',
    again: '–',
    after: 'the list is decided without them; what they wrote is read by whoever decides',
    by: ['activities/shortlistFixed.ts'],
    notices: ['shortlist-fixed'],
  },
  {
    what: 'A roll call, a ballot',
    who: 'each deputy of the roll',
    told: 'as it opens',
    again: 'when the secretariat calls once more',
    after: 'the secretariat, whose decision it is to close it',
    by: ['activities/voteOrders.ts'],
    notices: ['roll-open', 'ballot-open', 'vote-result'],
  },
  {
    what: 'The deputies’ grades',
    who: 'each deputy',
    told: 'as they open',
    again: '–',
    after: 'the office, which accepts the report without them',
    by: ['activities/grades.ts'],
    notices: ['grade-card'],
  },
  {
    what: 'The year’s survey',
    who: 'everybody subscribed',
    told: 'as it opens',
    again: '–',
    after: 'it closes by its date',
    by: ['activities/surveys.ts'],
    notices: ['survey-card'],
  },
  {
    what: 'Somebody who cannot be reached',
    who: 'the office',
    told: 'whoever stands above is told in their stead at once; the office in its digest',
    again: 'whenever it happens again',
    after: '–',
    by: ['activities/outbox.ts'],
    notices: ['digest'],
  },
  {
    what: 'A role that ends',
    who: 'whoever holds it, and the office',
    told: 'as it is ended or moves to somebody else',
    again: '–',
    after: '–',
    by: ['actions/roles.ts'],
    notices: ['role-moved', 'role-taken-up', 'role-ends', 'role-ends-for-others'],
  },
  {
    what: 'A stand-in',
    who: 'the colleague of whoever is away',
    told: 'as it begins',
    again: 'as it is over',
    after: '–',
    by: ['actions/leave.ts'],
    notices: ['stand-in-begins', 'stand-in-over'],
  },
];

/** News: notices about what happened, which ask for no answer. */
export const news: readonly SaidId[] = [
  'letter-card',
  'report-card',
  'quarter-figures',
  'list-decided',
  'bulletin',
  'change-decided',
  'order-refused',
  'suggestion-card',
  'too-many-words',
  'outcome-news',
  'correction-news',
  'decided-news',
  'reserve-news',
];

export const waits: readonly Wait[] = [...DecisionKind.options.map(ofDecision), ...others];

/** The section of the page. */
export const waitsPage = (): string[] => [
  '## What waits for whom',
  '',
  'Whatever waits for a person is told to that person, and late to those above. The terms are those of the usual ladders; a plan may set its own',
  '(`ladders`). Who is away, has no chat, blocked the bot or said /stop is passed over at once for whoever stands above.',
  '',
  '| waits | for | told | again | then |',
  '|---|---|---|---|---|',
  ...waits.map(
    ({ what, who, told, again, after, by }) =>
      `| ${what} | ${who} | ${told} (${by.map((path) => `[${path}](../${path})`).join(', ')}) | ${again} | ${after} |`,
  ),
  '',
];
