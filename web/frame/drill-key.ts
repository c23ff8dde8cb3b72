import { useCallback } from 'react';
import { useDrill } from './drill.tsx';

/** Conditions as the text a point of a chart carries. */
export function drillKey(conditions: readonly string[]): string {
  return JSON.stringify(conditions);
}

/** Opens the customers behind a point of a chart. */
export function useDrillKey(): (key: string) => void {
  const drill = useDrill();
  return useCallback((key) => drill(JSON.parse(key) as string[]), [drill]);
}
