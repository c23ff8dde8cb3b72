import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { meQuery, settingsQuery, statusQuery } from '../client/shop.ts';
import { type UiEnvironment, UiProvider, type UiTexts } from '../ui/environment.tsx';
import { looks } from '../ui/look.ts';
import { FormatsProvider, useFormats } from '../words/formats-context.tsx';
import { type Say, useWords } from '../words/use-words.ts';
import { useAppearance } from './appearance.tsx';

function textsOf(t: Say): UiTexts {
  return {
    loading: t('ui.loading'),
    retry: t('ui.retry'),
    close: t('ui.close'),
    cancel: t('ui.cancel'),
    resume: t('ui.resume'),
    asTable: t('ui.asTable'),
    asChart: t('ui.asChart'),
    save: t('ui.save'),
    columns: t('ui.columns'),
    previous: t('ui.previous'),
    next: t('ui.next'),
    perPage: t('ui.perPage'),
    explain: t('ui.explain'),
    formula: t('ui.formula'),
    filters: t('ui.filters'),
    rowsUsed: t('ui.rowsUsed'),
    freshness: t('ui.freshness'),
    computed: t('ui.computed'),
    chartKeys: t('ui.chartKeys'),
    requestId: (id) => t('ui.requestId', { id }),
    rangeOf: (from, to, total) => t('ui.rangeOf', { from, to, total }),
    sortBy: (column) => t('ui.sortBy', { column }),
    timeLeft: (duration) => t('ui.timeLeft', { duration }),
    rate: (rate, unit) => t('ui.rate', { rate, unit }),
    interval: (lower, upper, level) => t('ui.interval', { lower, upper, level }),
  };
}

function Kit({ children }: { children: ReactNode }) {
  const t = useWords();
  const formats = useFormats();
  const { isDark } = useAppearance();
  const environment = useMemo<UiEnvironment>(
    () => ({ texts: textsOf(t), formats, look: isDark ? looks.dark : looks.light }),
    [t, formats, isDark],
  );
  return <UiProvider environment={environment}>{children}</UiProvider>;
}

/** Currency and number style of the shop, then words, formats and theme for the kit. */
export function KitProvider({ children }: { children: ReactNode }) {
  const { data: status } = useQuery(statusQuery);
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const { data: settings } = useQuery({ ...settingsQuery, enabled: me !== undefined });
  return (
    <FormatsProvider currency={status?.currency || 'CNY'} largeNumbers={settings?.largeNumbers ?? 'plain'}>
      <Kit>{children}</Kit>
    </FormatsProvider>
  );
}
