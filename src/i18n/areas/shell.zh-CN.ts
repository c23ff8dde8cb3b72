import type { shellEn } from './shell.en.ts';

export const shellZh: typeof shellEn = {
};
