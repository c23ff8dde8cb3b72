import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { type CustomerAnswer, readTimeline } from '../../../client/customers.ts';
import { useChoice } from '../../../frame/address.ts';
import { Failed } from '../../../frame/answered.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { Skeleton } from '../../../ui/states.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { gapHeight, moments, type TimelineKind } from './timeline-layout.ts';
import { TimelineRow } from './timeline-row.tsx';

/** From how many rows on those out of sight are skipped by the browser's layout. */
const LONG = 80;
const KINDS: readonly TimelineKind[] = ['all', 'orders', 'returns', 'stages'];

/** Everything that happened, newest first, with silence drawn to scale. Rows out of sight are not laid out. */
export function Timeline({ detail }: { detail: CustomerAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const [kind, setKind] = useChoice('show', KINDS, 'all');
  const id = detail.customer.customerId;
  const query = useInfiniteQuery({
    queryKey: ['timeline', id],
    queryFn: ({ pageParam, signal }) => readTimeline(id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const now = detail.meta.asOf;
  const known = (query.data?.pages.flatMap((page) => page.entries) ?? []).filter((entry) => entry.on <= now);
  const shown = moments(known, kind, now);
  const tools = (
    <Segmented
      size="small"
      aria-label={t('customer.timeline.filter')}
      value={kind}
      onChange={setKind}
      options={KINDS.map((one) => ({ value: one, label: t(`customer.timeline.${one}`) }))}
    />
  );
  return (
    <Panel span={7} title={t('customer.timeline')} actions={tools}>
      {query.isPending ? <Skeleton heights={[480]} /> : null}
      {query.isError ? <Failed failure={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data ? (
        <ol className={`u-timeline ${shown.length > LONG ? 'u-long' : ''}`}>
          <li className="u-now p-caption">{t('customer.timeline.now', { day: formats.day(now) })}</li>
          {shown.map((moment) => (
            <TimelineRow
              key={`${moment.entry.kind} ${moment.entry.on} ${moment.entry.at ?? ''} ${moment.entry.orderNo}`}
              moment={moment}
              height={gapHeight(moment.gapDays)}
            />
          ))}
        </ol>
      ) : null}
      {query.data && shown.length === 0 ? <p className="p-secondary">{t('customer.timeline.none')}</p> : null}
      {query.hasNextPage ? (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('customer.timeline.more')}
        </Button>
      ) : query.data && shown.length > 0 ? (
        <p className="p-caption">{t('customer.timeline.start')}</p>
      ) : null}
    </Panel>
  );
}
