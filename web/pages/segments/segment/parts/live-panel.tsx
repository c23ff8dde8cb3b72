import type { SegmentTrial } from '#contract/segments';
import { DrillLink, To } from '../../../../frame/drill.tsx';
import { ratio } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money, Percent } from '../../../../ui/cells.tsx';
import { Facts } from '../../../../ui/page-layout.tsx';
import { Scrollable } from '../../../../ui/scrollable.tsx';

type Props = {
  trial: SegmentTrial;
  /** The numbers are those of a moment ago. */
  isStale: boolean;
  /** The condition of the kept segment, where the definition is what is kept. */
  where: readonly string[] | undefined;
};

/** How many a definition finds, what they are worth, a few of them, and the SQL that found them. */
export function LivePanel({ trial, isStale, where }: Props) {
  const { t, formats } = usePen();
  const { customers, sums, sample, meta } = trial;
  const people = t('segments.people', { n: formats.count(customers) });
  return (
    <div aria-busy={isStale} className={isStale ? 'g-live g-stale' : 'g-live'}>
      <p className="g-count" role="status">
        {where ? <DrillLink where={where}>{people}</DrillLink> : people}{' '}
        <span className="p-secondary">
          <Percent share={ratio(customers, meta.customers)} />
        </span>
      </p>
      <Facts
        items={[
          { key: 'net', name: t('measure.net'), value: <Money minor={sums.netMinor} /> },
          { key: 'profit', name: t('measure.profit'), value: <Money minor={sums.profitMinor} /> },
          { key: 'future', name: t('segments.future'), value: <Money minor={sums.futureProfitMinor} /> },
        ]}
      />
      {sample.length > 0 ? (
        <>
          <h3>{t('segments.sample')}</h3>
          <ul className="g-sample">
            {sample.map((one) => (
              <li key={one.customerId}>
                <To to={`/customers/${one.customerId}`}>{one.name || one.customerId}</To>
                <span className="p-secondary p-num">
                  {t('segments.sample.row', { orders: formats.count(one.orders), last: formats.day(one.lastOn) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <details className="g-sql">
        <summary>{t('segments.sql')}</summary>
        <p className="p-caption">{t('segments.sql.note')}</p>
        <Scrollable label={t('segments.sql')}>
          <pre className="p-code">{trial.sql}</pre>
          <pre className="p-code">{JSON.stringify(trial.params, null, 2)}</pre>
        </Scrollable>
      </details>
    </div>
  );
}
