// A congress's vote from a file of ballots and a file with the rule that was adopted.
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { Ballot } from '../../domain/vote/ballots.ts';
import { type Problem, readRule, ruleHash, type VoteRule } from '../../domain/vote/rule.ts';
import { type TallyResult, tally } from '../../domain/vote/tally.ts';
import { textOf, WrongInput } from '../wrongInput.ts';
import { ballotsOf, readSheet, type Sheet } from './sheet.ts';
import { placed } from './words.ts';

export interface Counted {
  readonly result: TallyResult & { readonly rule: string };
  readonly rule: VoteRule;
  readonly notes: readonly string[];
}

const Amount = z.int().min(0).optional();
/** The rule's words, and beside them those of the roll. */
const RuleFile = z.looseObject({ deputies: Amount, present: Amount, issued: Amount });
export type Roll = Partial<Record<'deputies' | 'present' | 'issued', number | undefined>>;

/** Counts the ballots of `file` by the rule of `ruleFile`. The roll stands there too, or in flags, which come first. */
export async function countVote(file: string, ruleFile: string, flags: Roll): Promise<Counted> {
  const sheet = readSheet(file, await textOf(file));
  const { deputies, present, issued, ...words } = await ruleFileOf(ruleFile);
  const reading = readRule(sheet.candidates ? { candidates: sheet.candidates, ...words } : words);
  if (!reading.ok) throw new WrongInput(reading.problems.map((problem) => placed(ruleFile, problem)).join('\n'));

  const { rule, warnings } = reading;
  const ballots = ballotsOf(sheet, rule.ballot);
  const { roll, notes } = rollOf({ deputies, present, issued }, flags, ballots, sheet);
  const result = { rule: ruleHash(rule), ...tally(rule, { ...roll, ballots }) };
  return { result, rule, notes: [...warnings.map((it: Problem) => placed(ruleFile, it)), ...notes] };
}

async function ruleFileOf(file: string): Promise<z.infer<typeof RuleFile>> {
  let given: unknown;
  try {
    given = parse(await textOf(file));
  } catch (problem) {
    if (problem instanceof YAMLParseError)
      throw new WrongInput(`${file}, line ${problem.linePos?.[0].line ?? 1}: ${problem.message}`);
    throw problem;
  }
  const read = RuleFile.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new WrongInput(`${file}${issue?.path.length ? `, ${issue.path.join('.')}` : ''}: ${issue?.message}`);
}

/** What neither the flags nor the file say is taken from the ballots, and said. */
function rollOf(inFile: Roll, flags: Roll, ballots: readonly Ballot[], { file }: Sheet) {
  const notes: string[] = [];
  const said = (name: keyof Roll, otherwise: number): number => {
    const given = flags[name] ?? inFile[name];
    if (given === undefined) notes.push(`${name}: not given, taken as ${otherwise} from ${file}; say --${name}`);
    return given ?? otherwise;
  };
  const issued = said('issued', ballots.length);
  const present = said('present', issued);
  return { roll: { issued, present, deputies: said('deputies', present) }, notes };
}
