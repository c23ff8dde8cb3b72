import './home.css';
import { useQuery } from '@tanstack/react-query';
import { type HomeAnswer, homeQuery } from '../../client/home.ts';
import { usePageSearch } from '../../frame/address.ts';
import { ControlBar } from '../../frame/control-bar.tsx';
import { Explained } from '../../frame/explained.tsx';
import { Page } from '../../frame/page.tsx';
import { Grid } from '../../ui/page-layout.tsx';
import type { Formats } from '../../words/formats.ts';
import { useFormats } from '../../words/formats-context.tsx';
import { type Say, useWords } from '../../words/use-words.ts';
import { Bridge } from './parts/bridge.tsx';
import { Chain } from './parts/chain.tsx';
import { Concentration } from './parts/concentration.tsx';
import { EarlierDay } from './parts/earlier-day.tsx';
import { Months } from './parts/months.tsx';
import { Next } from './parts/next.tsx';
import { Stages } from './parts/stages.tsx';

function change(
  t: Say,
  formats: Formats,
  { profitMinor, previousProfitMinor, previousAsOf }: HomeAnswer['equity'],
): string {
  if (profitMinor === null || previousProfitMinor === null || previousAsOf === null) return '';
  const by = profitMinor - previousProfitMinor;
  const day = formats.day(previousAsOf);
  if (by === 0) return t('home.answer.same', { day });
  return t(by > 0 ? 'home.answer.up' : 'home.answer.down', { change: formats.money(Math.abs(by)), day });
}

function answer(t: Say, formats: Formats, { meta, equity, months }: HomeAnswer): string {
  const customers = formats.count(meta.customers);
  if (equity.profitMinor === null || equity.revenueMinor === null) {
    return t('home.answer.past', {
      customers,
      months: formats.count(months.length),
      revenue: formats.money(months.reduce((sum, month) => sum + month.revenueMinor, 0)),
    });
  }
  const bounds = equity.revenueInterval;
  const interval = bounds
    ? t('home.answer.interval', {
        lower: formats.money(bounds.lower),
        upper: formats.money(bounds.upper),
        level: formats.percent(bounds.level),
      })
    : '';
  const told = t('home.answer', {
    customers,
    profit: formats.money(equity.profitMinor),
    days: formats.days(equity.horizonDays),
    revenue: formats.money(equity.revenueMinor),
    interval,
  });
  return told + change(t, formats, equity);
}

/** A forecast that has nothing earlier to be held against. */
const isWaiting = ({ state, equity }: HomeAnswer) =>
  state !== 'refused' && equity.profitMinor !== null && equity.previousProfitMinor === null;

/** What the customer base is worth, what moved it, what to do next. */
export function HomePage() {
  const t = useWords();
  const formats = useFormats();
  const [{ asOf, compareTo }] = usePageSearch();
  const query = useQuery({ ...homeQuery({ asOf, compareTo }), placeholderData: (before) => before });
  return (
    <Page
      title={t('home.title')}
      caption={t('home.caption')}
      query={query}
      answer={(home) => answer(t, formats, home)}
      explain={(home) => (
        <Explained
          name={t('home.caption')}
          definition={t('home.equity.definition')}
          formula={t('home.equity.formula')}
          meta={home.meta}
        />
      )}
      controls={<ControlBar compare />}
      skeleton={[430, 146, 330]}
    >
      {(home) => (
        <Grid>
          {isWaiting(home) ? <EarlierDay home={home} /> : <Bridge home={home} />}
          {isWaiting(home) ? <Months home={home} span={7} /> : null}
          <div className="p-span-5 h-side">
            <Next home={home} />
            <Concentration home={home} />
          </div>
          <Stages home={home} />
          {isWaiting(home) ? null : <Months home={home} span={8} />}
          <Chain home={home} wide={isWaiting(home)} />
        </Grid>
      )}
    </Page>
  );
}
