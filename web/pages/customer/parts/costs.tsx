import { useQuery } from '@tanstack/react-query';
import type { CustomerAnswer } from '../../../client/customers.ts';
import { customerCostsQuery } from '../../../client/worth.ts';
import { Answered } from '../../../frame/answered.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Money, Percent } from '../../../ui/cells.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useWords } from '../../../words/use-words.ts';

const PARTS = ['tax', 'goods', 'delivery', 'fee', 'service', 'acquisition', 'care'] as const;

/** From what one customer paid to what is left of it. */
export function Costs({ detail }: { detail: CustomerAnswer }) {
  const t = useWords();
  const query = useQuery(customerCostsQuery(detail.customer.customerId, detail.meta.asOf));
  return (
    <Panel
      title={t('profit.costs.title')}
      explain={
        <Explained
          name={t('profit.costs.title')}
          definition={t('explain.profit.definition')}
          formula={t('explain.profit.formula')}
          meta={detail.meta}
        />
      }
    >
      <Answered query={query} skeleton={[180]}>
        {(costs) => {
          const share = (minor: number) => (costs.netMinor > 0 ? minor / costs.netMinor : null);
          const row = (key: string, name: string, minor: number, own?: number | null) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                <Money minor={minor} />
              </td>
              <td>
                <Percent share={own === undefined ? share(minor) : own} />
              </td>
            </tr>
          );
          return (
            <table className="u-value">
              <thead>
                <tr>
                  <td />
                  <th scope="col">{t('profit.parts.amount')}</th>
                  <th scope="col">{t('profit.costs.ofNet')}</th>
                </tr>
              </thead>
              <tbody>
                {row('net', t('profit.part.net'), costs.netMinor)}
                {PARTS.filter((part) => costs[`${part}Minor`] !== 0).map((part) =>
                  row(part, t(`profit.part.${part}`), -costs[`${part}Minor`]),
                )}
                {row('earned', t('profit.part.earned'), costs.earnedMinor, costs.onRevenue)}
              </tbody>
            </table>
          );
        }}
      </Answered>
    </Panel>
  );
}
