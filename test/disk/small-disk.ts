import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of its own that can really be filled. */
export type SmallDisk = {
  readonly folder: string;
  freeBytes(): number;
  /** Puts a file on it that leaves so many bytes free. */
  fillUpTo(freeBytes: number): void;
  /** Takes all those files away again. */
  clear(): void;
  remove(): void;
};

/** Mounts a disk in memory; gives the reason where this machine does not permit it. */
export function mountSmallDisk(bytes: number): SmallDisk | string {
  const folder = mkdtempSync(path.join(tmpdir(), 'patron-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'patron-test', folder], {
    encoding: 'utf8',
  });
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return mounted.error?.message ?? mounted.stderr.trim();
  }
  const fillers = path.join(folder, 'fillers');
  mkdirSync(fillers);
  const freeBytes = () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  let files = 0;
  return {
    folder,
    freeBytes,
    fillUpTo: (left) => {
      const missing = freeBytes() - left;
      if (missing <= 0) return;
      files += 1;
      try {
        writeFileSync(path.join(fillers, String(files)), Buffer.alloc(missing));
      } catch (thrown) {
        // Somebody else was quicker with the last bytes: full all the same.
        if ((thrown as NodeJS.ErrnoException).code !== 'ENOSPC') throw thrown;
      }
    },
    clear: () => {
      rmSync(fillers, { recursive: true, force: true });
      mkdirSync(fillers);
    },
    remove: () => {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
