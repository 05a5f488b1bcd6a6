import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './sources.ts';

/** The folder of a small house with one file a room, in which a test writes one import that is forbidden or allowed. */
let house = '';
let violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] = [];

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'minsheng-floors-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) await cp(join(root, file), join(house, file));
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
  const things = [
    'domain/ids',
    'analysis/mask',
    'locales/say',
    'documents/csv',
    'records/votes',
    'views/votes',
    'temporal/client',
    'activities/votes',
  ];
  const more = ['workflows/years', 'actions/votes', 'bot/votes', 'web/votes', 'cli/votes', 'worker/main', 'embedded/servers'];
  for (const [index, [, room, line]] of trials.entries()) await put(`${room}/trial${index}`, `${line}\n`);
  for (const thing of [...things, ...more, 'simulator/people', 'simulator/server', 'rehearsal/crowd', 'prisma/client/client']) {
    await put(thing, `export const here = 1;\nexport type Here = number;\n`);
  }
  violations = cruise();
}, 60_000);

afterAll(() => rm(house, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

async function put(thing: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, thing)), { recursive: true });
  await writeFile(join(house, `${thing}.ts`), text);
}

function cruise(): typeof violations {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    cruiser,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...new Set(trials.map(([, room]) => room)),
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 50_000_000 });
  return (JSON.parse(stdout) as { summary: { violations: typeof violations } }).summary.violations;
}

/** The rules that a file breaks. */
const broken = (path: string): string[] => [
  ...new Set(violations.filter(({ from }) => from === path).map(({ rule }) => rule.name)),
];

const imports = (thing: string) => `import { here } from '../${thing}.ts';\nexport const there = here;`;
const importsType = (thing: string) => `import type { Here } from '../${thing}.ts';\nexport type There = Here;`;

const trials: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['never imports from above', 'domain', imports('records/votes'), ['floor-of-domain']],
  ['nor from a neighbour', 'bot', imports('web/votes'), ['floor-of-bot']],
  ['nor through two floors what only the next may know', 'bot', imports('temporal/client'), ['floor-of-bot']],
  ['imports from below', 'bot', imports('actions/votes'), []],
  ['lets workflows know the types of activities', 'workflows', importsType('activities/votes'), []],
  ['but not run them', 'workflows', imports('activities/votes'), ['types-only-for-workflows']],
  ['lets records alone know the database’s client', 'records', imports('prisma/client/client'), []],
  ['and nobody else', 'actions', imports('prisma/client/client'), ['floor-of-actions']],
  ['keeps what stands beside the house out of it', 'embedded', imports('domain/ids'), ['floor-of-embedded']],
  ['shows the crowd the people’s side of the simulator', 'rehearsal', imports('simulator/people'), []],
  ['and not the server behind it', 'rehearsal', imports('simulator/server'), ['floor-of-rehearsal']],
  ['keeps Node out of what workflows bundle', 'domain', `import 'node:crypto';`, ['bundled-for-workflows']],
  ['keeps grammY in the bot', 'actions', `import 'grammy';`, ['only-there-telegram']],
  ['takes the polyfill as it is, not the machine’s', 'domain', `import 'temporal-polyfill';`, ['the-polyfill-itself']],
  ['lets a conversation show what views give', 'conversation', imports('views/votes'), []],
  ['and read no record beside them', 'conversation', imports('records/votes'), ['floor-of-conversation']],
  ['nor does a page', 'web', imports('records/votes'), ['floor-of-web']],
  ['goes in no circle', 'cli', `import { there } from './trial17.ts';\nexport const here = there;`, ['no-circles']],
  [
    'tells a mind of the crowd nothing that its chat does not',
    'rehearsal/minds',
    `import { here } from '../../views/votes.ts';\nexport const there = here;`,
    ['minds-know-their-chats-alone'],
  ],
  ['nor what it reads its chat with', 'rehearsal', imports('views/votes'), ['minds-know-their-chats-alone']],
  [
    'nor does the stage machinery',
    'rehearsal/minds',
    `import { here } from '../crowd.ts';\nexport const there = here;`,
    ['minds-know-their-chats-alone'],
  ],
];

describe('a floor', () => {
  it.each(trials.map((trial, index) => [...trial, index] as const))('%s', (_name, room, _line, rules, index) => {
    expect(broken(`${room}/trial${index}.ts`)).toEqual(rules);
  });
});
