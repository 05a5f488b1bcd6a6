// The words allowed in each column that holds a state or a kind. The database has them as CHECK constraints; a test compares both and names
// a new column of this sort that is in neither.
import { z } from 'zod';
import type { Because as UnreadBecause } from '../analysis/thread.ts';
import { DecisionKind, DeskRole } from '../domain/decisions.ts';
import { kinds } from '../domain/kinds.ts';
import { MatterEnd, MatterKind, MatterState, Severity } from '../domain/matters.ts';
import type { What } from '../domain/notices.ts';
import { Door } from '../domain/permissions.ts';
import { Outcome } from '../domain/plan.ts';
import { HeldEnd, HeldKind } from '../domain/publication.ts';
import { Grade } from '../domain/satisfaction/grades.ts';
import { Stage } from '../domain/stages.ts';
import { ChangeReason, type ChangeSize, Decider } from '../domain/tasks/change.ts';
import { Light } from '../domain/tasks/light.ts';
import { ChangeKind } from '../domain/tasks/proposal.ts';
import { TaskState } from '../domain/tasks/states.ts';
import type { Decision } from '../domain/vote/rounds.ts';
import type { ChangeState } from './changes.ts';

/** An enum of all words of a type: a missing or unknown word does not compile. */
const every = <Word extends string>(words: Readonly<Record<Word, true>>) => z.enum(Object.keys(words) as [Word, ...Word[]]);

export const YearState = z.enum(['running', 'suspended', 'closed', 'abandoned']);
export type YearState = z.infer<typeof YearState>;

/** `blocked`: the person blocked the bot. */
export const AddressState = z.enum(['linked', 'blocked']);

/** What unsorted words turned out to be; a `piece` belongs to the words before it. */
export const SortedAs = z.enum(['suggestion', 'task', 'nothing', 'piece']);
export type SortedAs = z.infer<typeof SortedAs>;

/** Who gave a suggestion its aspect. */
export const AspectBy = z.enum(['reader', 'author', 'office']);

export const CandidateState = z.enum(['proposed', 'shortlisted', 'elected', 'reserve', 'dropped']);
export type CandidateState = z.infer<typeof CandidateState>;

export const Stance = z.enum(['support', 'doubt', 'words']);
export type Stance = z.infer<typeof Stance>;

export const VoteState = z.enum(['prepared', 'roll', 'open', 'closed', 'certified']);
export type VoteState = z.infer<typeof VoteState>;

/** What the secretariat decided where the rule leaves it to them. */
export const VoteDecision = every<Decision>({ again: true, 'fewer-seats': true, 'next-session': true });

/** `desk`: it lacks something and waits for it. */

export const ReportKind = z.enum(['reached', 'nothing-new', 'hand-over']);

export const ErrandState = z.enum(['waiting', 'done', 'refused', 'ended']);

export const OutboxState = z.enum(['waiting', 'sending', 'sent', 'blocked', 'failed', 'unknown', 'stale']);

const Size = every<ChangeSize>({ minor: true, major: true });
const Asked = every<ChangeState>({ waiting: true, granted: true, refused: true, withdrawn: true, lapsed: true });
const Unread = every<UnreadBecause>({ time: true, memory: true, error: true });
const Said = every<What>({ send: true, edit: true, renew: true, fetch: true });

/** By table and column. Whether null is allowed is up to the column itself. */
export const STATES = {
  livelihood_year: { stage: Stage, state: YearState },
  address: { state: AddressState },
  unsorted_words: { sorted_as: SortedAs },
  suggestion: {
    kind: z.enum(kinds),
    aspect_by: AspectBy,
    unread_because: Unread,
    held_as: HeldKind,
    held_end: HeldEnd,
    outcome: Outcome,
  },
  topic: { outcome: Outcome },
  topic_correction: { was_outcome: Outcome, outcome: Outcome },
  candidate: { state: CandidateState },
  candidate_comment: { stance: Stance },
  vote: { state: VoteState, decision: VoteDecision },
  project: { light: Light },
  task: { state: TaskState, light: Light },
  light_change: { light: Light },
  change: {
    kind: ChangeKind,
    reason: ChangeReason,
    size: Size,
    decider: Decider,
    desk: DeskRole.extract(['office', 'secretariat']),
    state: Asked,
  },
  report: { kind: ReportKind },
  matter: { kind: MatterKind, severity: Severity, state: MatterState, ended: MatterEnd },
  errand: { state: ErrandState },
  given_grade: { grade: Grade },
  decision: { kind: DecisionKind, role: DeskRole },
  outbox: { what: Said, state: OutboxState },
  audit_entry: { via: Door },
} as const;
