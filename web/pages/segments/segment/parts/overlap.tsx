import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Segment } from '#contract/segments';
import { segmentOverlapQuery, segmentsQuery } from '../../../../client/segments.ts';
import { textIn, useAddress, usePageSearch } from '../../../../frame/address.ts';
import { Answered } from '../../../../frame/answered.tsx';
import { DrillLink } from '../../../../frame/drill.tsx';
import { ratio } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Percent } from '../../../../ui/cells.tsx';
import { Facts, Panel } from '../../../../ui/page-layout.tsx';

/** How many customers this segment shares with another one. */
export function Overlap({ segment }: { segment: Segment }) {
  const { t } = usePen();
  const id = useId();
  const [address, change] = useAddress();
  const { data = [] } = useQuery(segmentsQuery);
  const others = data.filter(({ segmentId }) => segmentId !== segment.segmentId);
  const other = others.find(({ segmentId }) => String(segmentId) === textIn(address, 'other'));
  return (
    <Panel title={t('segments.overlap')}>
      {others.length === 0 ? (
        <p className="p-caption">{t('segments.overlap.none')}</p>
      ) : (
        <div className="g-overlap">
          <label htmlFor={id}>{t('segments.overlap.with')}</label>
          <select
            id={id}
            className="p-field"
            value={other ? String(other.segmentId) : ''}
            onChange={(event) => change({ other: event.target.value || undefined })}
          >
            <option value="">–</option>
            {others.map(({ segmentId, name }) => (
              <option key={segmentId} value={String(segmentId)}>
                {name}
              </option>
            ))}
          </select>
          {other ? <Shared segment={segment} other={other} /> : null}
        </div>
      )}
    </Panel>
  );
}

function Shared({ segment, other }: { segment: Segment; other: Segment }) {
  const { t, formats } = usePen();
  const [{ asOf }] = usePageSearch();
  const query = useQuery(segmentOverlapQuery(segment.segmentId, other.segmentId, asOf));
  const here = `segment:is:${segment.segmentId}`;
  const there = `segment:is:${other.segmentId}`;
  return (
    <Answered query={query} skeleton={[60]}>
      {(overlap) => (
        <div>
          <p>
            {t('segments.overlap.answer', {
              n: formats.count(overlap.both),
              share: formats.percent(ratio(overlap.both, overlap.here)),
              name: segment.name,
              other: other.name,
            })}
          </p>
          <Facts
            items={[
              {
                key: 'here',
                name: t('segments.overlap.only', { name: segment.name }),
                value: (
                  <DrillLink where={[here, `segment:not:${other.segmentId}`]}>
                    <Count value={overlap.here - overlap.both} />
                  </DrillLink>
                ),
              },
              {
                key: 'both',
                name: t('segments.overlap.both'),
                value: (
                  <DrillLink where={[here, there]}>
                    <Count value={overlap.both} />
                  </DrillLink>
                ),
              },
              {
                key: 'there',
                name: t('segments.overlap.only', { name: other.name }),
                value: (
                  <DrillLink where={[there, `segment:not:${segment.segmentId}`]}>
                    <Count value={overlap.there - overlap.both} />
                  </DrillLink>
                ),
              },
              { key: 'likeness', name: t('segments.overlap.likeness'), value: <Percent share={overlap.likeness} /> },
            ]}
          />
        </div>
      )}
    </Answered>
  );
}
