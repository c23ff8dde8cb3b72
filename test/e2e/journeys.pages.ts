import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { say } from '#i18n';
import { axeFaults, canBrowse, type RunningShop, sharedShop, visit } from './browse.ts';

describe.skipIf(!canBrowse)('journeys, in a browser', () => {
  let shop: RunningShop;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
  const word = (key: Parameters<typeof say>[1]) => say('en', key as 'journey.save');
  /** By keys alone: the button gets the focus, and Enter presses it. */
  const press = async (page: Page, name: string | RegExp) => {
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
  };

  beforeAll(async () => {
    ({ shop, browser, signedIn } = await sharedShop());
  }, 240_000);

  it('a ready journey is taken over, changed by keys alone, checked with a dry run, launched and paused', async () => {
    const { page, context, errors, foreign } = await visit(browser, shop.url, {
      locale: 'en-US',
      storageState: signedIn,
    });
    await page.goto('/actions/journeys');
    await page.getByText(word('journeySource.complaint')).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await press(page, `${word('journeys.ready.take')}: ${word('journeys.ready.winback')}`);
    const list = page.getByRole('list', { name: word('journey.steps.list') });
    await list.waitFor();
    const lines = () => list.locator('.j-words').allTextContents();
    expect(await lines()).toHaveLength(5);
    await press(page, say('en', 'journey.add.here', { place: word('journey.place.end') }));
    await press(page, word('journey.add.wait'));
    await page.getByLabel(word('journey.wait.hours')).fill('48');
    await press(page, word('journey.step.done'));
    // Up past the last message and the wait, and into the way of those to whom the branch says no.
    for (let i = 0; i < 3; i++) await press(page, /^Move up: Wait 2 days/);
    expect((await lines()).map((line) => line.slice(0, 11))[3]).toBe('Wait 2 days');
    // The picture shows the same steps, and the two ends.
    await page.locator('.j-box').nth(7).waitFor();
    await press(page, word('journey.save'));
    await page.getByText(word('journey.check.ready')).waitFor();
    await page.getByText(/^Dry run: /).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await press(page, say('en', 'journey.launch.version', { version: '1' }));
    await page.getByRole('button', { name: 'OK' }).click();
    await page.getByText(word('journeyState.running')).waitFor();
    await press(page, word('journey.pause'));
    await page.getByText(word('journeyState.paused')).waitFor();
    expect([errors, foreign]).toEqual([[], []]);
    await context.close();
  }, 120_000);

  it('a care plan is made, its item is done, and the calendar has an address', async () => {
    const { page, context, errors, foreign } = await visit(browser, shop.url, {
      locale: 'en-US',
      storageState: signedIn,
    });
    await page.goto('/actions/plans');
    await press(page, word('plans.new.care'));
    await page.getByLabel(word('plan.name'), { exact: true }).fill('Autumn care');
    await page.getByLabel(word('plan.owner'), { exact: true }).fill('Lin');
    await page.getByLabel(word('plan.aim'), { exact: true }).fill('Nobody slips away unnoticed');
    await press(page, word('plan.item.add'));
    await page.getByLabel(word('plan.item.title'), { exact: true }).fill('Ask how it went');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, word('plan.save'));
    await press(page, `${word('plans.done')}: Ask how it went`);
    await page.getByText(word('plans.state.done'), { exact: true }).waitFor();
    const address = await page.getByLabel(word('calendar.title')).inputValue();
    const calendar = await (await context.request.get(address)).text();
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect([errors, foreign]).toEqual([[], []]);
    await context.close();
  }, 120_000);

  it('shows journeys in Chinese and in the dark on a telephone, without a fault of access', async () => {
    for (const path of ['/actions/journeys', '/actions/journeys/1', '/actions/plans']) {
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
});
