// What must not compile: each line below a `@ts-expect-error` is a mistake that the compiler finds. tsc checks this file with all others.
import { expect, it } from 'vitest';
import { type FactsOf, type Notice, notice, type SaidId } from '../../domain/notices.ts';
import type { Reader, Reads } from '../../views/notices/reader.ts';

type Readers = Reads<SaidId>;

const to = { to: 'wu' };

it('a notice with a fact that is wrong, missing or of another kind does not compile, nor one of a kind that there is not', () => {
  // @ts-expect-error there is no such kind
  expect(() => notice('taks-card', { task: 'T7', because: 'new', taskId: 't', occasion: 'u' }, to)).toThrow(TypeError);
  // @ts-expect-error the fact is called task
  expect(() => notice('task-card', { taks: 'T7', because: 'new', taskId: 't', occasion: 'u' }, to)).toThrow(/task/);
  // @ts-expect-error no such news
  expect(() => notice('task-card', { task: 'T7', because: 'moved', taskId: 't', occasion: 'u' }, to)).toThrow(/because/);
  // @ts-expect-error what its key is made of is missing
  expect(() => notice('task-card', { task: 'T7', because: 'new', taskId: 't' }, to)).toThrow(/occasion/);
  // @ts-expect-error a number, not a word
  expect(() => notice('list-decided', { elected: '10', reserve: 0, vacant: 0, yearId: 'y' }, to)).toThrow(/elected/);
});

it('a notice comes from the table alone: nobody writes a key or a priority', () => {
  // @ts-expect-error made by hand
  const byHand: Notice = {
    key: 'k',
    personId: 'wu',
    message: 'digest',
    facts: {},
    what: 'send',
    priority: 0,
    card: null,
    notBefore: null,
  };
  expect(byHand.key).toBe('k');
  // @ts-expect-error the table says how urgent it is
  expect(notice('digest', { day: '2025-05-06' }, { to: 'wu', priority: 0 }).priority).toBe(3);
});

it('a kind without a reader does not compile, and a reader knows the facts of its kind', () => {
  const all = {} as Readers;
  const { digest, ...others } = all;
  // @ts-expect-error nobody reads the digest
  const incomplete: Readers = others;
  // @ts-expect-error a digest has no receipt
  const wrong: Reader<'digest'> = ({ receipt }) => Promise.resolve({ receipt });
  const right: (facts: FactsOf<'digest'>) => string = ({ day }) => day;
  expect([digest, incomplete, right({ day: '2025-05-06' })]).toEqual([undefined, {}, '2025-05-06']);
  expect(wrong).toBeTypeOf('function');
  // @ts-expect-error what the bot does without a word has no card
  expect('fetch-photo' satisfies SaidId).toBe('fetch-photo');
});
