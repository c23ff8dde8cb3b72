import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { say } from '#i18n';
import { axeFaults, canBrowse, type RunningShop, sharedShop, visit } from './browse.ts';

const LOOKS = [
  { locale: 'zh-CN', language: 'zh-CN', colorScheme: 'light', width: 1440 },
  { locale: 'en-US', language: 'en', colorScheme: 'dark', width: 390 },
] as const;

const NO_COUNTS = { treated: '', control: '', buyers: '', group: '', least: '' };

type Customers = { rows: { customerId: string; firstOn: string }[]; meta: { asOf: string } };

describe.skipIf(!canBrowse)('what our work changed, in a browser', () => {
  let shop: RunningShop;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
  /** Customers of long standing, dealt out in turn: nothing was done to anybody. */
  let file: string;

  beforeAll(async () => {
    ({ shop, browser, signedIn } = await sharedShop());
    const context = await browser.newContext({ baseURL: shop.url, storageState: signedIn });
    const list = await context.request.get('/api/v1/customers?pageSize=200&sort=firstOn&order=asc');
    const { rows, meta } = (await list.json()) as Customers;
    const on = new Date(Date.parse(meta.asOf) - 40 * 86_400_000).toISOString().slice(0, 10);
    const lines = rows.map(({ customerId }, at) => `${customerId},${at % 2 === 0 ? 'mail' : 'control'},${on}`);
    file = ['customer_id,group,date', ...lines, `1,mail,${on}`].join('\n');
    await context.close();
  }, 240_000);

  it('a programme becomes a strategy with goals; its work moves on the board; a version is decided on', async () => {
    const { page, context, errors } = await visit(browser, shop.url, { locale: 'en-US', storageState: signedIn });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await page.goto('/effect/ledger');
    for (const one of ['loyalty', 'satisfaction', 'lifetime', 'loyal-customers', 'high-potential'] as const) {
      await button(say('en', `programme.${one}`)).waitFor();
    }
    await button(say('en', 'programme.loyalty')).click();
    const targets = page.getByLabel(new RegExp(`^${say('en', 'ledger.goal.target')}`));
    await targets.nth(2).waitFor();
    expect(await targets.count()).toBe(3);
    expect(await button(say('en', 'ledger.keep')).isDisabled()).toBe(true);
    for (const [at, value] of ['90', '60', '1000000'].entries()) await targets.nth(at).fill(value);
    await button(say('en', 'ledger.keep')).click();
    await page.waitForURL(/strategy=\d+/);
    const what = say('en', 'programme.loyalty.1');
    await page.getByLabel(say('en', 'ledger.item.state', { what })).selectOption('done');
    const done = page.getByRole('region', { name: say('en', 'ledger.state.done') });
    await done.getByText(what).waitFor();
    await button(say('en', 'ledger.decide.open')).click();
    await page.getByLabel(say('en', 'ledger.decide.improvement')).fill('Ask a week earlier');
    await button(say('en', 'ledger.decide.keep')).click();
    await page.getByText(say('en', 'ledger.history.next', { text: 'Ask a week earlier' })).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  }, 120_000);

  const takeIn = async (page: Page, language: 'en' | 'zh-CN', name: string) => {
    await page.goto('/effect/experiments');
    const buffer = Buffer.from(file);
    await page.locator('input[type=file]').setInputFiles({ name: 'groups.csv', mimeType: 'text/csv', buffer });
    await page.getByLabel(say(language, 'experiments.field.name'), { exact: true }).fill(name);
    await page.getByLabel(say(language, 'experiments.field.share'), { exact: true }).fill('50');
  };

  it.each(LOOKS)(
    'a file of groups is taken in and measured; axe finds nothing in $locale, $colorScheme, $width wide',
    async ({ locale, language, colorScheme, width }) => {
      const options = { locale, colorScheme, viewport: { width, height: 900 }, storageState: signedIn };
      const { page, context, foreign, errors } = await visit(browser, shop.url, options);
      const look = async (where: string) => {
        expect([where, await axeFaults(page)]).toEqual([where, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      };
      await takeIn(page, language, `mail ${locale}`);
      await look('the form');
      await page.getByRole('button', { name: say(language, 'experiments.take') }).click();
      await page.waitForURL(/experiments\/\d+/);
      await page.getByText(say(language, 'experiment.file.unmatched', { n: '1', lines: '202' })).waitFor();
      const answer = await page.locator('.p-answer').innerText();
      expect(answer).toContain(say(language, 'metric.profit'));
      await page.getByRole('link', { name: say(language, 'experiment.group.treated', { n: '100' }) }).waitFor();
      // too few to learn from: it says so, once the worker has counted them
      const [work, again] = [say(language, 'uplift.work'), say(language, 'uplift.again')];
      await page.getByRole('button', { name: new RegExp(`^(${work}|${again})$`) }).click();
      await page.getByRole('button', { name: again }).waitFor();
      await page.getByText(new RegExp(`^${say(language, 'uplift.tooFew', NO_COUNTS).slice(0, 6)}`)).waitFor();
      await look('an experiment');
      await page.goto('/effect/ledger');
      await page.getByRole('heading', { name: say(language, 'ledger.strategies'), exact: true }).waitFor();
      await page.locator('table a').first().click();
      await page.getByRole('heading', { name: say(language, 'ledger.decide'), exact: true }).waitFor();
      await look('the ledger');
      expect([foreign, errors]).toEqual([[], []]);
      await context.close();
    },
    120_000,
  );
});
