import { useQuery } from '@tanstack/react-query';
import { isAskFailure } from '../client/problem.ts';
import { statusQuery } from '../client/shop.ts';
import { EmptyState } from '../ui/states.tsx';
import { useWords } from '../words/use-words.ts';
import { To } from './drill.tsx';

/** True where an answer is missing because the shop has no order at all; then no day and no filter helps. */
export function useNoOrders(failure: unknown): boolean {
  const { data: status } = useQuery(statusQuery);
  if (isAskFailure(failure, 'score.no-orders')) return true;
  return isAskFailure(failure, 'score.not-run') && status !== undefined && status.dataUntil === null;
}

/** A shop without orders: why the page is empty, and the one next step. */
export function NoOrders() {
  const t = useWords();
  return (
    <EmptyState
      title={t('shell.noOrders')}
      actions={
        <To to="/data/import" className="p-button-link">
          {t('shell.noOrders.import')}
        </To>
      }
    >
      {t('shell.noOrders.body')}
    </EmptyState>
  );
}
