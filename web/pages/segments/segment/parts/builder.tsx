import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { usePen } from '../../../../frame/use-pen.ts';
import { DEEPEST, type Group, newBehaviour, newCondition, newGroup, type Part } from '../draft.ts';
import { BehaviourRow } from './behaviour-row.tsx';
import { ConditionRow } from './condition-row.tsx';

type Props = {
  part: Part;
  depth: number;
  /** Where it stands, for people who do not see it: 2.1. */
  place: string;
  onChange: (part: Part) => void;
  onRemove?: () => void;
};

/** A part of a definition with all that is in it; by keyboard and pointer alike, for every control is an ordinary one. */
export function Builder({ part, depth, place, onChange, onRemove }: Props) {
  if (part.kind === 'group')
    return (
      <GroupPart group={part} depth={depth} place={place} onChange={onChange} {...(onRemove ? { onRemove } : {})} />
    );
  return (
    <div className="g-row">
      {part.kind === 'where' ? (
        <ConditionRow part={part} onChange={onChange} />
      ) : (
        <BehaviourRow part={part} onChange={onChange} />
      )}
      {onRemove ? <RemoveButton place={place} onRemove={onRemove} /> : null}
    </div>
  );
}

function RemoveButton({ place, onRemove }: { place: string; onRemove: () => void }) {
  const { t } = usePen();
  return (
    <Button
      size="small"
      type="text"
      icon={<DeleteOutlined />}
      aria-label={t('segments.builder.remove', { place })}
      onClick={onRemove}
    />
  );
}

const MODES = ['all', 'any', 'none', 'notAll'] as const;
type Mode = (typeof MODES)[number];
const modeOf = ({ mode, isNot }: Group): Mode => (mode === 'all' ? (isNot ? 'notAll' : 'all') : isNot ? 'none' : 'any');

function GroupPart({ group, depth, place, onChange, onRemove }: Omit<Props, 'part'> & { group: Group }) {
  const { t } = usePen();
  const setMode = (mode: Mode) =>
    onChange({
      ...group,
      mode: mode === 'all' || mode === 'notAll' ? 'all' : 'any',
      isNot: mode === 'none' || mode === 'notAll',
    });
  const setParts = (parts: readonly Part[]) => onChange({ ...group, parts });
  return (
    <fieldset className="g-group" aria-label={t('segments.builder.group', { place: place || '1' })}>
      <div className="g-group-head">
        <select
          className="p-field"
          aria-label={t('segments.builder.mode')}
          value={modeOf(group)}
          onChange={(event) => setMode(event.target.value as Mode)}
        >
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(`segments.builder.mode.${mode}`)}
            </option>
          ))}
        </select>
        {onRemove ? <RemoveButton place={place} onRemove={onRemove} /> : null}
      </div>
      {group.parts.map((part, at) => (
        <Builder
          key={part.id}
          part={part}
          depth={depth + 1}
          place={place ? `${place}.${at + 1}` : String(at + 1)}
          onChange={(changed) => setParts(group.parts.map((one) => (one.id === part.id ? changed : one)))}
          onRemove={() => setParts(group.parts.filter((one) => one.id !== part.id))}
        />
      ))}
      {group.parts.length === 0 ? <p className="p-caption">{t('segments.builder.empty')}</p> : null}
      <div className="g-add">
        <Button size="small" onClick={() => setParts([...group.parts, newCondition()])}>
          {t('segments.builder.add.condition')}
        </Button>
        <Button size="small" onClick={() => setParts([...group.parts, newBehaviour()])}>
          {t('segments.builder.add.behaviour')}
        </Button>
        {/* A group takes a level for itself, one for `not`, and one for the condition in it. */}
        {depth + 4 <= DEEPEST ? (
          <Button size="small" onClick={() => setParts([...group.parts, newGroup()])}>
            {t('segments.builder.add.group')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
