import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import * as drill from '#contract/drill';
import type { ChurnAnswer, CohortsAnswer, FlowsAnswer, StagesAnswer } from '#contract/lifecycle';
import type { LifetimeAnswer } from '#contract/lifetime';
import type { TrajectoriesAnswer } from '#contract/trajectory';
import type { PotentialAnswer, RfmAnswer } from '#contract/value';
import { axeFaults, canBrowse, type RunningShop, sharedShop, visit } from './browse.ts';

const PAGES = [
  'value/rfm',
  'value/abc',
  'value/pyramid',
  'value/potential',
  'value/lifetime',
  'value/models',
  'value/formulas',
  'value/claims',
  'value/profit',
  'value/attribution',
  'value/grades',
  'value/delivered',
  'value/newcomers?question=return',
  'lifecycle/stages',
  'lifecycle/flows',
  'lifecycle/trajectories',
  'lifecycle/cohorts',
  'lifecycle/churn',
  'lifecycle/winback',
];
const LOOKS = [
  { locale: 'zh-CN', colorScheme: 'light', width: 1440 },
  { locale: 'en', colorScheme: 'dark', width: 390 },
] as const;

type Cell = { what: string; where: string[]; customers: number };
type Ask = <T>(path: string) => Promise<T>;

/** Cells of every kind of chart with what they count; the largest ones of each, so that the test stays short. */
async function cellsOf(ask: Ask): Promise<Cell[]> {
  const most = (cells: Cell[]) => cells.sort((a, b) => b.customers - a.customers).slice(0, 4);
  const rfm = await ask<z.infer<typeof RfmAnswer>>('/value/rfm');
  const lifetime = await ask<z.infer<typeof LifetimeAnswer>>('/value/lifetime');
  const potential = await ask<z.infer<typeof PotentialAnswer>>('/value/potential');
  const stages = await ask<z.infer<typeof StagesAnswer>>('/lifecycle/stages');
  const flows = await ask<z.infer<typeof FlowsAnswer>>('/lifecycle/flows');
  const lives = await ask<z.infer<typeof TrajectoriesAnswer>>('/lifecycle/trajectories');
  const cohorts = await ask<z.infer<typeof CohortsAnswer>>('/lifecycle/cohorts');
  const churn = await ask<z.infer<typeof ChurnAnswer>>('/lifecycle/churn?by=source');
  const cell = (what: string, where: string[], customers: number): Cell => ({ what, where, customers });
  return [
    ...most(rfm.cells.map(({ r, f, customers }) => cell('rfm', drill.drillRfmCell(rfm.method, r, f), customers))),
    ...most(
      rfm.groups.map(({ group, customers }) => cell('rfm group', drill.drillRfmGroup(rfm.method, group), customers)),
    ),
    ...most(
      lifetime.distribution.map((bin) =>
        cell('future', drill.drillRange('futureRevenue', bin.fromMinor, bin.toMinor), bin.customers),
      ),
    ),
    ...most(lifetime.alive.map((bin) => cell('alive', drill.drillAlive(bin.from, bin.to), bin.customers))),
    ...most(
      potential.quadrants.map(({ quadrant, customers }) => cell('quadrant', drill.drillQuadrant(quadrant), customers)),
    ),
    ...most(stages.stages.map(({ stage, customers }) => cell('stage', drill.drillStage(stage), customers))),
    ...most(
      stages.history.map(({ on, stage, customers }) => cell('history', drill.drillStageAt(on, stage), customers)),
    ),
    ...most(
      flows.flows.map((flow) =>
        cell('flow', drill.drillFlow(flows.from, flow.from, flows.to, flow.to), flow.customers),
      ),
    ),
    ...most(lives.lives.map(({ life, customers }) => cell('life', drill.drillLife(life), customers))),
    ...most(
      cohorts.cohorts.flatMap(({ cohort, active }) =>
        active.flatMap((n, at) =>
          n === null || at === 0
            ? []
            : [
                cell(
                  'cohort',
                  drill.drillCohortActive(
                    drill.periodAfter(cohort, 'month', 0),
                    drill.periodAfter(cohort, 'month', at),
                  ),
                  n,
                ),
              ],
        ),
      ),
    ),
    ...(['atStart', 'lost', 'kept', 'returned'] as const).flatMap((part) =>
      most(
        churn.periods.map((row) =>
          cell(`churn ${part}`, drill.drillChurn(part, row.from, row.to, 'source', row.group), row[part]),
        ),
      ),
    ),
  ];
}

describe.skipIf(!canBrowse)('the pages of value and lifecycle', () => {
  let shop: RunningShop;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<import('playwright-core').BrowserContext['storageState']>>;

  beforeAll(async () => {
    ({ shop, browser, signedIn } = await sharedShop());
  }, 240_000);

  const full = async (page: Page, path: string) => {
    await page.goto(`/${path}`);
    await page.locator('.p-panel').first().waitFor();
    await page.waitForLoadState('networkidle');
  };

  it('leads from every kind of cell to a list with exactly as many customers', async () => {
    const context = await browser.newContext({ baseURL: shop.url, storageState: signedIn });
    const ask: Ask = async (path) => (await context.request.get(`/api/v1${path}`)).json();
    const cells = (await cellsOf(ask)).filter((one) => one.customers > 0);
    const listed = await Promise.all(
      cells.map(async ({ what, where }) => {
        const query = new URLSearchParams([
          ...where.map((one) => ['where', one] as [string, string]),
          ['pageSize', '1'],
        ]);
        const { total } = await ask<{ total: number }>(`/customers?${query}`);
        return { what, where, customers: total };
      }),
    );
    expect(cells.length).toBeGreaterThan(30);
    expect(listed).toEqual(cells);
    await context.close();
  });

  it('opens the people behind a point of a chart by key, and behind a number of a table by click', async () => {
    const { page, context } = await visit(browser, shop.url, { locale: 'en-US', storageState: signedIn });
    await full(page, 'value/pyramid');
    await page.locator('.p-chart-area').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/customers?where=layer:is:key');
    await full(page, 'lifecycle/flows');
    const link = page.locator('td a').first();
    const n = Number((await link.innerText()).replaceAll(',', ''));
    const answer = page.waitForResponse((response) => response.url().includes('/api/v1/customers?'));
    await link.click();
    expect(((await (await answer).json()) as { total: number }).total).toBe(n);
    await context.close();
  });

  it.each(LOOKS)(
    'axe finds nothing in $locale, $colorScheme, $width wide',
    async ({ locale, colorScheme, width }) => {
      const options = {
        locale: locale === 'en' ? 'en-US' : locale,
        colorScheme,
        viewport: { width, height: 900 },
        storageState: signedIn,
      };
      const { page, context, foreign, errors } = await visit(browser, shop.url, options);
      for (const path of PAGES) {
        await full(page, path);
        expect([path, await axeFaults(page)]).toEqual([path, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
    240_000,
  );
});
