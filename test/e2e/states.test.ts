import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, canBrowse, OWNER, openBrowser, type RunningShop, startShop, type Visit, visit } from './browse.ts';

/** Pages that speak about customers: without an order each says so and leads to the import. */
const ABOUT_CUSTOMERS = [
  '/',
  '/customers',
  '/customers/1',
  '/value/rfm',
  '/value/abc',
  '/value/pyramid',
  '/value/potential',
  '/value/lifetime',
  '/value/models',
  '/lifecycle/stages',
  '/lifecycle/flows',
  '/lifecycle/cohorts',
  '/lifecycle/churn',
];
/** Pages that have something to say of their own in an empty shop. */
const OTHERS = ['/data/import', '/data/imports', '/data/quality', '/data/quarantine', '/settings', '/api'];
/** One page of each kind; the others are built of the same parts. */
const WITH_AXE = ['/', '/customers', '/value/rfm', ...OTHERS];

const WORDS = {
  'zh-CN': {
    locale: 'zh-CN',
    none: '还没有订单。',
    toImport: '导入订单',
    retry: '重试',
    offline: 'Patron 没有响应',
    home: '我们的客户值多少钱',
  },
  en: {
    locale: 'en-US',
    none: 'There are no orders yet.',
    toImport: 'Import orders',
    retry: 'Try again',
    offline: 'Patron does not answer',
    home: 'What is our customer base worth',
  },
} as const;
const LANGUAGES = ['zh-CN', 'en'] as const;

/** Words of a program that ran out of facts. */
const SLIPS = /NaN|undefined|\[object|Infinity/;

const problem = (status: number, code: string, detail: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: `urn:patron:problem:${code}`,
    title: code,
    status,
    detail,
    code,
    params: {},
    requestId: 'abc-123',
  }),
});

describe.skipIf(!canBrowse)('states of the browser', () => {
  let shop: RunningShop;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<Visit['context']['storageState']>>;

  const open = (language: keyof typeof WORDS) =>
    visit(browser, shop.url, { locale: WORDS[language].locale, storageState: signedIn });
  const settles = async (page: Page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.p-skeleton').waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    [shop, browser] = await Promise.all([startShop(0), openBrowser()]);
    const { context } = await visit(browser, shop.url, {});
    const token = new URL(shop.setupUrl).searchParams.get('token');
    const answer = await context.request.post('/api/v1/setup', { data: { ...OWNER, token } });
    expect(answer.status()).toBe(201);
    signedIn = await context.storageState();
    await context.close();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });

  it.each(LANGUAGES)(
    'says on every page of an empty shop why it is empty, and leads to the import (%s)',
    async (language) => {
      const words = WORDS[language];
      const { page, context, foreign, errors } = await open(language);
      for (const path of [...ABOUT_CUSTOMERS, ...OTHERS]) {
        await page.goto(path);
        await settles(page);
        if (ABOUT_CUSTOMERS.includes(path)) {
          await page.getByText(words.none, { exact: true }).last().waitFor();
          const next = page.getByRole('main').getByRole('link', { name: words.toImport });
          expect([path, await next.getAttribute('href')]).toEqual([path, '/data/import']);
          expect([path, await page.getByRole('main').locator('fieldset').count()]).toEqual([path, 0]);
        }
        expect([path, (await page.locator('body').innerText()).match(SLIPS)]).toEqual([path, null]);
        if (WITH_AXE.includes(path)) expect([path, await axeFaults(page)]).toEqual([path, []]);
      }
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it.each(LANGUAGES)(
    'shows what failed with its request number, and answers on another try (%s)',
    async (language) => {
      const words = WORDS[language];
      const { page, context, errors } = await open(language);
      await page.route('**/api/v1/home*', (route) => route.fulfill(problem(500, 'internal', 'It broke here.')));
      await page.goto('/');
      const alert = page.getByRole('main').getByRole('alert');
      await alert.getByText('It broke here.').waitFor();
      await alert.getByText('abc-123').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.unroute('**/api/v1/home*');
      await alert.getByRole('button', { name: words.retry }).click();
      await page.getByText(words.none, { exact: true }).last().waitFor();
      expect(errors).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('has an axe that finds faults, in the page and in a frame', async () => {
    const { page, context } = await open('en');
    await page.goto('/data/import');
    await settles(page);
    await page.evaluate(async () => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="data:,">');
      const frame = document.createElement('iframe');
      frame.title = 'A frame';
      frame.srcdoc =
        '<html lang="en"><title>A frame</title><body><main><h1>Head</h1><img src="data:,"></main></body></html>';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.querySelector('main')?.append(frame);
      await loaded;
    });
    expect((await axeFaults(page)).map((fault) => fault.split(' ', 1)[0])).toEqual(['image-alt:', 'image-alt:']);
    await context.close();
  });

  it('says that nothing answers, and mends itself once something does', async () => {
    const words = WORDS.en;
    const { page, context } = await open('en');
    await page.goto('/data/import');
    await settles(page);
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.getByRole('main').getByText(words.offline).waitFor({ timeout: 30_000 });
    await page.locator('.s-banner').waitFor({ timeout: 30_000 });
    expect(await axeFaults(page)).toEqual([]);
    await page.unroute('**/api/v1/**');
    await page.getByText(words.none, { exact: true }).last().waitFor({ timeout: 30_000 });
    await page.locator('.s-banner').waitFor({ state: 'detached' });
    await context.close();
  }, 90_000);

  it('offers no second try for what is not there', async () => {
    const { page, context } = await open('zh-CN');
    await page.goto('/data/imports/77');
    await page.getByRole('main').getByText('找不到导入记录 77。').waitFor();
    expect(await page.getByRole('button', { name: WORDS['zh-CN'].retry }).count()).toBe(0);
    await context.close();
  }, 60_000);
});
