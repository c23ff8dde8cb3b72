/** One way to break the plan: the rule, a file, and what it would say. */
export type Breach = readonly [rule: string, file: string, text: string];

/** Innocent files for the breaches to reach for. */
export const HOUSE: Readonly<Record<string, string>> = {
  'src/1-intake/index.ts': 'export const intake = 1;',
  'src/1-intake/inside.ts': 'export const inside = 1;',
  'src/2-identity/index.ts': "import { intake } from '../1-intake/index.ts'; export const identity = intake;",
  'src/3-warehouse/index.ts': 'export const warehouse = 1;',
  'src/4-scoring/index.ts': "import { model } from '../stats/models/model.ts'; export const scoring = model;",
  'src/5-segments/index.ts': 'export const segments = 1;',
  'src/6-actions/index.ts': 'export const actions = 1;',
  'src/7-effect/index.ts': 'export const effect = 1;',
  'src/stats/models/model.ts': 'export const model = 1;',
  'src/stats/special/gamma.ts': 'export const gamma = 1;',
  'src/contract/shape.ts': "import { z } from 'zod'; export const shape = z.string();",
  'src/i18n/index.ts': "import { shape } from '../contract/shape.ts'; export const words = shape;",
  'src/platform/clock.ts': 'export const clock = () => new Date();',
  'src/platform/files.ts': "import { readFileSync } from 'node:fs'; export const read = readFileSync;",
  'src/api/app.ts': "import { words } from '../i18n/index.ts'; export const app = words;",
  'src/cli/main.ts': "import { model } from '../stats/models/model.ts'; export const main = model;",
  'web/app/main.ts': "import { page } from '../pages/one/page.ts'; export const web = page;",
  'web/pages/one/page.ts': "import { table } from '../../ui/table.ts'; export const page = table;",
  'web/pages/two/page.ts': 'export const page = 2;',
  'web/frame/bar.ts': 'export const bar = 1;',
  'web/ui/table.ts': 'export const table = 1;',
  'web/words/words.ts': 'export const t = 1;',
  'src/1-intake/inside.test.ts': "import { readFileSync } from 'node:fs'; export const fine = readFileSync;",
  'src/1-intake/tables/raw_orders.sql':
    '-- reads mart_customers later\ncreate table if not exists raw_orders (a UInt8) engine = MergeTree order by a',
};

/** Each breaks one import rule. */
export const IMPORTS: readonly Breach[] = [
  ['flow-1-intake-never-looks-ahead', 'src/1-intake/a.ts', "import '../2-identity/index.ts';"],
  ['flow-2-identity-never-looks-ahead', 'src/2-identity/a.ts', "import '../3-warehouse/index.ts';"],
  ['flow-3-warehouse-never-looks-ahead', 'src/3-warehouse/a.ts', "import '../4-scoring/index.ts';"],
  ['flow-4-scoring-never-looks-ahead', 'src/4-scoring/a.ts', "import '../5-segments/index.ts';"],
  ['flow-5-segments-never-looks-ahead', 'src/5-segments/a.ts', "import '../6-actions/index.ts';"],
  ['flow-6-actions-never-looks-ahead', 'src/6-actions/a.ts', "import '../7-effect/index.ts';"],
  ['rooms-have-one-door', 'src/3-warehouse/b.ts', "import '../1-intake/inside.ts';"],
  ['rooms-have-one-door', 'src/api/b.ts', "import '../1-intake/inside.ts';"],
  ['rooms-know-no-skin', 'src/3-warehouse/c.ts', "import '../i18n/index.ts';"],
  ['rooms-know-no-skin', 'src/platform/c.ts', "import '../api/app.ts';"],
  ['stats-is-pure', 'src/stats/a.ts', "import 'node:crypto';"],
  ['stats-is-pure', 'src/stats/b.ts', "import 'zod';"],
  ['who-asks-stats', 'src/3-warehouse/d.ts', "import '../stats/models/model.ts';"],
  ['cli-reaches-models-only', 'src/cli/a.ts', "import '../stats/special/gamma.ts';"],
  ['contract-knows-zod-only', 'src/contract/a.ts', "import 'node:path';"],
  ['words-know-the-contract-only', 'src/i18n/a.ts', "import '../platform/clock.ts';"],
  ['platform-knows-no-room', 'src/platform/a.ts', "import '../1-intake/index.ts';"],
  ['only-platform-drivers-and-files', 'src/1-intake/e.ts', "import 'node:fs/promises';"],
  ['only-platform-drivers-and-files', 'src/api/e.ts', "import 'pg';"],
  ['only-platform-drivers-and-files', 'src/4-scoring/e.ts', "import '@clickhouse/client';"],
  ['skins-are-strangers', 'src/cli/f.ts', "import '../api/app.ts';"],
  ['web-sees-contract-and-words-only', 'web/pages/one/g.ts', "import '../../../src/platform/clock.ts';"],
  ['server-never-sees-web', 'src/api/g.ts', "import '../../web/ui/table.ts';"],
  ['app-is-the-top', 'web/frame/h.ts', "import '../app/main.ts';"],
  ['pages-are-strangers', 'web/pages/one/i.ts', "import '../two/page.ts';"],
  ['frame-knows-no-page', 'web/frame/j.ts', "import '../pages/one/page.ts';"],
  ['ui-is-dumb', 'web/ui/k.ts', "import '../words/words.ts';"],
  ['tests-stay-outside', 'src/1-intake/l.ts', "import './inside.test.ts';"],
  ['not-unresolvable', 'src/1-intake/m.ts', "import './nowhere.ts';"],
];

/** Two files that import each other. */
export const CIRCLE: readonly Breach[] = [
  ['no-cycles', 'src/1-intake/round.ts', "import { other } from './other-round.ts'; export const round = other;"],
  ['no-cycles', 'src/1-intake/other-round.ts', "import { round } from './round.ts'; export const other = round;"],
];

/** Each breaks a rule about SQL. */
export const SQL: readonly Breach[] = [
  ['touches mart_customers', 'src/2-identity/build.sql', 'insert into id_links select a from mart_customers'],
  ['touches score_value', 'src/3-warehouse/join.sql', 'select a from stg_orders join score_value using a'],
  ['touches seg_member', 'src/4-scoring/ask.ts', "export const sql = 'select a from seg_member';"],
  [
    'creates mart_orders',
    'src/1-intake/tables/mart_orders.sql',
    'create table if not exists mart_orders (a UInt8) engine = Memory',
  ],
  ['SQL outside a room', 'src/api/a.sql', 'select 1'],
  [
    'builds SQL text',
    'src/3-warehouse/built.ts',
    `export const sql = (name: string) => \`select a from raw_orders where b = $${'{name}'}\`;`,
  ],
  ['select *', 'src/3-warehouse/marts/mart_all.sql', 'insert into mart_all select * from stg_orders'],
];

/** Each breaks a ban. */
export const BANS: readonly Breach[] = [
  ['settings are read in', 'src/api/env.ts', 'export const port = process.env.PORT;'],
  ['the time comes from a Clock', 'src/1-intake/now.ts', 'export const now = () => Date.now();'],
  ['the time comes from a Clock', 'src/1-intake/today.ts', 'export const now = () => new Date();'],
  ['chance comes from', 'web/ui/dice.ts', 'export const dice = () => Math.random();'],
  ['the type checker is not silenced', 'src/1-intake/quiet.ts', '// @ts-ignore\nexport const a: number = 1;'],
  ['work that is left over', 'src/1-intake/later.ts', `// ${'TO'}${'DO'} later\nexport const a = 1;`],
  ['301 lines, at most 300', 'src/1-intake/long.ts', Array(301).fill('export {};').join('\n')],
  ['a name that says nothing', 'src/1-intake/utils.ts', 'export const a = 1;'],
];
