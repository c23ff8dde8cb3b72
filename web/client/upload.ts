import type { Upload } from '#contract/intake';
import { type FileAnswer, type FilePath, fileUrlOf, type WithPath } from './http.ts';
import { AskFailure, failureOf } from './problem.ts';
import type { paths } from './schema.d.ts';

export type SentShare = { sent: number; total: number };
type Sending<P extends FilePath> = WithPath<paths[P]['post']> & {
  onSent: (share: SentShare) => void;
  signal?: AbortSignal;
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Sends a file as it lies on the disk; the browser streams it, so its size does not matter. `onSent` hears bytes sent of all.
 * Rejects with `AskFailure`, code `offline` when nothing answered, and with an AbortError when it was stopped.
 */
export function sendFile<P extends FilePath>(path: P, file: File, sending: Sending<P>): Promise<FileAnswer<P>> {
  const { onSent, signal } = sending;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', fileUrlOf(path, sending.path));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('accept-language', document.documentElement.lang || 'en');
    request.upload.onprogress = (event) => onSent({ sent: event.loaded, total: event.total || file.size });
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as FileAnswer<P>);
      else reject(failureOf(request.status, body));
    };
    request.onerror = () =>
      reject(new AskFailure({ code: 'offline', status: 0, params: {}, detail: '', requestId: '' }));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

/** Hands over a file; the answer says how it would be read. */
export const uploadFile = (file: File, sending: Sending<'/api/v1/uploads'>): Promise<Upload> =>
  sendFile('/api/v1/uploads', file, sending);
