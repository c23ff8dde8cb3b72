import type { lifecycleEn } from './lifecycle.en.ts';

export const lifecycleZh: typeof lifecycleEn = {
};
