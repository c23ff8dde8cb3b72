import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestStores, testStores } from '../stores.ts';
import { tourPage } from './tour.ts';

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores('tour');
});
afterAll(() => stores.close());

it('docs/tour.md says what the shop says (npm run tour)', async () => {
  expect(readFileSync(new URL('../../docs/tour.md', import.meta.url), 'utf8')).toBe(await tourPage(stores));
});
