import { useQuery } from '@tanstack/react-query';
import type { Segment, SegmentProfile } from '#contract/segments';
import { segmentProfileQuery } from '../../../../client/segments.ts';
import { usePageSearch } from '../../../../frame/address.ts';
import { Answered } from '../../../../frame/answered.tsx';
import { DrillLink } from '../../../../frame/drill.tsx';
import { ratio } from '../../../../frame/quantities.ts';
import { type Pen, usePen } from '../../../../frame/use-pen.ts';
import { Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';

type Group = SegmentProfile['groups'][number] & { hereShare: number | null; baseShare: number | null };
type Mean = SegmentProfile['means'][number];

const FIELD_OF = {
  stage: 'stage',
  rfmGroup: 'rfmGroup.quantile',
  abc: 'abc.net',
  source: 'source',
  province: 'province',
} as const;

/** The segment beside everybody: means, and where its people are found more or less often. */
export function Profile({ segment }: { segment: Segment }) {
  const { t } = usePen();
  const [{ asOf }] = usePageSearch();
  const query = useQuery(segmentProfileQuery(segment.segmentId, segment.version, asOf));
  return (
    <Answered query={query} skeleton={[320]}>
      {(profile) => (
        <>
          <Panel span={5} title={t('segments.profile.means')} flush>
            <Means means={profile.means} />
          </Panel>
          <Panel span={7} title={t('segments.profile')} caption={t('segments.profile.note')} flush>
            <Groups segmentId={segment.segmentId} profile={profile} />
          </Panel>
        </>
      )}
    </Answered>
  );
}

function meanWords({ formats }: Pen, of: Mean['of'], value: number | null): string {
  if (value === null) return formats.number(null);
  if (of === 'alive') return formats.percent(value);
  if (of === 'orders') return formats.number(value, 1);
  if (of === 'recencyDays') return formats.days(Math.round(value));
  return formats.money(Math.round(value));
}

function Means({ means }: { means: readonly Mean[] }) {
  const pen = usePen();
  const { t, formats } = pen;
  const right = (key: string, title: string, render: (row: Mean) => React.ReactNode) => ({
    key,
    title,
    align: 'right' as const,
    render: (row: Mean) => <span className="p-num">{render(row)}</span>,
  });
  return (
    <DataTable
      caption={t('segments.profile.means')}
      rows={means}
      rowKey={(row) => row.of}
      columns={[
        { key: 'of', title: t('segments.profile.mean'), fixed: true, render: (row) => t(`segments.mean.${row.of}`) },
        right('here', t('segments.profile.here'), (row) => meanWords(pen, row.of, row.here)),
        right('base', t('segments.profile.base'), (row) => meanWords(pen, row.of, row.base)),
        right('times', t('segments.profile.times'), (row) =>
          row.here === null || row.base === null || row.base <= 0 ? '–' : `×${formats.number(row.here / row.base, 2)}`,
        ),
      ]}
    />
  );
}

function Groups({ segmentId, profile }: { segmentId: number; profile: SegmentProfile }) {
  const pen = usePen();
  const { t, formats } = pen;
  const words = useCodeWords();
  const rows: Group[] = profile.groups
    .map((one) => ({
      ...one,
      hereShare: ratio(one.here, profile.customers),
      baseShare: ratio(one.base, profile.meta.customers),
    }))
    .filter(({ here }) => here > 0);
  const nameOf = ({ by, value }: Group): string => {
    if (value === '') return t('condition.blank');
    return by === 'source' || by === 'province' || by === 'abc' ? value : words(`${by}.${value}`);
  };
  return (
    <DataTable
      caption={t('segments.profile')}
      rows={rows}
      rowKey={(row) => `${row.by}-${row.value}`}
      maxHeight={360}
      columns={[
        { key: 'by', title: t('segments.profile.by'), render: (row) => t(`segments.by.${row.by}`) },
        {
          key: 'value',
          title: t('segments.profile.group'),
          fixed: true,
          render: (row) => (
            <DrillLink where={[`segment:is:${segmentId}`, `${FIELD_OF[row.by]}:is:${row.value}`]}>
              {nameOf(row)}
            </DrillLink>
          ),
        },
        {
          key: 'here',
          title: t('segments.profile.here'),
          align: 'right',
          render: (row) => <Percent share={row.hereShare} />,
        },
        {
          key: 'base',
          title: t('segments.profile.base'),
          align: 'right',
          render: (row) => <Percent share={row.baseShare} />,
        },
        {
          key: 'times',
          title: t('segments.profile.times'),
          align: 'right',
          render: (row) => (
            <span className="p-num">
              {row.hereShare === null || !row.baseShare ? '–' : `×${formats.number(row.hereShare / row.baseShare, 2)}`}
            </span>
          ),
        },
      ]}
    />
  );
}
