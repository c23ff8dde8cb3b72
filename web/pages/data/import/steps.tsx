import { useWords } from '../../../words/use-words.ts';
import { type Place, STEPS, type Step } from './wizard-address.ts';
import '../parts/data.css';

type Props = { place: Place; locked: boolean; onStep: (step: Step) => void };

/** Where one is, and the way back to what can still be changed. */
export function Steps({ place, locked, onStep }: Props) {
  const t = useWords();
  const now = STEPS.indexOf(place.step);
  const isOpen = (step: Step) =>
    !locked && STEPS.indexOf(step) < now && (step === 'file' || place.uploadId !== undefined);
  return (
    <ol className="d-steps" aria-label={t('import.steps')}>
      {STEPS.map((step, at) => (
        <li key={step}>
          {isOpen(step) ? (
            <button type="button" className="d-step" data-done onClick={() => onStep(step)}>
              {t(`import.step.${step}`)}
            </button>
          ) : (
            <span
              className="d-step"
              {...(at < now ? { 'data-done': true } : {})}
              {...(at === now ? { 'aria-current': 'step' as const } : {})}
            >
              {t(`import.step.${step}`)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
