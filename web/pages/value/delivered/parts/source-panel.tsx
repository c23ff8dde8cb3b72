import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import type { DeliveredStudy } from '#contract/delivered';
import { useAddress } from '../../../../frame/address.ts';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { removeStudy } from '../queries.ts';

/** Where the answers come from, what became of the rows, and the way to take them out again. */
export function SourcePanel({ study }: { study: DeliveredStudy }) {
  const { t, formats } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const [, change] = useAddress();
  const { examples, ...counts } = study.counts;
  const removing = useMutation({
    mutationFn: () => removeStudy(study.studyId),
    onSuccess: async () => {
      change({ study: undefined });
      await client.invalidateQueries({ queryKey: ['value', 'delivered'] });
    },
  });
  const written = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, formats.count(n)])) as Record<
    keyof typeof counts,
    string
  >;
  return (
    <Panel title={t('delivered.source')}>
      <p>
        {t('delivered.source.file', {
          file: study.fileName,
          day: formats.moment(study.createdAt),
          who: study.createdBy,
        })}
        {t('delivered.source.rows', written)}
      </p>
      {examples.map(({ line, column, value }) => (
        <p key={line} className="p-caption">
          {t('delivered.source.example', { line: String(line), column, value })}
        </p>
      ))}
      <p className="p-caption">{t('delivered.source.missing')}</p>
      <div className="d-foot">
        <p role="status" className={removing.error ? 'p-bad' : 'p-caption'}>
          {removing.error ? sentence(removing.error) : ''}
        </p>
        <Popconfirm title={t('delivered.source.remove.sure')} onConfirm={() => removing.mutate()}>
          <Button loading={removing.isPending}>{t('delivered.source.remove')}</Button>
        </Popconfirm>
      </div>
    </Panel>
  );
}
