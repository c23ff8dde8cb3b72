import { attributionZh } from './areas/attribution.zh-CN.ts';
import { campaignCliZh } from './areas/campaign-cli.zh-CN.ts';
import { campaignsZh } from './areas/campaigns.zh-CN.ts';
import { claimsZh } from './areas/claims.zh-CN.ts';
import { cliZh } from './areas/cli.zh-CN.ts';
import { deliveredZh } from './areas/delivered.zh-CN.ts';
import { experimentsZh } from './areas/experiments.zh-CN.ts';
import { formulasZh } from './areas/formulas.zh-CN.ts';
import { gradesZh } from './areas/grades.zh-CN.ts';
import { importPagesZh } from './areas/import-pages.zh-CN.ts';
import { intakeZh } from './areas/intake.zh-CN.ts';
import { journeysZh } from './areas/journeys.zh-CN.ts';
import { learnedZh } from './areas/learned.zh-CN.ts';
import { ledgerZh } from './areas/ledger.zh-CN.ts';
import { lifecycleZh } from './areas/lifecycle.zh-CN.ts';
import { listsZh } from './areas/lists.zh-CN.ts';
import { machineZh } from './areas/machine.zh-CN.ts';
import { modelsZh } from './areas/models.zh-CN.ts';
import { outlookZh } from './areas/outlook.zh-CN.ts';
import { plansZh } from './areas/plans.zh-CN.ts';
import { preferencesZh } from './areas/preferences.zh-CN.ts';
import { profitZh } from './areas/profit.zh-CN.ts';
import { programmesZh } from './areas/programmes.zh-CN.ts';
import { purchaseModelsZh } from './areas/purchase-models.zh-CN.ts';
import { qualityPagesZh } from './areas/quality-pages.zh-CN.ts';
import { sendingZh } from './areas/sending.zh-CN.ts';
import { settingsPagesZh } from './areas/settings-pages.zh-CN.ts';
import { trajectoriesZh } from './areas/trajectories.zh-CN.ts';
import { upliftZh } from './areas/uplift.zh-CN.ts';
import { valueZh } from './areas/value.zh-CN.ts';
import { warehouseZh } from './areas/warehouse.zh-CN.ts';
import { weightedZh } from './areas/weighted.zh-CN.ts';
import { winbackZh } from './areas/winback.zh-CN.ts';
import type { Words } from './en.ts';
import { firstZh } from './first.zh-CN.ts';

export const zhCN: Words = {
  ...firstZh,
  ...cliZh,
  ...intakeZh,
  ...valueZh,
  ...profitZh,
  ...attributionZh,
  ...gradesZh,
  ...learnedZh,
  ...winbackZh,
  ...deliveredZh,
  ...lifecycleZh,
  ...trajectoriesZh,
  ...outlookZh,
  ...formulasZh,
  ...claimsZh,
  ...importPagesZh,
  ...purchaseModelsZh,
  ...qualityPagesZh,
  ...settingsPagesZh,
  ...machineZh,
  ...warehouseZh,
  ...weightedZh,
  ...modelsZh,
  ...ledgerZh,
  ...experimentsZh,
  ...upliftZh,
  ...programmesZh,
  ...preferencesZh,
  ...campaignsZh,
  ...campaignCliZh,
  ...sendingZh,
  ...journeysZh,
  ...listsZh,
  ...plansZh,
};
