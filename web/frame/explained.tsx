import type { Meta } from '#contract/common';
import { Explain } from '../ui/explain.tsx';
import { useFormats } from '../words/formats-context.tsx';
import { useWords } from '../words/use-words.ts';
import { usePageSearch } from './address.ts';
import { useConditionWords } from './use-condition-words.ts';

type Props = { name: string; definition: string; formula?: string; meta: Meta };

/** ⓘ for a number or chart of this page: its definition and formula, plus what the answer says about its own making. */
export function Explained({ name, definition, formula, meta }: Props) {
  const t = useWords();
  const formats = useFormats();
  const [{ where }] = usePageSearch();
  const wordsOf = useConditionWords(where);
  const run = t('explain.run', {
    run: String(meta.runId),
    moment: formats.moment(meta.computedAt),
    asOf: formats.day(meta.asOf),
  });
  const kept =
    meta.kept && t('explain.kept', { run: String(meta.kept.fromRun), customers: formats.count(meta.kept.reworked) });
  return (
    <Explain
      name={name}
      definition={definition}
      {...(formula ? { formula } : {})}
      filters={where.length > 0 ? where.map(wordsOf).join(t('condition.and')) : t('explain.everyone')}
      rows={t('explain.rows', { customers: formats.count(meta.customers), orders: formats.count(meta.orders) })}
      freshness={formats.day(meta.dataUntil)}
      run={[run, kept].filter(Boolean).join(' · ')}
    />
  );
}
