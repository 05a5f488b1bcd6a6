// A JSON object keeps the last of two equal names without a word; a ballot that marks an item twice is void, so the text itself is asked.
import type { Ballot, Mark } from '../../domain/vote/ballots.ts';

/** The ballots of a line, those that name an item twice as the lines that stand there. `text` is the JSON of `given`. */
export function repeatsKept(text: string, given: unknown, ballots: readonly Ballot[]): readonly Ballot[] {
  // Nearly every line names everything once, which counting shows several times faster than reading does.
  if (namesIn(text) === keysOf(given)) return ballots;
  const repeated = repeatedBallots(text);
  return ballots.map((ballot, at) => repeated.get(at) ?? ballot);
}

const TOKEN = /"(?:[^"\\]|\\[^])*"?|[:,{}[\]]/g;

function namesIn(text: string): number {
  let names = 0;
  for (const [token] of text.matchAll(TOKEN)) if (token === ':') names++;
  return names;
}

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((sum, each) => sum + keysOf(each), 0);
  return Array.isArray(value) ? inside : inside + Object.keys(value).length;
}

/** An array or object that is open while the text is read. */
interface Open {
  readonly kind: '[' | '{';
  /** Its place in the array, or its name in the object, that holds it. */
  readonly at: number | string;
  /** An object's names, each with its value where that is a text. */
  readonly lines: [name: string, value: string][];
  /** How many arrays and objects in it were closed. */
  count: number;
}

/** Of the list `ballots` of the outermost object, those in which a name stands twice, line by line. */
function repeatedBallots(text: string): Map<number, Ballot> {
  const found = new Map<number, Ballot>();
  const open: Open[] = [];
  let string = '""';
  let awaitsValue = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const within = open.at(-1);
    if (token === '{' || token === '[') {
      const at = within?.kind === '{' ? (within.lines.at(-1)?.[0] ?? '') : (within?.count ?? 0);
      if (open.length === 1 && at === 'ballots') found.clear(); // of two lists the last counts, as JSON has it
      open.push({ kind: token, at, lines: [], count: 0 });
    } else if (token === '}' || token === ']') {
      open.pop();
      const holder = open.at(-1);
      if (holder) holder.count++;
      const isBallot = open.length === 2 && holder?.kind === '[' && holder.at === 'ballots';
      if (isBallot && within && new Set(within.lines.map(([id]) => id)).size < within.lines.length) {
        found.set(Number(within.at), within.lines as [string, Mark][]); // what is no mark, the count itself says
      }
    } else if (within?.kind === '{') {
      const last = within.lines.at(-1);
      if (token === ':') within.lines.push([textOf(string), '']);
      else if (token.startsWith('"') && awaitsValue && last) last[1] = textOf(token);
    }
    if (token.startsWith('"')) string = token;
    awaitsValue = token === ':';
  }
  return found;
}

const textOf = (token: string): string => String(JSON.parse(token));
