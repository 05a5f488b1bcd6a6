// A note beside a corrected answer: when it was corrected, and what it said before.
import type { Outcome } from '../../domain/plan.ts';
import type { Words } from '../../locales/words.ts';

export const Corrected = ({ words, at, from }: { words: Words; at: Date | null; from: Outcome | null }) =>
  at && from ? (
    <p class="small corrected">{words.say('web-corrected', { day: words.day(at), from: words.say(`web-outcome-${from}`) })}</p>
  ) : (
    <></>
  );
