// Tells what a new kind of notice, decision, process or order still lacks: texts in all languages, and tests. The compiler checks its
// reader, its card and its rows in tables. CONTRIBUTING.md lists everything.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DecisionKind, decisions, pressOrder } from '../../domain/decisions.ts';
import { orders, type WorkflowKind } from '../../domain/messages.ts';
import { saidIds } from '../../domain/notices.ts';
import { processKinds } from '../../domain/processes.ts';
import { knows } from '../../locales/say.ts';
import { root, sources } from './sources.ts';

const missing = (keys: readonly string[]): string[] =>
  (['zh', 'en'] as const).flatMap((language) => keys.filter((key) => !knows(language, key)).map((key) => `${language}: ${key}`));

const tests = sources(['test'], ['.ts', '.tsx']).filter(({ path }) => !path.startsWith('test/house/'));
/** Test files that name a word in quotes, alone or after the name of a text or an id. */
const naming = (word: string, among = tests): string[] =>
  among.flatMap(({ path, text }) => (new RegExp(`['"\`](?:[a-z]+[-/])*${word}['"\`/]`).test(text) ? [path] : []));
const beyondTables = tests.filter(({ path }) => !path.startsWith('test/domain/'));

describe('a kind of notice', () => {
  it.each(saidIds)('%s is told in some test, not only listed in the table’s own', (id) => {
    expect(naming(id, beyondTables)).not.toEqual([]);
  });

  it('has a reader and a card, each written once', () => {
    const written = (folder: string) =>
      sources(folder.split(' '))
        .filter(({ path }) => path.startsWith('views/notices/') || path.startsWith('cards/'))
        .map(({ text }) => text);
    const naming = (id: string, texts: readonly string[]) =>
      texts.filter((text) => new RegExp(`(?:^  |[{,] )(?:'${id}'|${id}): `, 'm').test(text)).length;
    const [readers, cards] = [written('views'), written('cards')];
    expect(saidIds.filter((id) => naming(id, readers) !== 1)).toEqual([]);
    expect(saidIds.filter((id) => naming(id, cards) !== 1)).toEqual([]);
  });
});

describe('a kind of decision', () => {
  it.each(DecisionKind.options)(
    '%s has its texts: what waits, whom it waits for, and what was decided where a press decides',
    (kind) => {
      const decided = pressOrder(kind) ? [`button-${kind}`, `decided-${kind}`, `decided-next-${kind}`] : [];
      expect(missing([`desk-${kind}`, `pile-${kind}`, `decision-${kind}`, ...decided])).toEqual([]);
    },
  );

  it.each(DecisionKind.options)('%s is taken in some test', (kind) => {
    const { order } = decisions[kind];
    expect([...naming(kind, beyondTables), ...(order === 'actions' ? [] : naming(order.name, beyondTables))]).not.toEqual([]);
  });
});

describe('a kind of process', () => {
  it.each(processKinds)('%s has its line in the list of workflows, and details if orders are shown beside it', (kind) => {
    // a project's line is its title, and the relay takes no orders
    const line = kind === 'project' ? [] : [`summary-${kind}`];
    expect(missing([...line, ...(kind === 'relay' ? [] : [`details-${kind}`])])).toEqual([]);
  });
});

describe('an order', () => {
  const all = (Object.keys(orders) as WorkflowKind[]).flatMap((kind) =>
    Object.keys(orders[kind]).map((name) => ({ kind, name })),
  );

  it.each(all)('$name to a $kind has its name in words and a test', ({ name }) => {
    expect(missing([`order-${name}`])).toEqual([]);
    expect(naming(name)).not.toEqual([]);
  });
});

it('CONTRIBUTING.md says what each of them touches', () => {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  for (const kind of ['notice', 'decision', 'process', 'order']) expect(page).toContain(`**A kind of ${kind}.**`);
});
