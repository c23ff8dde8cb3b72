import { Button } from 'antd';
import { FailureState } from '../ui/states.tsx';
import { useWords } from '../words/use-words.ts';

/** A page that failed while it was drawn or loaded; loading it anew helps when Patron was updated meanwhile. */
export function PageBroken() {
  const t = useWords();
  return (
    <div className="p-page">
      <FailureState
        sentence={t('shell.pageBroken')}
        actions={<Button onClick={() => location.reload()}>{t('shell.reload')}</Button>}
      />
    </div>
  );
}
