// What a button means, as typed data. Only a channel knows how it is packed (64 bytes in Telegram); `cards/` puts deeds on buttons.
import { z } from 'zod';
import { InboxState } from './inbox.ts';
import { Language } from './languages.ts';
import { Marks } from './marks.ts';
import { Outcome } from './plan.ts';
import { HeldKind } from './publication.ts';
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
 * Why topics are answered together: one candidate's, one kind, one person's, whatever somebody picks, or what was answered alike and is
 * corrected; `key` says which.
 */
const bundle = {
  by: z.enum(['candidate', 'kind', 'person', 'all', 'answered']),
  key: z.string().regex(/^[0-9A-Za-z-]{1,18}$/),
  page: number,
};

/** Every kind of deed with its fields, in the order in which they are packed. */
export const deeds = {
  'language.choose': { to: Language },
  /** The language of these words from now on. */
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
  /** The words of those who asked for the same, or for what a candidate took up; masked, for everybody. */
  'asked.open': asked,
  'asked.list': { ...asked, page: number },
  /** Words of somebody with a role that answered no question: their own suggestion, about a task of theirs, or nothing. */
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
  /** Opens one of a digest's tasks, below it. */
  'digest.task': { task: code },
  /** What a digest told until a moment was seen. */
  'digest.seen': { told: z.date() },
  'task.notOurs': { task: code },
  'task.passTo': { task: code, unit: number },
  'task.passOn': { task: code },
  'task.report': { task: code },
  'task.otherLine': { task: code },
  'task.reached': { task: code, line: LineId },
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
  /** Back after so many days. */
  'leave.until': { role: code, days: number },
  'leave.begin': { role: code, days: number, standIn: code },
  'leave.end': { role: code },

  'change.ask': { task: code },
  /** So many days later than promised. */
  'change.until': { task: code, days: number },
  'change.because': { task: code, days: number, because: number },
  /** `number`: which request of the task it is, so that the same press is the same request; `said`: the short code of the unit's own words. */
  'change.send': { task: code, number, days: number, because: number, said: code },
  'change.withdraw': { task: code },
  'change.grant': { change: code },
  'change.refuse': { change: code },
  'change.refuseBecause': { change: code, because: number },

  'candidates.list': list,
  'candidate.open': { candidate: code },
  'candidate.stance': { candidate: code, stance: z.enum(['support', 'doubt']) },
  'candidate.words': { candidate: code },
  /** What deputies and members wrote of a candidate; and of which of a year's candidates they did. */
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

  /** A deputy's unfinished grades, a sign for each project, travel in the buttons and are kept nowhere. */
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
  /** Candidates left out of a list that is to be fixed, by their places in it. */
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
  /** A topic's answer gives way to another; `answer` is the number of the one that was seen. */
  'topics.answered': list,
  'topic.correct': { topic: code, answer: number },
  'topic.correctLink': { topic: code, answer: number },
  'topic.correctTo': { topic: code, answer: number, candidate: code },
  'topic.correctOutcome': { topic: code, answer: number, outcome: Outcome },
  'topic.correctBecause': { topic: code, answer: number, outcome: Outcome, reason: number },
  /** A page of a topic's words; those ticked, by their places in it, may leave. */
  'topic.words': { topic: code, page: number, marks },
  'topic.splitOff': { topic: code, marks, print: word },
  'topic.same': { topic: code },
  'topic.merge': { topic: code, other: code },
  'topic.merges': { topic: code },
  'topic.undo': { merge: code },
  'bundles.list': list,
  /** A page of topics that may get one answer; those left out by their places on it. */
  'bundle.open': { ...bundle, marks },
  /** `print`: of the page as it was shown, so that nothing is answered that nobody saw. */
  'bundle.link': { ...bundle, marks, print: word },
  'bundle.outcome': { ...bundle, marks, outcome: Outcome },
  'bundle.reason': { ...bundle, marks, print: word, outcome: Outcome, reason: number },
  'unread.list': list,
  'unread.open': { suggestion: code },
  /** Read by a person: shown as it is, or covered whole. */
  'unread.show': { suggestion: code },
  'unread.cover': { suggestion: code },
  /** What came in, searched (`search`: the code of the words, 0 without) and filtered (`aspect`: 0 any, then the plan's, then none). */
  'inbox.list': { ...inbox, page: number },
  'inbox.search': {},
  'inbox.subjects': inbox,
  'inbox.states': inbox,
  'inbox.open': { suggestion: code, ...inbox, page: number },
  /** What is held from others: by kind, a page of one kind with those left out, one. `print`: of the page as it was shown. */
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

/** What the bot waits for from a person to whom it put a question; one at a time (manners 7). Kept with the person. */
export const Question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('region'), suggestion: z.string().optional() }),
  z.object({ kind: z.literal('suggestion'), year: z.string().optional() }),
  /** `card`: the message on which it stands. `left`: something was pressed elsewhere since; a photo still answers it, words do not. */
  z.object({
    kind: z.literal('report-photo'),
    task: z.string(),
    line: LineId,
    card: z.string(),
    left: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('nothing-new'), task: z.string() }),
  z.object({ kind: z.literal('fail-reason'), task: z.string(), line: LineId }),
  z.object({ kind: z.literal('comment'), candidate: z.string() }),
  z.object({ kind: z.literal('complete'), task: z.string(), what: z.enum(['place', 'standard', 'due']) }),
  z.object({ kind: z.literal('change-due'), task: z.string() }),
  z.object({ kind: z.literal('change-reason'), task: z.string(), days: z.number(), words: z.string().optional() }),
  z.object({ kind: z.literal('change-refusal'), change: z.string() }),
  z.object({ kind: z.literal('outcome-reason'), topic: z.string(), outcome: Outcome }),
  z.object({ kind: z.literal('inbox-words') }),
  z.object({ kind: z.literal('correction-reason'), topic: z.string(), answer: z.number(), outcome: Outcome }),
  z.object({ kind: z.literal('held-reason'), suggestion: z.string(), outcome: Outcome }),
]);
export type Question = z.infer<typeof Question>;
