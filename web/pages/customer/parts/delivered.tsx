import { useQuery } from '@tanstack/react-query';
import type { CustomerDelivered } from '#contract/delivered';
import type { CustomerAnswer } from '../../../client/customers.ts';
import { customerDeliveredQuery } from '../../../client/worth.ts';
import { usePageSearch } from '../../../frame/address.ts';
import { Answered } from '../../../frame/answered.tsx';
import { To } from '../../../frame/drill.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Facts, Panel } from '../../../ui/page-layout.tsx';

type Study = CustomerDelivered['studies'][number];

/** What the customer gains and what it costs, by the customer's own answers. */
export function Delivered({ detail }: { detail: CustomerAnswer }) {
  const { t } = usePen();
  const query = useQuery(customerDeliveredQuery(detail.customer.customerId));
  return (
    <Panel
      title={t('customer.delivered')}
      explain={
        <Explained
          name={t('customer.delivered')}
          definition={t('explain.customerDelivered.definition')}
          formula={t('explain.customerDelivered.formula')}
          meta={detail.meta}
        />
      }
    >
      <Answered query={query} skeleton={[60]}>
        {({ studies }) =>
          studies.length === 0 ? (
            <p className="p-caption">{t('customer.delivered.none')}</p>
          ) : (
            studies.map((study) => <Said key={study.studyId} study={study} />)
          )
        }
      </Answered>
    </Panel>
  );
}

function Said({ study }: { study: Study }) {
  const { t, formats } = usePen();
  const [{ asOf }] = usePageSearch();
  const points = (value: number | null) => <span className="p-num">{formats.number(value, 2)}</span>;
  const items = study.parts.map(({ part, item }) => `${t(`deliveredPart.${part}`)} ${formats.number(item, 1)}`);
  return (
    <>
      <p className="p-caption">
        <To to="/value/delivered" search={{ asOf, study: String(study.studyId) }}>
          {study.name}
        </To>
        {t('customer.delivered.asked', {
          day: formats.day(study.createdAt.slice(0, 10)),
          lowest: formats.number(study.lowest, 1),
          highest: formats.number(study.highest, 1),
        })}
      </p>
      <Facts
        items={[
          { key: 'tcv', name: t('customer.delivered.tcv'), value: points(study.tcv) },
          { key: 'tcc', name: t('customer.delivered.tcc'), value: points(study.tcc) },
          {
            key: 'cdv',
            name: t('customer.delivered.cdv'),
            value: points(study.cdv),
            note: t('customer.delivered.below', {
              share: formats.percent(study.below),
              n: formats.count(study.answers),
            }),
          },
          ...study.others.map(({ subject, cdv }) => ({
            key: `of ${subject}`,
            name: t('customer.delivered.other', { subject }),
            value: points(cdv),
          })),
        ]}
      />
      <p className="p-caption">{items.join(' · ')}</p>
    </>
  );
}
