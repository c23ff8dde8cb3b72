import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { WeightedDefinition, WeightedTest } from '#contract/weighted';
import { usePageSearch } from '../../../../frame/address.ts';
import { Answered } from '../../../../frame/answered.tsx';
import { Explained } from '../../../../frame/explained.tsx';
import { ModelWords } from '../../../../frame/model-words.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { testChart, testSentence } from '../prepare.ts';
import { pastQuery } from '../queries.ts';

type Props = { definition: WeightedDefinition; isReady: boolean };

/** Whether the customers the yardstick would have put first were the ones who spent most since; on request, since it costs time. */
export function PastTest({ definition, isReady }: Props) {
  const { t } = usePen();
  const [{ asOf }] = usePageSearch();
  const [tested, setTested] = useState<WeightedDefinition>();
  const query = useQuery({ ...pastQuery(tested ?? definition, asOf), enabled: tested !== undefined });
  const isOther = tested !== undefined && JSON.stringify(tested) !== JSON.stringify(definition);
  return (
    <Panel
      title={t('weighted.step.test')}
      actions={
        <Button size="small" disabled={!isReady} loading={query.isFetching} onClick={() => setTested(definition)}>
          {t(tested === undefined ? 'weighted.test.start' : 'weighted.test.again')}
        </Button>
      }
    >
      <p className="p-caption">{t('weighted.test.note')}</p>
      {isOther ? <p className="p-bad">{t('weighted.test.stale')}</p> : null}
      {tested === undefined ? null : (
        <Answered query={query} skeleton={[220]}>
          {(test) => <Tested test={test} />}
        </Answered>
      )}
    </Panel>
  );
}

function Tested({ test }: { test: WeightedTest }) {
  const pen = usePen();
  const { t } = pen;
  const view = useMemo(() => testChart(test, pen), [test, pen]);
  if (test.words.length > 0) return <ModelWords state="weak" words={test.words} />;
  return (
    <>
      <p role="status">{testSentence(test, pen)}</p>
      {view === undefined ? null : (
        <Chart
          title={t('weighted.test.ways')}
          name={`weighted-test-${test.meta.asOf}`}
          view={view}
          explain={<Explained name={t('weighted.test.ways')} definition={t('weighted.test.note')} meta={test.meta} />}
        />
      )}
    </>
  );
}
