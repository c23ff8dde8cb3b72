import { useRef, useState } from 'react';
import type { Upload } from '#contract/intake';
import { uploadFile } from '../../../client/upload.ts';
import type { Progress } from '../../../ui/progress-line.tsx';

export type Uploads = {
  name: string | null;
  progress: Progress | null;
  failure: unknown;
  send: (files: readonly File[]) => void;
  stop: () => void;
};

const KB = 1000;

function progressOf(sent: number, total: number, seconds: number): Progress {
  const rate = seconds > 0.3 ? sent / seconds : null;
  return {
    phase: '',
    done: sent,
    total: total || null,
    unit: 'kB',
    ratePerSecond: rate === null ? null : rate / KB,
    secondsLeft: rate === null || rate === 0 ? null : (total - sent) / rate,
  };
}

/** Sends files one after another, with progress; `onDone` gets what each would be read as. A failed file ends the row. */
export function useUploads(onDone: (uploads: readonly Upload[]) => void): Uploads {
  const [name, setName] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const stopper = useRef<AbortController | null>(null);
  const send = async (files: readonly File[]) => {
    const control = new AbortController();
    stopper.current = control;
    setFailure(null);
    const done: Upload[] = [];
    try {
      for (const file of files) {
        setName(file.name);
        setProgress(null);
        const began = performance.now();
        const onSent = ({ sent, total }: { sent: number; total: number }) =>
          setProgress(progressOf(sent, total, (performance.now() - began) / 1000));
        done.push(await uploadFile(file, { onSent, signal: control.signal }));
      }
    } catch (thrown) {
      if (!control.signal.aborted) setFailure(thrown);
    }
    setName(null);
    if (done.length > 0 && !control.signal.aborted) onDone(done);
  };
  return { name, progress, failure, send: (files) => void send(files), stop: () => stopper.current?.abort() };
}
