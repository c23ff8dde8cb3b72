import type { CustomerAnswer } from '../../../client/customers.ts';
import { Explained } from '../../../frame/explained.tsx';
import { Money } from '../../../ui/cells.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';

type Line = { key: 'revenue' | 'net' | 'profit'; history: number; future: number | null };

/** So far and expected, as bars to one scale, for each measure. */
export function ValueBuiltUp({ detail }: { detail: CustomerAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const { value, meta } = detail;
  const lines: readonly Line[] = [
    { key: 'revenue', history: value.historyRevenueMinor, future: value.futureRevenueMinor },
    { key: 'net', history: value.historyNetMinor, future: null },
    { key: 'profit', history: value.historyProfitMinor, future: value.futureProfitMinor },
  ];
  const scale = Math.max(1, ...lines.map((line) => Math.max(0, line.history) + Math.max(0, line.future ?? 0)));
  const width = (minor: number | null) => `${(Math.max(0, minor ?? 0) / scale) * 100}%`;
  const definition = t('customer.value.definition', {
    days: formats.days(value.horizonDays),
    discount: formats.percent(value.yearlyDiscount),
  });
  return (
    <Panel
      title={t('customer.value')}
      explain={<Explained name={t('customer.value')} definition={definition} meta={meta} />}
    >
      <table className="u-value">
        <thead>
          <tr>
            <th scope="col">
              <span className="p-unseen">{t('customer.value.measure')}</span>
            </th>
            <th scope="col" className="u-bar-head">
              <i className="u-key u-key-past" />
              {t('customer.value.history')}
              <i className="u-key u-key-future" />
              {t('customer.value.future')}
            </th>
            <th scope="col">{t('customer.value.history')}</th>
            <th scope="col">{t('customer.value.future')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{t(`measure.${line.key}`)}</th>
              <td className="u-bar-cell">
                <div className="u-bar">
                  <div className="u-past" style={{ width: width(line.history) }} />
                  <div className="u-future" style={{ width: width(line.future) }} />
                </div>
              </td>
              <td>
                <Money minor={line.history} />
              </td>
              <td>
                <Money minor={line.future} interval={line.key === 'revenue' ? value.futureRevenueInterval : null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
