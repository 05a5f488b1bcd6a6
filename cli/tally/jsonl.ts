// Counts a stream of votes: one JSON object a line in, one result a line out. Nothing is kept between lines, so a file may have any length.
import { z } from 'zod';
import type { Ballot } from '../../domain/vote/ballots.ts';
import { readRule } from '../../domain/vote/rule.ts';
import { tally } from '../../domain/vote/tally.ts';
import { textOfLine } from '../../documents/table/text.ts';
import { repeatsKept } from './repeats.ts';
import { wordsFor } from './words.ts';

const Amount = z.int().min(0);

/** A line of input; the rule's own schema reads `rule`, the count reads the ballots. */
const Line = z.object({
  id: z.union([z.string(), z.number()]),
  rule: z.record(z.string(), z.unknown()),
  deputies: Amount,
  present: Amount,
  issued: Amount,
  ballots: z.array(
    z.custom<Ballot>((ballot) => typeof ballot === 'object' && ballot !== null, 'expected a list of ids or an object of marks'),
  ),
});

/** The answer to a line: the result as JSON, or an error that names the line, the place in it, and what was expected. */
export interface Answer {
  readonly ok: boolean;
  readonly json: string;
}

/** Counts one line; `number`, from 1, names it in an error. */
export function answerTo(text: string, number: number): Answer {
  let id: unknown = null;
  const refuse = (where: string, error: string): Answer => ({
    ok: false,
    json: JSON.stringify({ id, line: number, where, error }),
  });

  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (problem) {
    return refuse('', `expected one JSON object a line: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
  if (typeof given === 'object' && given !== null && 'id' in given) id = given.id ?? null;

  const line = Line.safeParse(given);
  if (!line.success) {
    const [issue] = line.error.issues;
    return refuse(issue?.path.join('.') ?? '', issue?.message ?? '');
  }
  const reading = readRule(line.data.rule);
  if (!reading.ok) {
    const [problem] = reading.problems;
    return refuse(['rule', problem?.facts['where']].filter(Boolean).join('.'), problem ? wordsFor(problem) : '');
  }

  const ballots = reading.rule.ballot === 'per-item' ? repeatsKept(text, given, line.data.ballots) : line.data.ballots;
  const result = tally(reading.rule, { ...line.data, ballots });
  if (result.voidBecause.unreadable !== undefined) {
    const { ballot } = reading.rule;
    const expected = ballot === 'per-item' ? 'an object such as {"c01":"for"} with for, against or abstain' : 'a list of ids';
    return refuse('ballots', `expected each ballot to be ${expected}, found ${result.voidBecause.unreadable} of another kind`);
  }
  return { ok: true, json: JSON.stringify({ id, ...result }) };
}

/** Answers every line that is not blank, in order. */
export async function* answersTo(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Answer> {
  let number = 0;
  for await (const bytes of linesOf(chunks)) {
    number++;
    const text = textOfLine(bytes);
    if (text === undefined) yield unreadable(number);
    else if (text.trim() !== '') yield answerTo(text, number);
  }
}

const unreadable = (line: number): Answer => ({
  ok: false,
  json: JSON.stringify({ id: null, line, where: '', error: 'expected a line in UTF-8 or GB18030, found signs of neither' }),
});

const NEWLINE = 10;

/** Splits bytes into lines of any length. In the encodings that we read, no character contains this byte. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]);
      begun = [];
      from = end + 1;
    }
    begun.push(chunk.subarray(from));
  }
  yield Buffer.concat(begun);
}
