import path from 'node:path';
import { z } from 'zod';
import { Failure } from '#contract/failure';
import { fingerprint, readText, writeDurably } from './files.ts';

const BackedUpFile = z.object({
  /** Relative to the backup's folder, with forward slashes. */
  path: z.string().regex(/^(?!\/)(?!.*\.\.)[^\\]+$/),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const BackedUpTable = z.object({
  name: z.string().regex(/^[A-Za-z_]\w*$/),
  columns: z.array(z.string()),
  rows: z.number().int().nonnegative(),
  /** Whether the store may drop rows of its own accord (replaced versions), so that `rows` is an upper bound only. */
  shrinks: z.boolean(),
  files: z.array(z.string()),
});

const Manifest = z.object({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** ClickHouse tables, RowBinary, gzip; one file a shard. */
  facts: z.array(BackedUpTable),
  /** PostgreSQL tables, one JSON object a line, gzip. In an order in which references point backwards. */
  records: z.array(BackedUpTable),
  sequences: z.array(z.object({ name: z.string().regex(/^[A-Za-z_]\w*$/), value: z.string().regex(/^-?\d+$/) })),
  files: z.array(BackedUpFile),
});

/** What a backup holds. It is written last: a folder without it is no backup. */
export type BackupManifest = z.infer<typeof Manifest>;
export type BackedUpTable = z.infer<typeof BackedUpTable>;
export type BackedUpFile = z.infer<typeof BackedUpFile>;

const NAME = 'manifest.json';

export async function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  await writeDurably(path.join(folder, NAME), `${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * Reads a backup's manifest and compares every file with it, byte for byte (SHA-256).
 * @throws Failure `backup.damaged` naming the first file that is missing or differs
 */
export async function readCheckedManifest(folder: string): Promise<BackupManifest> {
  const manifest = parse(readText(path.join(folder, NAME)));
  const known = new Set(manifest.files.map((file) => file.path));
  for (const table of [...manifest.facts, ...manifest.records]) {
    for (const file of table.files) if (!known.has(file)) throw new Failure('backup.damaged', { file });
  }
  for (const file of manifest.files) {
    const found = await fingerprint(path.join(folder, file.path)).catch(() => undefined);
    if (found?.sha256 !== file.sha256 || found.bytes !== file.bytes)
      throw new Failure('backup.damaged', { file: file.path });
  }
  return manifest;
}

function parse(text: string | undefined): BackupManifest {
  try {
    return Manifest.parse(JSON.parse(text ?? ''));
  } catch (cause) {
    throw new Failure('backup.damaged', { file: NAME }, { cause });
  }
}
