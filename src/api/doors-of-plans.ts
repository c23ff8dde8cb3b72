import {
  addPlan,
  type CalendarFact,
  calendarToken,
  changePlan,
  finishPlanItem,
  icalOf,
  listPlans,
  readCalendar,
  removePlan,
  type SenderDeps,
} from '#actions';
import type { NewPlan, Plan } from '#contract/plan';

/** What can be asked about plans, and the calendar of everything that has a day. */
export type PlanDoors = {
  list(): Promise<Plan[]>;
  add(plan: NewPlan, by: string): Promise<Plan>;
  change(planId: number, plan: NewPlan): Promise<Plan>;
  remove(planId: number): Promise<void>;
  finish(itemId: number, outcome: string, by: string): Promise<void>;
  calendarToken(userId: string, isNew: boolean): Promise<string>;
  /** The calendar as iCalendar; `titleOf` says each thing in the language asked for. */
  calendar(token: string, titleOf: (fact: CalendarFact) => string): Promise<string>;
};

export function doorsOfPlans(deps: SenderDeps): PlanDoors {
  return {
    list: () => listPlans(deps),
    add: (plan, by) => addPlan(deps, plan, by),
    change: (planId, plan) => changePlan(deps, planId, plan),
    remove: (planId) => removePlan(deps, planId),
    finish: (itemId, outcome, by) => finishPlanItem(deps, itemId, outcome, by),
    calendarToken: (userId, isNew) => calendarToken(deps, userId, isNew),
    calendar: async (token, titleOf) => {
      const { shopName, zone, facts } = await readCalendar(deps, token);
      const entries = facts.map((fact) => ({
        uid: fact.uid,
        when: fact.when,
        changedAt: fact.changedAt,
        title: titleOf(fact),
        notes: [fact.plan, fact.owner].filter((text) => text !== '').join(' · '),
      }));
      return icalOf(shopName === '' ? 'Patron' : shopName, zone, entries);
    },
  };
}
