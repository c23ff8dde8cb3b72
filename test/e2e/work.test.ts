/** The pages with which a team works, one after another in one shop. */
import { afterAll } from 'vitest';
import { leaveSharedShop } from './browse.ts';
import './weighted.pages.ts';
import './segments.pages.ts';
import './effect.pages.ts';
import './campaigns.pages.ts';

afterAll(leaveSharedShop);
