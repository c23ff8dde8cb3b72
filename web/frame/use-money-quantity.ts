import { useCallback } from 'react';
import type { Quantity } from '../ui/prepare/quantity.ts';
import { useFormats } from '../words/formats-context.tsx';
import { useMinorPerMajor } from './use-minor.ts';

/** Makes the quantity of a chart that shows money under a name. */
export function useMoneyQuantity(): (name: string) => Quantity {
  const formats = useFormats();
  const per = useMinorPerMajor();
  return useCallback((name) => ({ name, write: formats.money, short: formats.moneyShort, per }), [formats, per]);
}
