// Every regular expression of code on a shared event loop takes time in proportion to its text (design 6: nobody stops another).
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { runs } from '../analysis/runs.ts';
import { reach, rooms, sources } from './sources.ts';

// use the checker's own JavaScript, neither Java nor a native program
process.env.RECHECK_BACKEND = 'pure';

interface Expression {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Regular expressions that are written as literals; composed ones are tried with every reading of a text (test/analysis/longRuns). */
function written(): Expression[] {
  const found = new Map<string, Expression>();
  for (const { path, text } of sources([...rooms, ...reach, 'simulator', 'embedded'])) {
    if (path === 'locales/check.ts') continue; // it reads our own code, never a message
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.set(node.text, { where: path, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  }
  return [...found.values()];
}

const LONG = 100_000;
/** Processor milliseconds for the longest text; a quadratic expression takes hundreds of times as long. */
const BUDGET = 250;

/** Processor milliseconds of an expression on a long text made of one run, the lesser of two tries. */
function costOf({ source, flags }: Expression, run: string): number {
  const text = run.repeat(Math.ceil(LONG / run.length));
  const once = (): number => {
    const before = process.cpuUsage();
    for (const _ of text.matchAll(new RegExp(source, flags.includes('g') ? flags : `${flags}g`))) continue;
    const { user } = process.cpuUsage(before);
    return user / 1_000;
  };
  const first = once();
  return first < BUDGET ? first : Math.min(first, once());
}

describe('expressions', () => {
  const all = written();
  const verdicts = all.map((expression) => {
    // the checker does not know `v`, which is `u` with more in its classes
    const { status } = checkSync(expression.source, expression.flags.replace('v', 'u'), { checker: 'automaton', timeout: 1_000 });
    return { ...expression, status };
  });

  it('are many, and the checker knows nearly all of them', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(verdicts.filter(({ status }) => status === 'unknown').length).toBeLessThan(40);
  });

  it('have one way to read a text', () => {
    expect(verdicts.filter(({ status }) => status === 'vulnerable').map(({ where, source }) => `${where}: ${source}`)).toEqual(
      [],
    );
  });

  it.each(verdicts.filter(({ status }) => status === 'unknown'))(
    'that the checker cannot judge read long runs of every sign in time: $where $source',
    (expression) => {
      const slow = runs.filter((run) => costOf(expression, run) >= BUDGET);
      expect(slow).toEqual([]);
    },
  );
});
