import type { ImportCounts } from '#contract/intake';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import './data.css';

const PARTS = ['created', 'updated', 'unchanged', 'refused'] as const;

/** read = created + updated + unchanged + refused, as it must always be. */
export function CountsEquation({ counts }: { counts: ImportCounts }) {
  const t = useWords();
  const { count } = useFormats();
  return (
    <div>
      <div className="d-equation" role="math" aria-label={useSpoken(counts)}>
        <Term value={count(counts.read)} name={t('import.counts.read')} />
        {PARTS.map((part, at) => (
          <Term
            key={part}
            sign={at === 0 ? '=' : '+'}
            value={count(counts[part])}
            name={t(`import.counts.${part}`)}
            {...(part === 'refused' && counts.refused > 0 ? { tone: 'p-bad' } : {})}
          />
        ))}
      </div>
      {counts.skipped > 0 ? (
        <p className="p-caption">{t('import.counts.skipped', { n: count(counts.skipped) })}</p>
      ) : null}
    </div>
  );
}

type TermProps = { sign?: string; value: string; name: string; tone?: string };

function Term({ sign, value, name, tone }: TermProps) {
  return (
    <span className="d-term">
      {sign ? <span className="d-sign">{sign}</span> : null}
      <strong className={`p-num ${tone ?? ''}`}>{value}</strong>
      <span className="p-caption">{name}</span>
    </span>
  );
}

function useSpoken(counts: ImportCounts): string {
  const t = useWords();
  const { count } = useFormats();
  return t('import.counts.spoken', {
    read: count(counts.read),
    created: count(counts.created),
    updated: count(counts.updated),
    unchanged: count(counts.unchanged),
    refused: count(counts.refused),
  });
}

/** The same equation on one line, for lists. */
export function CountsLine({ counts }: { counts: ImportCounts }) {
  const { count } = useFormats();
  const spoken = useSpoken(counts);
  return (
    <span className="p-num" title={spoken}>
      {count(counts.read)} = {count(counts.created)} + {count(counts.updated)} + {count(counts.unchanged)} +{' '}
      <span className={counts.refused > 0 ? 'p-bad' : undefined}>{count(counts.refused)}</span>
    </span>
  );
}
