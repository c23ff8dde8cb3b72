import type { Metric, NewExperiment } from '#contract/experiment';

/** What is typed into the form, as text. */
export type ExperimentDraft = {
  upload: { uploadId: string; fileName: string; columns: readonly string[] } | undefined;
  name: string;
  question: string;
  primary: Metric;
  windowDays: string;
  share: string;
  cost: string;
  strategyId: string;
  customerColumn: string;
  by: NewExperiment['file']['by'];
  armColumn: string;
  control: string;
  dayColumn: string;
  assignedOn: string;
};

export const EMPTY: ExperimentDraft = {
  upload: undefined,
  name: '',
  question: '',
  primary: 'profit',
  windowDays: '28',
  share: '',
  cost: '0',
  strategyId: '',
  customerColumn: '',
  by: 'customer',
  armColumn: '',
  control: '',
  dayColumn: '',
  assignedOn: '',
};

const ARM = /arm|group|variant|treat|cell|分组|组别|实验/i;
const DAY = /date|day|assigned|日期|时间/i;
const BY: readonly (readonly [NewExperiment['file']['by'], RegExp])[] = [
  ['email', /mail|邮箱/i],
  ['phone', /phone|mobile|tel|手机|电话/i],
  ['number', /customer.?no|account|buyer|user|会员|客户号|买家/i],
  ['customer', /customer|client|客户/i],
];

/** The columns of a file, guessed by their names. */
export function guessed(fileName: string, columns: readonly string[]): Partial<ExperimentDraft> {
  const named = BY.flatMap(([by, words]) => {
    const column = columns.find((one) => words.test(one));
    return column === undefined ? [] : [{ by, column }];
  })[0];
  const armColumn = columns.find((one) => ARM.test(one)) ?? columns[1] ?? '';
  return {
    name: fileName.replace(/\.\w+$/, '').slice(0, 80),
    customerColumn: named?.column ?? columns[0] ?? '',
    by: named?.by ?? 'customer',
    armColumn,
    dayColumn: columns.find((one) => DAY.test(one) && one !== armColumn) ?? '',
  };
}

const inShare = (typed: string): boolean => typed === '' || (Number(typed) > 0 && Number(typed) < 100);

/** Whether everything is there that taking in needs. */
export function isWhole(draft: ExperimentDraft): boolean {
  const days = Number(draft.windowDays);
  return (
    draft.upload !== undefined &&
    draft.name.trim() !== '' &&
    Number.isInteger(days) &&
    days >= 1 &&
    days <= 730 &&
    inShare(draft.share) &&
    Number(draft.cost) >= 0 &&
    (draft.dayColumn !== '' || draft.assignedOn !== '')
  );
}

/** The draft as it is sent. */
export function newExperimentOf(draft: ExperimentDraft, perMajor: number): NewExperiment {
  return {
    name: draft.name,
    question: draft.question,
    primary: draft.primary,
    windowDays: Number(draft.windowDays),
    shareTreated: draft.share === '' ? null : Number(draft.share) / 100,
    costMinor: Math.round(Number(draft.cost) * perMajor),
    strategyId: draft.strategyId === '' ? null : Number(draft.strategyId),
    file: {
      uploadId: draft.upload?.uploadId ?? '',
      customerColumn: draft.customerColumn,
      by: draft.by,
      armColumn: draft.armColumn,
      control: draft.control.trim() || null,
      dayColumn: draft.dayColumn || null,
      assignedOn: draft.dayColumn === '' ? draft.assignedOn : null,
    },
  };
}
