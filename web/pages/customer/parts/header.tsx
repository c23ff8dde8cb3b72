import type { CustomerAnswer } from '../../../client/customers.ts';
import { AbcTag, LayerTag, StageTag } from '../../../frame/labels.tsx';
import { placeOf } from '../../../frame/place.ts';
import { Money, Percent } from '../../../ui/cells.tsx';
import { Facts, Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';

/** Stage, grade, value and next order in one line; below it, what the customer is known by in each source. */
export function Header({ detail }: { detail: CustomerAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const { customer, value, meta } = detail;
  const place = placeOf(customer);
  const isOverdue = value.nextOrderOn !== null && value.nextOrderOn < meta.asOf;
  const items = [
    { key: 'stage', name: t('customer.fact.stage'), value: <StageTag stage={customer.stage} /> },
    {
      key: 'grade',
      name: t('customer.fact.grade'),
      value: (
        <span className="p-marked">
          <AbcTag value={customer.abc} />
          <LayerTag layer={customer.layer} />
        </span>
      ),
    },
    { key: 'rfm', name: t('customer.fact.rfm'), value: customer.rfm, note: t(`rfmGroup.${customer.rfmGroup}`) },
    ...(customer.quadrant
      ? [{ key: 'quadrant', name: t('customer.fact.quadrant'), value: t(`quadrant.${customer.quadrant}`) }]
      : []),
    { key: 'alive', name: t('customer.fact.alive'), value: <Percent share={customer.probabilityAlive} /> },
    {
      key: 'future',
      name: t('customers.col.futureRevenue'),
      value: <Money minor={value.futureRevenueMinor} interval={value.futureRevenueInterval} />,
      note: bounds(),
    },
    {
      key: 'next',
      name: t('customer.fact.next'),
      value: formats.day(value.nextOrderOn),
      ...(isOverdue ? { note: t('customer.fact.next.overdue') } : {}),
    },
    ...(place ? [{ key: 'place', name: t('customer.fact.place'), value: place }] : []),
    {
      key: 'source',
      name: t('customer.fact.source'),
      value: [customer.firstSource, customer.firstChannel].filter(Boolean).join(' / '),
    },
  ];
  function bounds(): string | undefined {
    const interval = value.futureRevenueInterval;
    return interval ? `${formats.money(interval.lower)} – ${formats.money(interval.upper)}` : undefined;
  }
  return (
    <Panel>
      <Facts items={items} />
      <dl className="u-known">
        <dt className="p-caption">{t('customer.identifiers')}</dt>
        {detail.identifiers.map((identifier) => (
          <dd
            key={`${identifier.kind} ${identifier.source} ${identifier.value}`}
            title={identifier.firstOn ? formats.day(identifier.firstOn) : undefined}
          >
            <span className="p-caption">
              {identifier.kind === 'account' && identifier.source
                ? identifier.source
                : t(`customer.identifier.${identifier.kind}`)}
            </span>
            <span className="p-num">{identifier.value}</span>
          </dd>
        ))}
      </dl>
    </Panel>
  );
}
