import { Button } from 'antd';
import { GOAL_AIMS, type Goal, type GoalStanding, LEDGER_MEASURES, type LedgerAnswer } from '#contract/ledger';
import { useMinorPerMajor } from '../../../../frame/use-minor.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { goalNumber, storedNumber, typedNumber, unitOf } from '../prepare.ts';
import { emptyGoal } from '../programmes.ts';
import type { StrategyForm } from '../use-strategy.ts';
import { freeKey } from './free-key.ts';

const MEASURES = [...(Object.keys(LEDGER_MEASURES) as (keyof typeof LEDGER_MEASURES)[]), 'noted'] as const;
const TONE = { reached: 'p-good', 'on-way': '', behind: 'p-bad', missed: 'p-bad', unknown: 'p-secondary' } as const;

type Props = { form: StrategyForm; answer: LedgerAnswer; standings: readonly GoalStanding[] };

/** What is to be reached: measure, target, day; beside it where it stands. */
export function GoalRows({ form, answer, standings }: Props) {
  const { t } = usePen();
  const { goals } = form.draft.body;
  const put = (goal: Goal) => form.change({ goals: goals.map((one) => (one.goalId === goal.goalId ? goal : one)) });
  const add = () => {
    const goalId = freeKey(
      'g',
      goals.map((one) => one.goalId),
    );
    form.change({ goals: [...goals, emptyGoal(goalId, 'loyalty', 'repeat-rate', answer.today)] });
  };
  return (
    <section className="e-wide" aria-label={t('ledger.goals')}>
      <h3>{t('ledger.goals')}</h3>
      {goals.length === 0 ? <p className="p-secondary">{t('ledger.goal.none')}</p> : null}
      {goals.map((goal) => (
        <GoalRow
          key={goal.goalId}
          goal={goal}
          standing={standings.find(({ goalId }) => goalId === goal.goalId)}
          live={answer.measures.find(({ measure }) => measure === goal.measure)?.value ?? null}
          today={answer.today}
          onChange={put}
          onRemove={() => form.change({ goals: goals.filter((one) => one !== goal) })}
        />
      ))}
      <Button size="small" onClick={add}>
        {t('ledger.goal.add')}
      </Button>
    </section>
  );
}

type RowProps = {
  goal: Goal;
  standing: GoalStanding | undefined;
  live: number | null;
  today: string;
  onChange: (goal: Goal) => void;
  onRemove: () => void;
};

function GoalRow({ goal, standing, live, today, onChange, onRemove }: RowProps) {
  const pen = usePen();
  const { t } = pen;
  const per = useMinorPerMajor();
  const suffix = unitOf(goal.measure) === 'share' ? '%' : '';
  const value = goal.measure === 'noted' ? (goal.readings.at(-1)?.value ?? null) : live;
  const chooseMeasure = (measure: Goal['measure']) => {
    const better = measure === 'noted' ? goal.better : LEDGER_MEASURES[measure].better;
    onChange({ ...goal, measure, better, target: Number.NaN, start: null, startOn: null });
  };
  return (
    <div className="e-row">
      <label>
        {t('ledger.goal.aim')}
        <select
          className="p-field"
          value={goal.aim}
          onChange={(event) => onChange({ ...goal, aim: event.target.value as Goal['aim'] })}
        >
          {GOAL_AIMS.map((aim) => (
            <option key={aim} value={aim}>
              {t(`ledger.aim.${aim}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ledger.goal.measure')}
        <select
          className="p-field"
          value={goal.measure}
          onChange={(event) => chooseMeasure(event.target.value as Goal['measure'])}
        >
          {MEASURES.map((measure) => (
            <option key={measure} value={measure}>
              {t(`ledger.measure.${measure}`)}
            </option>
          ))}
        </select>
      </label>
      {goal.measure === 'noted' ? <Noted goal={goal} today={today} onChange={onChange} /> : null}
      <label className="e-narrow">
        {t('ledger.goal.target')} {suffix}
        <input
          type="number"
          step="any"
          className="p-field"
          defaultValue={typedNumber(goal.measure, goal.target, per)}
          key={goal.measure}
          onChange={(event) => onChange({ ...goal, target: storedNumber(goal.measure, event.target.value, per) })}
        />
      </label>
      <label className="e-narrow">
        {t('ledger.goal.due')}
        <input
          type="date"
          className="p-field"
          value={goal.dueOn}
          onChange={(event) => onChange({ ...goal, dueOn: event.target.value })}
        />
      </label>
      <dl className="e-standing">
        <div>
          <dt>{t('ledger.goal.start')}</dt>
          <dd className="p-num">{goalNumber(goal.measure, goal.start, pen)}</dd>
        </div>
        <div>
          <dt>{t('ledger.goal.now')}</dt>
          <dd className="p-num">{goalNumber(goal.measure, standing?.value ?? value, pen)}</dd>
        </div>
        <div>
          <dt>{t('ledger.goal.expected')}</dt>
          <dd className="p-num">{goalNumber(goal.measure, standing?.expected ?? null, pen)}</dd>
        </div>
        <div>
          <dt>{t('ledger.goal.state')}</dt>
          <dd className={TONE[standing?.state ?? 'unknown']}>
            {t(`ledger.goalState.${standing?.state ?? 'unknown'}`)}
          </dd>
        </div>
      </dl>
      <Button size="small" type="text" onClick={onRemove}>
        {t('ledger.goal.remove')}
      </Button>
    </div>
  );
}

/** A number that people find out themselves: what it is, which way is better, and its value today. */
function Noted({ goal, today, onChange }: Pick<RowProps, 'goal' | 'today' | 'onChange'>) {
  const { t } = usePen();
  const note = (typed: string) => {
    const others = goal.readings.filter(({ on }) => on !== today);
    const value = Number(typed);
    const readings = typed.trim() === '' || !Number.isFinite(value) ? others : [...others, { on: today, value }];
    onChange({ ...goal, readings });
  };
  return (
    <>
      <label>
        {t('ledger.goal.name')}
        <input
          className="p-field"
          maxLength={200}
          value={goal.name}
          onChange={(event) => onChange({ ...goal, name: event.target.value })}
        />
      </label>
      <label className="e-narrow">
        {t('ledger.goal.better')}
        <select
          className="p-field"
          value={goal.better}
          onChange={(event) => onChange({ ...goal, better: event.target.value as Goal['better'] })}
        >
          <option value="more">{t('ledger.goal.better.more')}</option>
          <option value="less">{t('ledger.goal.better.less')}</option>
        </select>
      </label>
      <label className="e-narrow">
        {t('ledger.goal.reading.today')}
        <input
          type="number"
          step="any"
          className="p-field"
          defaultValue={goal.readings.find(({ on }) => on === today)?.value ?? ''}
          onChange={(event) => note(event.target.value)}
        />
      </label>
    </>
  );
}
