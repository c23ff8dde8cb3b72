import { useQuery } from '@tanstack/react-query';
import type { SegmentDefinition } from '#contract/segment-definition';
import type { SegmentDetail } from '#contract/segments';
import { segmentQuery, trySegmentQuery } from '../../../client/segments.ts';
import { listIn, useAddress, usePageSearch } from '../../../frame/address.ts';
import { Answered } from '../../../frame/answered.tsx';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { LeaveGuard } from '../../../frame/leave-guard.tsx';
import { Page, PlainPage } from '../../../frame/page.tsx';
import { ratio } from '../../../frame/quantities.ts';
import { useDefinitionWords } from '../../../frame/use-condition-words.ts';
import { useParam } from '../../../frame/use-param.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { useSettled } from '../../../frame/use-settled.ts';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { DefinitionPanel } from './parts/definition-panel.tsx';
import { History } from './parts/history.tsx';
import { LivePanel } from './parts/live-panel.tsx';
import { Overlap } from './parts/overlap.tsx';
import { Profile } from './parts/profile.tsx';
import { Versions } from './parts/versions.tsx';
import { useSegmentForm } from './use-segment-form.ts';
import '../segments.css';

const EVERYBODY: SegmentDefinition = { all: [] };

/** One segment: what it is by definition, who is in it now, how it moved, and how it differs from everybody. */
export function SegmentPage() {
  const id = useParam('id');
  return id === 'new' ? <NewSegment /> : <KeptSegment segmentId={Number(id)} />;
}

/** A segment that is being built, from nothing or from the conditions of a list. */
function NewSegment() {
  const { t } = usePen();
  const [address] = useAddress();
  const where = listIn(address, 'where');
  const start =
    where.length === 0 ? { all: [{ where: 'orders:gte:2' }] } : { all: where.map((one) => ({ where: one })) };
  return (
    <PlainPage title={t('segments.new.title')} caption={t('segments.caption')} answer={t('segments.new.answer')}>
      <Grid>
        <Workbench detail={undefined} start={start} />
      </Grid>
    </PlainPage>
  );
}

function KeptSegment({ segmentId }: { segmentId: number }) {
  const pen = usePen();
  const { t, formats } = pen;
  const words = useDefinitionWords();
  const [{ asOf }] = usePageSearch();
  const query = useQuery(segmentQuery(segmentId));
  const segment = query.data?.segment;
  const now = useQuery({ ...trySegmentQuery(segment?.definition ?? EVERYBODY, asOf), enabled: segment !== undefined });
  const answer = () => {
    if (segment === undefined) return '';
    const sentence = words(segment.definition);
    if (now.data === undefined) return t('segments.one.sentence', { sentence });
    return t('segments.one.answer', {
      n: formats.count(now.data.customers),
      share: formats.percent(ratio(now.data.customers, now.data.meta.customers)),
      net: formats.money(now.data.sums.netMinor),
      sentence,
    });
  };
  return (
    <Page
      title={t('segments.one.title', { name: segment?.name ?? '…' })}
      caption={t('segments.caption')}
      query={query}
      answer={answer}
      controls={<ControlBar />}
      skeleton={[320, 280, 320]}
    >
      {(detail) => (
        <Grid>
          <Workbench
            key={`${detail.segment.segmentId}-${detail.segment.version}`}
            detail={detail}
            start={detail.segment.definition}
          />
          <History detail={detail} />
          <Profile segment={detail.segment} />
          <Overlap segment={detail.segment} />
          <Versions detail={detail} />
        </Grid>
      )}
    </Page>
  );
}

/** The definition and what it finds while it is being built. */
function Workbench({ detail, start }: { detail: SegmentDetail | undefined; start: SegmentDefinition }) {
  const { t } = usePen();
  const [{ asOf }] = usePageSearch();
  const kept = detail?.segment;
  const form = useSegmentForm(kept, { name: kept?.name ?? '', aim: kept?.aim ?? '', definition: start });
  const settled = useSettled(form.definition, 250);
  const trial = useQuery({ ...trySegmentQuery(settled ?? EVERYBODY, asOf), enabled: settled !== undefined });
  return (
    <>
      <DefinitionPanel kept={kept} form={form} />
      <Panel span={4} title={t('segments.live')}>
        {form.definition === undefined ? (
          <p className="p-caption" role="status">
            {t('segments.live.incomplete')}
          </p>
        ) : (
          <Answered query={trial} skeleton={[220]}>
            {(data) => (
              <LivePanel
                trial={data}
                isStale={trial.isPlaceholderData || settled !== form.definition}
                where={kept !== undefined && !form.isChanged ? [`segment:is:${kept.segmentId}`] : undefined}
              />
            )}
          </Answered>
        )}
      </Panel>
      <LeaveGuard
        isDirty={form.isChanged && !form.isWorking}
        title={t('segments.leave.title')}
        body={t('segments.leave.body')}
      />
    </>
  );
}
