import { describe, expect, it } from 'vitest';
import { type Kind, kinds, showsNumbers, type Treatment, treatmentOf, warnsLoudly } from '../../domain/kinds.ts';

const when = (certainty: number): Readonly<Record<Kind, Treatment>> =>
  Object.fromEntries(kinds.map((kind) => [kind, treatmentOf({ kind, certainty })])) as Record<Kind, Treatment>;

describe('where words of a kind go', () => {
  it('is what each kind needs where the reader is sure', () => {
    expect(when(0.9)).toEqual({
      suggestion: 'publish',
      several: 'publish',
      grievance: 'publish',
      emergency: 'office-first',
      'possible-emergency': 'office-first',
      accusation: 'hold-above',
      abuse: 'hold',
      spam: 'hold',
      'no-content': 'answer-only',
    });
  });

  it('in doubt holds nothing for an insult, an offer or an accusation, and keeps what may say something', () => {
    expect(when(0.4)).toMatchObject({ accusation: 'publish', abuse: 'publish', spam: 'publish', 'no-content': 'hold' });
  });

  it('is the office first for a danger, however unsure', () => {
    for (const kind of ['emergency', 'possible-emergency'] as const)
      for (const certainty of [0, 0.1, 0.5, 1]) expect(treatmentOf({ kind, certainty })).toBe('office-first');
  });

  it('is loud for an emergency alone, and has the numbers for what may be one', () => {
    expect(kinds.filter((kind) => warnsLoudly({ kind }))).toEqual(['emergency']);
    expect(kinds.filter((kind) => showsNumbers({ kind }))).toEqual(['emergency', 'possible-emergency']);
  });
});
