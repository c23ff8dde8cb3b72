import type { SegmentDetail } from '#contract/segments';
import { To } from '../../../../frame/drill.tsx';
import { useDefinitionWords } from '../../../../frame/use-condition-words.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';

/** What the segment has been, the newest first, and which segments rest on it. */
export function Versions({ detail }: { detail: SegmentDetail }) {
  const { t, formats } = usePen();
  const words = useDefinitionWords();
  return (
    <>
      <Panel title={t('segments.versions')} flush>
        <DataTable
          caption={t('segments.versions')}
          rows={detail.versions}
          rowKey={(row) => String(row.version)}
          columns={[
            { key: 'version', title: t('segments.version'), fixed: true, render: (row) => row.version },
            { key: 'name', title: t('segments.name'), render: (row) => row.name },
            { key: 'sentence', title: t('segments.definition'), wrap: true, render: (row) => words(row.definition) },
            { key: 'moment', title: t('segments.changedAt'), render: (row) => formats.moment(row.changedAt) },
          ]}
        />
      </Panel>
      {detail.namedBy.length > 0 ? (
        <Panel title={t('segments.namedBy')}>
          <ul className="g-sample">
            {detail.namedBy.map(({ segmentId, name }) => (
              <li key={segmentId}>
                <To to={`/segments/${segmentId}`}>{name}</To>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}
