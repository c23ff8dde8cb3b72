import type { HomeAnswer } from '../../../client/home.ts';
import { DrillLink } from '../../../frame/drill.tsx';
import { StageTag } from '../../../frame/labels.tsx';
import { hasForecast } from '../../../frame/quantities.ts';
import { useUi } from '../../../ui/environment.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';

/** All customers by stage, as one strip and its parts; each part opens its people. */
export function Stages({ home }: { home: HomeAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const { look } = useUi();
  const all = home.stages.reduce((sum, stage) => sum + stage.customers, 0) || 1;
  const isForecast = hasForecast(home.stages);
  return (
    <Panel title={t('home.stages')}>
      <div className="h-strip" aria-hidden="true">
        {home.stages.map((stage) => (
          <div key={stage.stage} style={{ flexGrow: stage.customers, background: look.stages[stage.stage] }} />
        ))}
      </div>
      <ul className="h-stages">
        {home.stages.map((stage) => (
          <li key={stage.stage}>
            <DrillLink where={[`stage:is:${stage.stage}`]}>
              <StageTag stage={stage.stage} />
            </DrillLink>
            <span className="h-stage-count p-num">
              {formats.count(stage.customers)}{' '}
              <span className="p-fact-note">{formats.percent(stage.customers / all)}</span>
            </span>
            {isForecast ? (
              <span className="p-caption p-num">
                {t('home.stages.future', { money: formats.money(stage.futureMinor) })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
