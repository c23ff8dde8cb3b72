import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, canBrowse, OWNER, openBrowser, type RunningShop, startShop, type Visit, visit } from './browse.ts';

const WORDS = {
  'zh-CN': {
    home: '我们的客户值多少钱',
    create: { name: '姓名', email: '邮箱', password: '密码', submit: '创建账号' },
    toMapping: '下一步：列映射',
    check: '检查整个文件',
    meaning: '“已完结”的含义',
    again: '重新检查',
    run: /^导入 \d+ 行$/,
    done: '文件已导入。',
    refused: /行被拒收$/,
    notOurs: '不是 CSV、XLSX、JSON Lines 或 Parquet 文件',
    same: '文件内容此前均已导入',
    spoken: (read: number, refused: number) =>
      `读取 ${read} = 新增 ${read - refused} + 更新 0 + 未变 0 + 拒收 ${refused}`,
    sentence: '11 笔订单，¥1,162.00，2024年3月1日至2024年3月12日，1 行被拒收。',
  },
  en: {
    toMapping: 'On: what the columns mean',
    check: 'Check the whole file',
    meaning: 'What “held” means',
    again: 'Check again',
    run: /^Import \d+ rows?$/,
    done: 'The file is in.',
    spoken: (read: number, refused: number) =>
      `${read} read = ${read - refused} new + 0 updated + 0 unchanged + ${refused} refused`,
    revert: 'Take back',
    confirm: 'Take it back',
    reverted: 'Taken back',
  },
} as const;

/** The header, three state words and a wrong amount in GB18030, as a Chinese platform writes them. */
const GB18030 = {
  header: 'tqm1pbHgusUswvK80rvh1LHD+yy2qbWluLa/7sqxvOQswvK80sq1vMrWp7i2vfC27iy2qbWl17TMrA==',
  buyer: 'wvK80g==',
  success: 'vbvS17PJuaY=',
  unknown: '0tHN6r3h',
  wrong: '0ru6w7DZ',
} as const;
const gb = (name: keyof typeof GB18030) => Buffer.from(GB18030[name], 'base64');

/** Twelve orders, one of them with an amount that is no number, three with a state nobody knows. */
function chineseFile(): Buffer {
  const rows = Array.from({ length: 12 }, (_, at) => {
    const day = String(at + 1).padStart(2, '0');
    const amount = at === 4 ? gb('wrong') : Buffer.from(`${(100 + at).toFixed(2)}`);
    const status = at % 4 === 0 ? gb('unknown') : gb('success');
    const start = Buffer.from(`88002400${day},`);
    return Buffer.concat([
      start,
      gb('buyer'),
      Buffer.from(`${at % 5},2024-03-${day} 10:00:00,`),
      amount,
      Buffer.from(','),
      status,
      Buffer.from('\r\n'),
    ]);
  });
  return Buffer.concat([gb('header'), Buffer.from('\r\n'), ...rows]);
}

const englishFile = Buffer.from(
  [
    'Order ID,Email,Created at,Total,Status',
    ...Array.from(
      { length: 9 },
      (_, at) =>
        `A-${at},c${at % 3}@example.com,2024-05-0${at + 1}T09:00:00Z,${20 + at}.50,${at === 3 ? 'held' : 'paid'}`,
    ),
  ].join('\n'),
);

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

describe.skipIf(!canBrowse)('data and settings in the browser', () => {
  let shop: RunningShop;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<Visit['context']['storageState']>>;

  beforeAll(async () => {
    [shop, browser] = await Promise.all([startShop(0), openBrowser()]);
    const { page, context } = await visit(browser, shop.url, { locale: 'zh-CN' });
    const { create } = WORDS['zh-CN'];
    await page.goto(shop.setupUrl);
    await page.getByLabel(create.name).fill(OWNER.name);
    await page.getByLabel(create.email).fill(OWNER.email);
    await page.getByLabel(create.password).fill(OWNER.password);
    await page.getByRole('button', { name: create.submit }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForURL((url) => url.pathname === '/');
    signedIn = await context.storageState();
    await context.close();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });

  const open = (locale: 'zh-CN' | 'en-US', colorScheme: 'light' | 'dark') =>
    visit(browser, shop.url, { locale, colorScheme, viewport: { width: 1280, height: 900 }, storageState: signedIn });
  const clean = async (page: Page) => {
    await page.waitForLoadState('networkidle');
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  };

  it('says what is wrong with a file that is none, and takes another', async () => {
    const words = WORDS['zh-CN'];
    const { page, context } = await open('zh-CN', 'light');
    await page.goto('/data/import');
    await choose(page, 'noise.csv', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7) % 256)));
    await page.getByRole('alert').filter({ hasText: words.notOurs }).waitFor();
    await clean(page);
    await context.close();
  });

  it('takes a GB18030 file from drop to shop: unknown states named, a row refused, every row accounted for', async () => {
    const words = WORDS['zh-CN'];
    const { page, context, foreign, errors } = await open('zh-CN', 'light');
    await page.goto('/data/import');
    await choose(page, '订单.csv', chineseFile());
    await page.getByRole('button', { name: words.toMapping }).waitFor();
    await page.getByRole('columnheader', { name: '订单状态' }).waitFor();
    await clean(page);
    await page.getByRole('button', { name: words.toMapping }).click();
    await clean(page);
    await page.getByRole('button', { name: words.check }).click();
    await page.getByLabel(words.meaning).selectOption('completed');
    await clean(page);
    await page.getByRole('button', { name: words.again }).click();
    await page.getByText(words.sentence).waitFor();
    await page.getByRole('math', { name: words.spoken(12, 1) }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: words.run }).click();
    await page.getByText(words.done).waitFor();
    await clean(page);
    await page.getByRole('link', { name: words.refused }).click();
    await page.waitForURL('**/data/quarantine?import=*');
    await page.locator('tbody tr').first().waitFor();
    await clean(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载 CSV' }).click(),
    ]);
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv).toContain('订单编号');
    expect(csv).toContain('一好百');
    expect([foreign, errors]).toEqual([[], []]);
    await context.close();
  });

  it('takes in a second file in English, in the dark, lists it, and takes it back', async () => {
    const words = WORDS.en;
    const { page, context, foreign, errors } = await open('en-US', 'dark');
    await page.goto('/data/import');
    await choose(page, 'orders.csv', englishFile);
    await page.getByRole('button', { name: words.toMapping }).click();
    await clean(page);
    await page.getByRole('button', { name: words.check }).click();
    await page.getByRole('math', { name: words.spoken(9, 1) }).waitFor();
    await page.getByLabel(words.meaning).selectOption('paid');
    await page.getByRole('button', { name: words.again }).click();
    await page.getByRole('math', { name: words.spoken(9, 0) }).waitFor();
    await page.getByRole('button', { name: words.run }).click();
    await page.getByText(words.done).waitFor();
    await page.goto('/data/imports');
    await page.getByRole('link', { name: 'orders.csv' }).first().waitFor();
    await clean(page);
    await page.getByRole('link', { name: 'orders.csv' }).first().click();
    await page.getByRole('button', { name: words.revert }).click();
    await page.getByRole('dialog').waitFor();
    await clean(page);
    await page.getByRole('button', { name: words.confirm }).click();
    await page.getByText(words.reverted).first().waitFor();
    await clean(page);
    expect([foreign, errors]).toEqual([[], []]);
    await context.close();
  });

  it('shows the state of the data, and changes a rule with its guard', async () => {
    const { page, context, errors } = await open('en-US', 'light');
    await page.goto('/data/quality');
    await page.getByRole('heading', { name: 'The five stages data goes through' }).waitFor();
    await clean(page);
    await page.goto('/settings');
    const horizon = page.getByLabel('Forecast reaches');
    await horizon.fill('10');
    await page.getByText('Between 30 and 1825.').waitFor();
    expect(await page.getByRole('button', { name: 'Save and work out again' }).isDisabled()).toBe(true);
    await clean(page);
    await horizon.fill('400');
    await page.getByRole('link', { name: 'Customers', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
    await page.getByRole('button', { name: 'Save and work out again' }).click();
    await page.getByText(/^Saved/).waitFor();
    await page.reload();
    expect(await page.getByLabel('Forecast reaches').inputValue()).toBe('400');
    expect(errors).toEqual([]);
    await context.close();
  });
});
