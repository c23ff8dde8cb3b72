/** The pages of docs/reference, made from the code they describe: failures, tables, settings, formulas. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failuresEn } from '../src/i18n/areas/failures.en.ts';
import { failuresZh } from '../src/i18n/areas/failures.zh-CN.ts';
import { machineEn } from '../src/i18n/areas/machine.en.ts';
import { machineZh } from '../src/i18n/areas/machine.zh-CN.ts';
import { describeSettings } from '../src/platform/config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const MADE = '<!-- Made by `npm run reference`; edit the code instead. -->';

const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();

/** A sentence with `{fact}` where its facts go. */
function sentence(words: (facts: never) => string): string {
  const facts = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  return words(facts as never).replaceAll('|', '\\|');
}

function failures(): string {
  const rows = Object.keys(failuresEn).map((key) => {
    const name = key as keyof typeof failuresEn;
    return `| \`${key.replace('failure.', '')}\` | ${sentence(failuresEn[name])} | ${sentence(failuresZh[name])} |`;
  });
  return `# Failures\n\n${MADE}\n\nEvery failure has a code, in the API's problem details as well as in \`--json\` output.\n\n| Code | English | 中文 |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

type Table = { name: string; file: string; header: string[]; columns: { name: string; type: string }[] };

function tableOf(file: string): Table | undefined {
  const text = readFileSync(join(root, file), 'utf8');
  const created = /create table if not exists (\w+) \(\n([\s\S]*?)\n\) engine/i.exec(text);
  if (created?.[1] === undefined || created[2] === undefined) return undefined;
  const header = [...text.matchAll(/^-- ?(.*)$/gm)].map((match) => match[1] ?? '');
  const columns = created[2]
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/,?\s*(--.*)?$/, '')
        .replace(/,$/, ''),
    )
    .filter((line) => /^(?!index )[a-z_]\w* /.test(line))
    .map((line) => ({
      name: line.slice(0, line.indexOf(' ')),
      type: line.slice(line.indexOf(' ') + 1).replaceAll('|', '\\|'),
    }));
  return { name: created[1], file, header, columns };
}

function tables(): string {
  const all = filesBelow('src', '.sql').flatMap((file) => tableOf(file) ?? []);
  const parts = all.map(
    (t) =>
      `## ${t.name}\n\n\`\`\`text\n${t.header.join('\n')}\n\`\`\`\n\n| Column | Type |\n| --- | --- |\n${t.columns.map((c) => `| ${c.name} | \`${c.type}\` |`).join('\n')}\n\nDefined in \`${t.file}\`.\n`,
  );
  return `# Tables of the fact store\n\n${MADE}\n\nA table's prefix names the room that writes it.\n\n${parts.join('\n')}`;
}

function settings(): string {
  const rows = describeSettings().map(
    (s) =>
      `| \`${s.name}\` | ${machineEn[`setting.${s.name}`]()} | ${machineZh[`setting.${s.name}`]()} | ${s.unit} | ${s.default === '' ? '–' : `\`${s.default}\``} |`,
  );
  return `# Settings from the environment\n\n${MADE}\n\n| Setting | What it does | 说明 | Unit | Default |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** The comments of a model's file: story, source, symbols, domain, checks, and the formulas above their lines. */
function headsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const comments = [...text.matchAll(/^\/\*\*\n([\s\S]*?)\n \*\//gm)].map((m) => (m[1] ?? '').replace(/^ \* ?/gm, ''));
  return comments.length === 0
    ? []
    : [`## ${relative('src/stats/models', file)}\n\n\`\`\`text\n${comments.join('\n\n')}\n\`\`\`\n`];
}

const modelFiles = filesBelow('src/stats/models', '.ts').filter((file) => !file.endsWith('.test.ts'));

function models(): string {
  return `# Models and their formulas\n\n${MADE}\n\n${modelFiles.flatMap(headsOf).join('\n')}`;
}

/** What each model that runs on a file says of customers, in one Chinese sentence, and the files that hold it. */
const MODEL_PAGES: Readonly<Record<string, { story: string; files: readonly string[] }>> = {
  'bg-nbd': {
    story: '客户在活跃期间随机购买，每次购买后以一定概率离开；只要买过两次，沉默就会被拿来与她自己的节奏比较。',
    files: ['bg-nbd'],
  },
  'mbg-nbd': { story: '与 BG/NBD 相同，但客户在首次购买之后就可能离开。', files: ['mbg-nbd', 'chance-at-first'] },
  'pareto-nbd': { story: '客户在活跃期间随机购买，随时都可能离开，与是否购买无关。', files: ['pareto-nbd'] },
  'bg-bb': {
    story: '客户只在固定的机会上购买（例如每年一次的募捐、每月一盒），每次机会之前都可能离开。',
    files: ['bg-bb'],
  },
  'bg-cnbd-k': { story: '与 BG/NBD 相同，但购买间隔比随机更规律，k 越大越规律。', files: ['bg-cnbd-k'] },
  'mbg-cnbd-k': {
    story: '购买间隔规律，且客户在首次购买之后就可能离开。',
    files: ['mbg-cnbd-k', 'bg-cnbd-k', 'chance-at-first'],
  },
  'gamma-gamma': {
    story: '每位客户有自己的平均客单价，历次金额围绕它波动；买得越多，估计越接近她自己的平均。',
    files: ['gamma-gamma'],
  },
};

const COVARIATES = (name: string): string[] => [
  `    patron model fit ${name} FILE.csv --covariates colA,colB --json`,
  '    patron model compare FILE.csv --covariates colA,colB',
  '',
  '协变量是数字列。`rate.colA` 大于 0 表示购买更频繁，`dropout.colA` 大于 0 表示离开更早；两者都作用在对数上，并附标准误。',
  '只影响一侧时用 `--rate-covariates` 或 `--dropout-covariates`；拟合输出可直接交给 `patron model predict --parameters`。',
];

/** What else is asked of a model on a file, below its first command. */
const FURTHER_RUNS: Readonly<Record<string, readonly string[]>> = {
  'bg-nbd': COVARIATES('bg-nbd'),
  'mbg-nbd': COVARIATES('mbg-nbd'),
  'pareto-nbd': COVARIATES('pareto-nbd'),
  'bg-bb': [
    '    patron export histories --step month --out months.csv',
    '    patron model fit bg-bb months.csv --predict 12',
    '',
    '后两行用店铺自己的订单：每位客户有购买的月份（或周）按购买机会计数。',
  ],
};

function modelPage(name: string, story: string, prefixes: readonly string[]): string {
  const own = modelFiles.filter((file) =>
    prefixes.some((prefix) => new RegExp(`^${prefix}(-|\\.ts$)`).test(relative('src/stats/models', file))),
  );
  const run = [`    patron model fit ${name} FILE.csv --json`, ...(FURTHER_RUNS[name] ?? [])].join('\n');
  return `# ${name}\n\n${MADE}\n\n${story}\n\n${run}\n\n${own.flatMap(headsOf).join('\n')}`;
}

/** File name below docs/reference → content. */
export function referencePages(): Record<string, string> {
  const pages = Object.entries(MODEL_PAGES).map(([name, { story, files }]) => [
    `models/${name}.md`,
    modelPage(name, story, files),
  ]);
  return {
    'failures.md': failures(),
    'tables.md': tables(),
    'settings.md': settings(),
    'models.md': models(),
    ...Object.fromEntries(pages),
  };
}
