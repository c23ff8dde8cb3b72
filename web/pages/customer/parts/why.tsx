import type { CustomerAnswer } from '../../../client/customers.ts';
import { Explained } from '../../../frame/explained.tsx';
import { ModelWords } from '../../../frame/model-words.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import type { Formats } from '../../../words/formats.ts';
import { useFormats } from '../../../words/formats-context.tsx';
import { useCodeWords, useWords } from '../../../words/use-words.ts';

type Term = CustomerAnswer['why'][number];

const written = (formats: Formats, { unit, value }: Term): string =>
  ({
    count: formats.number(value, 2),
    days: formats.days(value),
    minor: formats.money(value),
    probability: formats.percent(value),
    ratio: formats.number(value, 3),
  })[unit];

/** The terms the forecast is made of, and what the model has to say about this customer. */
export function Why({ detail }: { detail: CustomerAnswer }) {
  const t = useWords();
  const codeWords = useCodeWords();
  const formats = useFormats();
  return (
    <Panel
      title={t('customer.why')}
      explain={<Explained name={t('customer.why')} definition={t('customer.why.definition')} meta={detail.meta} />}
    >
      {detail.why.length === 0 ? <p className="p-secondary">{t('customer.why.none')}</p> : null}
      <dl className="u-why">
        {detail.why.map((term) => (
          <div key={term.term}>
            <dt>{codeWords(`why.${term.term}`)}</dt>
            <dd className="p-num">{written(formats, term)}</dd>
          </div>
        ))}
      </dl>
      <ModelWords state="weak" words={detail.modelWords} />
    </Panel>
  );
}
