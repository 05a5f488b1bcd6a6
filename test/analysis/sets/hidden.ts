import { mask } from '../../../analysis/mask.ts';
import type { Kind, Message } from './private.ts';

export interface Score {
  /** By kind, the share of private pieces of which no letter and no digit can be read. */
  readonly hidden: Readonly<Record<Kind | 'all', number>>;
  /** The share of pieces to keep that stay whole. */
  readonly kept: number;
}

const sign = /[\p{L}\p{N}]/u;

/** What was left of private pieces, and what was removed from pieces to keep: for tuning rules by a set meant for that. */
export interface Wrong {
  readonly kind: Kind | 'kept';
  readonly piece: string;
  readonly text: string;
  readonly masked: string;
}

/** Scores messages as the masker reads them, piece by piece. */
export function scored(messages: readonly Message[]): Score & { readonly wrong: readonly Wrong[] } {
  const counts = new Map<Kind | 'all' | 'kept', [right: number, of: number]>();
  const wrong: Wrong[] = [];
  const count = (kind: Kind | 'all' | 'kept', right: boolean) => {
    const [had, of] = counts.get(kind) ?? [0, 0];
    counts.set(kind, [had + Number(right), of + 1]);
  };
  for (const { text, hide, keep } of messages) {
    const { found, text: masked } = mask(text);
    const covered = new Uint8Array(text.length);
    for (const { start, end } of found) covered.fill(1, start, end);
    let from = 0;
    for (const { kind, piece } of hide) {
      const start = text.indexOf(piece, text.indexOf(piece, from) < 0 ? 0 : from);
      from = start + piece.length;
      const isHidden = Array.from({ length: piece.length }, (_, i) => start + i).every(
        (index) => covered[index] === 1 || !sign.test(text[index] ?? ''),
      );
      count(kind, isHidden);
      count('all', isHidden);
      if (!isHidden) wrong.push({ kind, piece, text, masked });
    }
    const left = text
      .split('')
      .map((unit, index) => (covered[index] === 1 ? '\n' : unit))
      .join('');
    for (const piece of keep) {
      count('kept', left.includes(piece));
      if (!left.includes(piece)) wrong.push({ kind: 'kept', piece, text, masked });
    }
  }
  const share = ([right, of]: readonly [number, number]) => right / of;
  const shares = Object.fromEntries(Array.from(counts, ([kind, pair]) => [kind, share(pair)]));
  const { kept = 0, ...hidden } = shares;
  return { hidden: hidden as Score['hidden'], kept, wrong };
}
