import type { z } from 'zod';
import type { Evidence } from '#contract/trajectory';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import { differing, measured, type Trajectories } from '../prepare.ts';

type Row = z.infer<typeof Evidence> & { cause: string; isFirst: boolean };
const TONE = { for: 'p-bad', against: 'p-good', unclear: 'p-secondary', 'too-few': 'p-none' } as const;

/** Why customers led each of the four lives: the causes the source names, and what orders say of each. */
export function Causes({ answer }: { answer: Trajectories }) {
  const { t } = usePen();
  return (
    <>
      {answer.causes.map((checklist) => (
        <Checklist key={checklist.pattern} checklist={checklist} level={answer.level} />
      ))}
      <Panel>
        <p className="p-caption">{t('trajectories.causes.note')}</p>
      </Panel>
    </>
  );
}

function Checklist({ checklist, level }: { checklist: Trajectories['causes'][number]; level: number }) {
  const pen = usePen();
  const { t, formats } = pen;
  const words = useCodeWords();
  const title = t('trajectories.causes', { life: t(`trajectory.${checklist.pattern}`) });
  const rows: Row[] = checklist.causes.flatMap(({ cause, evidence }) =>
    evidence.map((one, at) => ({ ...one, cause, isFirst: at === 0 })),
  );
  const tone = (row: Row) => (checklist.pattern === 'IV' && row.verdict === 'for' ? 'p-good' : TONE[row.verdict]);
  return (
    <Panel
      span={6}
      flush
      title={title}
      caption={t(`trajectories.causes.${checklist.landmark}`, {
        n: formats.count(checklist.customers),
        others: formats.count(checklist.others),
      })}
    >
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => `${row.cause} ${row.indicator}`}
        columns={[
          {
            key: 'indicator',
            title: t('trajectories.cause'),
            fixed: true,
            wrap: true,
            render: (row) => (
              <>
                {row.isFirst ? <div>{words(`trajectories.cause.${row.cause}`)}</div> : null}
                <span className="p-secondary p-small">{words(`trajectories.indicator.${row.indicator}`)}</span>
              </>
            ),
          },
          {
            key: 'group',
            title: t('trajectories.pattern'),
            align: 'right',
            render: (row) => <span className="p-num">{measured(row.unit, row.group.mean, pen)}</span>,
          },
          {
            key: 'others',
            title: t('trajectories.others'),
            align: 'right',
            render: (row) => <span className="p-num">{measured(row.unit, row.others.mean, pen)}</span>,
          },
          {
            key: 'difference',
            title: `${t('trajectories.difference')} (${formats.percent(level)})`,
            align: 'right',
            render: (row) => (
              <>
                <span className="p-num">{differing(row.unit, row.difference, pen)}</span>
                {row.lower === null ? null : (
                  <div className="p-num p-secondary p-small">
                    {t('trajectories.interval', {
                      low: differing(row.unit, row.lower, pen),
                      high: differing(row.unit, row.upper, pen),
                    })}
                  </div>
                )}
              </>
            ),
          },
          {
            key: 'verdict',
            title: t('trajectories.verdict'),
            wrap: true,
            render: (row) => <span className={tone(row)}>{t(`trajectories.verdict.${row.verdict}`)}</span>,
          },
        ]}
      />
    </Panel>
  );
}
