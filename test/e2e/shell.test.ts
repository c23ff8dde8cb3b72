import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeFaults,
  canBrowse,
  firstRunEnds,
  OWNER,
  openBrowser,
  type RunningShop,
  startShop,
  type Visit,
  visit,
} from './browse.ts';

const WORDS = {
  'zh-CN': {
    name: '姓名',
    email: '邮箱',
    password: '密码',
    create: '创建账号',
    signIn: '登录',
    home: '我们的客户值多少钱',
    list: '我们有哪些客户',
    asTable: '表格',
  },
  en: {
    name: 'Your name',
    email: 'E-mail',
    password: 'Password',
    create: 'Create the account',
    signIn: 'Sign in',
    home: 'What is our customer base worth',
    list: 'Who are our customers',
    asTable: 'Table',
  },
} as const;

const LOOKS = [
  { locale: 'zh-CN', colorScheme: 'light', width: 1440 },
  { locale: 'zh-CN', colorScheme: 'dark', width: 390 },
  { locale: 'en', colorScheme: 'dark', width: 1440 },
  { locale: 'en', colorScheme: 'light', width: 390 },
] as const;

describe.skipIf(!canBrowse)('the browser', () => {
  let shop: RunningShop;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<Visit['context']['storageState']>>;

  beforeAll(async () => {
    [shop, browser] = await Promise.all([startShop(600), openBrowser()]);
    await firstRunEnds(shop.url);
    const { page, context } = await visit(browser, shop.url, { locale: 'zh-CN' });
    await page.goto(shop.setupUrl);
    await page.getByLabel(WORDS['zh-CN'].name).fill(OWNER.name);
    await page.getByLabel(WORDS['zh-CN'].email).fill(OWNER.email);
    await page.getByLabel(WORDS['zh-CN'].password).fill(OWNER.password);
    await page.getByRole('button', { name: WORDS['zh-CN'].create }).click();
    await page.getByRole('heading', { level: 1, name: WORDS['zh-CN'].home }).waitFor();
    signedIn = await context.storageState();
    await context.close();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });

  it('asks who one is, says what is wrong, and leads back to the page that was asked for', async () => {
    const { page, context } = await visit(browser, shop.url, { locale: 'en-US' });
    await page.goto('/customers?where=stage:is:decline');
    await page.getByLabel(WORDS.en.email).fill(OWNER.email);
    await page.getByLabel(WORDS.en.password).fill('not the password');
    await page.getByRole('button', { name: WORDS.en.signIn }).click();
    await page.getByRole('alert').filter({ hasText: 'do not match' }).waitFor();
    await page.getByLabel(WORDS.en.password).fill(OWNER.password);
    await page.getByRole('button', { name: WORDS.en.signIn }).click();
    await page.waitForURL('**/customers?where=stage:is:decline');
    await page.getByRole('heading', { level: 1, name: 'Stage: Decline' }).waitFor();
    await context.close();
  });

  it.each(LOOKS)(
    'shows home, list and customer in $locale, $colorScheme, $width wide: axe clean, nothing from elsewhere',
    async ({ locale, colorScheme, width }) => {
      const words = WORDS[locale];
      const { page, context, foreign, errors } = await visit(browser, shop.url, {
        locale: locale === 'en' ? 'en-US' : locale,
        colorScheme,
        viewport: { width, height: 900 },
        storageState: signedIn,
      });
      const check = async () => {
        await page.waitForLoadState('networkidle');
        expect(await axeFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      };
      await page.goto('/');
      await page.getByRole('heading', { level: 1, name: words.home }).waitFor();
      await page.locator('.p-chart-area canvas').first().waitFor();
      await check();
      await page.goto('/customers');
      await page.getByRole('heading', { level: 1, name: words.list }).waitFor();
      await page.locator('tbody tr').first().waitFor();
      await check();
      await page.locator('tbody a').first().click();
      await page.waitForURL('**/customers/*');
      await page.locator('.u-moment').first().waitFor();
      await check();
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('leads from a stage on Home to exactly its customers', async () => {
    const { page, context } = await visit(browser, shop.url, { locale: 'en-US', storageState: signedIn });
    await page.goto('/');
    const part = page.locator('.h-stages li').first();
    const told = (await part.locator('.h-stage-count').innerText()).split(/\s/)[0];
    await part.getByRole('link').click();
    await page.waitForURL('**/customers?where=stage:is:exploration');
    await page.locator('tfoot').getByText(`All ${told}`).waitFor();
    await context.close();
  });

  it('is worked by keys: search, go, list, sheet', async () => {
    const { page, context } = await visit(browser, shop.url, { locale: 'en-US', storageState: signedIn });
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForURL('**/customers');
    await page.locator('tbody tr').nth(1).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/customers/*');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search customers' }).fill('Customers');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/customers*');
    await context.close();
  });

  it('turns a chart into a table and hands it out as PNG, SVG and CSV', async () => {
    const { page, context } = await visit(browser, shop.url, { locale: 'en-US', storageState: signedIn });
    await page.goto('/');
    await page.locator('.p-chart-area canvas').first().waitFor();
    for (const kind of ['PNG', 'SVG', 'CSV']) {
      await page.getByRole('button', { name: 'Save' }).first().click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: kind, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: kind, exact: true }).waitFor({ state: 'hidden' });
    }
    await page.getByRole('button', { name: WORDS.en.asTable }).first().click();
    expect(await page.locator('.p-chart table tbody tr').count()).toBeGreaterThan(3);
    await context.close();
  });
});
