import { useQuery } from '@tanstack/react-query';
import type { Import } from '#contract/intake';
import { importsQuery, refusedQuery } from '../../../client/imports.ts';
import { textIn, useAddress } from '../../../frame/address.ts';
import { Answered } from '../../../frame/answered.tsx';
import { To } from '../../../frame/drill.tsx';
import { Page } from '../../../frame/page.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useLocale } from '../../../words/locale.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Mending } from './mending.tsx';
import { RefusedTable } from './refused-table.tsx';

const refusedOf = (found: Import) => found.summary?.counts.refused ?? 0;

/** Imports whose refused rows are kept: those that came in. */
export function importsWithRefused(imports: readonly Import[]): readonly Import[] {
  return imports.filter((one) => one.state === 'done' && refusedOf(one) > 0);
}

/** Refused rows with their reasons, and the ways to get them in. */
export function QuarantinePage() {
  const t = useWords();
  const { count } = useFormats();
  const [address, change] = useAddress();
  const query = useQuery(importsQuery);
  const chosen = Number(textIn(address, 'import'));
  const page = Math.max(1, Number(textIn(address, 'page')) || 1);
  const listed = (imports: readonly Import[]) => {
    const found = importsWithRefused(imports);
    const asked = imports.find((one) => one.importId === chosen);
    return asked && refusedOf(asked) > 0 && !found.includes(asked) ? [asked, ...found] : found;
  };
  const imports = listed(query.data ?? []);
  const current = imports.find((one) => one.importId === chosen) ?? imports[0];
  return (
    <Page
      title={t('quarantine.title')}
      caption={t('page.data.quarantine')}
      query={query}
      skeleton={[160, 420]}
      answer={() =>
        t('quarantine.answer', {
          rows: count(imports.reduce((sum, one) => sum + refusedOf(one), 0)),
          imports: count(imports.length),
        })
      }
      controls={
        current ? (
          <ImportChoice
            imports={imports}
            current={current}
            onChoose={(id) => change({ import: id, page: undefined })}
          />
        ) : null
      }
      empty={(all) =>
        listed(all).length === 0 ? (
          <EmptyState
            title={t('quarantine.none')}
            actions={
              all.length === 0 ? (
                <To to="/data/import" className="p-button-link">
                  {t('shell.noOrders.import')}
                </To>
              ) : null
            }
          >
            {t('quarantine.none.body')}
          </EmptyState>
        ) : null
      }
    >
      {() =>
        current ? (
          <RefusedOf
            key={current.importId}
            found={current}
            page={page}
            onPage={(next) => change({ page: String(next) })}
          />
        ) : null
      }
    </Page>
  );
}

type ChoiceProps = { imports: readonly Import[]; current: Import; onChoose: (id: string) => void };

function ImportChoice({ imports, current, onChoose }: ChoiceProps) {
  const t = useWords();
  const formats = useFormats();
  return (
    <div className="p-controls">
      <label className="p-control">
        {t('quarantine.import')}
        <select className="p-field" value={current.importId} onChange={(event) => onChoose(event.target.value)}>
          {imports.map((one) => (
            <option key={one.importId} value={one.importId}>
              {t('quarantine.import.option', {
                name: one.fileName,
                rows: formats.count(refusedOf(one)),
                moment: formats.moment(one.committedAt ?? one.createdAt),
              })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

type RefusedProps = { found: Import; page: number; onPage: (page: number) => void };

function RefusedOf({ found, page, onPage }: RefusedProps) {
  const t = useWords();
  const { locale } = useLocale();
  const query = useQuery({
    ...refusedQuery(found.importId, page, locale),
    placeholderData: (before, asked) => (asked?.queryKey[1] === found.importId ? before : undefined),
  });
  return (
    <>
      <Grid>
        <Mending found={found} />
      </Grid>
      <Panel title={t('quarantine.table')} flush>
        <Answered
          query={query}
          skeleton={[420]}
          empty={(answer) => (answer.total === 0 ? <EmptyState title={t('quarantine.emptyPage')} /> : null)}
        >
          {(answer) => <RefusedTable answer={answer} page={page} pending={query.isFetching} onPage={onPage} />}
        </Answered>
      </Panel>
    </>
  );
}
