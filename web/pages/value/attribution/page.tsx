import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useChoice, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid } from '../../../ui/page-layout.tsx';
import { attributionQuery } from '../queries.ts';
import { Breadth } from './parts/breadth.tsx';
import { Next } from './parts/next.tsx';
import { Referrals } from './parts/referrals.tsx';
import { Worth } from './parts/worth.tsx';
import { attributionSentence, TOUCH_CHOICES } from './prepare.ts';

/** What the value of customers goes back to: the first purchase, how many categories they buy, and who brought them. */
export function AttributionPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const [by, choose] = useChoice('by', TOUCH_CHOICES, 'category');
  const query = useQuery(attributionQuery(search, by));
  return (
    <Page
      title={t('attribution.title')}
      caption={t('page.value.attribution')}
      query={query}
      answer={(answer) => attributionSentence(answer, pen)}
      explain={(answer) => (
        <Explained
          name={t('page.value.attribution')}
          definition={t('explain.attribution.definition')}
          formula={t('explain.attribution.formula')}
          meta={answer.meta}
        />
      )}
      controls={
        <ControlBar measure filter>
          <Segmented
            size="small"
            aria-label={t('attribution.by')}
            value={by}
            onChange={choose}
            options={TOUCH_CHOICES.map((one) => ({ value: one, label: t(`attribution.by.${one}`) }))}
          />
        </ControlBar>
      }
      skeleton={[320, 280, 420, 320]}
      empty={(answer) => (answer.total.customers === 0 ? <Nobody /> : null)}
    >
      {(answer) => (
        <Grid>
          <Worth answer={answer} />
          <Breadth answer={answer} />
          <Next answer={answer} />
          <Referrals answer={answer} />
        </Grid>
      )}
    </Page>
  );
}
