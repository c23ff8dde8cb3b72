import type { Import } from '#contract/intake';
import { useWords } from '../../../words/use-words.ts';
import './data.css';

export type StateTone = 'good' | 'busy' | 'bad' | 'warn' | 'quiet';

const TONES: Readonly<Record<Import['state'], StateTone>> = {
  checking: 'busy',
  checked: 'warn',
  running: 'busy',
  done: 'good',
  failed: 'bad',
  cancelled: 'quiet',
  reverted: 'quiet',
};

/** A state in words with a mark that differs in shape as well as in colour. */
export function StateLabel({ tone, children }: { tone: StateTone; children: string }) {
  return (
    <span className="d-state" data-tone={tone}>
      {children}
    </span>
  );
}

/** Where an import stands. */
export function ImportStateLabel({ state }: { state: Import['state'] }) {
  const t = useWords();
  return <StateLabel tone={TONES[state]}>{t(`import.state.${state}`)}</StateLabel>;
}
