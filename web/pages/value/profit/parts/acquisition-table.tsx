import { Button } from 'antd';
import { useRef } from 'react';
import { useWords } from '../../../../words/use-words.ts';
import type { AcquisitionRow } from '../cost-draft.ts';

type Props = {
  rows: readonly AcquisitionRow[];
  currency: string;
  faults: ReadonlySet<string>;
  onChange: (rows: readonly AcquisitionRow[]) => void;
};

/** What winning a customer costs, by source, channel and day of the first purchase. */
export function AcquisitionTable({ rows, currency, faults, onChange }: Props) {
  const t = useWords();
  const added = useRef(0);
  const put = (key: string, part: Partial<AcquisitionRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => {
    added.current += 1;
    onChange([...rows, { key: `new ${added.current}`, source: '', channel: '', from: '', cost: '' }]);
  };
  const heads = [
    t('profit.model.source'),
    t('profit.model.channel'),
    t('profit.model.from'),
    `${t('profit.model.cost')} (${currency})`,
  ];
  return (
    <div className="v-acquisition">
      <h3>{t('profit.model.acquisition')}</h3>
      <p className="p-caption">{t('profit.model.acquisition.note')}</p>
      {rows.length > 0 ? (
        <div className="v-rows">
          <table>
            <caption className="p-unseen">{t('profit.model.acquisition')}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={row.key}>
                  {(['source', 'channel'] as const).map((part) => (
                    <td key={part}>
                      <input
                        className="p-field"
                        aria-label={t(`profit.model.${part}`)}
                        placeholder={t('profit.model.any')}
                        maxLength={120}
                        value={row[part]}
                        onChange={(event) => put(row.key, { [part]: event.target.value })}
                      />
                    </td>
                  ))}
                  <td>
                    <input
                      className="p-field"
                      type="date"
                      aria-label={t('profit.model.from')}
                      value={row.from}
                      onChange={(event) => put(row.key, { from: event.target.value })}
                    />
                  </td>
                  <td>
                    <input
                      className="p-field v-amount"
                      type="number"
                      inputMode="decimal"
                      step="any"
                      min={0}
                      aria-label={t('profit.model.cost')}
                      value={row.cost}
                      {...(faults.has(row.key) ? { 'aria-invalid': true as const } : {})}
                      onChange={(event) => put(row.key, { cost: event.target.value })}
                    />
                  </td>
                  <td>
                    <Button
                      size="small"
                      type="text"
                      aria-label={t('profit.model.remove', { row: String(at + 1) })}
                      onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
                    >
                      {t('profit.model.removeShort')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <Button size="small" onClick={add}>
        {t('profit.model.add')}
      </Button>
    </div>
  );
}
