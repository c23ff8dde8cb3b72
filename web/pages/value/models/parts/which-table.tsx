import { hasWords } from '#i18n';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import type { NameOf } from '../prepare.ts';

/** What each method is good for and what it does not see. */
export function WhichTable({ methods, nameOf }: { methods: readonly string[]; nameOf: NameOf }) {
  const { t } = usePen();
  const words = useCodeWords();
  const about = (method: string, what: 'question' | 'strong' | 'weak') => {
    const key = `method.${method}.${what}`;
    return hasWords(key) ? words(key) : '';
  };
  return (
    <DataTable
      caption={t('value.models.which')}
      rows={methods}
      rowKey={(method) => method}
      columns={[
        { key: 'method', title: t('value.models.method'), fixed: true, render: nameOf },
        { key: 'question', title: t('value.models.question'), render: (method) => about(method, 'question') },
        {
          key: 'strong',
          title: t('value.models.strong'),
          render: (method) => (
            <span style={{ display: 'block', whiteSpace: 'normal', minWidth: 220 }}>{about(method, 'strong')}</span>
          ),
        },
        {
          key: 'weak',
          title: t('value.models.weak'),
          render: (method) => (
            <span style={{ display: 'block', whiteSpace: 'normal', minWidth: 220 }}>{about(method, 'weak')}</span>
          ),
        },
      ]}
    />
  );
}
