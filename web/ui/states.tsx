import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useUi } from './environment.tsx';

type StateProps = { title: ReactNode; children?: ReactNode; actions?: ReactNode };

/** Nothing here: why, and the one next step. */
export function EmptyState({ title, children, actions }: StateProps) {
  return (
    <div className="p-state">
      <p className="p-state-title">{title}</p>
      {children ? <p className="p-state-body">{children}</p> : null}
      {actions ? <div className="p-state-actions">{actions}</div> : null}
    </div>
  );
}

/** "The data cannot carry this yet": what is missing, and when it will be enough. */
export function NotYetState({ title, children, actions }: StateProps) {
  return (
    <div className="p-state p-state-not-yet" role="status">
      <p className="p-state-title">{title}</p>
      {children ? <div className="p-state-body">{children}</div> : null}
      {actions ? <div className="p-state-actions">{actions}</div> : null}
    </div>
  );
}

/** Something failed: the sentence of the failure, another try, and the number the log knows it by. */
export function FailureState({
  sentence,
  requestId,
  onRetry,
  actions,
}: {
  sentence: string;
  requestId?: string;
  onRetry?: () => void;
  actions?: ReactNode;
}) {
  const { texts } = useUi();
  return (
    <div className="p-state p-state-failure" role="alert">
      <p className="p-state-title">{sentence}</p>
      {requestId ? <p className="p-state-body p-code">{texts.requestId(requestId)}</p> : null}
      <div className="p-state-actions">
        {onRetry ? <Button onClick={onRetry}>{texts.retry}</Button> : null}
        {actions}
      </div>
    </div>
  );
}

/** Grey stand-ins of the final layout: one block per height in px, so that nothing moves when the numbers arrive. */
export function Skeleton({ heights }: { heights: readonly number[] }) {
  const { texts } = useUi();
  return (
    <div className="p-skeleton" role="status" aria-label={texts.loading}>
      {heights.map((height, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity besides their place
        <div key={at} className="p-bone" style={{ height }} />
      ))}
    </div>
  );
}

/** Rows of a table that is on its way. */
export function TableSkeleton({ rows = 12 }: { rows?: number }) {
  return <Skeleton heights={[36, rows * 36]} />;
}
