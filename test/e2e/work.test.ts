/** The pages that read, then those that write, one after another in one shop: starting one costs more than most of these tests. */
import { afterAll } from 'vitest';
import { leaveSharedShop } from './browse.ts';
import './value.pages.ts';
import './delivered.pages.ts';
import './weighted.pages.ts';
import './segments.pages.ts';
import './lists.pages.ts';
import './effect.pages.ts';
import './campaigns.pages.ts';
import './journeys.pages.ts';

afterAll(leaveSharedShop);
