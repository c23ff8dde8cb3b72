import { Button } from 'antd';
import type { HomeAnswer } from '../../../client/home.ts';
import { usePageSearch } from '../../../frame/address.ts';
import { useWorkOut, WorkOutProgress } from '../../../frame/work-out.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { quarterBefore } from './quarter-before.ts';

/** In the place of the bridge while there is no earlier day: works one out, and the bridge appears. */
export function EarlierDay({ home }: { home: HomeAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const [, change] = usePageSearch();
  const day = quarterBefore(home.meta.asOf);
  const work = useWorkOut((done) => change({ compareTo: done }));
  return (
    <Panel>
      <div className="h-earlier">
        <span>{t('home.bridge.none.body')}</span>
        {work.day ? null : (
          <Button onClick={() => work.start(day)}>{t('home.bridge.workOut', { day: formats.day(day) })}</Button>
        )}
      </div>
      {work.day || work.failure ? <WorkOutProgress work={work} /> : null}
    </Panel>
  );
}
