import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { WeightsAnswer } from '#contract/weighted';
import { usePageSearch } from '../../../../frame/address.ts';
import { ModelSentence } from '../../../../frame/model-words.tsx';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { withWeights } from '../draft.ts';
import { findWeights } from '../queries.ts';
import type { DraftForm } from '../use-draft.ts';

type Props = { form: DraftForm; method: 'entropy' | 'outcome' };

/** Weights taken from the data, on request; what they rest on is said. */
export function FoundWeights({ form, method }: Props) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const [search] = usePageSearch();
  const { definition } = form.draft;
  const dimensions = definition.dimensions.map(({ dimension, better }) => ({ dimension, better }));
  const question = { method, dimensions, scale: definition.scale };
  const finding = useMutation({
    mutationFn: async () => ({ question, found: await findWeights(question, search.asOf) }),
    onSuccess: ({ found }) => {
      if (found.weights === null) return;
      form.define(withWeights(definition, found.weights, { method, foundOn: found.meta.asOf }));
    },
  });
  const isStale = finding.data !== undefined && JSON.stringify(finding.data.question) !== JSON.stringify(question);
  return (
    <div className="w-found">
      <Button type="primary" loading={finding.isPending} onClick={() => finding.mutate()}>
        {t(finding.isPending ? 'weighted.finding' : 'weighted.find')}
      </Button>
      <div role="status">
        {finding.error ? <p className="p-bad">{sentence(finding.error)}</p> : null}
        {isStale ? <p className="p-bad">{t('weighted.found.stale')}</p> : null}
        {finding.data && !isStale ? <Told found={finding.data.found} /> : null}
      </div>
    </div>
  );
}

/** On whom the weights rest, what each dimension showed, or why there are none. */
function Told({ found }: { found: WeightsAnswer }) {
  const { t, formats } = usePen();
  const n = formats.count(found.customers);
  if (found.weights === null) {
    return (
      <>
        {found.words.map((word) => (
          <p key={word.code} className="p-bad">
            <ModelSentence word={word} />
          </p>
        ))}
      </>
    );
  }
  return (
    <>
      <p>
        {found.method === 'outcome'
          ? t('weighted.found.outcome', {
              n,
              from: formats.day(found.calibrationEnd),
              to: formats.day(found.holdoutEnd),
              explained: formats.percent(found.explained),
            })
          : t('weighted.found.customers', { n })}
      </p>
      <p className="p-caption">{t('weighted.found.on', { day: formats.day(found.meta.asOf) })}</p>
    </>
  );
}
