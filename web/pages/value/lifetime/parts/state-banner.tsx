import { ModelWords } from '../../../../frame/model-words.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Grid, Panel } from '../../../../ui/page-layout.tsx';
import type { Lifetime } from '../prepare.ts';

/** Whether the forecast can be used, and why. */
export function StateBanner({ lifetime: { state, words } }: { lifetime: Lifetime }) {
  const { t } = usePen();
  if (state === 'refused') return <ModelWords state={state} words={words} title={t('value.lifetime.state.refused')} />;
  return (
    <Grid>
      <Panel title={t(`value.lifetime.state.${state}`)}>
        {words.length > 0 ? (
          <ModelWords state={state} words={words} />
        ) : (
          <p className="p-caption">{t('value.lifetime.state.clear')}</p>
        )}
      </Panel>
    </Grid>
  );
}
