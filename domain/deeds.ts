// What a button means, as typed data. Only a channel knows how it is packed (64 bytes in Telegram); `cards/` puts deeds on buttons.
import { z } from 'zod';
import { InboxState } from './inbox.ts';
import { Language } from './languages.ts';
import { Marks } from './marks.ts';
import { Outcome } from './plan.ts';
import { HeldKind } from './publication.ts';
import { ChangeReason } from './tasks/change.ts';
import { Asked, ChangeKind, Prices } from './tasks/proposal.ts';
import { LineId } from './tasks/standard.ts';

const code = z.string().regex(/^[0-9A-Za-z]{1,16}$/);
const number = z.coerce.number().int().min(0).max(9999);
const marks = Marks;
const word = z.string().regex(/^[0-9A-Za-z]{3,12}$/);
const sheet = z.string().regex(/^[0-3]{1,40}$/);
const list = { page: number };
const asked = { of: z.enum(['topic', 'candidate']), code };
const inbox = { search: code, aspect: number, state: z.enum(['any', ...InboxState.options]) };
/**
 * Topics that are answered together: of one candidate, of one kind, of one person, picked freely (`all`), or answered alike and now
 * corrected. `key` says which.
 */
const bundle = {
  by: z.enum(['candidate', 'kind', 'person', 'all', 'answered']),
  key: z.string().regex(/^[0-9A-Za-z-]{1,18}$/),
  page: number,
};

/** Every kind of deed with its fields, in the order in which they are packed. */
export const deeds = {
  'language.choose': { to: Language },
  /** From now on the bot uses the language of this suggestion. */
  'language.keep': { to: Language, suggestion: code },
  'region.ask': {},
  'region.choose': { region: z.string().regex(/^\d{6,12}$/) },
  'region.later': {},
  'letter.open': { year: code },
  'suggest.begin': { year: code },
  'help.open': {},
  cancel: {},

  'suggestion.open': { suggestion: code },
  'suggestion.support': { suggestion: code, topic: code },
  'suggestion.different': { suggestion: code },
  'suggestion.subject': { suggestion: code },
  'suggestion.setSubject': { suggestion: code, aspect: number },
  'suggestion.place': { suggestion: code },
  'suggestion.setPlace': { suggestion: code, region: z.string().regex(/^\d{6,12}$/) },
  'suggestion.withdraw': { suggestion: code },
  'suggestion.keep': { suggestion: code },
  'my.list': list,
  /** The suggestions that asked for the same thing, or that a candidate took up: masked, for everybody. */
  'asked.open': asked,
  'asked.list': { ...asked, page: number },
  /** Words of a person with a role that answered no question: their own suggestion, a remark about one of their tasks, or nothing. */
  'words.mine': { words: code },
  'words.tasks': { words: code, page: number },
  'words.about': { words: code, task: code },
  'words.line': { words: code, task: code, line: LineId },
  'words.note': { words: code, task: code },
  'words.leave': { words: code },

  'projects.list': list,
  'project.open': { project: code },
  'tasks.list': list,
  'task.open': { task: code },
  'task.sign': { task: code },
  /** Opens one of a digest's tasks, below the digest. */
  'digest.task': { task: code },
  /** What a digest told until a moment was seen. */
  'digest.seen': { told: z.date() },
  'task.notOurs': { task: code },
  'task.passTo': { task: code, unit: number },
  'task.passOn': { task: code },
  'task.report': { task: code },
  'task.otherLine': { task: code },
  'task.reached': { task: code, line: LineId },
  /** Part of a step's quantity is done: asks how much. */
  'task.part': { task: code, line: LineId },
  'task.partWithoutPhoto': { task: code, line: LineId, done: number },
  'task.whyNothing': { task: code },
  'task.nothingNew': { task: code, because: number },
  'task.withoutPhoto': { task: code, line: LineId },
  'task.handOver': { task: code },
  'task.inspect': { task: code },
  'task.line': { task: code, line: LineId },
  'task.pass': { task: code, line: LineId },
  'task.fail': { task: code, line: LineId },
  'task.failBecause': { task: code, line: LineId, because: number },
  'task.accept': { task: code },
  'task.sendBack': { task: code },
  'task.complete': { task: code, what: z.enum(['place', 'standard', 'due', 'unit']) },
  'task.setUnit': { task: code, unit: number },
  'task.setDue': { task: code, days: number },
  'task.reassign': { task: code },

  'leave.open': { role: code },
  /** `days`: for how many days the leave lasts. */
  'leave.until': { role: code, days: number },
  'leave.begin': { role: code, days: number, standIn: code },
  'leave.end': { role: code },

  'change.ask': { task: code },
  /** `days`: how much later than promised. */
  'change.until': { task: code, days: number },
  'change.because': { task: code, days: number, because: number },
  /** `number`: the request's number within the task, an idempotency key. `said`: the short code of the unit's own words. */
  'change.send': { task: code, number, days: number, because: number, said: code },
  /** Other changes than of the date: what changes is chosen or written, and kept as a draft that `said` names. */
  'change.kinds': { task: code },
  'change.kind': { task: code, what: ChangeKind.exclude(['date']) },
  'change.line': { task: code, line: LineId },
  'change.dropLine': { task: code, line: LineId },
  'change.toUnit': { task: code, unit: number },
  'change.into': { task: code, into: code },
  'change.costs': { task: code, days: number, because: number, said: code },
  'change.noPrices': { task: code, said: code },
  'change.why': { task: code, said: code, because: number },
  'change.submit': { task: code, number, said: code },
  'change.document': { change: code },
  /** A candidate of the reserve for a vacated place. */
  'reserve.take': { decision: code, candidate: code },
  'reserve.pass': { decision: code, candidate: code },
  'reserve.leave': { decision: code },
  'change.withdraw': { task: code },
  'change.grant': { change: code },
  'change.refuse': { change: code },
  'change.refuseBecause': { change: code, because: number },

  'route.open': {},
  /** What is put to a unit: a list of those that wait for somebody, and one. */
  'matters.list': list,
  'matter.open': { matter: code },
  /** `line`: its number in the standard, 0 for none. `severity` and `term`: their places among the kind's. */
  'matter.find': { task: code },
  'matter.findLine': { task: code, line: number },
  'matter.findGrave': { task: code, line: number, severity: number, term: number },
  'matter.ask': { task: code },
  'matter.take': { matter: code },
  'matter.answer': { matter: code },
  'matter.notOurs': { matter: code },
  'matter.passTo': { matter: code, unit: number },
  'matter.met': { matter: code },
  'matter.notMet': { matter: code },
  /** On the office's desk. */
  'matter.give': { matter: code, unit: number },
  'matter.otherUnit': { matter: code },
  'matter.unfit': { matter: code },

  'candidates.list': list,
  'candidate.open': { candidate: code },
  'candidate.stance': { candidate: code, stance: z.enum(['support', 'doubt']) },
  'candidate.words': { candidate: code },
  /** What deputies and members wrote about a candidate, and the list of a year's candidates about which they wrote. */
  'candidate.said': { candidate: code, page: number },
  'said.open': { year: code },
  'said.list': { year: code, page: number },

  'vote.open': { vote: code },
  'vote.present': { vote: code },
  'vote.leave': { vote: code },
  'vote.left': { vote: code },
  'vote.paper': { vote: code, marks },
  'vote.mark': { vote: code, marks, at: number },
  'vote.review': { vote: code, marks },
  'vote.cast': { vote: code, marks },
  'vote.result': { vote: code },

  /** A deputy's unfinished grades, one character per project, travel in the buttons and are not stored. */
  'grade.open': { grading: code },
  'grade.at': { grading: code, sheet, at: number },
  'grade.review': { grading: code, sheet },
  'grade.give': { grading: code, sheet },

  'survey.face': { survey: code, at: number, face: z.coerce.number().int().min(1).max(5) },
  'survey.skip': { survey: code, at: number },
  'survey.refuse': { survey: code },

  'desk.open': {},
  'desk.list': list,
  'desk.decide': { decision: code },
  'desk.confirm': { decision: code },
  /** Candidates to leave out of a list that is about to be fixed, by their index. */
  'desk.leaveOut': { decision: code, marks },
  'desk.toggle': { decision: code, marks, at: number },
  'desk.confirmWithout': { decision: code, marks },
  'desk.callAgain': { decision: code },
  'desk.settle': { decision: code, how: z.enum(['again', 'fewer-seats', 'next-session']) },
  'topics.list': list,
  'topic.open': { topic: code },
  'topic.link': { topic: code },
  'topic.linkTo': { topic: code, candidate: code },
  'topic.outcome': { topic: code, outcome: Outcome },
  'topic.reason': { topic: code, outcome: Outcome, reason: number },
  /** Replaces a topic's answer by another; `answer` is the number of the answer that the person saw (optimistic lock). */
  'topics.answered': list,
  'topic.correct': { topic: code, answer: number },
  'topic.correctLink': { topic: code, answer: number },
  'topic.correctTo': { topic: code, answer: number, candidate: code },
  'topic.correctOutcome': { topic: code, answer: number, outcome: Outcome },
  'topic.correctBecause': { topic: code, answer: number, outcome: Outcome, reason: number },
  /** A page of a topic's suggestions; the ticked ones, by their index on the page, can be split off. */
  'topic.words': { topic: code, page: number, marks },
  'topic.splitOff': { topic: code, marks, print: word },
  'topic.same': { topic: code },
  'topic.merge': { topic: code, other: code },
  'topic.merges': { topic: code },
  'topic.undo': { merge: code },
  'bundles.list': list,
  /** A page of topics that may get one answer together; `marks` are the ones left out, by their index on the page. */
  'bundle.open': { ...bundle, marks },
  /** `print`: fingerprint of the page as it was shown, so that no topic is answered that the person did not see. */
  'bundle.link': { ...bundle, marks, print: word },
  'bundle.outcome': { ...bundle, marks, outcome: Outcome },
  'bundle.reason': { ...bundle, marks, print: word, outcome: Outcome, reason: number },
  'unread.list': list,
  'unread.open': { suggestion: code },
  /** A person has read it: show it as it is, or mask all of it. */
  'unread.show': { suggestion: code },
  'unread.cover': { suggestion: code },
  /**
   * The inbox, searched (`search`: the code of the words, 0 for none) and filtered (`aspect`: 0 any, then the plan's aspects, then none).
   */
  'inbox.list': { ...inbox, page: number },
  'inbox.search': {},
  'inbox.subjects': inbox,
  'inbox.states': inbox,
  'inbox.open': { suggestion: code, ...inbox, page: number },
  /** Held words: the kinds, a page of one kind (`marks`: left out), one suggestion. `print`: fingerprint of the page as it was shown. */
  'held.kinds': {},
  'held.list': { of: HeldKind, page: number, marks },
  'held.release': { of: HeldKind, page: number, marks, print: word },
  'held.drop': { of: HeldKind, page: number, marks },
  'held.dropFor': { of: HeldKind, page: number, marks, print: word, reason: number },
  'held.open': { suggestion: code },
  'held.releaseOne': { suggestion: code },
  'held.dropOne': { suggestion: code },
  'held.dropOneFor': { suggestion: code, reason: number },
  'held.answer': { suggestion: code, outcome: Outcome },
  'held.answerFor': { suggestion: code, outcome: Outcome, reason: number },
  'aspects.list': list,
  'aspect.open': { suggestion: code },
  'aspect.set': { suggestion: code, aspect: number },
  'aspect.none': { suggestion: code },
  'aspects.changed': list,
  'aspects.accept': {},
  'invite.list': list,
  'invite.make': { role: code },
  'role.list': list,
  'role.open': { role: code },
  'role.replace': { role: code },
  'role.end': { role: code },
  'role.endNow': { role: code },

  'privacy.export': {},
  'privacy.unlink': {},
  'privacy.confirm': {},
  'stop.now': {},
  'stop.again': {},
} as const satisfies Record<string, Record<string, z.ZodType<string | number | Date | Marks>>>;

export type DeedKind = keyof typeof deeds;
export type Deed<Kind extends DeedKind = DeedKind> = {
  [K in Kind]: { readonly kind: K } & {
    readonly [Field in keyof (typeof deeds)[K]]: z.infer<(typeof deeds)[K][Field] & z.ZodType>;
  };
}[Kind];

/** A question that the bot has asked a person and that is still open; one at a time (manners 7). Stored with the person. */
export const Question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('region'), suggestion: z.string().optional() }),
  z.object({ kind: z.literal('suggestion'), year: z.string().optional() }),
  /** `card`: the message that asks. `left`: the person pressed something else since; a photo still answers the question, words do not. */
  z.object({
    kind: z.literal('report-photo'),
    task: z.string(),
    line: LineId,
    card: z.string(),
    /** How much of the promised quantity, where it is not all of it. */
    done: z.int().optional(),
    left: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('report-amount'), task: z.string(), line: LineId }),
  z.object({ kind: z.literal('nothing-new'), task: z.string() }),
  z.object({ kind: z.literal('fail-reason'), task: z.string(), line: LineId }),
  z.object({ kind: z.literal('comment'), candidate: z.string() }),
  z.object({ kind: z.literal('complete'), task: z.string(), what: z.enum(['place', 'standard', 'due']) }),
  z.object({ kind: z.literal('change-due'), task: z.string() }),
  z.object({ kind: z.literal('change-reason'), task: z.string(), days: z.number(), words: z.string().optional() }),
  z.object({ kind: z.literal('change-refusal'), change: z.string() }),
  z.object({
    kind: z.literal('finding'),
    task: z.string(),
    line: z.number(),
    severity: z.number(),
    term: z.number(),
  }),
  z.object({ kind: z.literal('matter-question'), task: z.string() }),
  z.object({ kind: z.literal('matter-answer'), matter: z.string() }),
  z.object({ kind: z.literal('matter-back'), matter: z.string(), unit: z.number() }),
  z.object({ kind: z.literal('matter-not-met'), matter: z.string() }),
  z.object({ kind: z.literal('matter-unfit'), matter: z.string() }),
  /** `line`: the line of the standard whose words change; absent: a new one. */
  z.object({
    kind: z.literal('change-what'),
    task: z.string(),
    what: z.enum(['place', 'quantity', 'standard', 'split']),
    line: LineId.optional(),
  }),
  /** A request that is being written: what it lacks is asked for, in this order. */
  z.object({
    kind: z.literal('change-draft'),
    task: z.string(),
    asked: Asked,
    prices: Prices.optional(),
    reason: ChangeReason.optional(),
    words: z.string().optional(),
    document: z.object({ reference: z.string(), name: z.string().nullable() }).optional(),
  }),
  z.object({ kind: z.literal('reserve-reason'), decision: z.string(), candidate: z.string() }),
  z.object({ kind: z.literal('outcome-reason'), topic: z.string(), outcome: Outcome }),
  z.object({ kind: z.literal('inbox-words') }),
  z.object({ kind: z.literal('correction-reason'), topic: z.string(), answer: z.number(), outcome: Outcome }),
  z.object({ kind: z.literal('held-reason'), suggestion: z.string(), outcome: Outcome }),
]);
export type Question = z.infer<typeof Question>;
