import { useParams } from '@tanstack/react-router';

/** A part of the path, such as the id in `/customers/$id`. */
export function useParam(name: string): string {
  return (useParams({ strict: false }) as Record<string, string | undefined>)[name] ?? '';
}
