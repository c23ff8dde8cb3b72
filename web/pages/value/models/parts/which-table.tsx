import { hasWords } from '#i18n';
import { usePen } from '../../../../frame/use-pen.ts';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import type { Models, NameOf } from '../prepare.ts';

type What = 'question' | 'strong' | 'weak' | 'when';

/** What each method is good for and what it does not see. */
export function WhichTable({ models: { methods, model, found }, nameOf }: { models: Models; nameOf: NameOf }) {
  const { t, formats } = usePen();
  const words = useCodeWords();
  const about = (method: string, what: What) => {
    const key = `method.${method}.${what}`;
    return hasWords(key) ? words(key) : '';
  };
  const sentence = (what: What): Column<string> => ({
    key: what,
    title: t(`value.models.${what}`),
    wrap: true,
    render: (method) => <span style={{ display: 'block', minWidth: 150 }}>{about(method, what)}</span>,
  });
  const agreement = (method: string) => found.find((row) => row.method === method)?.spearman ?? null;
  return (
    <DataTable
      caption={t('value.models.which')}
      rows={methods}
      rowKey={(method) => method}
      columns={[
        {
          key: 'method',
          title: t('value.models.method'),
          fixed: true,
          render: (method) =>
            method === model ? <strong>{`${nameOf(method)} (${t('value.models.inUse')})`}</strong> : nameOf(method),
        },
        sentence('question'),
        sentence('strong'),
        sentence('weak'),
        sentence('when'),
        ...(found.length > 0
          ? [
              {
                key: 'agreement',
                title: t('value.models.spent'),
                align: 'right' as const,
                render: (method: string) => <span className="p-num">{formats.number(agreement(method), 2)}</span>,
              },
            ]
          : []),
      ]}
    />
  );
}
