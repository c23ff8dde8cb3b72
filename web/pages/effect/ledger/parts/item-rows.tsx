import { Button } from 'antd';
import type { ReactNode } from 'react';
import { INDEX_GROUPS, ITEM_KINDS, ITEM_STATES, type PlanItem } from '#contract/ledger';
import { useMinorPerMajor } from '../../../../frame/use-minor.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { nameOfGoal } from '../prepare.ts';
import { emptyItem } from '../programmes.ts';
import type { StrategyForm } from '../use-strategy.ts';
import { freeKey } from './free-key.ts';

type Props = { form: StrategyForm; today: string };

/** What is to be done: contact, service and care, resources, training, performance; by whom and by when. */
export function ItemRows({ form, today }: Props) {
  const { t } = usePen();
  const { items } = form.draft.body;
  const put = (item: PlanItem) => form.change({ items: items.map((one) => (one.itemId === item.itemId ? item : one)) });
  const add = () => {
    const itemId = freeKey(
      'i',
      items.map((one) => one.itemId),
    );
    form.change({ items: [...items, emptyItem(itemId, 'contact', today)] });
  };
  return (
    <section className="e-wide" aria-label={t('ledger.plan')}>
      <h3>{t('ledger.plan')}</h3>
      {items.length === 0 ? <p className="p-secondary">{t('ledger.item.none')}</p> : null}
      {items.map((item) => (
        <ItemRow
          key={item.itemId}
          item={item}
          form={form}
          onChange={put}
          onRemove={() => form.change({ items: items.filter((one) => one !== item) })}
        />
      ))}
      <Button size="small" onClick={add}>
        {t('ledger.item.add')}
      </Button>
    </section>
  );
}

type RowProps = { item: PlanItem; form: StrategyForm; onChange: (item: PlanItem) => void; onRemove: () => void };

function ItemRow({ item, form, onChange, onRemove }: RowProps) {
  const { t } = usePen();
  const per = useMinorPerMajor();
  const set = (part: Partial<PlanItem>) => onChange({ ...item, ...part });
  return (
    <div className="e-row">
      <Choice
        name={t('ledger.item.kind')}
        value={item.kind}
        onChange={(kind) => set({ kind: kind as PlanItem['kind'] })}
        options={ITEM_KINDS.map((kind) => [kind, t(`ledger.kind.${kind}`)])}
      />
      <Text
        name={t('ledger.item.what')}
        className="e-broad"
        value={item.what}
        maxLength={200}
        onChange={(what) => set({ what })}
      />
      <Text
        name={t('ledger.item.how')}
        className="e-broad"
        value={item.how}
        maxLength={1200}
        onChange={(how) => set({ how })}
      />
      <Text
        name={t('ledger.item.owner')}
        className="e-narrow"
        value={item.owner}
        maxLength={200}
        onChange={(owner) => set({ owner })}
      />
      <label className="e-narrow">
        {t('ledger.item.starts')}
        <input
          type="date"
          className="p-field"
          value={item.startsOn ?? ''}
          onChange={(event) => set({ startsOn: event.target.value === '' ? null : event.target.value })}
        />
      </label>
      <label className="e-narrow">
        {t('ledger.item.dueOn')}
        <input
          type="date"
          className="p-field"
          value={item.dueOn}
          onChange={(event) => set({ dueOn: event.target.value })}
        />
      </label>
      <label className="e-narrow">
        {t('ledger.item.budget')}
        <input
          type="number"
          min={0}
          className="p-field"
          value={item.budgetMinor === null ? '' : item.budgetMinor / per}
          onChange={(event) =>
            set({ budgetMinor: event.target.value === '' ? null : Math.round(Number(event.target.value) * per) })
          }
        />
      </label>
      <Belongs item={item} form={form} set={set} />
      <Button size="small" type="text" onClick={onRemove}>
        {t('ledger.item.remove')}
      </Button>
    </div>
  );
}

/** Which index an item should move, for which goal, and how far it is. */
function Belongs({ item, form, set }: { item: PlanItem; form: StrategyForm; set: (part: Partial<PlanItem>) => void }) {
  const pen = usePen();
  const { t } = pen;
  const { goals } = form.draft.body;
  return (
    <>
      <Choice
        name={t('ledger.item.index')}
        value={item.index ?? ''}
        onChange={(index) => set({ index: index === '' ? null : (index as PlanItem['index']) })}
        options={[['', t('ledger.index.none')], ...INDEX_GROUPS.map((one) => [one, t(`ledger.index.${one}`)] as const)]}
      />
      <Choice
        name={t('ledger.item.goal')}
        value={item.goalId ?? ''}
        onChange={(goalId) => set({ goalId: goalId === '' ? null : goalId })}
        options={[
          ['', t('ledger.item.goal.none')],
          ...goals.map((goal) => [goal.goalId, nameOfGoal(goal, pen)] as const),
        ]}
      />
      <Choice
        name={t('ledger.goal.state')}
        value={item.state}
        onChange={(state) => set({ state: state as PlanItem['state'] })}
        options={ITEM_STATES.map((state) => [state, t(`ledger.state.${state}`)])}
      />
    </>
  );
}

type TextProps = {
  name: string;
  className: string;
  value: string;
  maxLength: number;
  onChange: (value: string) => void;
};

function Text({ name, className, value, maxLength, onChange }: TextProps) {
  return (
    <label className={className}>
      {name}
      <input
        className="p-field"
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

type ChoiceProps = {
  name: ReactNode;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
};

function Choice({ name, value, options, onChange }: ChoiceProps) {
  return (
    <label className="e-narrow">
      {name}
      <select className="p-field" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
