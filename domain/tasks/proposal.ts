// What may be asked of a promise (procedure 1.9): eight kinds of changes, what each makes of it, and what it costs.
import { z } from 'zod';
import { addDays, Day } from '../calendar.ts';
import { KeptText, type Text } from '../languages.ts';
import { isLarge } from '../regions.ts';
import type { ChangePolicy, ChangeSize } from './change.ts';
import { changedParts, sizeOfChange, type TaskPromise } from './promise.ts';
import { LineId, numbered, Standard, type StandardLine } from './standard.ts';
import { refused, type Sentence } from './verdict.ts';

export const ChangeKind = z.enum(['date', 'place', 'quantity', 'standard', 'unit', 'merged', 'split', 'cancelled']);
export type ChangeKind = z.infer<typeof ChangeKind>;

const place = z.string().trim().min(1).max(120);
const quantity = z.int().positive().max(1_000_000_000);
const line = z.string().trim().min(1).max(500);

/** One of the two places of a split. */
const Half = z.object({ place, quantity: quantity.nullable() });

/** What somebody asks for. A change of the standard concerns one line. */
export const Asked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), days: z.int() }),
  z.object({ kind: z.literal('place'), place, region: z.string() }),
  z.object({ kind: z.literal('quantity'), quantity }),
  z.object({ kind: z.literal('standard'), line: LineId.nullable(), words: line.nullable() }),
  z.object({ kind: z.literal('unit'), unit: z.string() }),
  z.object({ kind: z.literal('merged'), into: z.string() }),
  z.object({ kind: z.literal('split'), parts: z.tuple([Half, Half]) }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type Asked = z.infer<typeof Asked>;

/** The three prices of a change, each more or less than promised: days, money in fen, and people served. */
export const Prices = z.object({ days: z.int(), fen: z.int(), people: z.int() });
export type Prices = z.infer<typeof Prices>;

const Named = z.object({ id: z.string(), name: KeptText.nullable() });

/** The parts of a promise that a change concerns, as they were or as they become. */
export const PromiseParts = z.object({
  due: Day.exactOptional(),
  place: KeptText.nullable().exactOptional(),
  region: z.string().exactOptional(),
  quantity: z.int().nullable().exactOptional(),
  standard: Standard.readonly().exactOptional(),
  unit: Named.nullable().exactOptional(),
  /** The task that keeps the promise after a merger. */
  into: Named.exactOptional(),
  /** The second place after a split. */
  beside: z.object({ place: KeptText, quantity: z.int().nullable() }).exactOptional(),
});
export type PromiseParts = z.infer<typeof PromiseParts>;

/** A promise as it holds now. */
export interface HeldPromise {
  readonly place: Text | null;
  readonly region: string;
  readonly quantity: number | null;
  readonly measure: Text | null;
  readonly due: Day;
  readonly standard: Standard;
  readonly unit: { readonly id: string; readonly name: Text | null } | null;
}

/** What is looked up for a request: the unit or the task that it names. */
export interface NamedInRequest {
  readonly unit?: { readonly id: string; readonly name: Text } | undefined;
  readonly into?: { readonly id: string; readonly name: Text | null; readonly measure: Text | null } | undefined;
}

export type ProposalRefusal =
  | 'nothing-changes'
  | 'change-without-quantity'
  | 'change-last-line'
  | 'line-unknown'
  | 'change-unit-unknown'
  | 'merge-unknown'
  | 'merge-other-measure'
  | 'split-does-not-add-up';

export type Proposal =
  | { readonly ok: true; readonly was: PromiseParts; readonly becomes: PromiseParts }
  | { readonly ok: false; readonly problem: Sentence<ProposalRefusal> };

type Refused = Extract<Proposal, { readonly ok: false }>;

/** Whether a kind of change gives a promise up. */
export const givesUp = (kind: ChangeKind): kind is 'merged' | 'cancelled' => kind === 'merged' || kind === 'cancelled';

/** What a request makes of a promise, and what those parts were; refused if it cannot be done, or changes nothing. */
export function proposed(held: HeldPromise, asked: Asked, named: NamedInRequest = {}): Proposal {
  const becomes = becomesOf(held, asked, named);
  if ('problem' in becomes) return becomes;
  if (givesUp(asked.kind)) return { ok: true, was: partsOf(held, ['place', 'quantity', 'due']), becomes };
  const was = partsOf(held, Object.keys(becomes));
  const isSame = JSON.stringify(was) === JSON.stringify(partsOf({ ...held, ...becomes }, Object.keys(becomes)));
  return isSame ? refused('nothing-changes') : { ok: true, was, becomes };
}

function becomesOf(held: HeldPromise, asked: Asked, { unit, into }: NamedInRequest): PromiseParts | Refused {
  switch (asked.kind) {
    case 'date':
      return { due: addDays(held.due, asked.days) };
    case 'place':
      return { place: inBoth(asked.place), region: asked.region };
    case 'quantity':
      return held.quantity === null ? refused('change-without-quantity') : { quantity: asked.quantity };
    case 'standard':
      return standardAfter(held.standard, asked);
    case 'unit':
      return unit ? { unit } : refused('change-unit-unknown');
    case 'merged':
      if (!into) return refused('merge-unknown');
      if (held.quantity !== null && held.measure?.zh !== into.measure?.zh) return refused('merge-other-measure');
      return { into: { id: into.id, name: into.name } };
    case 'split':
      return halved(held.quantity, asked);
    case 'cancelled':
      return {};
  }
}

/** Two places instead of one; their quantities add up to what was promised. */
function halved(promised: number | null, { parts: [first, second] }: Extract<Asked, { kind: 'split' }>): PromiseParts | Refused {
  const [here, beside] = [inBoth(first.place), inBoth(second.place)];
  if (promised === null) return { place: here, beside: { place: beside, quantity: null } };
  if (first.quantity === null || second.quantity === null || first.quantity + second.quantity !== promised)
    return refused('split-does-not-add-up', { quantity: promised });
  return { place: here, quantity: first.quantity, beside: { place: beside, quantity: second.quantity } };
}

/** A reworded line is a new one: what was shown for the old words does not prove the new ones. */
function standardAfter(standard: Standard, { line: id, words }: Extract<Asked, { kind: 'standard' }>): PromiseParts | Refused {
  if (id === null) return words === null ? refused('nothing-changes') : { standard: withLine(standard, words) };
  const old = standard.find((each) => each.id === id);
  if (!old) return refused('line-unknown');
  const others = standard.filter((each) => each !== old);
  if (words === null) return others.length === 0 ? refused('change-last-line') : { standard: others };
  if (old.zh === words || old.en === words) return refused('nothing-changes');
  return { standard: withLine(standard, words).flatMap((each, index, all) => reworded(each, index, all, old)) };
}

/** The line added last stands in the place of the one that it replaces. */
const reworded = (each: StandardLine, index: number, all: readonly StandardLine[], old: StandardLine): readonly StandardLine[] =>
  each.id === old.id ? all.slice(-1) : index === all.length - 1 ? [] : [each];

const withLine = (standard: Standard, words: string): StandardLine[] => numbered([...standard, inBoth(words)]);

/** Words that were written in one language, for both. */
const inBoth = (words: string): Text => ({ zh: words, en: words });

const partsOf = (from: HeldPromise, keys: readonly string[]): PromiseParts =>
  Object.fromEntries(keys.flatMap((key) => (key in from ? [[key, from[key as keyof typeof from]]] : []))) as PromiseParts;

/**
 * The size of a change (procedure 1.9, C2 and C3): the larger of how far it goes from the promise as it was first made, and from the one
 * that holds: small steps must not add up to a large one, and who decided a large one decides about the way back.
 */
export function sizeOfProposal(
  kind: ChangeKind,
  first: HeldPromise,
  held: HeldPromise,
  becomes: PromiseParts,
  policy: ChangePolicy,
): ChangeSize | undefined {
  if (givesUp(kind) || kind === 'split') return 'major';
  const sizes = [first, held].map((from) =>
    sizeOfChange(changedParts(promiseOf(from), promiseOf({ ...from, ...becomes }), policy)),
  );
  return sizes.includes('major') ? 'major' : sizes.find((size) => size !== undefined);
}

/** A promise in the form in which changes are measured. Where only a large area is known, nobody can say that a site moved within it. */
export const promiseOf = ({ place: at, region, quantity: count, measure, due, standard, unit }: HeldPromise): TaskPromise => ({
  place: at?.zh ?? '',
  village: isLarge(region) ? `${region} ${at?.zh ?? ''}` : region,
  quantity: count ?? 0,
  measure: measure?.zh ?? '',
  due,
  standard: standard.map(({ id, zh }) => `${id} ${zh}`),
  unit: unit?.id ?? '',
});

/** A promise before some changes were made of it, given from the first to the last. */
export const firstOf = (held: HeldPromise, changed: readonly { readonly was: PromiseParts }[]): HeldPromise =>
  changed.reduceRight<HeldPromise>((later, { was }) => ({ ...later, ...was }), held);

/** The lines of a standard that a change drops and adds. */
export const linesChanged = (was: Standard, becomes: Standard): { readonly dropped: Standard; readonly added: Standard } => ({
  dropped: was.filter(({ id }) => !becomes.some((old) => old.id === id)),
  added: becomes.filter(({ id }) => !was.some((old) => old.id === id)),
});

interface Step {
  readonly id: string;
  readonly lines: readonly LineId[];
  readonly due: Day;
}

/**
 * The steps of a task after its standard changed: each names the lines that it proves. A reworded line stands where the old one stood, a new
 * one with the last step, and a step that proves nothing any more goes.
 */
export function stepsAfter<Of extends Step>(steps: readonly Of[], was: Standard, becomes: Standard): Of[] {
  const { dropped, added } = linesChanged(was, becomes);
  const isReworded = was.length === becomes.length;
  const named = steps.map((step) => ({
    ...step,
    lines: step.lines.flatMap((id) => {
      if (!dropped.some((gone) => gone.id === id)) return [id];
      return isReworded ? added.map((fresh) => fresh.id) : [];
    }),
  }));
  const last = named.filter(({ lines }) => lines.length > 0).toSorted((a, b) => b.due.localeCompare(a.due))[0];
  const isAdded = becomes.length > was.length;
  return named
    .map((step) => (isAdded && step.id === last?.id ? { ...step, lines: [...step.lines, ...added.map(({ id }) => id)] } : step))
    .filter((step, index) => step.lines.length > 0 || steps[index]?.lines.length === 0);
}
