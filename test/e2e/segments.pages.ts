import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { say } from '#i18n';
import { axeFaults, canBrowse, type RunningShop, sharedShop, visit } from './browse.ts';

const LOOKS = [
  { locale: 'zh-CN', colorScheme: 'light', width: 1440 },
  { locale: 'en-US', colorScheme: 'dark', width: 390 },
] as const;

describe.skipIf(!canBrowse)('segments, in a browser', () => {
  let shop: RunningShop;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;

  beforeAll(async () => {
    ({ shop, browser, signedIn } = await sharedShop());
  }, 240_000);

  const countOf = async (page: Page): Promise<number> =>
    Number(((await page.locator('.g-count').innerText()).match(/[\d,]+/)?.[0] ?? '').replaceAll(',', ''));

  it('a ready one is kept with one click, and leads to exactly its customers', async () => {
    const { page, context } = await visit(browser, shop.url, { locale: 'en-US', storageState: signedIn });
    await page.goto('/segments');
    const name = say('en', 'segments.ready.one-off.name');
    await page.getByRole('button', { name: say('en', 'segments.ready.adopt.one', { name }) }).click();
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator('.g-count a').waitFor();
    const customers = await countOf(page);
    expect(customers).toBeGreaterThan(0);
    const list = page.waitForResponse((one) => one.url().includes('/api/v1/customers?'));
    await page.locator('.g-count a').click();
    expect(((await (await list).json()) as { total: number }).total).toBe(customers);
    await page.getByRole('heading', { name: new RegExp(name) }).waitFor();
    await context.close();
  }, 120_000);

  it('a filtered list becomes a segment; a change made by keyboard is its second version', async () => {
    const { page, context } = await visit(browser, shop.url, { locale: 'en-US', storageState: signedIn });
    await page.goto('/customers?where=orders:gte:3');
    await page.getByRole('link', { name: say('en', 'customers.segment') }).click();
    await page.getByLabel(say('en', 'segments.name'), { exact: true }).fill('Three or more');
    await page.getByRole('button', { name: say('en', 'segments.keep'), exact: true }).click();
    await page.waitForURL(/\/segments\/\d+$/);
    await page.locator('.g-count a').waitFor();
    const before = await countOf(page);
    await page.getByRole('button', { name: say('en', 'segments.builder.add.behaviour') }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(say('en', 'segments.did.days'), { exact: true }).fill('60');
    await page.getByText(/bought in the last 60.days/).waitFor();
    await page.getByRole('button', { name: say('en', 'segments.keep'), exact: true }).click();
    await page.getByText(/^version 2,/).waitFor();
    await page.locator('.g-count a').waitFor();
    const after = await countOf(page);
    expect([after > 0, after < before]).toEqual([true, true]);
    await context.close();
  }, 120_000);

  it.each(LOOKS)(
    'axe finds nothing in $locale, $colorScheme, $width wide',
    async ({ locale, colorScheme, width }) => {
      const options = { locale, colorScheme, viewport: { width, height: 900 }, storageState: signedIn };
      const { page, context, foreign, errors } = await visit(browser, shop.url, options);
      const look = async (address: string, waitFor: string) => {
        await page.goto(address);
        await page.locator(waitFor).first().waitFor();
        expect([address, await axeFaults(page)]).toEqual([address, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      };
      await look('/segments', 'tbody button');
      await look('/segments/1?other=2', '.g-overlap .p-facts');
      expect([foreign, errors]).toEqual([[], []]);
      await context.close();
    },
    120_000,
  );
});
