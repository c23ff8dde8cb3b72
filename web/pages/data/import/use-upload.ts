import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FileReading, Mapping, Upload } from '#contract/intake';
import { type ReadingChange, uploadQuery } from '../../../client/imports.ts';

const keyOf = (uploadId: string) => `patron.upload.${uploadId}`;

function storedChange(uploadId: string | undefined): ReadingChange {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(uploadId ?? '')) ?? '{}') as ReadingChange;
  } catch {
    return {};
  }
}

export type UploadAsRead = {
  /** The last good answer; the form stays while the next one is fetched or when it failed. */
  upload: Upload | undefined;
  mapping: Mapping | undefined;
  failure: unknown;
  isPending: boolean;
  /** Reads the file in another way; a mapping made before is given up, since columns may differ. */
  read: (reading: Partial<FileReading>) => void;
  map: (mapping: Mapping) => void;
  reset: () => void;
  retry: () => void;
};

/** An upload with the changes a person made to it. The changes outlive a reload of the page. */
export function useUpload(uploadId: string | undefined): UploadAsRead {
  const [kept, setKept] = useState(() => ({ uploadId, change: storedChange(uploadId) }));
  const change = kept.uploadId === uploadId ? kept.change : storedChange(uploadId);
  const query = useQuery(uploadQuery(uploadId, change));
  const last = useRef<Upload | undefined>(undefined);
  if (query.data) last.current = query.data;
  const upload = query.data ?? (last.current?.uploadId === uploadId ? last.current : undefined);
  const keep = (next: ReadingChange) => {
    try {
      sessionStorage.setItem(keyOf(uploadId ?? ''), JSON.stringify(next));
    } catch {
      // Kept until the page is closed.
    }
    setKept({ uploadId, change: next });
  };
  return {
    upload,
    mapping: change.mapping ?? upload?.mapping,
    failure: query.error,
    isPending: query.isFetching,
    read: (reading) => keep({ reading: { ...change.reading, ...reading } }),
    map: (mapping) => keep({ ...change, mapping }),
    reset: () => keep({}),
    retry: () => void query.refetch(),
  };
}
