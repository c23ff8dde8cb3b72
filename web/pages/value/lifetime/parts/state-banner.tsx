import { ModelSentence, ModelWords } from '../../../../frame/model-words.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Facts, Grid, Panel } from '../../../../ui/page-layout.tsx';
import { useMethodName } from '../../parts/use-method-name.ts';
import type { Lifetime } from '../prepare.ts';

/** Whether the forecast can be used, by which model it is made and why, and what is to be said about it. */
export function StateBanner({ lifetime: { state, words, model, choice } }: { lifetime: Lifetime }) {
  const { t } = usePen();
  const nameOf = useMethodName();
  if (state === 'refused') return <ModelWords state={state} words={words} title={t('value.lifetime.state.refused')} />;
  return (
    <Grid>
      <Panel title={t(`value.lifetime.state.${state}`)}>
        {model && choice ? (
          <Facts
            items={[
              {
                key: 'model',
                name: t('value.lifetime.used'),
                value: nameOf(model),
                note: <ModelSentence word={choice} />,
              },
            ]}
          />
        ) : null}
        {words.length > 0 ? (
          <ModelWords state={state} words={words} />
        ) : (
          <p className="p-caption">{t('value.lifetime.state.clear')}</p>
        )}
      </Panel>
    </Grid>
  );
}
