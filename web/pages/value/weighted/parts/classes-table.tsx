import type { Measure } from '#contract/common';
import { drillWeightedClass } from '#contract/drill-weighted';
import type { WeightedAnswer } from '#contract/weighted';
import { DrillLink } from '../../../../frame/drill.tsx';
import { hasForecast, ratio, total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { type ClassName, classColour, reachWords } from '../prepare.ts';

type Row = WeightedAnswer['classes'][number];
type Props = { answer: WeightedAnswer; schemeId: number | null; measure: Measure };

/** The five classes: how many, what they brought, what is expected of them. */
export function ClassesTable({ answer: { classes }, schemeId, measure }: Props) {
  const pen = usePen();
  const { t, look } = pen;
  const everybody = total(classes, (row) => row.customers);
  const money = total(classes, (row) => row.moneyMinor);
  const lowest = classes.findLast(({ from }) => from !== null)?.class;
  const number = (key: string, title: string, render: Column<Row>['render']): Column<Row> => ({
    key,
    title,
    align: 'right',
    render,
  });
  const name = (row: Row) => (
    <span className="w-class">
      <span className="w-class-mark" style={{ background: classColour(look, row.class) }} aria-hidden="true" />
      {schemeId === null ? (
        t(`weightedClass.${row.class as ClassName}`)
      ) : (
        <DrillLink where={drillWeightedClass(schemeId, row.class)}>
          {t(`weightedClass.${row.class as ClassName}`)}
        </DrillLink>
      )}
    </span>
  );
  return (
    <DataTable
      caption={t('weighted.classes')}
      rows={classes}
      rowKey={(row) => String(row.class)}
      columns={[
        { key: 'class', title: t('weighted.class'), fixed: true, render: name },
        { key: 'reach', title: t('weighted.reach'), render: (row) => reachWords(row, row.class === lowest, pen) },
        number('wanted', t('weighted.wanted'), (row) => <Percent share={row.share} />),
        number('customers', t('value.customers'), (row) => <Count value={row.customers} />),
        number('share', t('value.customers.share'), (row) => <Percent share={ratio(row.customers, everybody)} />),
        number('money', t(`measure.${measure}`), (row) => <Money minor={row.moneyMinor} />),
        number('moneyShare', t('value.money.share'), (row) => <Percent share={ratio(row.moneyMinor, money)} />),
        ...(hasForecast(classes)
          ? [number('future', t('value.future'), (row: Row) => <Money minor={row.futureMinor} />)]
          : []),
      ]}
    />
  );
}
