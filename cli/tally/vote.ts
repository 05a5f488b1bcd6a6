// Counts a congress's vote from a file of ballots and a file with the adopted rule.
import { z } from 'zod';
import type { Ballot } from '../../domain/vote/ballots.ts';
import { type Problem, readRule, ruleHash, type VoteRule } from '../../domain/vote/rule.ts';
import { type TallyResult, tally } from '../../domain/vote/tally.ts';
import { readYamlText } from '../../documents/yamlFile.ts';
import { textOf } from '../textOf.ts';
import { WrongInput } from '../wrongInput.ts';
import { ballotsOf, readSheet, type Sheet } from './sheet.ts';
import { noteOf, type VoidBallot, voidsOf } from './voids.ts';
import { placed } from './words.ts';

export interface Counted {
  readonly result: TallyResult & { readonly rule: string; readonly voids: readonly VoidBallot[] };
  readonly rule: VoteRule;
  readonly notes: readonly string[];
}

const Amount = z.int().min(0).optional();
/** The rule's fields, and beside them those of the roll. */
const RuleFile = z.looseObject({ deputies: Amount, present: Amount, issued: Amount });
export type Roll = Partial<Record<'deputies' | 'present' | 'issued', number | undefined>>;

/** Counts the ballots of `file` by the rule of `ruleFile`. The roll comes from flags, else from that file. */
export async function countVote(file: string, ruleFile: string, flags: Roll): Promise<Counted> {
  const { deputies, present, issued, ...words } = await ruleFileOf(ruleFile);
  const named = Array.isArray(words['candidates']) ? words['candidates'].map(String) : undefined;
  const sheet = readSheet(file, await textOf(file), named);
  const reading = readRule(sheet.candidates ? { candidates: sheet.candidates, ...words } : words);
  if (!reading.ok) throw new WrongInput(reading.problems.map((problem) => placed(ruleFile, problem)).join('\n'));

  const { rule, warnings } = reading;
  const ballots = ballotsOf(sheet, rule.ballot, rule.candidates);
  const voids = voidsOf(rule, sheet, ballots);
  const { roll, notes } = rollOf({ deputies, present, issued }, flags, ballots, sheet);
  const result = { rule: ruleHash(rule), ...tally(rule, { ...roll, ballots }), voids };
  return {
    result,
    rule,
    notes: [...warnings.map((it: Problem) => placed(ruleFile, it)), ...notes, ...voids.map((each) => noteOf(file, each))],
  };
}

async function ruleFileOf(file: string): Promise<z.infer<typeof RuleFile>> {
  const read = readYamlText(await textOf(file), RuleFile);
  if (read.ok) return read.value;
  const told = read.complaints.map(({ line, path, says }) => {
    const where = path === null ? `, line ${line}` : path.length > 0 ? `, ${path.join('.')}` : '';
    return `${file}${where}: ${says}`;
  });
  throw new WrongInput(told.join('\n'));
}

/** The roll by flags and file; a missing number is taken from the ballots, and a note says so. */
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
