// A batcher: calls that come while a statement is running share the next one. Without load nobody waits; under load a round trip, a commit
// and their processor time are shared.
import { isInside, outside } from './context.ts';

export interface BatchOptions {
  /** The most statements at once. */
  readonly atOnce: number;
  /** The most calls in one statement. */
  readonly most: number;
}

interface Asker<Asked, Answer> {
  readonly asked: Asked;
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Batches single calls into statements. `ask` returns one answer for each call, in the same order. A statement that fails for many is run
 * again for each call alone, so that nobody fails because of somebody else's words. A shared statement runs outside any transaction, so
 * that nobody's words are rolled back with somebody else's; a call inside a transaction is answered in it, alone.
 */
export function batched<Asked, Answer>(
  ask: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  { atOnce, most }: BatchOptions,
): (asked: Asked) => Promise<Answer> {
  const waiting: Asker<Asked, Answer>[] = [];
  let running = 0;

  const run = async (): Promise<void> => {
    for (let askers = waiting.splice(0, most); askers.length > 0; askers = waiting.splice(0, most)) await answerAll(ask, askers);
    running--;
  };
  return async (asked) => {
    if (isInside()) return (await ask([asked]))[0] as Answer;
    return new Promise((answer, fail) => {
      waiting.push({ asked, answer, fail });
      if (running === atOnce) return;
      running++;
      outside(() => setImmediate(() => void run()));
    });
  };
}

async function answerAll<Asked, Answer>(
  ask: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  askers: readonly Asker<Asked, Answer>[],
): Promise<void> {
  try {
    const answers = await ask(askers.map(({ asked }) => asked));
    for (const [index, asker] of askers.entries()) asker.answer(answers[index] as Answer);
  } catch (error) {
    const [only] = askers;
    if (only && askers.length === 1) return only.fail(error);
    await Promise.all(askers.map((asker) => answerAll(ask, [asker])));
  }
}
