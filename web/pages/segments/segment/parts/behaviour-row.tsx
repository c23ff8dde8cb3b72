import { useId } from 'react';
import type { Act, ActTime, Behaviour } from '#contract/segment-definition';
import { useMinorPerMajor } from '../../../../frame/use-minor.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import type { Part } from '../draft.ts';

type Did = Extract<Part, { kind: 'did' }>;
const ACTS = ['purchase', 'refund'] as const;
const FIELDS = ['product', 'category', 'channel', 'source'] as const;

/** A number from a field; the least where it is empty. */
const whole = (text: string, least: number): number => Math.max(least, Math.round(Number(text) || 0));
/** A copy without what is undefined: the contract knows a property or does not. */
const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

/** Something customers did or did not do: what, when, how often and how much, or what followed. */
export function BehaviourRow({ part, onChange }: { part: Did; onChange: (part: Part) => void }) {
  const { t } = usePen();
  const { did } = part;
  const set = (change: { [K in keyof Behaviour]?: Behaviour[K] | undefined }) =>
    onChange({ ...part, did: clean({ ...did, ...change }) as Behaviour });
  const doing = `${part.isNot ? 'not' : 'did'}-${did.act}`;
  return (
    <div className="g-did">
      <select
        className="p-field"
        aria-label={t('segments.did.act')}
        value={doing}
        onChange={(event) => {
          const [is, act] = event.target.value.split('-');
          onChange({ ...part, isNot: is === 'not', did: { ...did, act: act as Act['act'] } });
        }}
      >
        {ACTS.flatMap((act) =>
          (['did', 'not'] as const).map((is) => (
            <option key={`${is}-${act}`} value={`${is}-${act}`}>
              {t(`segments.did.${is}.${act}`)}
            </option>
          )),
        )}
      </select>
      <OfFields of={did.of} onChange={(of) => set({ of })} />
      <WhenFields when={did.when} onChange={(when) => set({ when })} />
      {did.next === undefined ? <HowFields did={did} set={set} /> : null}
      <NextFields did={did} set={set} />
    </div>
  );
}

type OfProps = { of: Act['of']; onChange: (of: Act['of']) => void };

/** Products, categories, channels or sources, several with a comma between them. */
function OfFields({ of = [], onChange }: OfProps) {
  const { t } = usePen();
  const [first] = of;
  const others = of.slice(1);
  return (
    <span className="g-pair">
      <select
        className="p-field"
        aria-label={t('segments.did.of')}
        value={first?.field ?? ''}
        onChange={(event) => {
          const field = FIELDS.find((one) => one === event.target.value);
          onChange(field === undefined ? undefined : [{ field, values: first?.values ?? [] }, ...others]);
        }}
      >
        <option value="">{t('segments.did.of.any')}</option>
        {FIELDS.map((field) => (
          <option key={field} value={field}>
            {t(`segments.did.of.${field}`)}
          </option>
        ))}
      </select>
      {first ? (
        <input
          className="p-field"
          aria-label={t('segments.did.of.values')}
          placeholder={t('segments.did.of.values')}
          required
          defaultValue={first.values.join(', ')}
          onChange={(event) => {
            const values = event.target.value.split(/[,，]/).map((one) => one.trim());
            onChange([{ field: first.field, values: values.filter((one) => one !== '') }, ...others]);
          }}
        />
      ) : null}
    </span>
  );
}

type WhenProps = { when: ActTime | undefined; onChange: (when: ActTime | undefined) => void };

function WhenFields({ when, onChange }: WhenProps) {
  const { t } = usePen();
  const kind = when === undefined ? 'ever' : 'lastDays' in when ? 'last' : 'between';
  const pick = (next: string) => onChange(next === 'ever' ? undefined : next === 'last' ? { lastDays: 90 } : {});
  return (
    <span className="g-pair">
      <select
        className="p-field"
        aria-label={t('segments.did.when')}
        value={kind}
        onChange={(event) => pick(event.target.value)}
      >
        {(['ever', 'last', 'between'] as const).map((one) => (
          <option key={one} value={one}>
            {t(`segments.did.when.${one}`)}
          </option>
        ))}
      </select>
      {when !== undefined && 'lastDays' in when ? (
        <input
          className="p-field g-short"
          type="number"
          min={1}
          max={36_500}
          aria-label={t('segments.did.days')}
          value={when.lastDays}
          onChange={(event) => onChange({ ...when, lastDays: whole(event.target.value, 1) })}
        />
      ) : null}
      {when !== undefined && !('lastDays' in when)
        ? (['from', 'to'] as const).map((end) => (
            <input
              key={end}
              className="p-field"
              type="date"
              aria-label={t(`segments.did.${end}`)}
              value={when[end] ?? ''}
              onChange={(event) => onChange(clean({ ...when, [end]: event.target.value || undefined }))}
            />
          ))
        : null}
    </span>
  );
}

type Set = (change: { [K in keyof Behaviour]?: Behaviour[K] | undefined }) => void;

/** How often and how much. */
function HowFields({ did, set }: { did: Behaviour; set: Set }) {
  const { t } = usePen();
  const per = useMinorPerMajor();
  const { times, amount } = did;
  return (
    <>
      <span className="g-pair">
        <select
          className="p-field"
          aria-label={t('segments.did.times')}
          value={times?.operator ?? ''}
          onChange={(event) => {
            const operator = (['gte', 'lte', 'is'] as const).find((one) => one === event.target.value);
            set({ times: operator === undefined ? undefined : { operator, count: times?.count ?? 2 } });
          }}
        >
          <option value="">{t('segments.did.times.any')}</option>
          {(['gte', 'lte', 'is'] as const).map((operator) => (
            <option key={operator} value={operator}>
              {t(`segments.did.times.${operator}`)}
            </option>
          ))}
        </select>
        {times ? (
          <input
            className="p-field g-short"
            type="number"
            min={0}
            aria-label={t('segments.did.times.count')}
            value={times.count}
            onChange={(event) => set({ times: { ...times, count: whole(event.target.value, 0) } })}
          />
        ) : null}
      </span>
      <span className="g-pair">
        <select
          className="p-field"
          aria-label={t('segments.did.amount')}
          value={amount?.operator ?? ''}
          onChange={(event) => {
            const operator = (['gte', 'lte'] as const).find((one) => one === event.target.value);
            set({ amount: operator === undefined ? undefined : { operator, minor: amount?.minor ?? 100 * per } });
          }}
        >
          <option value="">{t('segments.did.amount.any')}</option>
          {(['gte', 'lte'] as const).map((operator) => (
            <option key={operator} value={operator}>
              {t(`segments.did.amount.${operator}`)}
            </option>
          ))}
        </select>
        {amount ? (
          <input
            className="p-field g-short"
            type="number"
            min={0}
            step="any"
            aria-label={t('segments.did.amount')}
            value={amount.minor / per}
            onChange={(event) =>
              set({ amount: { ...amount, minor: whole(String(Number(event.target.value) * per), 0) } })
            }
          />
        ) : null}
      </span>
    </>
  );
}

/** What followed on a later day, within so many days. */
function NextFields({ did, set }: { did: Behaviour; set: Set }) {
  const { t } = usePen();
  const id = useId();
  const { next } = did;
  return (
    <span className="g-pair">
      <label className="g-not" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={next !== undefined}
          onChange={(event) =>
            set(
              event.target.checked
                ? { next: { act: 'purchase', withinDays: 30 }, times: undefined, amount: undefined }
                : { next: undefined },
            )
          }
        />
        {t('segments.did.next')}
      </label>
      {next ? (
        <>
          <input
            className="p-field g-short"
            type="number"
            min={1}
            aria-label={t('segments.did.days')}
            value={next.withinDays}
            onChange={(event) => set({ next: { ...next, withinDays: whole(event.target.value, 1) } })}
          />
          <span className="p-secondary">{t('segments.did.next.days')}</span>
          <select
            className="p-field"
            aria-label={t('segments.did.next.act')}
            value={next.act}
            onChange={(event) => set({ next: { ...next, act: event.target.value as Act['act'] } })}
          >
            {ACTS.map((act) => (
              <option key={act} value={act}>
                {t(`segments.did.did.${act}`)}
              </option>
            ))}
          </select>
          <OfFields of={next.of} onChange={(of) => set({ next: clean({ ...next, of }) })} />
        </>
      ) : null}
    </span>
  );
}
