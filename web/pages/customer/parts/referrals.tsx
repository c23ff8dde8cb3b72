import { useQuery } from '@tanstack/react-query';
import { drillReferred } from '#contract/drill-worth';
import type { CustomerAnswer } from '../../../client/customers.ts';
import { customerReferralsQuery } from '../../../client/worth.ts';
import { usePageSearch } from '../../../frame/address.ts';
import { Answered } from '../../../frame/answered.tsx';
import { DrillLink, To } from '../../../frame/drill.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Money } from '../../../ui/cells.tsx';
import { Facts, Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';

/** Who brought the customer, and what those the customer brought are worth. */
export function Referrals({ detail }: { detail: CustomerAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const [{ asOf }] = usePageSearch();
  const id = detail.customer.customerId;
  const query = useQuery(customerReferralsQuery(id, detail.meta.asOf));
  const days = formats.days(detail.value.horizonDays);
  return (
    <Panel
      title={t('attribution.customer.title')}
      explain={
        <Explained
          name={t('attribution.customer.title')}
          definition={t('explain.referrals.definition')}
          formula={t('explain.referrals.formula')}
          meta={detail.meta}
        />
      }
    >
      <Answered query={query} skeleton={[60]}>
        {({ broughtBy, brought, netMinor, futureRevenueMinor }) => (
          <>
            <Facts
              items={[
                {
                  key: 'by',
                  name: t('attribution.customer.by'),
                  value: broughtBy ? (
                    <To to={`/customers/${broughtBy.customerId}`} search={{ asOf }}>
                      {broughtBy.name || t('customers.unnamed')}
                    </To>
                  ) : (
                    t('attribution.customer.self')
                  ),
                },
                {
                  key: 'brought',
                  name: t('attribution.customer.brought'),
                  value:
                    brought === 0 ? (
                      formats.count(0)
                    ) : (
                      <DrillLink where={drillReferred(id)}>
                        {t('attribution.customer.people', { n: formats.count(brought) })}
                      </DrillLink>
                    ),
                },
                ...(brought === 0
                  ? []
                  : [
                      { key: 'net', name: t('measure.net'), value: <Money minor={netMinor} /> },
                      {
                        key: 'future',
                        name: t('attribution.future', { days }),
                        value: <Money minor={futureRevenueMinor} />,
                      },
                    ]),
              ]}
            />
            {brought === 0 ? null : <p className="p-caption">{t('attribution.customer.note')}</p>}
          </>
        )}
      </Answered>
    </Panel>
  );
}
