import { type Address, useAddress } from '../../../../frame/address.ts';
import { useMinorPerMajor } from '../../../../frame/use-minor.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { type Formulas, INPUTS, type InputName, plainNumber, shownPer, typedInput } from '../prepare.ts';

/** The quantities the formulas take in: measured, or another number in their place. */
export function InputTable({ answer }: { answer: Formulas }) {
  const { t, formats } = usePen();
  const per = useMinorPerMajor();
  const [address, change] = useAddress();
  const written = (name: InputName, value: number | null) =>
    name === 'orderValueMinor'
      ? formats.money(value)
      : name === 'frequency'
        ? formats.number(value, 2)
        : formats.percent(value);
  return (
    <Panel span={6} title={t('formulas.inputs')} flush>
      <DataTable
        caption={t('formulas.inputs')}
        rows={INPUTS}
        rowKey={(name) => name}
        columns={[
          {
            key: 'name',
            title: t('formulas.input'),
            fixed: true,
            wrap: true,
            render: (name) => (
              <>
                <div>{t(`formulas.input.${name}`)}</div>
                <div className="p-secondary p-small v-why">{t(`formulas.input.${name}.why`)}</div>
              </>
            ),
          },
          {
            key: 'measured',
            title: t('formulas.measured'),
            align: 'right',
            render: (name) => <span className="p-num">{written(name, answer.inputs[name].measured)}</span>,
          },
          {
            key: 'used',
            title: t('formulas.used'),
            render: (name) => (
              <input
                className="p-field"
                inputMode="decimal"
                style={{ width: 92 }}
                aria-label={`${t(`formulas.input.${name}`)}: ${t('formulas.used')}`}
                key={String(address[name])}
                defaultValue={
                  address[name] === undefined ? '' : plainNumber(Number(address[name]) * shownPer(name, per))
                }
                onBlur={(event) => {
                  const value = typedInput(name, event.target.value, per);
                  const part: Address = { [name]: value === undefined ? undefined : plainNumber(value) };
                  if (part[name] !== address[name]) change(part);
                }}
                onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
              />
            ),
          },
        ]}
      />
      <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
        {t('formulas.inputs.note')}
      </p>
    </Panel>
  );
}

type Result = {
  form: 'simple' | 'probability' | 'survival' | 'model';
  formula: string;
  value: number | null;
  says: string;
};

/** Each form's formula, its number per customer, and how to read it. */
export function ResultTable({ answer }: { answer: Formulas }) {
  const { t, formats } = usePen();
  const { model } = answer;
  const rows: readonly Result[] = [
    {
      form: 'simple',
      formula: 'A · F · (1 + g) · (1 + h)',
      value: answer.simpleMinor,
      says: t('formulas.simple.says'),
    },
    {
      form: 'probability',
      formula: 'A · F · (1 + p) · (1 + h)',
      value: answer.probabilityMinor,
      says: t('formulas.probability.says'),
    },
    {
      form: 'survival',
      formula: `A · F · p ÷ (1 + d − p), d = ${formats.percent(answer.yearlyDiscount)}`,
      value: answer.survivalMinor,
      says: t('formulas.survival.says'),
    },
    ...(model === null
      ? []
      : [
          {
            form: 'model' as const,
            formula: 'Σ V(t) ÷ (1 + d)^t ÷ N',
            value: model.perCustomerMinor,
            says: t('formulas.model.says', { days: formats.days(model.horizonDays) }),
          },
        ]),
  ];
  return (
    <Panel span={6} title={t('formulas.results')} flush>
      <DataTable
        caption={t('formulas.results')}
        rows={rows}
        rowKey={(row) => row.form}
        columns={[
          {
            key: 'form',
            title: t('formulas.form'),
            fixed: true,
            wrap: true,
            render: (row) => (
              <>
                <div>{t(`formulas.${row.form}`)}</div>
                <code className="p-secondary">{row.formula}</code>
              </>
            ),
          },
          {
            key: 'value',
            title: t('formulas.value'),
            align: 'right',
            render: (row) => (
              <Money minor={row.value} interval={row.form === 'model' ? (model?.interval ?? null) : null} />
            ),
          },
          { key: 'says', title: t('formulas.says'), wrap: true, render: (row) => row.says },
        ]}
      />
    </Panel>
  );
}
