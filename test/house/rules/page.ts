import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reach, root, rooms, sources } from '../sources.ts';
import { callersIn, type Key } from './callers.ts';
import { type Holder, holders } from './holders.ts';
import { openValues } from './openValues.ts';
import { procedure } from './procedure.ts';
import { type Title, titlesIn } from './titles.ts';
import { waitsPage } from './waits.ts';

export interface Row {
  /** A paragraph, such as `1.6 V4`. */
  readonly paragraph: string;
  readonly says: string;
  readonly later: string | null;
  readonly heldBy: readonly string[];
  readonly holders: readonly Holder[];
  /** Functions of the running year that call one of its holders. */
  readonly calledBy: readonly Key[];
  /** Holders that no function of the running year calls, with the commands on files that do. */
  readonly unasked: readonly { readonly rule: Key; readonly commands: readonly Key[] }[];
  readonly tests: readonly Title[];
}

/** Every paragraph with its holders, callers and tests in the present code. */
export function rows(): Row[] {
  // `workflows/shared.ts` only gathers modules for workflows to share, and calls no rule
  const house = sources([...rooms, ...reach], ['.ts', '.tsx']).filter(({ path }) => path !== 'workflows/shared.ts');
  const held = holders(house.filter(({ room }) => room === 'domain'));
  const callersOf = callersIn(house);
  const titles = sources(['test'], ['.test.ts', '.test.tsx']).flatMap(titlesIn);
  return procedure.flatMap(({ number, lines }) =>
    Object.entries(lines).map(([part, { says, later = null, heldBy = [] }]): Row => {
      const paragraph = part === '' ? number : `${number} ${part}`;
      const found = held.get(paragraph) ?? [];
      const asked = found.flatMap(({ path, name }) => {
        const rule = `${path}#${name}`;
        const callers = name === null ? undefined : callersOf(rule);
        return callers ? [{ rule, ...callers }] : [];
      });
      return {
        paragraph,
        says,
        later,
        heldBy,
        holders: found,
        calledBy: [...new Set(asked.flatMap(({ year }) => year))].toSorted(),
        unasked: asked.filter(({ year }) => year.length === 0).map(({ rule, commands }) => ({ rule, commands })),
        tests: titles.filter(({ paragraphs }) => paragraphs.includes(paragraph)),
      };
    }),
  );
}

/** The faults of a row: a rule without a test, a test without a rule, or a rule that nothing calls and no word about why. */
export function faultsOf({ paragraph, later, heldBy, holders: held, calledBy, unasked, tests }: Row): string[] {
  const missing = heldBy.filter((path) => !existsSync(join(root, path)));
  return [
    ...missing.map((path) => `${paragraph}: ${path} is not there`),
    ...(held.length > 0 && tests.length === 0 ? [`${paragraph}: no test's title names it`] : []),
    ...(held.length === 0 && tests.length > 0 ? [`${paragraph}: tested, and no doc comment in domain/ cites it`] : []),
    ...(held.length === 0 && heldBy.length === 0 && later === null
      ? [`${paragraph}: nothing holds it, and nothing says why`]
      : []),
    ...(unasked.length > 0 && calledBy.length === 0 && heldBy.length === 0 && later === null
      ? [`${paragraph}: the year does not ask it, and nothing says why`]
      : []),
  ];
}

/** The text of `docs/rules.md`. */
export function page(all: readonly Row[] = rows()): string {
  const sections = procedure.map(({ number, title }) => {
    const mine = all.filter(({ paragraph }) => paragraph === number || paragraph.startsWith(`${number} `));
    const lines = mine.map((row) => `| ${cells(row).join(' | ')} |`);
    return [`## ${number} ${title}`, '', head, rule, ...lines, '', ...tested(mine)].join('\n');
  });
  return [opening(all), unaskedPage(all).join('\n'), waitsPage().join('\n'), ...sections, openPage()].join('\n');
}

const head = '| paragraph | says | held by | asked by | not yet |';
const rule = '|---|---|---|---|---|';

const cells = ({ paragraph, says, later, heldBy, holders: held, calledBy, unasked }: Row): string[] => [
  paragraph,
  says,
  [...byFile(held), ...heldBy.map((path) => link(path, path))].join('<br>') || '–',
  [...callersCell(calledBy), ...unasked.map(({ rule }) => `not yet asked: \`${nameOf(rule)}\``)].join('<br>') || '–',
  later ?? '',
];

const link = (words: string, path: string): string => `[\`${words}\`](../${path})`;

/** The most callers shown in a cell. */
const SHOWN = 5;

const nameOf = (key: Key): string => key.slice(key.indexOf('#') + 1) || 'on import';

function callersCell(keys: readonly Key[]): string[] {
  const shown = keys.slice(0, SHOWN);
  const files = [...new Set(shown.map((key) => key.slice(0, key.indexOf('#'))))];
  const lines = files.map((path) => {
    const names = shown.filter((key) => key.startsWith(`${path}#`)).map((key) => `\`${nameOf(key)}\``);
    return [link(path, path), ...names].join(' ');
  });
  return keys.length > SHOWN ? [...lines, `and ${keys.length - SHOWN} more`] : lines;
}

/** The section on rules that nothing in the running year calls. */
function unaskedPage(all: readonly Row[]): string[] {
  const lines = all.flatMap(({ paragraph, unasked }) =>
    unasked.map(({ rule, commands }) => {
      const by =
        commands.length > 0 ? commands.map((key) => `\`${nameOf(key)}\` of ${key.slice(0, key.indexOf('#'))}`).join(', ') : '–';
      return `| ${paragraph} | ${link(nameOf(rule), rule.slice(0, rule.indexOf('#')))} | ${by} |`;
    }),
  );
  return [
    '## Not yet asked',
    '',
    'Rules that no function of the running year calls: tests do, and commands about files where one is named.',
    '',
    '| paragraph | rule | command |',
    '|---|---|---|',
    ...lines,
    '',
  ];
}

/** The names of each file in one line. */
function byFile(held: readonly Holder[]): string[] {
  const files = [...new Set(held.map(({ path }) => path))];
  return files.map((path) => {
    const names = held.flatMap((holder) => (holder.path === path && holder.name !== null ? [`\`${holder.name}\``] : []));
    return [link(path.replace('domain/', ''), path), ...names].join(' ');
  });
}

function tested(mine: readonly Row[]): string[] {
  const seen = mine.filter(({ tests }) => tests.length > 0);
  if (seen.length === 0) return [];
  const lines = seen.flatMap(({ paragraph, tests }) => {
    const files = [...new Set(tests.map(({ path }) => path))];
    return files.flatMap((path) => [
      `- **${paragraph}** ${link(path, path)}`,
      ...tests.filter((test) => test.path === path).map(({ sentence }) => `  - ${sentence.replaceAll('<', '&lt;')}`),
    ]);
  });
  return ['<details><summary>What the tests say</summary>', '', ...lines, '', '</details>', ''];
}

const opening = (all: readonly Row[]): string =>
  [
    '# Every paragraph of the procedure, and where it is held',
    '',
    'Written by `node --import tsx test/house/rules/write.ts` from the doc comments of `domain/` (“procedure 1.6 V4”), from what the other rooms',
    'import, and from the titles of the tests; `npm run check` fails when this page is stale, or when a rule that it lists has no test that names it.',
    'How well the tests hold the rules is measured in [mutation.md](mutation.md).',
    '',
    'Of the column *asked by*: the functions outside `domain/` that call the rule, or what leads to it, and that a running year reaches from its',
    'parts, its workflows and the commands given to it. A rule that is a type has no callers of its own.',
    '',
    `${all.length} paragraphs: ${all.filter(({ holders: held }) => held.length > 0).length} are rules of \`domain/\`, ` +
      `${all.filter(({ holders: held, heldBy }) => held.length === 0 && heldBy.length > 0).length} are held by other rooms, ` +
      `${all.filter(({ holders: held, heldBy }) => held.length === 0 && heldBy.length === 0).length} are left for later; ` +
      `of ${all.filter(({ later }) => later !== null).length} the last column says what the year does not do yet, and why.`,
    '',
  ].join('\n');

const openPage = (): string =>
  [
    '## 1.13 Open values',
    '',
    'What no statute read so far settles is data. The defaults are read from the code.',
    '',
    '| | open | where it is set | by default |',
    '|---|---|---|---|',
    ...openValues.map(({ number, asks, where, byDefault }) => `| ${number} | ${asks} | ${where} | ${byDefault} |`),
    '',
  ].join('\n');
