// Every kind of notice, by the id under which the outbox stores it. Ids and keys are in stored rows: do not change them.
import { z } from 'zod';
import { DecisionKind } from '../decisions.ts';
import { yearOfCode } from '../ids.ts';
import type { Problem } from '../messages.ts';
import { Preparation } from '../stages.ts';
import { kind } from './kind.ts';

const text = z.string().min(1);
const count = z.int().min(0);

/** What happened to a task, told to its unit. */
export const TaskNews = z.enum(['new', 'accepted', 'sent-back', 'stays', 'suspended', 'resumed', 'carried-over']);
export type TaskNews = z.infer<typeof TaskNews>;

/**
 * What happened to a matter, told to its unit or to whoever asked. `new`: put to the unit, or given to another. `unfit`: its answer was not
 * sent out. `look`: answered, whoever asked looks.
 */
export const MatterNews = z.enum(['new', 'stays', 'unfit', 'look', 'look-near', 'again', 'met', 'not-met', 'unrated', 'lapsed']);
export type MatterNews = z.infer<typeof MatterNews>;

/** A chat message: the one that an answer or a photo belongs to. */
const message = { bot: text, chat: text, message: text };

/** Whether a value is the reason of a refused order, as its errand stores it. */
const isProblem = (value: unknown): boolean => typeof value === 'object' && value !== null && 'id' in value && 'facts' in value;

/** One rung of a ladder; `rung` is unique among all ladders of the thing that it is about. */
const step = { kind: z.enum(['remind', 'escalate']), again: count };
const rung = { rung: text };
const urgency = ({ kind: of }: { readonly kind: 'remind' | 'escalate' }): number => (of === 'escalate' ? 1 : 3);

/** A step of a vote, told once to each deputy on the roll. */
const ofVote = { voteId: text, deputy: text };
const voteStep = () =>
  kind({
    facts: { vote: text },
    names: ofVote,
    priority: 1,
    key: ({ voteId, deputy }, _, id) => `${id}/${voteId}/${deputy}`,
    card: ({ voteId }) => `vote/${voteId}`,
  });

/** A person's suggestions in one topic: the first one's receipt, and how many there are. */
const ofSuggestions = { receipt: text, count: z.int().min(1).default(1) };
const ofTopic = { topicId: text };
/** The number of a topic's answer: 0 is the first, each correction counts one up. */
const answer = count.default(0);

/** A further message in the thread of a person's suggestions, once per topic however often they asked. */
const turn = (of: string) =>
  kind({
    facts: ofSuggestions,
    names: ofTopic,
    priority: 5,
    key: ({ topicId }, to) => `${of}/${topicId}/${to}`,
  });

/** A change of a person's role, at a moment of the year. */
const ofRole = () =>
  kind({
    facts: { role: text },
    names: { at: z.int() },
    priority: 1,
    key: ({ role, at }, to, id) => `${id}/${role}/${at}/${to}`,
  });

/** For the colleague who stands in; `until` is the leave's end. */
const standIn = {
  facts: { post: text, until: z.iso.datetime() },
  names: { postId: text, at: z.int() },
  priority: 3,
  what: 'renew',
  key: ({ postId, at }: { readonly postId: string; readonly at: number }, to: string, id: string) =>
    `${id}/${postId}/${at}/${to}`,
  card: ({ postId }: { readonly postId: string }) => `stand-in/${postId}`,
} as const;

/** Notices in words: each kind has its reader in views/notices/ and its card in cards/. */
export const said = {
  'letter-card': kind({
    facts: { year: text },
    priority: 9,
    key: ({ year }, to) => `letter/${yearOfCode(year)}/${to}`,
    card: ({ year }) => `letter/${yearOfCode(year)}`,
  }),
  'report-card': kind({
    facts: { year: text },
    priority: 6,
    key: ({ year }, to) => `report/${yearOfCode(year)}/${to}`,
  }),
  'survey-card': kind({
    facts: { survey: text },
    names: { surveyId: text },
    priority: 7,
    key: ({ surveyId }, to) => `survey/${surveyId}/${to}`,
    card: ({ surveyId }) => `survey/${surveyId}`,
  }),
  'grade-card': kind({
    facts: { grading: text },
    names: { gradingId: text },
    priority: 3,
    key: ({ grading }, to) => `grading/${grading}/${to}`,
    card: ({ gradingId }) => gradingId,
  }),

  /** The roll call; `call` is the order that calls those who have not answered once more. */
  'roll-open': kind({
    facts: { vote: text, again: z.boolean().optional() },
    names: { ...ofVote, call: text.optional() },
    priority: 1,
    key: ({ voteId, deputy, call }) => ['roll-open', voteId, deputy, ...(call === undefined ? [] : [call])].join('/'),
    card: ({ voteId }) => `vote/${voteId}`,
  }),
  'ballot-open': voteStep(),
  'vote-result': voteStep(),

  /** `occasion` keeps two notices of the same kind about one task apart: the unit that has the task new, else the moment. */
  'task-card': kind({
    facts: { task: text, because: TaskNews },
    names: { taskId: text, occasion: text },
    priority: ({ because }) => (because === 'new' ? 4 : 3),
    key: ({ because, taskId, occasion }, to) => `task-${because}/${taskId}/${occasion}/${to}`,
    card: ({ taskId }) => `task/${taskId}`,
  }),
  'change-decided': kind({
    facts: { change: text },
    names: { taskId: text },
    priority: 3,
    key: ({ change }, to) => `change-decided/${change}/${to}`,
    card: ({ taskId }) => `task/${taskId}`,
  }),
  /** `occasion` keeps two notices of the same kind about one matter apart: the moment. */
  'matter-card': kind({
    facts: { matter: text, because: MatterNews },
    names: { matterId: text, occasion: text },
    priority: 3,
    key: ({ because, matterId, occasion }, to) => `matter-${because}/${matterId}/${occasion}/${to}`,
    card: ({ matterId }) => matterId,
  }),
  /** The supervision week begins, for its deputies; it is over, for the office; a quarter is, for the deputies. */
  'supervision-begins': kind({
    facts: { year: text },
    priority: 4,
    key: ({ year }, to) => `supervision-begins/${yearOfCode(year)}/${to}`,
  }),
  'supervision-over': kind({
    facts: { year: text },
    priority: 4,
    key: ({ year }, to) => `supervision-over/${yearOfCode(year)}/${to}`,
  }),
  'quarter-figures': kind({
    facts: { year: text, quarter: z.int().min(1).max(4) },
    priority: 6,
    key: ({ year, quarter }, to) => `quarter/${yearOfCode(year)}/${quarter}/${to}`,
  }),
  /** Only the day is stored: the content is read when the digest is sent. */
  digest: kind({
    facts: { day: z.iso.date() },
    priority: 3,
    what: 'renew',
    key: ({ day }, to) => `digest/${to}/${day}`,
    card: () => 'digest',
  }),

  'decision-due': kind({
    facts: { about: text, decision: DecisionKind, ...step },
    names: rung,
    priority: urgency,
    key: ({ about, rung: at }, to) => `nudge/${about}/decision-due/${at}/${to}`,
    card: ({ about }) => `nudge/${about}`,
  }),
  'session-due': kind({
    facts: { about: text, session: Preparation, ...step },
    names: rung,
    priority: urgency,
    key: ({ about, rung: at }, to) => `nudge/${about}/session-due/${at}/${to}`,
    card: ({ about }) => `nudge/${about}`,
  }),
  /** The candidates are fixed: deputies and members are asked for their views. */
  'shortlist-fixed': kind({
    facts: { year: text },
    priority: 4,
    key: ({ year }, to) => `shortlist/${yearOfCode(year)}/${to}`,
  }),
  'list-decided': kind({
    facts: { elected: count, reserve: count, vacant: count },
    names: { yearId: text },
    priority: 4,
    key: ({ yearId }, to) => `list/${yearId}/${to}`,
  }),
  /** What a week or a month has brought; `since`: when the issue before it went out. */
  bulletin: kind({
    facts: { year: text, kind: z.enum(['week', 'month']), since: z.iso.datetime() },
    names: { issue: text },
    priority: 4,
    key: ({ year, issue }, to) => `bulletin/${yearOfCode(year)}/${issue}/${to}`,
  }),
  'order-refused': kind({
    facts: { order: text, problem: z.custom<Problem>(isProblem, 'expected a problem with its facts') },
    names: { errand: text },
    priority: 1,
    key: ({ errand }) => `refused/${errand}`,
  }),

  /** A receipt whose delivery was cut off. */
  'suggestion-card': kind({
    facts: { receipt: text },
    names: message,
    priority: 0,
    key: ({ bot, chat, message: of }) => `answer/${bot}/${chat}/${of}`,
    card: ({ receipt }) => `suggestion/${receipt}`,
  }),
  /** A person's words were not kept, because they exceeded what one person may bring at once. */
  'too-many-words': kind({
    facts: {},
    names: message,
    priority: 0,
    key: ({ bot, chat, message: of }) => `too-many/${bot}/${chat}/${of}`,
  }),
  /** Told while this answer is the topic's current one; after a correction the person gets the correction instead. */
  'outcome-news': kind({
    facts: { ...ofSuggestions, answer },
    names: ofTopic,
    priority: 5,
    key: ({ topicId }, to) => `outcome/${topicId}/${to}`,
  }),
  'correction-news': kind({
    facts: { ...ofSuggestions, answer },
    names: ofTopic,
    priority: 5,
    key: ({ topicId, answer: which }, to) => `corrected/${topicId}/${which}/${to}`,
  }),
  /** Held words tell of a danger: everybody in the office hears at once, each of them once. */
  'held-urgent': kind({
    facts: { receipt: text },
    priority: 0,
    key: ({ receipt }, to) => `held/${receipt}/${to}`,
  }),
  'decided-news': turn('decided'),
  'reserve-news': turn('decided'),

  'role-moved': ofRole(),
  'role-taken-up': ofRole(),
  'role-ends': ofRole(),
  'role-ends-for-others': ofRole(),
  'stand-in-begins': kind({ ...standIn, until: ({ until }) => new Date(until) }),
  'stand-in-over': kind(standIn),
};

/** What the outbox asks the bot to do without a message. */
export const undertaken = {
  'fetch-photo': kind({
    facts: { file: text },
    names: message,
    priority: 2,
    what: 'fetch',
    key: ({ bot, chat, message: of }) => `fetch/${bot}/${chat}/${of}`,
  }),
};
