import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { say } from '#i18n';
import { axeFaults, canBrowse, type RunningShop, sharedShop, visit } from './browse.ts';

describe.skipIf(!canBrowse)('campaigns, in a browser', () => {
  let shop: RunningShop;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;

  beforeAll(async () => {
    ({ shop, browser, signedIn } = await sharedShop());
    const context = await browser.newContext({ baseURL: shop.url, storageState: signedIn });
    const headers = { origin: shop.url };
    const customers = await (await context.request.get('/api/v1/customers.csv?bom=0')).text();
    const emails = customers.match(/[\w.+-]+@[\w.-]+/g) ?? [];
    const lines = emails.map((email) => `${email},all,marketing,granted,form`);
    const taken = await context.request.post('/api/v1/consents/import', {
      data: `email,channel,purpose,decision,evidence\n${lines.join('\n')}\n`,
      headers: { ...headers, 'content-type': 'text/csv' },
    });
    expect((await taken.json()) as object).toMatchObject({ refused: 0 });
    await context.close();
  }, 240_000);

  const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

  it('goes through six steps, shows the sheet, is launched by typing the number, and accounts for every customer', async () => {
    const { page, context, errors, foreign } = await visit(browser, shop.url, {
      locale: 'en-US',
      storageState: signedIn,
    });
    const word = (key: Parameters<typeof say>[1]) => say('en', key as 'campaign.save');
    await page.goto('/actions/campaigns');
    await page.getByRole('button', { name: word('campaigns.new') }).click();
    await field(page, word('campaign.aim')).fill('Bring them back');
    await field(page, word('campaign.body.en')).fill('{{ customer.name | default: "Hello" }}, we have missed you.');
    await field(page, word('campaign.cost.message')).fill('0.05');
    await field(page, word('campaign.channel')).selectOption('file');
    await field(page, word('campaign.days')).fill('30');
    await page.getByText(word('sheet.hint')).waitFor();
    await field(page, word('campaign.lift')).fill('10');
    await page.getByRole('button', { name: word('campaign.preview') }).click();
    await page.locator('.a-message').first().waitFor();
    await page.getByRole('button', { name: word('campaign.save'), exact: true }).click();
    await page.getByText(word('sheet.ready')).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const launch = page.getByRole('button', { name: word('launch.button'), exact: true });
    expect(await launch.isDisabled()).toBe(true);
    const confirm = page.getByLabel(/^Type [\d,]+ to confirm/);
    const asked = (await page.locator('label', { hasText: 'to confirm' }).textContent()) ?? '';
    const treated = asked.replace(/\D/g, '');
    await confirm.fill(treated);
    await launch.click();
    await page.getByText(word('progress.file')).waitFor();
    await page.getByText(new RegExp(`^${Number(treated).toLocaleString('en')} messages sent`)).waitFor();
    expect([errors, foreign]).toEqual([[], []]);
    await context.close();
  }, 120_000);

  it('shows rules, calls and campaigns in Chinese and in the dark, without a fault of access', async () => {
    for (const path of ['/actions/campaigns', '/actions/campaigns/1', '/actions/policy', '/actions/tasks']) {
      const { page, context, errors, foreign } = await visit(browser, shop.url, {
        locale: 'zh-CN',
        colorScheme: 'dark',
        viewport: { width: 390, height: 800 },
        storageState: signedIn,
      });
      await page.goto(path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await axeFaults(page)]).toEqual([path, []]);
      expect([errors, foreign]).toEqual([[], []]);
      await context.close();
    }
  }, 120_000);

  it('lets a customer choose what to be written about, without a sign-in and without a script', async () => {
    const { page, context } = await visit(browser, shop.url, { locale: 'zh-CN', javaScriptEnabled: false });
    const answer = await page.goto('/u/1.aaaaaaaaaaaaaaaa');
    expect(answer?.status()).toBe(404);
    await page.getByText(say('zh-CN', 'preferences.unknown')).first().waitFor();
    await context.close();
  });
});
