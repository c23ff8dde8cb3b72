import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { say } from '#i18n';
import { axeFaults, canBrowse, type RunningShop, sharedShop, visit } from './browse.ts';

const LOOKS = [
  { locale: 'zh-CN', language: 'zh-CN', colorScheme: 'light', width: 1440 },
  { locale: 'en-US', language: 'en', colorScheme: 'dark', width: 390 },
] as const;

describe.skipIf(!canBrowse)('a yardstick of one’s own, in a browser', () => {
  let shop: RunningShop;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;

  beforeAll(async () => {
    ({ shop, browser, signedIn } = await sharedShop());
  }, 240_000);

  const open = async (page: Page, address = '/value/weighted') => {
    await page.goto(address);
    await page.locator('.w-class').first().waitFor();
  };
  const answered = (page: Page) => page.waitForResponse((one) => one.url().includes('/value/weighted/ahp'));

  it('is weighed in pairs by key; the answer that contradicts is named, and mended', async () => {
    const { page, context } = await visit(browser, shop.url, { locale: 'en-US', storageState: signedIn });
    await open(page, '/value/weighted?scheme=new');
    await page.getByText(say('en', 'weighted.method.ahp'), { exact: true }).click();
    const pair = (first: string, second: string) =>
      page.getByRole('slider', { name: say('en', 'weighted.pair', { first, second }), exact: true });
    const press = async (first: string, second: string, key: 'ArrowLeft' | 'ArrowRight', times: number) => {
      await pair(first, second).focus();
      for (let at = 0; at < times; at++) await page.keyboard.press(key);
    };
    await pair('Recency', 'Frequency').waitFor();
    // weights wait until every dimension is joined
    await page.getByText(say('en', 'weighted.answer.waiting')).waitFor();
    await press('Recency', 'Frequency', 'ArrowLeft', 2);
    expect(await pair('Recency', 'Frequency').getAttribute('aria-valuetext')).toBe(
      'Recency matters 3 times as much as Frequency',
    );
    await press('Frequency', 'Spend', 'ArrowLeft', 2);
    await press('Spend', 'Breadth', 'ArrowLeft', 1);
    await press('Breadth', 'Returns', 'ArrowLeft', 1);
    await page.getByText(say('en', 'weighted.pairs.good')).waitFor();
    // 3 × 3 = 9 times, said the other way round
    await press('Recency', 'Spend', 'ArrowRight', 8);
    await page.getByText(say('en', 'weighted.pairs.bad')).waitFor();
    const mended = answered(page);
    await page.getByRole('button', { name: /^Set to / }).click();
    await mended;
    await page.getByText(say('en', 'weighted.pairs.good')).waitFor();
    await context.close();
  }, 120_000);

  it('is kept under a name, and then leads to exactly its customers', async () => {
    const { page, context } = await visit(browser, shop.url, { locale: 'en-US', storageState: signedIn });
    await open(page, '/value/weighted?scheme=new');
    await page.getByLabel(say('en', 'weighted.scheme.name'), { exact: true }).fill('Spring tasting');
    await page.getByRole('button', { name: say('en', 'weighted.scheme.keep'), exact: true }).click();
    await page.waitForURL(/scheme=\d+/);
    await page.getByText(say('en', 'weighted.scheme.kept')).waitFor();
    const row = page.locator('tr', { has: page.getByRole('link', { name: say('en', 'weightedClass.2') }) });
    const customers = Number((await row.locator('td, th').nth(3).innerText()).replaceAll(',', ''));
    const list = page.waitForResponse((one) => one.url().includes('/api/v1/customers?'));
    await row.getByRole('link').click();
    expect(((await (await list).json()) as { total: number }).total).toBe(customers);
    expect(customers).toBeGreaterThan(0);
    await context.close();
  }, 120_000);

  it.each(LOOKS)(
    'axe finds nothing in $locale, $colorScheme, $width wide',
    async ({ locale, language, colorScheme, width }) => {
      const options = { locale, colorScheme, viewport: { width, height: 900 }, storageState: signedIn };
      const { page, context, foreign, errors } = await visit(browser, shop.url, options);
      const look = async (what: string) => {
        expect([what, await axeFaults(page)]).toEqual([what, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      };
      await open(page, '/value/weighted?scheme=new');
      await look('by hand');
      await page.getByText(say(language, 'weighted.method.outcome'), { exact: true }).click();
      await page.getByRole('button', { name: say(language, 'weighted.find') }).click();
      await page.locator('.w-found p').first().waitFor();
      await page.getByRole('button', { name: say(language, 'weighted.test.start') }).click();
      await page.getByText(say(language, 'weighted.test.ways')).first().waitFor();
      await look('from later value, tested');
      await page.getByText(say(language, 'weighted.method.ahp'), { exact: true }).click();
      await page.locator('.w-pair').first().waitFor();
      await page.getByRole('button', { name: say(language, 'weighted.judge.add') }).click();
      await look('in pairs, two judges');
      expect([foreign, errors]).toEqual([[], []]);
      await context.close();
    },
    240_000,
  );
});
