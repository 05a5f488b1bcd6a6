import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { nearest } from '../nearest.ts';
import { shortened } from '../text.ts';
import { atLeast, lowestTerms, Share } from './share.ts';

/** A problem to be worded for people: a message id and its facts. */
export interface Problem {
  readonly id: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** How deputies mark the paper (procedure 1.6 V8, V9). `rank`: the most urgent first. */
export const BallotKind = z.enum(['choose-up-to-k', 'per-item', 'rank']);
export type BallotKind = z.infer<typeof BallotKind>;

/** The base of the majority: all deputies of the list in force, those present, or the valid ballots. */
export const Pass = z.union([z.literal('plurality'), z.strictObject({ majorityOf: z.enum(['all', 'present', 'valid']) })]);
export type Pass = z.infer<typeof Pass>;

/** What happens to seats for which nobody has the needed majority (procedure 1.6 V5); chosen before anybody votes. */
export const Shortfall = z.enum(['second-round', 'fewer-seats', 'next-session']);
export type Shortfall = z.infer<typeof Shortfall>;

/**
 * The rule object of a vote, adopted by the session and locked before the ballot opens (procedure 1.6).
 * Candidates must exceed seats (procedure 1.6 V7). Issues carry message ids: `too-few-candidates`, `candidate-named-twice`,
 * `share-not-a-fraction`, `max-for-needs-per-item`, `exactly-k-not-per-item`.
 */
export const VoteRule = z
  .strictObject({
    /** K: the seats to be filled. */
    seats: z.int().positive(),
    /** Ids of the candidates in the order of the paper. */
    candidates: z.array(z.string().min(1)).readonly(),
    ballot: BallotKind,
    /** The least share of the base that must be present (V1). */
    quorum: z.strictObject({ share: Share, of: z.enum(['all', 'present']) }).default({ share: '2/3', of: 'all' }),
    pass: Pass.default({ majorityOf: 'all' }),
    /** Equal votes at the last place lead to a run-off, never to a lot or to list order (procedure 1.6 V4). */
    tie: z.literal('run-off').default('run-off'),
    shortfall: Shortfall,
    /** `choose-up-to-k`: exactly K marks; `rank`: at least K named. An empty ballot stays a valid abstention. */
    exactlyK: z.boolean().default(false),
    /** With `per-item`, the most marks for; if absent, no limit. */
    maxFor: z.int().positive().optional(),
    /** Whether only those who answered the roll call may vote (procedure 1.13, 6). */
    presence: z.enum(['required', 'not-required']).default('required'),
  })
  .superRefine(({ seats, candidates, ballot, exactlyK, maxFor }, found) => {
    const refuse = (message: string, path: string, params: Problem['facts']) =>
      found.addIssue({ code: 'custom', message, path: [path], params });

    if (candidates.length <= seats) refuse('too-few-candidates', 'candidates', { candidates: candidates.length, seats });
    const twice = candidates.find((id, index) => candidates.indexOf(id) < index);
    if (twice !== undefined) refuse('candidate-named-twice', 'candidates', { candidate: twice });
    if (exactlyK && ballot === 'per-item') refuse('exactly-k-not-per-item', 'exactlyK', {});
    if (maxFor !== undefined && ballot !== 'per-item') refuse('max-for-needs-per-item', 'maxFor', { maxFor });
  })
  .readonly();
export type VoteRule = z.infer<typeof VoteRule>;

export type RuleReading =
  | { readonly ok: true; readonly rule: VoteRule; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a rule from a form, a file or a line. Facts of each problem: `where` (dotted path) and what was found or expected. */
export function readRule(input: unknown): RuleReading {
  const read = VoteRule.safeParse(input);
  if (read.success) return { ok: true, rule: read.data, warnings: ruleWarnings(read.data) };
  return { ok: false, problems: read.error.issues.flatMap(problemsOf) };
}

/** Names an unknown key together with the key that was probably meant. */
const problemsOf = (issue: z.core.$ZodIssue): Problem[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ id: 'rule-not-readable', facts: { where: issue.path.join('.'), problem: unknownKey(key) } }))
    : [problemOf(issue)];

const unknownKey = (key: string): string => {
  const meant = nearest(key, Object.keys(VoteRule.unwrap().shape));
  return `unknown key ${shortened(key, 60)}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
};

const problemOf = (issue: z.core.$ZodIssue): Problem => {
  const where = issue.path.join('.');
  if (issue.code !== 'custom') return { id: 'rule-not-readable', facts: { where, problem: issue.message } };
  return { id: issue.message, facts: { where, ...(issue.params as Problem['facts'] | undefined) } };
};

/** Settings that are allowed but worth a second look: fewer candidates than 1.2 K, a quorum that is always met, a `maxFor` below K. */
export function ruleWarnings({ seats, candidates, quorum, maxFor = seats }: VoteRule): Problem[] {
  const found: Problem[] = [];
  const usual = usualCandidates(seats);
  if (candidates.length < usual) found.push({ id: 'few-candidates', facts: { candidates: candidates.length, seats, usual } });
  if (quorum.of === 'present') found.push({ id: 'quorum-always-met', facts: {} });
  if (maxFor < seats) found.push({ id: 'max-for-below-seats', facts: { maxFor, seats } });
  return found;
}

/** The number of candidates that the procedure proposes for K places: 1.2 K, rounded up. */
export const usualCandidates = (seats: number): number => atLeast('1/5', seats) + seats;

/** The procedure's defaults, the same for the three congresses that vote; a session may adopt others. */
export const ruleDefaults: Readonly<Record<'city' | 'county' | 'township', Omit<VoteRule, 'seats' | 'candidates' | 'maxFor'>>> =
  (() => {
    const usual = {
      ballot: 'choose-up-to-k',
      quorum: { share: '2/3', of: 'all' },
      pass: { majorityOf: 'all' },
      tie: 'run-off',
      shortfall: 'second-round',
      exactlyK: false,
      presence: 'required',
    } as const;
    return { city: usual, county: usual, township: usual };
  })();

/**
 * The text whose hash is adopted: keys in alphabetical order, candidates sorted (their order decides nothing), shares in lowest
 * terms, every default written out.
 */
export function canonicalRule(rule: VoteRule): string {
  const plain = {
    ...rule,
    candidates: rule.candidates.toSorted(),
    quorum: { of: rule.quorum.of, share: lowestTerms(rule.quorum.share) },
  };
  return JSON.stringify(Object.fromEntries(Object.entries(plain).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** SHA-256 of the canonical form, 64 hexadecimal digits: two rules with the same hash decide every vote alike. */
export const ruleHash = (rule: VoteRule): string => bytesToHex(sha256(utf8ToBytes(canonicalRule(rule))));

/** How many deputies on the list must be present (procedure 1.6 V1): ⌈share × base⌉. */
export const quorumOf = ({ quorum }: VoteRule, deputies: number, present = deputies): number =>
  atLeast(quorum.share, quorum.of === 'all' ? deputies : present);

/** How many votes for a candidate needs (procedure 1.6 V2): ⌊base/2⌋ + 1, or none at all under plurality. */
export function majorityOf(
  { pass }: VoteRule,
  base: { readonly all: number; readonly present: number; readonly valid: number },
): number | null {
  return pass === 'plurality' ? null : Math.floor(base[pass.majorityOf] / 2) + 1;
}
