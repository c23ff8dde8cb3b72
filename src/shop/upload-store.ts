import path from 'node:path';
import { Failure } from '#contract/failure';
import type { FileStore } from '#intake';
import { withinRoom } from '#platform/disk-room';
import { ensureFolder, fileBytes, openFile, removeAll, writeStream } from '#platform/files';

/** Where uploaded files lie below a data directory. */
export function uploadFolder(dataDirectory: string): string {
  return path.join(dataDirectory, 'uploads');
}

/** Uploaded files in a folder. Intake makes the names; one that could lead out of the folder is refused, and so is one without room. */
export function openUploadStore(folder: string): FileStore {
  ensureFolder(folder);
  const place = (name: string) => {
    if (!/^[\w-][\w.-]*$/.test(name)) throw new RangeError(`not a file name: ${name}`);
    return path.join(folder, name);
  };
  return {
    write: async (name, source) => ({ bytes: (await writeStream(place(name), withinRoom(folder, source))).bytes }),
    size: async (name) => {
      const bytes = fileBytes(place(name));
      if (bytes === undefined) throw new Failure('import.file-unreadable', { file: name });
      return bytes;
    },
    read: (name, range = {}) => openFile(place(name), range.start, range.end),
    remove: async (name) => removeAll(place(name)),
  };
}
