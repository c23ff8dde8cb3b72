import { useQuery } from '@tanstack/react-query';
import { textIn, useAddress, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { To } from '../../../frame/drill.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { total } from '../../../frame/quantities.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { abcQuery } from '../queries.ts';
import { ClassesTable } from './parts/classes-table.tsx';
import { Curve } from './parts/curve.tsx';
import { Movement } from './parts/movement.tsx';
import { TryShares } from './parts/try-shares.tsx';
import { abcSentence, sharesOf } from './prepare.ts';

/** How few customers carry the business: the Pareto curve, the three classes, and who changed class. */
export function AbcPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const [address] = useAddress();
  const query = useQuery(abcQuery(search));
  return (
    <Page
      title={t('value.abc.title')}
      caption={t('value.abc.caption')}
      query={query}
      answer={(abc) => abcSentence(abc, search.measure, pen)}
      explain={(abc) => (
        <Explained
          name={t('value.abc.caption')}
          definition={t('explain.abc.definition')}
          formula={t('explain.abc.formula')}
          meta={abc.meta}
        />
      )}
      controls={<ControlBar measure compare filter />}
      skeleton={[420, 220, 220]}
      empty={(abc) => (total(abc.classes, (row) => row.customers) === 0 ? <Nobody /> : null)}
    >
      {(abc) => {
        const shares = sharesOf(textIn(address, 'a'), textIn(address, 'b'), abc.shares);
        return (
          <Grid>
            <Curve abc={abc} shares={shares} measure={search.measure} />
            <Panel
              span={4}
              title={t('value.abc.shares')}
              actions={<To to="/settings">{t('value.abc.preview.keep')}</To>}
            >
              <TryShares abc={abc} shares={shares} />
            </Panel>
            <Panel title={t('value.abc.classes')} flush>
              <ClassesTable abc={abc} measure={search.measure} />
            </Panel>
            <Movement abc={abc} measure={search.measure} compareTo={search.compareTo} />
          </Grid>
        );
      }}
    </Page>
  );
}
