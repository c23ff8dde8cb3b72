import { Button, Slider } from 'antd';
import { useAddress } from '../../../../frame/address.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { type Abc, classesAt, type Shares } from '../prepare.ts';

const percentSteps = { min: 1, max: 60, step: 1 };

/** Other cuts on trial: they move the lines of the curve and live in the address; keeping them is a matter of Settings. */
export function TryShares({ abc, shares }: { abc: Abc; shares: Shares }) {
  const { t, formats } = usePen();
  const [, change] = useAddress();
  const set = (part: Partial<Shares>) => {
    const next = { ...shares, ...part };
    if (next.a + next.b < 1) change({ a: String(next.a), b: String(next.b) });
  };
  const [a, b, c] = classesAt(abc.curve, shares);
  const write = (share: number | undefined) => formats.percent(share ?? null);
  const isTrial = shares.a !== abc.shares.a || shares.b !== abc.shares.b;
  const tooltip = { formatter: (n?: number) => formats.percent((n ?? 0) / 100) };
  return (
    <>
      <div>
        <span className="p-caption">{t('value.abc.share.a')}</span>
        <Slider
          {...percentSteps}
          ariaLabelForHandle={t('value.abc.share.a')}
          tooltip={tooltip}
          value={Math.round(shares.a * 100)}
          onChange={(n) => set({ a: n / 100 })}
        />
        <span className="p-caption">{t('value.abc.share.b')}</span>
        <Slider
          {...percentSteps}
          ariaLabelForHandle={t('value.abc.share.b')}
          tooltip={tooltip}
          value={Math.round(shares.b * 100)}
          onChange={(n) => set({ b: n / 100 })}
        />
      </div>
      <p>
        {t('value.abc.preview', {
          a: write(a?.customers),
          aMoney: write(a?.money),
          b: write(b?.customers),
          bMoney: write(b?.money),
          c: write(c?.customers),
          cMoney: write(c?.money),
        })}
      </p>
      {isTrial ? (
        <p>
          {t('value.abc.preview.trial')}{' '}
          <Button size="small" onClick={() => change({ a: undefined, b: undefined })}>
            {t('value.abc.preview.reset')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
