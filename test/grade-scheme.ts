import type { NewGradeScheme } from '#contract/grade';

const TIER = { name: { zh: '金', en: 'Gold' }, benefits: '', service: '' };
/** A grade scheme of two tiers, for tests where only the shape counts. */
export const GRADE_SCHEME: NewGradeScheme = {
  name: { zh: '会员等级', en: 'Members' },
  definition: {
    basis: { kind: 'rolling', measure: 'net', days: 365 },
    cut: { kind: 'shares', shares: [0.2] },
    tiers: [TIER, TIER],
    awayDays: null,
    review: { everyMonths: 3, from: '2026-01-01' },
    grace: true,
  },
};
