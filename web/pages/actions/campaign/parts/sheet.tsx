import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Campaign } from '#contract/campaign';
import type { PrelaunchSheet } from '#contract/campaign-check';
import { Answered } from '../../../../frame/answered.tsx';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { type Pen, usePen } from '../../../../frame/use-pen.ts';
import { Explain } from '../../../../ui/explain.tsx';
import { Facts, Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import { TextField } from '../../parts/field.tsx';
import { campaignQuery, launchCampaign, sheetQuery } from '../../queries.ts';
import { Findings } from './content.tsx';
import { Excluded } from './excluded.tsx';

/** What is known before the launch, and the launch. */
export function Sheet({ campaign, isChanged }: { campaign: Campaign; isChanged: boolean }) {
  const { t } = usePen();
  const isWhole = Object.values(campaign.steps).every((step) => step !== null);
  const query = useQuery({ ...sheetQuery(campaign), enabled: isWhole && !isChanged });
  const explain = <Explain name={t('sheet.title')} definition={t('sheet.explain')} formula={t('sheet.formula')} />;
  return (
    <Panel title={t('sheet.title')} explain={explain}>
      {!isWhole || isChanged ? (
        <p>{t('sheet.hint')}</p>
      ) : (
        <Answered query={query} skeleton={[160]}>
          {(sheet) => <SheetOf campaign={campaign} sheet={sheet} />}
        </Answered>
      )}
    </Panel>
  );
}

function SheetOf({ campaign, sheet }: { campaign: Campaign; sheet: PrelaunchSheet }) {
  const pen = usePen();
  const { t, formats } = pen;
  const { counts } = sheet;
  const left = counts.excluded.reduce((sum, { customers }) => sum + customers, 0);
  const days = formats.days(campaign.steps.judgement?.days ?? 0);
  return (
    <>
      <Facts
        items={[
          { key: 'audience', name: t('sheet.audience'), value: formats.count(counts.audience) },
          { key: 'treated', name: t('sheet.treated'), value: formats.count(counts.treated) },
          { key: 'control', name: t('sheet.control'), value: formats.count(counts.control) },
          { key: 'holdout', name: t('sheet.holdout'), value: formats.count(counts.holdout) },
          { key: 'excluded', name: t('sheet.excluded'), value: formats.count(left) },
          { key: 'baseline', name: t('sheet.baseline', { days }), value: perHead(pen, sheet, sheet.baseline) },
          {
            key: 'smallest',
            name: t('sheet.smallest'),
            value: perHead(pen, sheet, sheet.smallestEffect),
            note: sheet.smallestLift === null ? '' : formats.percent(sheet.smallestLift),
          },
          { key: 'expected', name: t('sheet.expected'), value: perHead(pen, sheet, sheet.expectedEffect) },
          { key: 'gain', name: t('sheet.gain'), value: gain(pen, sheet) },
          {
            key: 'cost',
            name: t('sheet.cost'),
            value: formats.money(sheet.costMinor),
            note: sheet.budgetMinor === null ? '' : t('sheet.budget', { budget: formats.money(sheet.budgetMinor) }),
          },
          { key: 'time', name: t('sheet.time'), value: sheet.seconds === null ? '–' : formats.duration(sheet.seconds) },
        ]}
      />
      <p>{visibility(pen, sheet)}</p>
      <Excluded excluded={counts.excluded} />
      {sheet.findings.length > 0 ? <Findings findings={sheet.findings} /> : null}
      <Launch campaign={campaign} sheet={sheet} />
    </>
  );
}

function perHead({ formats }: Pen, { measure }: PrelaunchSheet, value: number | null): string {
  if (value === null) return '–';
  return measure === 'buyers' ? formats.percent(value) : formats.moneyExact(Math.round(value));
}

function gain({ t, formats }: Pen, { measure, expectedGain }: PrelaunchSheet): string {
  if (expectedGain === null) return '–';
  if (measure === 'buyers') return t('sheet.buyers', { n: formats.number(expectedGain, 1) });
  return formats.money(Math.round(expectedGain));
}

function visibility({ t, formats }: Pen, { isVisible, smallestLift }: PrelaunchSheet): string {
  if (isVisible === null) return t('sheet.unknown');
  return isVisible ? t('sheet.visible') : t('sheet.invisible', { lift: formats.percent(smallestLift) });
}

/** The launch: the number is typed, so that nobody writes to more customers than they think. */
function Launch({ campaign, sheet }: { campaign: Campaign; sheet: PrelaunchSheet }) {
  const { t, formats } = usePen();
  const words = useCodeWords();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const { treated } = sheet.counts;
  const launching = useMutation({
    mutationFn: () => launchCampaign(campaign.campaignId, treated),
    onSuccess: async (launched) => {
      client.setQueryData(campaignQuery(campaign.campaignId).queryKey, launched);
      await client.invalidateQueries({ queryKey: ['actions', 'campaigns'] });
    },
    onError: () => client.invalidateQueries({ queryKey: ['actions', 'sheet'] }),
  });
  if (sheet.blocks.length > 0) {
    return (
      <>
        <p>{t('sheet.not')}</p>
        <ul className="a-plain p-bad">
          {sheet.blocks.map(({ code, detail }) => (
            <li key={`${code}/${detail}`}>{words(`block.${code}`, {})}</li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <div className="a-bar">
      <p className={launching.error ? 'p-bad' : undefined} role="status">
        {launching.error ? sentence(launching.error) : t('sheet.ready')}
      </p>
      <TextField name={t('launch.confirm', { n: formats.count(treated) })} value={typed} onChange={setTyped} />
      <Button
        type="primary"
        disabled={typed.replace(/\D/g, '') !== String(treated)}
        loading={launching.isPending}
        onClick={() => launching.mutate()}
      >
        {t('launch.button')}
      </Button>
    </div>
  );
}
