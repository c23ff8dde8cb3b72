import { queryOptions, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CustomerOutlookAnswer } from '#contract/outlook';
import type { CustomerAnswer } from '../../../client/customers.ts';
import { read } from '../../../client/http.ts';
import { usePageSearch } from '../../../frame/address.ts';
import { Answered } from '../../../frame/answered.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { StageTag } from '../../../frame/labels.tsx';
import { type Pen, usePen } from '../../../frame/use-pen.ts';
import { Panel } from '../../../ui/page-layout.tsx';

type OutlookAnswer = z.infer<typeof CustomerOutlookAnswer>;

const outlookQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['customer', id, 'outlook', asOf],
    queryFn: ({ signal }) =>
      read('/api/v1/customers/{customerId}/outlook', { path: { customerId: id }, query: { asOf }, signal }),
  });

/** How long she is expected to stay, and where customers of her stage stood a month later. */
export function Outlook({ detail }: { detail: CustomerAnswer }) {
  const { t } = usePen();
  const [{ asOf }] = usePageSearch();
  const query = useQuery(outlookQuery(detail.customer.customerId, asOf));
  const title = t('outlook.customer');
  return (
    <Panel
      title={title}
      explain={
        <Explained
          name={title}
          definition={t('explain.remainingLife.definition')}
          formula={t('explain.remainingLife.formula')}
          meta={detail.meta}
        />
      }
    >
      <Answered query={query} skeleton={[120]}>
        {(outlook) => <Ahead outlook={outlook} />}
      </Answered>
    </Panel>
  );
}

/** The sentences about how long she will stay. */
export function remainingSentence({ remaining }: OutlookAnswer, { t, formats }: Pen): string {
  if (!remaining.known) return t(`outlook.customer.${remaining.why}`);
  const { days, daysInterval, horizonDays, aliveNow, medianDays, lateDays } = remaining;
  const whole = (value: number) => formats.days(Math.round(value));
  const half =
    medianDays === null
      ? ''
      : medianDays < 1
        ? t('outlook.customer.halfNow')
        : t('outlook.customer.half', { days: whole(medianDays) });
  const within =
    daysInterval === null
      ? ''
      : t('outlook.customer.lifeInterval', {
          lower: whole(daysInterval.lower),
          upper: whole(daysInterval.upper),
          level: formats.percent(daysInterval.level),
        });
  const late = lateDays === null || lateDays < 1 ? '' : t('outlook.customer.late', { days: whole(lateDays) });
  return (
    t('outlook.customer.life', {
      days: whole(days),
      horizon: formats.days(horizonDays),
      alive: formats.percent(aliveNow),
    }) +
    within +
    half +
    late
  );
}

function Ahead({ outlook }: { outlook: OutlookAnswer }) {
  const pen = usePen();
  const { t, formats } = pen;
  const { next, life, check } = outlook;
  const stage = t(`stage.${outlook.stage}`);
  return (
    <>
      <p>{remainingSentence(outlook, pen)}</p>
      {life?.months == null ? null : (
        <p className="p-secondary p-small">
          {t('outlook.customer.stageLife', {
            stage,
            months: formats.number(life.months, 1),
            horizon: String(life.horizonMonths),
            n: formats.count(life.entered),
          })}
        </p>
      )}
      {next === null ? (
        <p className="p-secondary p-small">{t('outlook.customer.none')}</p>
      ) : (
        <>
          <p className="p-secondary p-small" style={{ marginTop: 8 }}>
            {t('outlook.customer.next', { stage, n: formats.count(next.customers) })}
          </p>
          <table className="u-value">
            <tbody>
              {next.chances.map((chance) => (
                <tr key={chance.stage}>
                  <th scope="row">
                    <StageTag stage={chance.stage} />
                  </th>
                  <td className="u-bar-cell">
                    <div className="u-bar">
                      <div className="u-past" style={{ width: `${chance.probability * 100}%` }} />
                    </div>
                  </td>
                  <td className="p-num">{formats.percent(chance.probability)}</td>
                  <td className="p-num p-secondary p-small">
                    {t('trajectories.interval', {
                      low: formats.percent(chance.lower),
                      high: formats.percent(chance.upper),
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {check !== null && !check.holds ? <p className="p-caption">{t('outlook.customer.memory')}</p> : null}
        </>
      )}
    </>
  );
}
