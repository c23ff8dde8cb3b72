import { To } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import type { Churn } from '../prepare.ts';

/** When a customer counts as lost, and whether that held on the past. */
export function Definition({ churn: { definition } }: { churn: Churn }) {
  const { t, formats } = usePen();
  const { silenceFactor, minimumDays, fallbackDays, tested } = definition;
  const held =
    tested.on === null || tested.precision === null
      ? t('lifecycle.churn.untested')
      : t('lifecycle.churn.tested', {
          day: formats.day(tested.on),
          precision: formats.percent(tested.precision),
          returned: formats.percent(tested.returnedLater),
        });
  return (
    <Panel title={t('lifecycle.churn.definition')} actions={<To to="/settings">{t('lifecycle.churn.change')}</To>}>
      <p>
        {t('lifecycle.churn.definition.text', {
          factor: formats.number(silenceFactor, 1),
          minimum: formats.days(minimumDays),
          fallback: formats.days(fallbackDays),
        })}
        {held}
      </p>
    </Panel>
  );
}
