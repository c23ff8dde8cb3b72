import './grades.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { GradeScheme } from '#contract/grade';
import { textIn, useAddress, usePageSearch } from '../../../frame/address.ts';
import { Answered } from '../../../frame/answered.tsx';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page, PlainPage } from '../../../frame/page.tsx';
import { total } from '../../../frame/quantities.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid } from '../../../ui/page-layout.tsx';
import { NotYetState } from '../../../ui/states.tsx';
import { useLocale } from '../../../words/locale.tsx';
import { ChangeLog } from './parts/change-log.tsx';
import { DowngradeIndex } from './parts/downgrade-index.tsx';
import { Moves } from './parts/moves.tsx';
import { Plans } from './parts/plans.tsx';
import { SchemeEditor } from './parts/scheme-editor.tsx';
import { Tiers } from './parts/tiers.tsx';
import { gradesSentence, nameIn } from './prepare.ts';
import { gradeSchemesQuery, gradesFileUrl, gradesQuery } from './queries.ts';

/** Who holds which grade under a scheme, who rose and fell and why, and what is meant to be done for each grade. */
export function GradesPage() {
  const [address] = useAddress();
  const schemes = useQuery(gradeSchemesQuery);
  const asked = textIn(address, 'scheme');
  return (
    <Answered query={schemes} skeleton={[64, 300, 400]}>
      {(all) => {
        const scheme = all.find(({ schemeId }) => String(schemeId) === asked) ?? all[0];
        return scheme === undefined ? <NoScheme /> : <Graded key={scheme.schemeId} schemes={all} scheme={scheme} />;
      }}
    </Answered>
  );
}

/** Before the first grading, and where somebody has deleted every scheme. */
function NoScheme() {
  const { t } = usePen();
  return (
    <PlainPage title={t('grades.title')} caption={t('page.value.grades')} answer={t('grades.none')}>
      <Grid>
        <SchemeEditor />
      </Grid>
    </PlainPage>
  );
}

function Graded({ schemes, scheme }: { schemes: readonly GradeScheme[]; scheme: GradeScheme }) {
  const pen = usePen();
  const { t } = pen;
  const { locale } = useLocale();
  const [search] = usePageSearch();
  const [, change] = useAddress();
  const query = useQuery(gradesQuery(scheme, search));
  return (
    <Page
      title={t('grades.title')}
      caption={t('page.value.grades')}
      query={query}
      answer={(grades) => gradesSentence(grades, scheme, locale, pen)}
      explain={(grades) => (
        <Explained
          name={t('page.value.grades')}
          definition={t('explain.grades.definition')}
          formula={t('explain.grades.formula')}
          meta={grades.meta}
        />
      )}
      controls={
        <ControlBar compare filter>
          <label className="p-control">
            {t('grades.scheme')}
            <select
              className="p-field"
              value={scheme.schemeId}
              onChange={(event) => change({ scheme: event.target.value })}
            >
              {schemes.map((one) => (
                <option key={one.schemeId} value={one.schemeId}>
                  {nameIn(one.name, locale)}
                </option>
              ))}
            </select>
          </label>
        </ControlBar>
      }
      actions={
        <Button href={gradesFileUrl(scheme.schemeId, search)} download>
          {t('grades.file')}
        </Button>
      }
      skeleton={[300, 260, 320, 400]}
      empty={(grades) =>
        grades.version !== null && total(grades.tiers, (row) => row.customers) === 0 ? <Nobody /> : null
      }
    >
      {(grades) => (
        <Grid>
          {grades.version === null ? (
            <div className="p-span-12">
              <NotYetState title={t('grades.pending')}>{t('grades.pending.body')}</NotYetState>
            </div>
          ) : (
            <>
              <Tiers grades={grades} scheme={scheme} />
              <Moves grades={grades} scheme={scheme} />
              <DowngradeIndex grades={grades} scheme={scheme} />
              <ChangeLog grades={grades} scheme={scheme} />
            </>
          )}
          <Plans scheme={scheme} />
          <SchemeEditor scheme={scheme} />
        </Grid>
      )}
    </Page>
  );
}
