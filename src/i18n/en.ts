import { attributionEn } from './areas/attribution.en.ts';
import { campaignCliEn } from './areas/campaign-cli.en.ts';
import { campaignsEn } from './areas/campaigns.en.ts';
import { claimsEn } from './areas/claims.en.ts';
import { cliEn } from './areas/cli.en.ts';
import { deliveredEn } from './areas/delivered.en.ts';
import { experimentsEn } from './areas/experiments.en.ts';
import { formulasEn } from './areas/formulas.en.ts';
import { gradesEn } from './areas/grades.en.ts';
import { importPagesEn } from './areas/import-pages.en.ts';
import { intakeEn } from './areas/intake.en.ts';
import { journeysEn } from './areas/journeys.en.ts';
import { learnedEn } from './areas/learned.en.ts';
import { ledgerEn } from './areas/ledger.en.ts';
import { lifecycleEn } from './areas/lifecycle.en.ts';
import { listsEn } from './areas/lists.en.ts';
import { machineEn } from './areas/machine.en.ts';
import { modelsEn } from './areas/models.en.ts';
import { outlookEn } from './areas/outlook.en.ts';
import { plansEn } from './areas/plans.en.ts';
import { preferencesEn } from './areas/preferences.en.ts';
import { profitEn } from './areas/profit.en.ts';
import { programmesEn } from './areas/programmes.en.ts';
import { purchaseModelsEn } from './areas/purchase-models.en.ts';
import { qualityPagesEn } from './areas/quality-pages.en.ts';
import { sendingEn } from './areas/sending.en.ts';
import { settingsPagesEn } from './areas/settings-pages.en.ts';
import { trajectoriesEn } from './areas/trajectories.en.ts';
import { upliftEn } from './areas/uplift.en.ts';
import { valueEn } from './areas/value.en.ts';
import { warehouseEn } from './areas/warehouse.en.ts';
import { weightedEn } from './areas/weighted.en.ts';
import { winbackEn } from './areas/winback.en.ts';
import { firstEn } from './first.en.ts';

/** The English words define which sentences exist and what facts each one needs. */
export const en = {
  ...firstEn,
  ...cliEn,
  ...intakeEn,
  ...valueEn,
  ...profitEn,
  ...attributionEn,
  ...gradesEn,
  ...learnedEn,
  ...winbackEn,
  ...deliveredEn,
  ...lifecycleEn,
  ...trajectoriesEn,
  ...outlookEn,
  ...formulasEn,
  ...claimsEn,
  ...importPagesEn,
  ...purchaseModelsEn,
  ...qualityPagesEn,
  ...settingsPagesEn,
  ...machineEn,
  ...warehouseEn,
  ...weightedEn,
  ...modelsEn,
  ...ledgerEn,
  ...experimentsEn,
  ...upliftEn,
  ...programmesEn,
  ...preferencesEn,
  ...campaignsEn,
  ...campaignCliEn,
  ...sendingEn,
  ...journeysEn,
  ...listsEn,
  ...plansEn,
};

export type Words = typeof en;
