import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { JourneyStep } from '#contract/journey';
import type { JourneyFault } from '#contract/journey-work';
import { usePen } from '../../../../frame/use-pen.ts';
import { useCodeWords } from '../../../../words/use-words.ts';
import { added, moved, newStep, type Place, STEP_KINDS, type StepKind, waysBelow, withStep } from '../tree.ts';
import { useStepWords } from '../use-step-words.ts';
import { StepEditor } from './step-editor.tsx';

type Props = {
  steps: readonly JourneyStep[];
  faults: readonly JourneyFault[];
  /** The step being edited, chosen here or in the picture. */
  chosen: string | null;
  onChoose: (stepId: string | null) => void;
  onChange: (steps: JourneyStep[]) => void;
};

/** The steps as nested lists, each with buttons to edit, move and remove it: everything by keyboard, nothing by dragging. */
export function StepList({ steps, faults, chosen, onChoose, onChange }: Props) {
  const { t } = usePen();
  const words = useStepWords();
  const codes = useCodeWords();
  const root = useRef<HTMLDivElement>(null);
  // A step that moves into another list is drawn anew: the button that was pressed gets the focus back.
  const pressed = useRef<string | null>(null);
  useEffect(() => {
    if (pressed.current === null) return;
    root.current?.querySelector<HTMLButtonElement>(`[data-press="${pressed.current}"]`)?.focus();
    pressed.current = null;
  });
  const move = (id: string, by: -1 | 1) => {
    pressed.current = `${id}/${by}`;
    onChange(moved(steps, id, by));
  };
  const add = (place: Place, kind: StepKind) => {
    const step = newStep(steps, kind);
    onChange(added(steps, place, step));
    if (kind !== 'exit') onChoose(step.id);
  };
  const row = (step: JourneyStep): ReactNode => {
    const name = words(step);
    const own = faults.filter(({ stepId }) => stepId === step.id);
    return (
      <li key={step.id} className="j-step">
        <StepLine
          step={step}
          name={name}
          isChosen={chosen === step.id}
          onEdit={() => onChoose(chosen === step.id ? null : step.id)}
          onMove={(by) => move(step.id, by)}
          onRemove={() => onChange(withStep(steps, step.id, () => []))}
        />
        {own.map(({ code, detail }) => (
          <p key={`${code}/${detail}`} className="p-bad j-fault">
            {codes(`journeyFault.${code}`, { detail })}
          </p>
        ))}
        {chosen === step.id ? (
          <StepEditor
            step={step}
            onChange={(next) => onChange(withStep(steps, step.id, () => [next]))}
            onDone={() => onChoose(null)}
          />
        ) : null}
        {waysBelow(step).map(([way, list]) => (
          <div key={way} className="j-way">
            <span className="j-way-name">{t(`stepWay.${way}`)}</span>
            <ol className="j-list">{list.map(row)}</ol>
            <AddStep
              place={t('journey.place.way', { way: t(`stepWay.${way}`), step: name })}
              onAdd={(kind) => add({ parent: step.id, way }, kind)}
            />
          </div>
        ))}
      </li>
    );
  };
  return (
    <div ref={root}>
      {steps.length === 0 ? <p className="a-note">{t('journey.steps.empty')}</p> : null}
      <ol className="j-list" aria-label={t('journey.steps.list')}>
        {steps.map(row)}
      </ol>
      <AddStep place={t('journey.place.end')} onAdd={(kind) => add(null, kind)} />
    </div>
  );
}

type LineProps = {
  step: JourneyStep;
  name: string;
  isChosen: boolean;
  onEdit: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

function StepLine({ step, name, isChosen, onEdit, onMove, onRemove }: LineProps) {
  const { t } = usePen();
  return (
    <div className={isChosen ? 'j-line j-chosen' : 'j-line'}>
      <span className={`j-mark j-${step.kind}`} aria-hidden="true" />
      <span className="j-words">{name}</span>
      <span className="j-buttons">
        <Button
          size="small"
          icon={<EditOutlined />}
          aria-label={t('journey.step.edit', { step: name })}
          aria-expanded={isChosen}
          disabled={step.kind === 'exit'}
          onClick={onEdit}
        />
        <Button
          size="small"
          icon={<ArrowUpOutlined />}
          data-press={`${step.id}/-1`}
          aria-label={t('journey.step.up', { step: name })}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined />}
          data-press={`${step.id}/1`}
          aria-label={t('journey.step.down', { step: name })}
          onClick={() => onMove(1)}
        />
        <Button
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('journey.step.remove', { step: name })}
          onClick={onRemove}
        />
      </span>
    </div>
  );
}

/** The kinds of steps, behind one button: a list that opens under it. */
function AddStep({ place, onAdd }: { place: string; onAdd: (kind: StepKind) => void }) {
  const { t } = usePen();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="j-add">
      <Button size="small" type="dashed" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('journey.add.here', { place })}
      </Button>
      {isOpen
        ? STEP_KINDS.map((kind) => (
            <Button
              key={kind}
              size="small"
              onClick={() => {
                setOpen(false);
                onAdd(kind);
              }}
            >
              {t(`journey.add.${kind}`)}
            </Button>
          ))
        : null}
    </div>
  );
}
