import { QUADRANTS } from '#contract/common';
import { drillQuadrantMovement } from '#contract/drill';
import { hasWords } from '#i18n';
import { movementMatrix } from '../../../../frame/movement.ts';
import { MovementTable } from '../../../../frame/movement-table.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import type { Potential } from '../prepare.ts';

/** Who moved from which quadrant to which since the comparison date. */
export function Movement({ potential, compareTo }: { potential: Potential; compareTo: string | undefined }) {
  const { t, formats } = usePen();
  const words = useCodeWords();
  if (!compareTo || potential.movement === null) {
    return (
      <Panel title={t('value.potential.movement')}>
        <p className="p-caption">{t('value.noComparison')}</p>
      </Panel>
    );
  }
  const nameOf = (word: string) =>
    word === 'new'
      ? t('value.newcomer')
      : hasWords(`quadrant.${word}`)
        ? words(`quadrant.${word}`)
        : t('quadrant.none');
  return (
    <Panel
      title={t('value.potential.movement')}
      caption={t('value.potential.since', { day: formats.day(compareTo) })}
      flush
    >
      <MovementTable
        caption={t('value.potential.movement')}
        rows={movementMatrix(potential.movement, QUADRANTS)}
        order={QUADRANTS}
        fromName={t('value.movedFromTo')}
        totalName={t('value.all')}
        nameOf={nameOf}
        drillOf={(from, to) => drillQuadrantMovement(compareTo, from, to)}
      />
    </Panel>
  );
}
