import { useQuery } from '@tanstack/react-query';
import { type QualityFacts, qualityQuery } from '../../../client/quality.ts';
import { To } from '../../../frame/drill.tsx';
import { Page } from '../../../frame/page.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import type { Formats } from '../../../words/formats.ts';
import { useFormats } from '../../../words/formats-context.tsx';
import type { Say } from '../../../words/use-words.ts';
import { useWords } from '../../../words/use-words.ts';
import { FlagTable } from '../parts/flag-table.tsx';
import { CheckTable } from './check-table.tsx';
import { Completeness } from './completeness.tsx';
import { FieldDictionary } from './field-dictionary.tsx';
import { BlockedTable, Guests } from './nobody.tsx';
import { PartTable } from './part-table.tsx';
import { SourceTable } from './source-table.tsx';
import { StageFlow } from './stage-flow.tsx';

/** The state of the data in sentences: what is red, what is stale, up to when orders reach. */
export function qualityAnswer(t: Say, formats: Formats, quality: QualityFacts): string {
  const red = quality.checks.filter((check) => check.red).length;
  const stale = quality.sources
    .filter((source) => source.stale)
    .map((source) => t('import.quoted', { text: source.source }));
  const until =
    quality.sources
      .map((source) => source.lastOn)
      .toSorted()
      .at(-1) ?? null;
  const checks = formats.count(quality.checks.length);
  const sentences = [
    red > 0
      ? t('quality.answer.red', { red: formats.count(red), checks })
      : t('quality.answer.good', { checks, until: formats.day(until) }),
    ...(stale.length > 0 ? [t('quality.answer.stale', { sources: stale.join(t('import.listed')) })] : []),
  ];
  return sentences.join(t('quality.answer.join'));
}

/** Stages, parts, checks, sources, completeness and oddities of the data, and what every field means. */
export function QualityPage() {
  const t = useWords();
  const formats = useFormats();
  const query = useQuery(qualityQuery);
  return (
    <Page
      title={t('quality.title')}
      caption={t('page.data.quality')}
      query={query}
      skeleton={[140, 240, 420, 280]}
      answer={(quality) => qualityAnswer(t, formats, quality)}
      empty={(quality) =>
        quality.sources.length === 0 && quality.checks.length === 0 ? (
          <EmptyState
            title={t('quality.empty')}
            actions={
              <To to="/data/import" className="p-button-link">
                {t('shell.noOrders.import')}
              </To>
            }
          >
            {t('shell.noOrders.body')}
          </EmptyState>
        ) : null
      }
    >
      {(quality) => <Quality quality={quality} />}
    </Page>
  );
}

function Quality({ quality }: { quality: QualityFacts }) {
  const t = useWords();
  return (
    <Grid>
      <Panel title={t('quality.stages')}>
        <StageFlow stages={quality.stages} />
      </Panel>
      <SourceTable sources={quality.sources} />
      <PartTable parts={quality.parts} />
      <CheckTable checks={quality.checks} />
      <Panel title={t('quality.completeness')} caption={t('quality.completeness.caption')}>
        <Completeness fields={quality.completeness} />
      </Panel>
      <Panel title={t('quality.flags')} span={8} flush>
        <FlagTable flags={quality.flags} />
      </Panel>
      <Panel title={t('quality.guests')} span={4}>
        <Guests guests={quality.guests} />
      </Panel>
      <BlockedTable blocked={quality.blockedIdentifiers} />
      <FieldDictionary />
    </Grid>
  );
}
