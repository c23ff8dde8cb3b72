import type { valueEn } from './value.en.ts';

export const valueZh: typeof valueEn = {
};
