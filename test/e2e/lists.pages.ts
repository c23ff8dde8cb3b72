import type { Browser, BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { say } from '#i18n';
import { axeFaults, canBrowse, type RunningShop, sharedShop, visit } from './browse.ts';

describe.skipIf(!canBrowse)('uploaded lists, in a browser', () => {
  let shop: RunningShop;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;

  beforeAll(async () => {
    ({ shop, browser, signedIn } = await sharedShop());
  }, 240_000);

  it.each([
    { locale: 'zh-CN', colorScheme: 'light', width: 1440, language: 'zh-CN' },
    { locale: 'en-US', colorScheme: 'dark', width: 390, language: 'en' },
  ] as const)(
    'a file becomes a list and leads to exactly its customers; axe finds nothing, in $locale',
    async ({ locale, colorScheme, width, language }) => {
      const options = { locale, colorScheme, viewport: { width, height: 900 }, storageState: signedIn };
      const { page, context, foreign, errors } = await visit(browser, shop.url, options);
      await page.goto('/customers');
      const asked = await page.request.get('/api/v1/customers?pageSize=3');
      const { rows } = (await asked.json()) as { rows: { customerId: string }[] };
      const numbers = rows.map(({ customerId }) => customerId);
      await page.goto('/segments/lists');
      const content = `customer_id\n${[...numbers, '17', 'x'].join('\n')}\n`;
      await page
        .getByLabel(say(language, 'lists.file'), { exact: true })
        .setInputFiles({ name: `three ${language}.csv`, mimeType: 'text/csv', buffer: Buffer.from(content) });
      await page.getByRole('button', { name: say(language, 'lists.take') }).click();
      await page.getByText(say(language, 'listProblem.unknown')).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const list = page.waitForResponse((one) => one.url().includes('/api/v1/customers?'));
      await page
        .getByRole('row', { name: `three ${language}` })
        .getByRole('link')
        .first()
        .click();
      expect(((await (await list).json()) as { total: number }).total).toBe(3);
      await page.getByText(`three ${language}`).first().waitFor();
      expect([foreign, errors]).toEqual([[], []]);
      await context.close();
    },
    120_000,
  );
});
