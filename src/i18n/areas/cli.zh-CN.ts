import type { cliEn } from './cli.en.ts';

export const cliZh: typeof cliEn = {
};
