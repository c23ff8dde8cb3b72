import type { QualityFacts } from '../../../client/quality.ts';
import { Percent } from '../../../ui/cells.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useIntakeWords } from '../parts/intake-words.ts';

type Filled = QualityFacts['completeness'][number];

const NATURES = ['descriptive', 'marketing', 'transactional'] as const satisfies readonly Filled['nature'][];

/** The filled share, null where there is nothing to fill. */
export function filledShare({ filled, of }: Pick<Filled, 'filled' | 'of'>): number | null {
  return of > 0 ? filled / of : null;
}

/** How much of each kind of information is there, as bars from nothing to all. */
export function Completeness({ fields }: { fields: readonly Filled[] }) {
  const t = useWords();
  return (
    <div className="d-natures">
      {NATURES.map((nature) => (
        <section key={nature}>
          <h3>{t(`quality.nature.${nature}`)}</h3>
          {fields
            .filter((field) => field.nature === nature)
            .map((field) => (
              <FilledBar key={field.field} field={field} />
            ))}
        </section>
      ))}
    </div>
  );
}

function FilledBar({ field }: { field: Filled }) {
  const t = useWords();
  const words = useIntakeWords();
  const { count } = useFormats();
  const share = filledShare(field);
  const hint = t('quality.filled', { filled: count(field.filled), of: count(field.of) });
  return (
    <div className="d-fill" title={hint}>
      <span>{words.field(field.field)}</span>
      <div className="d-fill-bar" aria-hidden="true">
        <div style={{ width: `${(share ?? 0) * 100}%` }} />
      </div>
      <span className="p-num d-fill-share">
        <Percent share={share} />
      </span>
    </div>
  );
}
