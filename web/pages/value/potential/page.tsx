import { useQuery } from '@tanstack/react-query';
import { usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { ModelWords } from '../../../frame/model-words.tsx';
import { Nobody } from '../../../frame/nobody.tsx';
import { Page } from '../../../frame/page.tsx';
import { total } from '../../../frame/quantities.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid } from '../../../ui/page-layout.tsx';
import { potentialQuery } from '../queries.ts';
import { Matrix } from './parts/matrix.tsx';
import { Movement } from './parts/movement.tsx';
import { Quadrants } from './parts/quadrants.tsx';
import { potentialSentence } from './prepare.ts';

/** Which customers have a future: value so far against value to come, in four quadrants. */
export function PotentialPage() {
  const pen = usePen();
  const { t } = pen;
  const [search] = usePageSearch();
  const query = useQuery(potentialQuery(search));
  return (
    <Page
      title={t('value.potential.title')}
      caption={t('value.potential.caption')}
      query={query}
      answer={(potential) =>
        potential.refused.length > 0
          ? t('value.potential.refused')
          : potentialSentence(potential, search.compareTo, pen)
      }
      explain={(potential) => (
        <Explained
          name={t('value.potential.caption')}
          definition={t('explain.potential.definition')}
          formula={t('explain.potential.formula')}
          meta={potential.meta}
        />
      )}
      controls={<ControlBar compare filter />}
      skeleton={[480, 230]}
      empty={(potential) => {
        if (potential.refused.length > 0)
          return <ModelWords state="refused" words={potential.refused} title={t('value.lifetime.state.refused')} />;
        return total(potential.quadrants, (row) => row.customers) === 0 ? <Nobody /> : null;
      }}
    >
      {(potential) => (
        <Grid>
          <Matrix potential={potential} compareTo={search.compareTo} />
          <Quadrants potential={potential} />
          <Movement potential={potential} compareTo={search.compareTo} />
        </Grid>
      )}
    </Page>
  );
}
