import type { z } from 'zod';
import { Failure } from '#contract/failure';
import type { Mapping, Template as TemplateShape } from '#contract/intake';
import type { IntakeStores } from '../stores.ts';
import { foldHeader } from './header-words.ts';

type Template = z.output<typeof TemplateShape>;
type TemplateRecord = Omit<Template, 'createdAt'> & { createdAt: Date };

const ALL =
  'select name, columns, mapping, used_count as "usedCount", created_at as "createdAt" from templates order by used_count desc, name';
const OF_HEADER = `select name, columns, mapping, used_count as "usedCount", created_at as "createdAt" from templates
  where signature = $1 order by used_count desc, created_at desc limit 1`;
const ADD = `insert into templates (name, signature, columns, mapping, created_at) values ($1, $2, $3, $4, $5)
  on conflict (name) do nothing returning name, columns, mapping, used_count as "usedCount", created_at as "createdAt"`;

/** A header that holds the same names in any order has the same signature. */
function signatureOf(columns: readonly string[]): string {
  return columns.map(foldHeader).sort().join('\u001f');
}

/** Saved mappings, the most used first. */
export async function listTemplates({ records }: Pick<IntakeStores, 'records'>): Promise<Template[]> {
  const found = await records.query<TemplateRecord>(ALL);
  return found.map(asTemplate);
}

/** Keeps a mapping under a name; the next file with the same header gets it proposed. @throws Failure `template.name-taken` */
export async function saveTemplate(
  { records, clock }: Pick<IntakeStores, 'records' | 'clock'>,
  template: { name: string; columns: readonly string[]; mapping: Mapping },
): Promise<Template> {
  const { name, columns, mapping } = template;
  const [saved] = await records.query<TemplateRecord>(ADD, [
    name,
    signatureOf(columns),
    JSON.stringify(columns),
    JSON.stringify(mapping),
    clock.now(),
  ]);
  if (saved === undefined) throw new Failure('template.name-taken', { name });
  return asTemplate(saved);
}

/** @throws Failure `request.not-found` */
export async function deleteTemplate({ records }: Pick<IntakeStores, 'records'>, name: string): Promise<void> {
  const gone = await records.query('delete from templates where name = $1 returning name', [name]);
  if (gone.length === 0) throw new Failure('request.not-found', { what: 'template', id: name });
}

/** The most used template whose header is this one. */
export async function templateFor(
  { records }: Pick<IntakeStores, 'records'>,
  columns: readonly string[],
): Promise<Template | undefined> {
  const [found] = await records.query<TemplateRecord>(OF_HEADER, [signatureOf(columns)]);
  return found && asTemplate(found);
}

/** Counts a use of every template whose mapping an import takes over unchanged. */
export async function countTemplateUse(
  { records }: Pick<IntakeStores, 'records'>,
  columns: readonly string[],
  mapping: Mapping,
): Promise<void> {
  const sql = 'update templates set used_count = used_count + 1 where signature = $1 and mapping = $2';
  await records.query(sql, [signatureOf(columns), JSON.stringify(mapping)]);
}

function asTemplate(record: TemplateRecord): Template {
  return { ...record, createdAt: record.createdAt.toISOString() };
}
