import { useQuery } from '@tanstack/react-query';
import { statusQuery } from '../client/shop.ts';
import { minorPerMajor } from '../words/formats.ts';

/** Minor units of one major unit of the report currency. */
export function useMinorPerMajor(): number {
  const { data } = useQuery(statusQuery);
  return minorPerMajor(data?.currency ?? 'CNY');
}
