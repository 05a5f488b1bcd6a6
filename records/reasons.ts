// Why a suggestion or a topic ended as it did, as stored: a message id with its facts, or the office's own words by language.
import { Text } from '../domain/languages.ts';
import type { Decision } from '../domain/planned.ts';

export interface KeptReason {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The decision on the candidate that took it up. */
  readonly decision?: Decision | undefined;
}

/** A stored reason; null if there is none. */
export function readReason(kept: unknown, decision: Decision | null): KeptReason | null {
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || typeof kept.id !== 'string') return null;
  const { id, ...facts } = kept;
  if (id === 'words') {
    const own = Text.safeParse(facts);
    return own.success ? { id, facts: { words: own.data } } : null;
  }
  const title = 'title' in facts ? facts.title : '';
  return { id, facts: { title }, ...(id === 'taken-up' && { decision: decision ?? undecided }) };
}

const undecided: Decision = { planned: null, happened: null, fate: 'proposed' };
