import type { HomeAnswer } from '../../../client/home.ts';
import { DrillLink } from '../../../frame/drill.tsx';
import { writtenFacts } from '../../../frame/model-words.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useCodeWords, useWords } from '../../../words/use-words.ts';

/** What to do next: sentences with the customers they speak of. */
export function Next({ home }: { home: HomeAnswer }) {
  const t = useWords();
  const codeWords = useCodeWords();
  const formats = useFormats();
  return (
    <Panel title={t('home.next')}>
      {home.next.length === 0 ? <p className="p-secondary">{t('home.next.none')}</p> : null}
      <ol className="h-next">
        {home.next.map((step) => (
          <li key={step.code}>
            <span>{codeWords(step.code, writtenFacts(step.params, formats))}</span>
            <DrillLink where={step.where}>{t('home.next.open')}</DrillLink>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
