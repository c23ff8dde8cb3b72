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

/** The comment at the head of every model's file: story, source, symbols, domain, checks. */
function models(): string {
  const parts = filesBelow('src/stats/models', '.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const comments = [...text.matchAll(/^\/\*\*\n([\s\S]*?)\n \*\//gm)].map((m) =>
        (m[1] ?? '').replace(/^ \* ?/gm, ''),
      );
      return comments.length === 0
        ? []
        : [`## ${relative('src/stats/models', file)}\n\n\`\`\`text\n${comments.join('\n\n')}\n\`\`\`\n`];
    });
  return `# Models and their formulas\n\n${MADE}\n\n${parts.join('\n')}`;
}

/** File name below docs/reference → content. */
export function referencePages(): Record<string, string> {
  return { 'failures.md': failures(), 'tables.md': tables(), 'settings.md': settings(), 'models.md': models() };
}
