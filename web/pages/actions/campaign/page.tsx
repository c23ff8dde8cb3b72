import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../frame/page.tsx';
import { useParam } from '../../../frame/use-param.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid } from '../../../ui/page-layout.tsx';
import { campaignQuery, progressQuery } from '../queries.ts';
import { Builder } from './parts/builder.tsx';
import { Launched } from './parts/launched.tsx';
import '../actions.css';

/** One campaign: its six steps while it is a draft, what becomes of its messages afterwards. */
export function CampaignPage() {
  const { t, formats } = usePen();
  const id = Number(useParam('id'));
  const campaignId = Number.isSafeInteger(id) && id > 0 ? id : 0;
  const query = useQuery(campaignQuery(campaignId));
  const isMoving = query.data?.state === 'scheduled' || query.data?.state === 'sending';
  const isLaunched = query.data !== undefined && query.data.state !== 'draft';
  const progress = useQuery({ ...progressQuery(campaignId, isMoving), enabled: isLaunched });
  return (
    <Page
      title={t('campaign.title', { name: query.data?.name ?? '…' })}
      caption={query.data ? t(`campaignState.${query.data.state}`) : ''}
      query={query}
      skeleton={[160, 160, 240]}
      answer={(campaign) => {
        if (campaign.state === 'draft')
          return t('campaign.answer.draft', {
            done: formats.count(Object.values(campaign.steps).filter((step) => step !== null).length),
          });
        if (progress.data === undefined) return '';
        const { counts, rounds } = progress.data;
        return t('campaign.answer.launched', {
          sent: formats.count(rounds.reduce((sum, { sent }) => sum + sent, 0)),
          control: formats.count(counts.control),
          holdout: formats.count(counts.holdout),
          excluded: formats.count(counts.excluded.reduce((sum, { customers }) => sum + customers, 0)),
          until: formats.day(campaign.judgedUntil),
        });
      }}
    >
      {(campaign) => (
        <Grid>
          {campaign.state === 'draft' ? (
            <Builder key={`${campaign.campaignId}/${campaign.version}`} campaign={campaign} />
          ) : (
            <Launched campaign={campaign} progress={progress} />
          )}
        </Grid>
      )}
    </Page>
  );
}
