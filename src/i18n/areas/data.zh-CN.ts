import type { dataEn } from './data.en.ts';

export const dataZh: typeof dataEn = {};
