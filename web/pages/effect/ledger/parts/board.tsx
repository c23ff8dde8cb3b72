import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ITEM_STATES, type LedgerAnswer, type PlanItem, type Strategy } from '#contract/ledger';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { changeStrategy } from '../../queries.ts';
import { isLate } from '../prepare.ts';

const COLUMNS = ['planned', 'doing', 'done'] as const;

/** What is planned, under way and done in all strategies at work; an item moves by choosing its state. */
export function Board({ answer: { strategies, today } }: { answer: LedgerAnswer }) {
  const { t, formats } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const moving = useMutation({
    mutationFn: ({ one, item, state }: { one: Strategy; item: PlanItem; state: PlanItem['state'] }) => {
      const items = one.body.items.map((each) => (each.itemId === item.itemId ? { ...each, state } : each));
      const { strategyId, name, version, revision } = one;
      return changeStrategy(strategyId, { name, version, revision, body: { ...one.body, items } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['effect'] }),
  });
  const all = strategies
    .filter(({ state }) => state === 'open')
    .flatMap((one) => one.body.items.map((item) => ({ one, item })))
    .sort((a, b) => a.item.dueOn.localeCompare(b.item.dueOn));
  if (all.length === 0) return null;
  return (
    <Panel title={t('ledger.board')} caption={t('ledger.board.caption')}>
      {moving.error ? (
        <p role="alert" className="p-bad">
          {sentence(moving.error)}
        </p>
      ) : null}
      <div className="e-board">
        {COLUMNS.map((column) => {
          const here = all.filter(({ item }) => item.state === column);
          return (
            <section key={column} aria-label={t(`ledger.state.${column}`)}>
              <h3>
                {t(`ledger.state.${column}`)} <span className="p-secondary">{formats.count(here.length)}</span>
              </h3>
              {here.length === 0 ? <p className="p-secondary p-small">{t('ledger.board.nothing')}</p> : null}
              {here.map(({ one, item }) => (
                <article key={`${one.strategyId}/${item.itemId}`} className="e-card">
                  <p>{item.what}</p>
                  <p className="p-small p-secondary">
                    {[t(`ledger.kind.${item.kind}`), item.owner, one.name].filter(Boolean).join(' · ')}
                  </p>
                  <div className="e-card-foot">
                    <span className={isLate(item, today) ? 'p-bad p-small' : 'p-secondary p-small'}>
                      {t('ledger.item.due', { day: formats.day(item.dueOn) })}
                    </span>
                    <select
                      className="p-field"
                      aria-label={t('ledger.item.state', { what: item.what })}
                      value={item.state}
                      disabled={moving.isPending}
                      onChange={(event) => moving.mutate({ one, item, state: event.target.value as PlanItem['state'] })}
                    >
                      {ITEM_STATES.map((state) => (
                        <option key={state} value={state}>
                          {t(`ledger.state.${state}`)}
                        </option>
                      ))}
                    </select>
                  </div>
                </article>
              ))}
            </section>
          );
        })}
      </div>
    </Panel>
  );
}
