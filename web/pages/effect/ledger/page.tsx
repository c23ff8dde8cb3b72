import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type LedgerAnswer, PROGRAMMES } from '#contract/ledger';
import { textIn, useAddress, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Explain } from '../../../ui/explain.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { ledgerQuery } from '../queries.ts';
import { Board } from './parts/board.tsx';
import { Decision } from './parts/decision.tsx';
import { Editor } from './parts/editor.tsx';
import { History } from './parts/history.tsx';
import { StrategiesTable } from './parts/strategies-table.tsx';
import { ledgerSentence } from './prepare.ts';
import { strategyOf } from './programmes.ts';
import './ledger.css';

const NEW = 'new';

/** Strategies in versions: what they are to reach, what is being done, what it brought, and what was decided. */
export function EffectLedgerPage() {
  const pen = usePen();
  const { t, formats } = pen;
  const [{ asOf }] = usePageSearch();
  const query = useQuery(ledgerQuery(asOf));
  return (
    <Page
      title={t('ledger.title')}
      caption={t('ledger.caption')}
      query={query}
      answer={(answer) => (answer.strategies.length === 0 ? '' : ledgerSentence(answer, pen))}
      explain={({ meta }) => (
        <Explain
          name={t('ledger.caption')}
          definition={t('ledger.explain.definition')}
          formula={t('ledger.explain.formula')}
          {...(meta === null ? {} : { freshness: formats.day(meta.dataUntil) })}
        />
      )}
      controls={<ControlBar />}
      skeleton={[160, 260, 420]}
    >
      {(answer) => <Ledger answer={answer} />}
    </Page>
  );
}

function Ledger({ answer }: { answer: LedgerAnswer }) {
  const { t } = usePen();
  const [address] = useAddress();
  const asked = textIn(address, 'strategy');
  const chosen = answer.strategies.find(({ strategyId }) => String(strategyId) === asked);
  const programme = PROGRAMMES.find((one) => one === textIn(address, 'programme')) ?? null;
  const fresh = { ...strategyOf(programme, answer.today, t), programme };
  return (
    <Grid>
      {answer.strategies.length === 0 && asked !== NEW ? (
        <Panel>
          <EmptyState title={t('ledger.empty.title')} actions={<Begin />}>
            {t('ledger.empty.body')}
          </EmptyState>
        </Panel>
      ) : (
        <>
          <StrategiesTable answer={answer} chosen={chosen?.strategyId} begin={<Begin />} />
          <Board answer={answer} />
        </>
      )}
      {chosen !== undefined ? (
        <>
          <Editor
            key={`${chosen.strategyId}/${chosen.version}/${chosen.revision}`}
            kept={chosen}
            fresh={fresh}
            answer={answer}
          />
          {chosen.state === 'open' ? (
            <Decision key={`d${chosen.strategyId}/${chosen.version}`} strategy={chosen} />
          ) : null}
          {chosen.decided.length > 0 ? <History strategy={chosen} /> : null}
        </>
      ) : asked === NEW ? (
        <Editor key={`new/${programme}`} kept={undefined} fresh={fresh} answer={answer} />
      ) : null}
    </Grid>
  );
}

/** The programmes to begin with, and a blank one. */
function Begin() {
  const { t } = usePen();
  const [, change] = useAddress();
  return (
    <div className="e-begin">
      {PROGRAMMES.map((programme) => (
        <Button key={programme} size="small" onClick={() => change({ strategy: NEW, programme })}>
          {t(`programme.${programme}`)}
        </Button>
      ))}
      <Button size="small" onClick={() => change({ strategy: NEW, programme: undefined })}>
        {t('ledger.begin.blank')}
      </Button>
    </div>
  );
}
