import './customer.css';
import { useQuery } from '@tanstack/react-query';
import { type CustomerAnswer, customerQuery } from '../../client/customers.ts';
import { usePageSearch } from '../../frame/address.ts';
import { ControlBar } from '../../frame/control-bar.tsx';
import { Page } from '../../frame/page.tsx';
import { useParam } from '../../frame/use-param.ts';
import { Grid } from '../../ui/page-layout.tsx';
import type { Formats } from '../../words/formats.ts';
import { useFormats } from '../../words/formats-context.tsx';
import { type Say, useWords } from '../../words/use-words.ts';
import { Contact } from './parts/contact.tsx';
import { Costs } from './parts/costs.tsx';
import { Delivered } from './parts/delivered.tsx';
import { Grades } from './parts/grades.tsx';
import { Header } from './parts/header.tsx';
import { History } from './parts/history.tsx';
import { Outlook } from './parts/outlook.tsx';
import { Referrals } from './parts/referrals.tsx';
import { Rhythm } from './parts/rhythm.tsx';
import { Timeline } from './parts/timeline.tsx';
import { ValueBuiltUp } from './parts/value-built-up.tsx';
import { Why } from './parts/why.tsx';

function silence(t: Say, formats: Formats, { rhythm }: CustomerAnswer): string {
  if (rhythm.silenceDays === 0) return t('customer.silence.today');
  const days = formats.days(rhythm.silenceDays);
  if (rhythm.medianGapDays === null) return t('customer.silence.single', { days });
  const gap = formats.days(rhythm.medianGapDays);
  const ratio = rhythm.silenceDays / Math.max(1, rhythm.medianGapDays);
  return ratio > 1.05
    ? t('customer.silence.beyond', { days, gap, ratio: formats.number(ratio, 1) })
    : t('customer.silence.within', { days, gap });
}

function answer(t: Say, formats: Formats, detail: CustomerAnswer): string {
  const { customer, value } = detail;
  const told = {
    orders: t('customer.orders', { n: formats.count(customer.orders) }),
    net: formats.money(value.historyNetMinor),
  };
  const future = value.futureRevenueMinor;
  const known =
    future === null
      ? t('customer.answer.past', told)
      : t('customer.answer', { ...told, future: formats.money(future), days: formats.days(value.horizonDays) });
  return known + silence(t, formats, detail);
}

/** Everything about one customer: who, what happened, what it is worth, and why the numbers are what they are. */
export function CustomerPage() {
  const t = useWords();
  const formats = useFormats();
  const id = useParam('id');
  const [{ asOf }] = usePageSearch();
  const query = useQuery(customerQuery(id, asOf));
  const customer = query.data?.customer;
  return (
    <Page
      title={customer ? customer.name || t('customers.unnamed') : t('page.customers')}
      {...(customer ? { caption: t('customer.caption', { since: formats.day(customer.firstOn) }) } : {})}
      query={query}
      answer={(detail) => answer(t, formats, detail)}
      controls={<ControlBar />}
      skeleton={[104, 640]}
    >
      {(detail) => (
        <>
          <Header detail={detail} />
          <Grid>
            <Timeline detail={detail} />
            <div className="p-span-5 u-side">
              <ValueBuiltUp detail={detail} />
              <Costs detail={detail} />
              <Delivered detail={detail} />
              <Referrals detail={detail} />
              <Rhythm detail={detail} />
              <Outlook detail={detail} />
              <History detail={detail} />
              <Grades detail={detail} />
              <Contact customerId={detail.customer.customerId} />
              <Why detail={detail} />
            </div>
          </Grid>
        </>
      )}
    </Page>
  );
}
