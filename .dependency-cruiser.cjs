// The floors of the house: who may import whom. A room imports its own files and the rooms named here, and nothing else of ours.

const floor1 = ['analysis', 'locales', 'cards', 'documents'];
const floor2 = ['records', 'temporal'];

/** @type {Record<string, { may: string[], types?: string[] }>} */
const rooms = {
  domain: { may: [] },
  analysis: { may: ['domain'] },
  locales: { may: ['domain'] },
  cards: { may: ['locales', 'domain'] },
  documents: { may: ['locales', 'domain'] },
  records: { may: ['prisma/client', 'analysis', 'domain'] },
  temporal: { may: ['domain'] },
  views: { may: ['records', 'domain'] },
  activities: { may: ['views', ...floor2, ...floor1, 'domain'] },
  workflows: { may: ['locales', 'domain'], types: ['activities', 'documents'] },
  actions: { may: [...floor2, ...floor1, 'domain'] },
  conversation: { may: ['actions', 'views', ...floor1, 'domain'] },
  bot: { may: ['conversation', 'actions', 'views', 'records', ...floor1, 'domain'] },
  web: { may: ['conversation', 'actions', 'views', ...floor1, 'domain'] },
  cli: { may: ['actions', 'views', 'records', ...floor1, 'domain'] },
  embedded: { may: [] },
  simulator: { may: [] },
  // only the simulator's people's side, not the server behind it
  rehearsal: { may: ['simulator/people', 'simulator/peopleSide', 'actions', 'views', 'locales', 'domain'] },
  // a new migration is written on a scratch PostgreSQL
  prisma: { may: ['embedded'] },
};

/** All our folders; entry points, tests and benches may import all of them. */
const ours = [...Object.keys(rooms), 'worker', 'test', 'bench'];

const folder = (/** @type {string[]} */ names) => `^(${names.join('|')})(/|\\.|$)`;

const floors = Object.entries(rooms).flatMap(([room, { may, types = [] }]) => [
  {
    name: `floor-of-${room}`,
    comment: `${room}/ may import ${may.join(', ') || 'nothing of ours'}${types.length > 0 ? `, and types of ${types.join(', ')}` : ''}`,
    severity: 'error',
    from: { path: folder([room]) },
    to: { path: folder(ours), pathNot: folder([room, ...may, ...types]) },
  },
  ...(types.length > 0
    ? [
        {
          name: `types-only-for-${room}`,
          comment: `${room}/ may import only types of ${types.join(', ')}`,
          severity: 'error',
          from: { path: folder([room]) },
          to: { path: folder(types), dependencyTypesNot: ['type-only'] },
        },
      ]
    : []),
]);

/** A rule that only some rooms may import a library. */
const only = (/** @type {string} */ name, /** @type {string} */ packages, /** @type {string[]} */ known) => ({
  name: `only-there-${name}`,
  comment: `only ${known.join(', ')} know ${packages.replaceAll('\\', '')}`,
  severity: 'error',
  from: { path: folder(ours), pathNot: folder([...known, 'worker', 'test', 'bench']) },
  to: { path: `node_modules/(${packages})(/|$)` },
});

/** The rehearsal's stage machinery: it sets the clock and starts the crowd, and is nobody. */
const stageMachinery = '^rehearsal/(beginning|crowd|newcomersDesk|pace)\\.ts$';

module.exports = {
  forbidden: [
    ...floors,
    only('prisma', '@prisma|prisma|pg', ['records', 'prisma', 'embedded']),
    {
      name: 'prisma-in-records-alone',
      comment: "above records/ nobody speaks Prisma's words: writes have names, and rows are read there",
      severity: 'error',
      from: { path: folder(ours), pathNot: folder(['records', 'test', 'bench']) },
      to: { path: '^records/prisma\\.ts$' },
    },
    {
      name: 'minds-know-their-chats-alone',
      comment:
        'who plays a year knows what the bot told them: no view, record or action tells it to a mind, nor to what a mind decides from',
      severity: 'error',
      from: { path: '^rehearsal/', pathNot: stageMachinery },
      to: { path: [folder(['views', 'records', 'actions']), stageMachinery] },
    },
    only('temporal-client', '@temporalio/client', ['temporal']),
    only('temporal-workflow', '@temporalio/workflow', ['workflows']),
    only('temporal-activity', '@temporalio/activity', ['activities']),
    only('telegram', 'grammy|@grammyjs', ['bot', 'simulator']),
    only('http', 'hono|@hono', ['web', 'simulator']),
    only('command-line', 'commander', ['cli']),
    {
      name: 'bundled-for-workflows',
      comment: 'workflows bundle domain/ and locales/: no built-ins of Node in them',
      severity: 'error',
      from: { path: folder(['domain', 'workflows', 'locales']), pathNot: ['\\.mjs$', '^locales/check\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-polyfill-itself',
      comment:
        "the plain import is the machine's own Temporal, beyond the workflow sandbox's control: take temporal-polyfill/implementation",
      severity: 'error',
      from: { path: folder(ours) },
      to: { path: 'node_modules/temporal-polyfill/', pathNot: 'implementation' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: folder(ours) },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-dead-ends', severity: 'error', from: { path: folder(ours) }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/client'] },
    exclude: { path: ['^dist', '^coverage'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
