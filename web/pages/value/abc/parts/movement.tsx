import { ABC_CLASSES, type Measure } from '#contract/common';
import { drillAbcMovement } from '#contract/drill';
import { hasWords } from '#i18n';
import { movementMatrix } from '../../../../frame/movement.ts';
import { MovementTable } from '../../../../frame/movement-table.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import { type Abc, movementSums } from '../prepare.ts';

/** Who changed class since the comparison date, as a matrix. */
export function Movement({ abc, measure, compareTo }: { abc: Abc; measure: Measure; compareTo: string | undefined }) {
  const { t, formats } = usePen();
  const words = useCodeWords();
  if (!compareTo || abc.movement === null) {
    return (
      <Panel title={t('value.abc.movement')}>
        <p className="p-caption">{t('value.noComparison')}</p>
      </Panel>
    );
  }
  const { up, down } = movementSums(abc.movement);
  const nameOf = (word: string) =>
    word === 'new' ? t('value.newcomer') : hasWords(`abc.${word}`) ? words(`abc.${word}`) : word;
  return (
    <Panel
      title={t('value.abc.movement')}
      caption={t('value.abc.movement.note', {
        day: formats.day(compareTo),
        up: formats.count(up),
        down: formats.count(down),
      })}
      flush
    >
      <MovementTable
        caption={t('value.abc.movement')}
        rows={movementMatrix(abc.movement, ABC_CLASSES)}
        order={ABC_CLASSES}
        fromName={t('value.movedFromTo')}
        totalName={t('value.all')}
        nameOf={nameOf}
        drillOf={(from, to) => drillAbcMovement(measure, compareTo, from, to)}
      />
    </Panel>
  );
}
