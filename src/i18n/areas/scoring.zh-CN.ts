import type { scoringEn } from './scoring.en.ts';

export const scoringZh: typeof scoringEn = {
};
