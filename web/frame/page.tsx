import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { PageLayout } from '../ui/page-layout.tsx';
import { useWords } from '../words/use-words.ts';
import { Answered, type AnsweredProps } from './answered.tsx';
import { useNoOrders } from './no-orders.tsx';

type Props<T> = Omit<AnsweredProps<T>, 'query'> & {
  /** The question of the page, in words. */
  title: string;
  caption?: string;
  query: UseQueryResult<T>;
  /** The answer in one sentence, from the data. */
  answer?: (data: T) => ReactNode;
  explain?: (data: T) => ReactNode;
  controls?: ReactNode;
  actions?: ReactNode;
};

/** A page: question, answer, controls, and its evidence in one of five states. */
export function Page<T>({ title, caption, query, answer, explain, controls, actions, ...answered }: Props<T>) {
  useTitle(title);
  const noOrders = useNoOrders(query.error);
  const isFull = query.data !== undefined && !query.isError && !answered.empty?.(query.data);
  return (
    <PageLayout
      title={title}
      {...(caption ? { caption } : {})}
      {...(explain && query.data !== undefined ? { explain: explain(query.data) } : {})}
      {...(answer && !query.isError
        ? {
            answer:
              isFull && query.data !== undefined ? (
                answer(query.data)
              ) : query.isPending ? (
                <span className="p-answer-bone" style={{ display: 'block' }} />
              ) : (
                ''
              ),
          }
        : {})}
      {...(controls && !noOrders ? { controls } : {})}
      {...(actions && !noOrders ? { actions } : {})}
    >
      <Answered query={query} {...answered} />
    </PageLayout>
  );
}

/** A page that asks nothing of the server: the same frame around its children. */
export function PlainPage({
  title,
  caption,
  answer,
  controls,
  actions,
  children,
}: {
  title: string;
  caption?: string;
  answer?: ReactNode;
  controls?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <PageLayout
      title={title}
      {...(caption ? { caption } : {})}
      {...(answer ? { answer } : {})}
      {...(controls ? { controls } : {})}
      {...(actions ? { actions } : {})}
    >
      {children}
    </PageLayout>
  );
}

function useTitle(title: string): void {
  const t = useWords();
  const name = t('shell.name');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
}
