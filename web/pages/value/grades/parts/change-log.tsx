import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { GRADE_DIRECTIONS, type GradeScheme } from '#contract/grade';
import { useChoice, usePageSearch } from '../../../../frame/address.ts';
import { Answered } from '../../../../frame/answered.tsx';
import { To } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useLocale } from '../../../../words/locale.tsx';
import { type Grades, reasonOf, tierName } from '../prepare.ts';
import { gradeChangesQuery } from '../queries.ts';

const CHOICES = ['all', 'up', 'down', 'left', 'back'] as const;

/** Every promotion and demotion, the newest first, with what it follows from. */
export function ChangeLog({ grades, scheme }: { grades: Grades; scheme: GradeScheme }) {
  const pen = usePen();
  const { t, formats } = pen;
  const { locale } = useLocale();
  const [search] = usePageSearch();
  const [which, choose] = useChoice('change', CHOICES, 'all');
  const [page, setPage] = useState(1);
  const direction = GRADE_DIRECTIONS.find((one) => one === which);
  const query = useQuery(gradeChangesQuery(scheme.schemeId, grades.version, { ...search, direction, page }));
  const filter = (
    <label className="p-control">
      {t('grades.log.direction')}
      <select
        className="p-field"
        value={which}
        onChange={(event) => {
          setPage(1);
          choose(CHOICES.find((one) => one === event.target.value) ?? 'all');
        }}
      >
        {CHOICES.map((one) => (
          <option key={one} value={one}>
            {t(`grades.log.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Panel title={t('grades.log')} actions={filter} flush>
      <Answered query={query} skeleton={[320]}>
        {({ changes, total, pageSize }) => (
          <DataTable
            caption={t('grades.log')}
            rows={changes}
            rowKey={(row) => `${row.on} ${row.customerId}`}
            maxHeight={420}
            pending={query.isPlaceholderData}
            empty={<p className="p-caption g-note">{t('grades.log.none')}</p>}
            page={{ page, pageSize, total, onPage: setPage }}
            columns={[
              { key: 'on', title: t('grades.log.on'), render: (row) => formats.day(row.on) },
              {
                key: 'customer',
                title: t('grades.log.customer'),
                fixed: true,
                render: (row) => (
                  <To to={`/customers/${row.customerId}`} search={{ asOf: search.asOf }}>
                    {row.name || t('customers.unnamed')}
                  </To>
                ),
              },
              {
                key: 'change',
                title: t('grades.log.change'),
                render: (row) => (
                  <span className={row.direction === 'up' || row.direction === 'back' ? 'p-good' : 'p-bad'}>
                    {t('grades.log.arrow', {
                      from: tierName(row.from, scheme, locale, pen),
                      to: tierName(row.to, scheme, locale, pen),
                    })}
                  </span>
                ),
              },
              { key: 'why', title: t('grades.log.why'), wrap: true, render: (row) => reasonOf(row, scheme, pen) },
            ]}
          />
        )}
      </Answered>
    </Panel>
  );
}
