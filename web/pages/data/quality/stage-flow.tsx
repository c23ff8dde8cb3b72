import type { QualityFacts } from '../../../client/quality.ts';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { StateLabel, type StateTone } from '../parts/import-state.tsx';

type Stage = QualityFacts['stages'][number];

const TONES: Readonly<Record<Stage['state'], StateTone>> = { ok: 'good', warning: 'warn', red: 'bad', never: 'quiet' };

/** Collect, clean, store, analyse, apply: how much has passed each, when, and whether it is well. */
export function StageFlow({ stages }: { stages: readonly Stage[] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <ol className="d-stages">
      {stages.map((stage) => (
        <li key={stage.stage}>
          <h3>{t(`quality.stage.${stage.stage}`)}</h3>
          <span>
            <strong className="p-num">{formats.count(stage.rows)}</strong>{' '}
            <span className="p-caption">{t(`quality.stage.${stage.stage}.note`)}</span>
          </span>
          <StateLabel tone={TONES[stage.state]}>{t(`quality.state.${stage.state}`)}</StateLabel>
          <span className="p-caption">{stage.at ? formats.moment(stage.at) : '–'}</span>
        </li>
      ))}
    </ol>
  );
}
