import { drillGradeMovement } from '#contract/drill-worth';
import type { GradeScheme } from '#contract/grade';
import { movementMatrix } from '../../../../frame/movement.ts';
import { MovementTable } from '../../../../frame/movement-table.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useLocale } from '../../../../words/locale.tsx';
import { type Grades, tierName } from '../prepare.ts';

/** Who rose and who fell between the run compared with and this one. */
export function Moves({ grades, scheme }: { grades: Grades; scheme: GradeScheme }) {
  const pen = usePen();
  const { t, formats } = pen;
  const { locale } = useLocale();
  const { movement } = grades;
  if (movement === null)
    return (
      <Panel title={t('grades.movement')}>
        <p className="p-caption">{t('grades.movement.none')}</p>
      </Panel>
    );
  const order = grades.tiers.map(({ tier }) => String(tier));
  return (
    <Panel title={t('grades.movement')} caption={t('grades.movement.note', { day: formats.day(movement.asOf) })} flush>
      <MovementTable
        caption={t('grades.movement')}
        rows={movementMatrix(movement.rows, order)}
        order={order}
        fromName={t('grades.movement.from')}
        totalName={t('grades.movement.total')}
        nameOf={(tier) => tierName(tier, scheme, locale, pen)}
        drillOf={(from, to) => drillGradeMovement(scheme.schemeId, movement.asOf, from, to)}
      />
    </Panel>
  );
}
