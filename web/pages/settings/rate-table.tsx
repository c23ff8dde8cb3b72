import { Button } from 'antd';
import { useRef } from 'react';
import { useFormats } from '../../words/formats-context.tsx';
import { useWords } from '../../words/use-words.ts';
import { type RateRow, rateFaults } from './rate-draft.ts';

type Props = { rows: readonly RateRow[]; currency: string; onChange: (rows: readonly RateRow[]) => void };

/** Exchange rates into the report currency, each from its day on. */
export function RateTable({ rows, currency, onChange }: Props) {
  const t = useWords();
  const added = useRef(0);
  const faults = rateFaults(rows);
  const put = (key: string, part: Partial<RateRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => {
    added.current += 1;
    onChange([...rows, { key: `new ${added.current}`, currency: '', on: '', rate: '' }]);
  };
  return (
    <div className="t-rate-block">
      <h3>{t('settings.rates')}</h3>
      <p className="t-setting-why">{t('settings.rates.why', { currency })}</p>
      {rows.length === 0 ? <p>{t('settings.rates.none')}</p> : null}
      {rows.length > 0 ? (
        <table className="t-rates">
          <caption className="p-unseen">{t('settings.rates.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('settings.rates.currency')}</th>
              <th scope="col">{t('settings.rates.on')}</th>
              <th scope="col">{t('settings.rates.rate', { currency })}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RateCells
                key={row.key}
                row={row}
                currency={currency}
                fault={faults[row.key]}
                onPut={(part) => put(row.key, part)}
                onRemove={() => onChange(rows.filter((one) => one.key !== row.key))}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      <Button size="small" onClick={add}>
        {t('settings.rates.add')}
      </Button>
    </div>
  );
}

type CellsProps = {
  row: RateRow;
  currency: string;
  fault: 'currency' | 'day' | 'number' | 'twice' | undefined;
  onPut: (part: Partial<RateRow>) => void;
  onRemove: () => void;
};

function RateCells({ row, currency, fault, onPut, onRemove }: CellsProps) {
  const t = useWords();
  const formats = useFormats();
  const wrong = (of: string) => (fault === of ? { 'aria-invalid': true as const } : {});
  return (
    <tr>
      <td>
        <input
          className="p-field t-code"
          aria-label={t('settings.rates.currency')}
          maxLength={3}
          value={row.currency}
          {...wrong('currency')}
          onChange={(event) => onPut({ currency: event.target.value.toUpperCase() })}
        />
      </td>
      <td>
        <input
          className="p-field"
          type="date"
          aria-label={t('settings.rates.on')}
          value={row.on}
          {...wrong('day')}
          {...wrong('twice')}
          onChange={(event) => onPut({ on: event.target.value })}
        />
      </td>
      <td className="t-rate">
        <input
          className="p-field"
          type="number"
          step="any"
          inputMode="decimal"
          aria-label={t('settings.rates.rate', { currency })}
          value={row.rate}
          {...wrong('number')}
          onChange={(event) => onPut({ rate: event.target.value })}
        />
      </td>
      <td>
        <Button
          size="small"
          type="text"
          aria-label={t('settings.rates.remove', { currency: row.currency, day: formats.day(row.on || null) })}
          onClick={onRemove}
        >
          {t('settings.rates.removeShort')}
        </Button>
        {fault ? <span className="p-field-error">{t(`settings.fault.${fault}`)}</span> : null}
      </td>
    </tr>
  );
}
