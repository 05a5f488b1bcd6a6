// Finds ballots that mark an item twice, which are void. `JSON.parse` keeps only the last of two equal names, so the text itself is
// scanned.
import type { Ballot, Mark } from '../../domain/vote/ballots.ts';

/** The ballots of a line, with those that name an item twice given as lists of their entries. `text` is the JSON of `given`. */
export function repeatsKept(text: string, given: unknown, ballots: readonly Ballot[]): readonly Ballot[] {
  // nearly every line names everything once; counting names shows that several times faster than scanning does
  if (namesIn(text) === keysOf(given)) return ballots;
  const repeated = repeatedBallots(text);
  return ballots.map((ballot, index) => repeated.get(index) ?? ballot);
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

/** An array or object that the scan is inside of. */
interface Open {
  readonly kind: '[' | '{';
  /** Its index in the array, or its name in the object, that contains it. */
  readonly at: number | string;
  /** An object's names in order, each with its value if that is a string. */
  readonly lines: [name: string, value: string][];
  /** How many arrays and objects inside it have ended. */
  count: number;
}

/** The ballots in which a name stands twice, by index, entry by entry; only in the outermost object's list `ballots`. */
function repeatedBallots(text: string): Map<number, Ballot> {
  const found = new Map<number, Ballot>();
  const open: Open[] = [];
  let string = '""';
  let awaitsValue = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const within = open.at(-1);
    if (token === '{' || token === '[') {
      const at = within?.kind === '{' ? (within.lines.at(-1)?.[0] ?? '') : (within?.count ?? 0);
      if (open.length === 1 && at === 'ballots') found.clear(); // of two lists named `ballots`, JSON keeps the last
      open.push({ kind: token, at, lines: [], count: 0 });
    } else if (token === '}' || token === ']') {
      open.pop();
      const holder = open.at(-1);
      if (holder) holder.count++;
      const isBallot = open.length === 2 && holder?.kind === '[' && holder.at === 'ballots';
      if (isBallot && within && new Set(within.lines.map(([id]) => id)).size < within.lines.length) {
        found.set(Number(within.at), within.lines as [string, Mark][]); // an invalid mark is reported by the count
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
