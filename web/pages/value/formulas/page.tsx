import './formulas.css';
import { useQuery } from '@tanstack/react-query';
import { textIn, useAddress, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid } from '../../../ui/page-layout.tsx';
import { CohortTable } from './parts/cohort-table.tsx';
import { InputTable, ResultTable } from './parts/formula-tables.tsx';
import { Steps } from './parts/steps.tsx';
import { Components, PartsOfValue } from './parts/value-parts.tsx';
import { WhatIfPanels } from './parts/what-if.tsx';
import { formulasSentence, INPUTS } from './prepare.ts';
import { formulasQuery } from './queries.ts';

/** What a customer is worth by the source's formulas and by the standard form, what value is made of, and what would change it. */
export function FormulasPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const [address] = useAddress();
  const inputs = Object.fromEntries(
    INPUTS.flatMap((name) => {
      const value = textIn(address, name);
      return value === undefined || !Number.isFinite(Number(value)) ? [] : [[name, Number(value)]];
    }),
  );
  const query = useQuery(formulasQuery(search, inputs));
  return (
    <Page
      title={t('formulas.title')}
      caption={t('formulas.caption')}
      query={query}
      answer={(answer) => formulasSentence(answer, pen)}
      explain={(answer) => (
        <Explained
          name={t('formulas.caption')}
          definition={t('explain.formulas.definition')}
          formula={t('explain.formulas.formula')}
          meta={answer.meta}
        />
      )}
      controls={<ControlBar measure filter />}
      skeleton={[360, 420, 420]}
      empty={(answer) => (answer.cohorts.length === 0 ? <Nobody /> : null)}
    >
      {(answer) => (
        <Grid>
          <InputTable answer={answer} />
          <ResultTable answer={answer} />
          <WhatIfPanels />
          <PartsOfValue />
          <Components />
          <CohortTable answer={answer} />
          <Steps answer={answer} />
        </Grid>
      )}
    </Page>
  );
}
