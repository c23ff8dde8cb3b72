import type { Plan, PlanItem } from '#contract/plan';

export type Due = 'late' | 'due' | 'later' | 'done';
export type ToDo = PlanItem & { readonly plan: string; readonly due: Due };

const WEEK_MS = 7 * 86_400_000;

/** Late before today, due within a week, later after it; done whatever its day. @param today the day where the reader is */
export function dueOf({ doneAt, dueOn }: Pick<PlanItem, 'doneAt' | 'dueOn'>, today: string): Due {
  if (doneAt !== null) return 'done';
  if (dueOn < today) return 'late';
  return Date.parse(dueOn) - Date.parse(today) <= WEEK_MS ? 'due' : 'later';
}

/** What is to be done in all plans: open things by day, then what is done, the latest first. */
export function toDoOf(plans: readonly Plan[], today: string): ToDo[] {
  const all = plans.flatMap(({ name, items }) =>
    items.map((item) => ({ ...item, plan: name, due: dueOf(item, today) })),
  );
  const open = all.filter(({ due }) => due !== 'done').sort((a, b) => order(a).localeCompare(order(b)));
  const done = all.filter(({ due }) => due === 'done').sort((a, b) => (b.doneAt ?? '').localeCompare(a.doneAt ?? ''));
  return [...open, ...done];
}

function order({ dueOn, at }: PlanItem): string {
  return `${dueOn} ${at ?? ''}`;
}
