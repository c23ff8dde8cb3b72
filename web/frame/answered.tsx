import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isAskFailure } from '../client/problem.ts';
import { statusQuery } from '../client/shop.ts';
import { FailureState, NotYetState, Skeleton } from '../ui/states.tsx';
import { useFormats } from '../words/formats-context.tsx';
import { useWords } from '../words/use-words.ts';
import { usePageSearch } from './address.ts';
import { NoOrders, useNoOrders } from './no-orders.tsx';
import { useFailureSentence } from './use-failure-sentence.ts';
import { useWorkOut, WorkOutProgress } from './work-out.tsx';

export type AnsweredProps<T> = {
  query: UseQueryResult<T>;
  /** Heights in px of the blocks of the final layout. */
  skeleton?: readonly number[];
  /** What to show instead of the evidence when there is none: why, and the next step. Null or undefined when there is some. */
  empty?: (data: T) => ReactNode;
  children: (data: T) => ReactNode;
};

/** The evidence of a page, or of a part of one, in its states: on its way, failed, empty, full. Old numbers stay while new ones are fetched. */
export function Answered<T>({ query, skeleton = [280, 360], empty, children }: AnsweredProps<T>) {
  if (query.data !== undefined && !query.isError) {
    return <>{empty?.(query.data) ?? children(query.data)}</>;
  }
  if (query.isError) return <Failed failure={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton heights={skeleton} />;
}

/** A failure with its way out: a day that is not worked out can be worked out here, a shop without orders can import. */
export function Failed({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  const sentence = useFailureSentence();
  const noOrders = useNoOrders(failure);
  if (noOrders) return <NoOrders />;
  if (isAskFailure(failure, 'score.not-run')) return <NotRun asOf={String(failure.params.asOf ?? '')} />;
  return (
    <FailureState
      sentence={sentence(failure)}
      {...(isAskFailure(failure) && failure.requestId ? { requestId: failure.requestId } : {})}
      {...(onRetry && !isAskFailure(failure, 'request.not-found') ? { onRetry } : {})}
    />
  );
}

/** Nothing has been worked out: for the day that was asked for, or at all; then the last day with data is offered. */
function NotRun({ asOf: asked }: { asOf: string }) {
  const t = useWords();
  const formats = useFormats();
  const client = useQueryClient();
  const { data: status } = useQuery(statusQuery);
  const asOf = asked || status?.dataUntil || '';
  const [, change] = usePageSearch();
  const work = useWorkOut((day) => {
    change({ asOf: day });
    void client.invalidateQueries();
  });
  return (
    <NotYetState
      title={t('shell.notRun', { day: formats.day(asOf) })}
      actions={
        work.day ? null : (
          <Button type="primary" onClick={() => work.start(asOf)}>
            {t('control.workOut')}
          </Button>
        )
      }
    >
      {work.day || work.failure ? <WorkOutProgress work={work} /> : t('control.workOut.hint')}
    </NotYetState>
  );
}
