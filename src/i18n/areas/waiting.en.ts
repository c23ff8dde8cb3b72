import { sizeText } from '../size.ts';

/** Words about work that waits for something that passes by itself, in English. Sizes arrive in bytes. */
export const waitingEn = {
  'job.waits.space': (p: { freeBytes: number; neededBytes: number }) =>
    `Waits for disk space: ${sizeText(p.freeBytes, 'down')} free, about ${sizeText(p.neededBytes, 'up')} needed. Free some space; it goes on by itself.`,
  'job.waits.spaceUnknown': () =>
    'Waits for disk space on the server. It tries again every minute and goes on by itself.',
  'job.waits.crashes': () =>
    'Patron was ended several times during this work. It pauses so as not to be the cause again, and goes on by itself within the hour.',
  'job.waits.store': () => 'Waits for a store that does not answer. It goes on by itself.',
  'cli.start.waitsForSpace': (p: { directory: string; neededBytes: number }) =>
    `The disk that holds ${p.directory} is full. Patron starts by itself as soon as ${sizeText(p.neededBytes, 'up')} more are free.`,
};
