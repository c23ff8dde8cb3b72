import type { intakeEn } from './intake.en.ts';

export const intakeZh: typeof intakeEn = {
};
