import { type Address, type ChangeAddress, listIn, textIn, useAddress } from '../../../frame/address.ts';

export const STEPS = ['file', 'reading', 'mapping', 'check', 'run'] as const;
export type Step = (typeof STEPS)[number];
export type WaitingFile = { uploadId: string; name: string };
export type Place = {
  step: Step;
  uploadId: string | undefined;
  importId: number | undefined;
  sampleJobId: string | undefined;
  waiting: readonly WaitingFile[];
};

/** Files that wait their turn stand in the address as `id~name`. */
export function writeWaiting(files: readonly WaitingFile[]): readonly string[] {
  return files.map((file) => `${file.uploadId}~${file.name}`);
}

function waitingFile(text: string): WaitingFile {
  const at = text.indexOf('~');
  return at < 0 ? { uploadId: text, name: text } : { uploadId: text.slice(0, at), name: text.slice(at + 1) };
}

/** Where the wizard stands, read from an address. A step that lacks its upload or import falls back to the last possible one. */
export function placeOf(address: Address): Place {
  const uploadId = textIn(address, 'upload');
  const number = Number(textIn(address, 'import'));
  const importId = Number.isSafeInteger(number) && number > 0 ? number : undefined;
  const given = STEPS.find((step) => step === textIn(address, 'step'));
  const needsImport = given === 'check' || given === 'run';
  const needsUpload = given === 'reading' || given === 'mapping';
  let step: Step = given ?? (importId ? 'check' : uploadId ? 'reading' : 'file');
  if (needsImport && importId === undefined) step = uploadId ? 'mapping' : 'file';
  if (needsUpload && uploadId === undefined) step = importId ? 'check' : 'file';
  return {
    step,
    uploadId,
    importId,
    sampleJobId: textIn(address, 'sample'),
    waiting: listIn(address, 'waiting').map(waitingFile),
  };
}

/** The place of the wizard and the way to move it. */
export function usePlace(): [Place, ChangeAddress] {
  const [address, change] = useAddress();
  return [placeOf(address), change];
}
