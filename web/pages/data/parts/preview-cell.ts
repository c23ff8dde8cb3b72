import type { Formats } from '../../../words/formats.ts';
import type { IntakeWords } from './intake-words.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** Day and time of an instant in a zone: `['2024-03-01', '09:05']`. A zone that does not exist counts as UTC. */
export function wallClock(iso: string, zone: string): readonly [day: string, time: string] {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en', { ...options, timeZone: zone });
  } catch {
    format = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  }
  const parts = Object.fromEntries(format.formatToParts(new Date(iso)).map((part) => [part.type, part.value]));
  return [`${parts.year}-${parts.month}-${parts.day}`, `${parts.hour}:${parts.minute}`];
}

/** A value as it would be taken in, for reading: instants on the clock of the file's zone, states in words. */
export function previewCell(words: IntakeWords, formats: Formats, zone: string, field: string, value: string): string {
  if (INSTANT.test(value)) {
    const [day, time] = wallClock(value, zone);
    return `${formats.day(day)} ${time}`;
  }
  return field === 'order.status' ? words.status(value) : value;
}
