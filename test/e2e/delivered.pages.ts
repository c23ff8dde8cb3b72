import type { Browser, BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DELIVERED_PARTS, type DeliveredAnswer } from '#contract/delivered';
import { drillBalance } from '#contract/drill-delivered';
import { say } from '#i18n';
import { lineOf, toldAnswers } from '../scoring/told-study.ts';
import { axeFaults, canBrowse, type RunningShop, sharedShop, visit } from './browse.ts';

const LOOKS = [
  { locale: 'zh-CN', language: 'zh-CN', colorScheme: 'light', width: 1440 },
  { locale: 'en-US', language: 'en', colorScheme: 'dark', width: 390 },
] as const;

describe.skipIf(!canBrowse)('what customers say they gain, in a browser', () => {
  let shop: RunningShop;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
  let file: string;

  beforeAll(async () => {
    ({ shop, browser, signedIn } = await sharedShop());
    const context = await browser.newContext({ baseURL: shop.url, storageState: signedIn });
    const list = await context.request.get('/api/v1/customers?pageSize=120&sort=firstOn');
    const { rows } = (await list.json()) as { rows: { customerId: string }[] };
    const lines = toldAnswers(120, 3).map((answer) =>
      lineOf(answer).replace(/^\d+/, rows[answer.who - 1]?.customerId ?? ''),
    );
    file = [['customer_id', 'shop', 'group', ...DELIVERED_PARTS].join(','), ...lines, '9,us,new,9,9,9,9,1,1,1'].join(
      '\n',
    );
    await context.close();
  }, 240_000);

  it.each(LOOKS)(
    'answers are taken in, weighed and read; axe finds nothing in $locale, $colorScheme, $width wide',
    async ({ locale, language, colorScheme, width }) => {
      const options = { locale, colorScheme, viewport: { width, height: 900 }, storageState: signedIn };
      const { page, context, foreign, errors } = await visit(browser, shop.url, options);
      const look = async (where: string) => {
        expect([where, await axeFaults(page)]).toEqual([where, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      };
      await page.goto('/value/delivered');
      const buffer = Buffer.from(file);
      await page.locator('input[type=file]').setInputFiles({ name: `answers.csv`, mimeType: 'text/csv', buffer });
      await page.getByLabel(say(language, 'delivered.field.own'), { exact: true }).fill('us');
      await page.getByLabel(say(language, 'delivered.field.name'), { exact: true }).fill(`study ${locale}`);
      await look('the form');
      await page.getByRole('button', { name: say(language, 'delivered.take') }).click();
      await page.waitForURL(/study=\d+/);
      await page
        .getByText(say(language, 'delivered.against', { subject: 'Rival' }))
        .first()
        .waitFor();
      await page
        .getByText(say(language, 'delivered.source.example', { line: '182', column: 'product', value: '9' }))
        .waitFor();
      await look('the answers');
      await page.getByText(say(language, 'delivered.weights.entropy'), { exact: true }).click();
      const weighed = page.waitForResponse((response) => response.url().endsWith('/weighing'));
      await page.getByRole('button', { name: say(language, 'delivered.weights.keep') }).click();
      expect((await weighed).status()).toBe(200);
      const study = Number(new URL(page.url()).searchParams.get('study'));
      const ask = async <T>(path: string) => (await (await context.request.get(`/api/v1${path}`)).json()) as T;
      const answer = await ask<DeliveredAnswer>(`/value/delivered?study=${study}`);
      expect([answer.study?.weighing.method, answer.study?.counts.outside]).toEqual(['entropy', 1]);
      for (const { field, customers } of answer.balance?.fields ?? []) {
        const where = drillBalance(study, answer.balance!, field).map((one) => ['where', one]);
        const { total } = await ask<{ total: number }>(`/customers?${new URLSearchParams(where)}`);
        expect([field, total]).toEqual([field, customers]);
      }
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
