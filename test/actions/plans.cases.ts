import { expect, it } from 'vitest';
import {
  addPlan,
  calendarToken,
  changePlan,
  finishPlanItem,
  listPlans,
  readCalendar,
  removePlan,
  type SenderDeps,
} from '#actions';
import type { NewPlan } from '#contract/plan';

const PLAN: NewPlan = {
  kind: 'key-account',
  name: '大客户 7',
  owner: '林晚',
  aim: '续约',
  where: [],
  customerId: '7',
  contacts: '采购 王工',
  reviewOn: '2026-06-30',
  evaluation: '',
  items: [
    { itemId: null, kind: 'visit', title: '拜访', dueOn: '2026-04-10', at: '09:30', owner: '林晚' },
    { itemId: null, kind: 'gift', title: '中秋礼', dueOn: '2026-09-20', at: null, owner: '陈一' },
  ],
};

/** Plans and the calendar, in the records of the shop of campaigns. */
export function planCases(shop: () => { deps: SenderDeps }): void {
  it('keeps a plan with its items; what was done stays done; what is left out is taken away', async () => {
    const { deps } = shop();
    const { planId, items } = await addPlan(deps, PLAN, 'owner');
    await expect(addPlan(deps, PLAN, 'owner')).rejects.toMatchObject({ code: 'plan.name-taken' });
    const [visit, gift] = items;
    await finishPlanItem(deps, visit?.itemId ?? 0, '已见面', 'owner');
    await finishPlanItem(deps, visit?.itemId ?? 0, '第二次', 'another');
    const sent = { ...PLAN.items[0], itemId: visit?.itemId ?? null, title: '再次拜访' } as NewPlan['items'][number];
    const changed = await changePlan(deps, planId, { ...PLAN, evaluation: '满意', items: [sent] });
    expect(changed).toMatchObject({ evaluation: '满意' });
    expect(changed.items).toMatchObject([{ title: '再次拜访', outcome: '已见面', doneBy: 'owner' }]);
    expect(gift).toBeDefined();
    await removePlan(deps, planId);
    expect(await listPlans(deps)).toEqual([]);
  });

  it('one calendar holds rounds, launches, reviews and what is to be done; a new address ends the old one', async () => {
    const { deps } = shop();
    await addPlan(deps, PLAN, 'owner');
    const token = await calendarToken(deps, 'u1', false);
    expect(await calendarToken(deps, 'u1', false)).toBe(token);
    const { facts, zone } = await readCalendar(deps, token);
    expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(['campaign', 'journey', 'item', 'review']));
    expect(facts.find(({ name }) => name === '拜访')?.when).toEqual({
      from: new Date('2026-04-10T01:30:00Z'),
      minutes: 30,
    });
    expect(facts.find(({ name }) => name === '中秋礼')?.when).toEqual({ day: '2026-09-20' });
    expect(zone).toBe('Asia/Shanghai');
    const other = await calendarToken(deps, 'u1', true);
    await expect(readCalendar(deps, token)).rejects.toMatchObject({ code: 'request.not-found' });
    expect((await readCalendar(deps, other)).facts).toHaveLength(facts.length);
  });
}
