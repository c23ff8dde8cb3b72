import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import type { CustomerList } from '#contract/customer-list';
import { listProblemsUrl, listQuery, removeList } from '../../../../client/lists.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';

/** One list: why lines of it mean nobody, what it was made of before, and the way to be rid of it. */
export function OneList({ list }: { list: CustomerList }) {
  const { t, formats } = usePen();
  const code = useCodeWords();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const [, change] = useAddress();
  const { data } = useQuery(listQuery(list.listId));
  const removing = useMutation({
    mutationFn: () => removeList(list.listId),
    onSuccess: async () => {
      change({ list: undefined });
      await client.invalidateQueries({ queryKey: ['lists'] });
    },
  });
  const { problems } = list.now.counts;
  return (
    <Panel title={list.name} caption={t('lists.note')}>
      <h3 className="l-head">{t('lists.problems')}</h3>
      {problems.length === 0 ? (
        <p>{t('lists.problems.none')}</p>
      ) : (
        <>
          <dl className="l-problems">
            {problems.map(({ reason, lines }) => (
              <div key={reason}>
                <dt>{code(`listProblem.${reason}`)}</dt>
                <dd>{formats.count(lines)}</dd>
              </div>
            ))}
          </dl>
          <a href={listProblemsUrl(list.listId)} download>
            {t('lists.problems.file')}
          </a>
        </>
      )}
      <h3 className="l-head">{t('lists.versions')}</h3>
      <ul className="l-versions">
        {(data?.versions ?? [list.now]).map((one) => (
          <li key={one.version}>
            {t('lists.taken', {
              version: String(one.version),
              file: one.fileName,
              day: formats.day(one.takenAt.slice(0, 10)),
              by: one.takenBy,
            })}
          </li>
        ))}
      </ul>
      <div className="l-foot">
        <p role="status" className={removing.error ? 'p-bad' : 'p-caption'}>
          {removing.error ? sentence(removing.error) : ''}
        </p>
        <Popconfirm title={t('lists.remove.sure')} onConfirm={() => removing.mutate()}>
          <Button loading={removing.isPending}>{t('lists.remove')}</Button>
        </Popconfirm>
      </div>
    </Panel>
  );
}
