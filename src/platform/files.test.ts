import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  assertRoom,
  fileBytes,
  fingerprint,
  freeBytes,
  isEmptyFolder,
  listFiles,
  readBytes,
  readPieces,
  readText,
  temporaryFolder,
  writeDurably,
  writeStream,
} from './files.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);

test('a reader can go on from any offset', async () => {
  writeFileSync(at('f'), '客户价值'.repeat(1000));
  const offsets: number[] = [];
  const parts: Buffer[] = [];
  for await (const { offset, bytes } of readPieces(at('f'), 0, 5000)) {
    offsets.push(offset);
    parts.push(bytes);
  }
  expect(offsets).toEqual([0, 5000, 10_000]);
  const rest: Buffer[] = [];
  for await (const { bytes } of readPieces(at('f'), 5000)) rest.push(bytes);
  expect(Buffer.concat([parts[0]!, ...rest]).equals(Buffer.concat(parts))).toBe(true);
});

test('a file is the old one or the whole new one', async () => {
  await writeDurably(at('f'), 'old');
  await writeDurably(at('f'), 'new');
  expect(readText(at('f'))).toBe('new');
  expect(statSync(at('f')).mode & 0o777).toBe(0o600);
  await expect(writeDurably(at('no/f'), 'x')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['f']);
});

test('a stream is written with its size and checksum; a broken one leaves nothing', async () => {
  async function* two() {
    yield Buffer.from('ab');
    yield Buffer.from('c');
  }
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await writeStream(at('f'), two())).toEqual({ bytes: 3, sha256: abc });
  expect(await fingerprint(at('f'))).toEqual({ bytes: 3, sha256: abc });
  async function* broken() {
    yield Buffer.from('ab');
    throw new Error('the source ended');
  }
  await expect(writeStream(at('g'), broken())).rejects.toThrow('the source ended');
  expect(listFiles(folder).map(({ name, bytes }) => [name, bytes])).toEqual([['f', 3]]);
});

test('what is not there', async () => {
  expect([readText(at('x')), fileBytes(at('x')), listFiles(at('x')), isEmptyFolder(at('x'))]).toEqual([
    undefined,
    undefined,
    [],
    true,
  ]);
  await expect(readBytes(at('x'))).rejects.toMatchObject({ code: 'import.file-unreadable', params: { file: 'x' } });
  mkdirSync(at('d'));
  expect(fileBytes(at('d'))).toBeUndefined();
  expect(() => readFileSync(at('x'))).toThrow();
});

test('room on the disk is asked for before it is needed', async () => {
  const free = await freeBytes(folder);
  await assertRoom(folder, 1);
  await expect(assertRoom(folder, free * 2)).rejects.toMatchObject({
    code: 'disk.full',
    params: { directory: folder },
  });
});
