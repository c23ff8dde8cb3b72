import { FileReading, Mapping } from '#contract/intake';
import { ChangedStrategy, NewDecision, NewStrategy } from '#contract/ledger';
import { ChangedSegment, NewSegment } from '#contract/segments';
import { Settings } from '#contract/settings';
import { AhpQuestion, ChangedScheme, NewScheme, WeightedDefinition, WeightsQuestion } from '#contract/weighted';
import { exampleOf } from './example-of.ts';
import { GRADE_SCHEME } from './grade-scheme.ts';

const mapping = { ...exampleOf(Mapping), zone: 'Asia/Shanghai', currency: 'CNY' };

/** A body that each route with one accepts, by the name of the operation. */
export const EXAMPLE_BODIES: Readonly<Record<string, unknown>> = {
  startImport: { uploadId: 'u', mapping, reading: exampleOf(FileReading) },
  saveTemplate: { name: 'n', columns: ['a'], mapping },
  putSettings: Settings.parse({}),
  putRates: [{ currency: 'USD', on: '2026-01-01', rate: 7.1 }],
  addGradeScheme: GRADE_SCHEME,
  changeGradeScheme: { ...GRADE_SCHEME, version: 1 },
  putGradePlan: { owner: '', aim: '', work: ['', '', ''] },
  addStrategy: exampleOf(NewStrategy),
  changeStrategy: exampleOf(ChangedStrategy),
  decideStrategy: exampleOf(NewDecision),
  startScoreRun: {},
  loadSample: {},
  startBackup: { directory: '/tmp/x' },
  replayRefused: {},
  readUploadAgain: {},
  addScheme: exampleOf(NewScheme),
  changeScheme: exampleOf(ChangedScheme),
  tryWeighted: exampleOf(WeightedDefinition),
  testWeighted: exampleOf(WeightedDefinition),
  findWeights: exampleOf(WeightsQuestion),
  compareByAhp: exampleOf(AhpQuestion),
  addSegment: exampleOf(NewSegment),
  changeSegment: exampleOf(ChangedSegment),
  trySegment: { where: 'stage:is:lost' },
};
