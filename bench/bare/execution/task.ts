// What the execution bench is held against: a task's life as one workflow of Temporal's alone. Five Updates, whose handlers note and wait;
// one local activity a waking, whatever woke it; one timer, which is left alone while the moment that it waits for stays the same.
import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  defineUpdate,
  isCancellation,
  proxyLocalActivities,
  setHandler,
  sleep,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { Wake } from './wake.ts';

const { wake } = proxyLocalActivities<{ wake: Wake }>({ startToCloseTimeout: '30s' });

/** What may be said to a task, and with which words. */
const deeds = { sign: ['by'], report: ['by', 'line'], handOver: ['by'], mark: ['by', 'line'], accept: ['by'] } as const;

const LONGEST_WORD = 120;
const LONGEST_WAIT_MS = 30 * 86_400_000;

export interface Deed {
  readonly name: keyof typeof deeds;
  readonly by: string;
  readonly line?: string;
}
type Words = Omit<Deed, 'name'>;

const light = { name: 'Light', type: 'KEYWORD' } as const;
const waits = { name: 'WaitsFor', type: 'KEYWORD' } as const;

export async function task({ id }: { readonly id: string }): Promise<string> {
  let waiting: Deed[] = [];
  const answers = new Map<Deed, string | null>();
  for (const [name, words] of Object.entries(deeds) as [Deed['name'], readonly string[]][]) {
    setHandler(
      defineUpdate<void, [Words]>(name),
      async (given) => {
        const deed = { name, ...given };
        waiting.push(deed);
        await condition(() => answers.has(deed));
        const refusal = answers.get(deed);
        answers.delete(deed);
        if (refusal) throw ApplicationFailure.nonRetryable(refusal);
      },
      { validator: (given) => validate(given, words) },
    );
  }

  const alarm = anAlarm();
  // as its start has set them (worker.ts): what never changes needs no event of its own
  let shown: { light: string; waitsFor: string | null } = { light: 'green', waitsFor: null };
  for (;;) {
    const taken = waiting;
    waiting = [];
    const { refusals, next, over, ...found } = await wake({ id, deeds: taken });
    if (found.light !== shown.light || found.waitsFor !== shown.waitsFor)
      upsertSearchAttributes([
        ...(found.light === shown.light ? [] : [{ key: light, value: found.light }]),
        ...(found.waitsFor === shown.waitsFor ? [] : [{ key: waits, value: found.waitsFor }]),
      ]);
    shown = found;
    for (const [index, deed] of taken.entries()) answers.set(deed, refusals[index] ?? null);
    if (over) {
      await condition(allHandlersFinished);
      return found.light;
    }
    alarm.set(next);
    await condition(() => waiting.length > 0 || alarm.rang());
  }
}

/** All that a payload must have, and nothing else; refused before anything is written. */
function validate(given: unknown, words: readonly string[]): void {
  if (typeof given !== 'object' || given === null) throw new Error('expected an object');
  const said = Object.entries(given);
  const unknown = said.find(([name]) => !words.includes(name));
  if (unknown) throw new Error(`unknown: ${unknown[0]}`);
  if (said.length < words.length) throw new Error(`expected ${words.join(', ')}`);
  for (const [name, value] of said)
    if (typeof value !== 'string' || value === '' || value.length > LONGEST_WORD || /[\0\p{Cs}]/u.test(value))
      throw new Error(`${name}: expected 1 to ${LONGEST_WORD} signs`);
}

/** One timer at a time, begun anew only where it is to ring at another moment. */
function anAlarm(): { set(at: number): void; rang(): boolean } {
  let present: { at: number; rang: boolean; scope: CancellationScope } | undefined;
  return {
    rang: () => present?.rang === true,
    set: (at) => {
      if (present && !present.rang && present.at === at) return;
      present?.scope.cancel();
      const scope = new CancellationScope();
      const begun = { at, rang: false, scope };
      present = begun;
      scope
        .run(() => sleep(Math.max(1, Math.min(at - Date.now(), LONGEST_WAIT_MS))))
        .then(() => {
          begun.rang = true;
        })
        .catch((error: unknown) => {
          if (!isCancellation(error)) throw error;
        });
    },
  };
}
