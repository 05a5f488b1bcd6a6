// Many askers, one statement: those who come while another statement is under way are answered together by the next. Under no load
// nobody waits; under load a round trip, a commit and their processor time are shared.
import { isInside, outside } from './context.ts';

export interface TogetherOptions {
  /** So many statements at once at most. */
  readonly atOnce: number;
  /** So many askers a statement at most. */
  readonly most: number;
}

interface Asker<Asked, Answer> {
  readonly asked: Asked;
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Gathers single questions into statements for many. `ask` gives one answer for each that it was asked, in the same order. A statement
 * that fails for many is asked again for each alone, so that nobody fails because of somebody else's words. What several share is in
 * nobody's transaction, so that nobody's words are undone with somebody else's; whoever asks inside a transaction is answered in it, alone.
 */
export function together<Asked, Answer>(
  ask: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  { atOnce, most }: TogetherOptions,
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
