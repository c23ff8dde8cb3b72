import type { Measure } from '#contract/common';
import type { GradeBasis, GradeDefinition, GradeScheme } from '#contract/grade';

export type TierRow = { key: string; zh: string; en: string; benefits: string; service: string; bound: string };
export type GradeDraft = {
  zh: string;
  en: string;
  basis: GradeBasis['kind'];
  measure: Measure;
  days: string;
  weighted: string;
  cut: GradeDefinition['cut']['kind'];
  away: string;
  everyMonths: GradeDefinition['review']['everyMonths'];
  reviewFrom: string;
  grace: boolean;
  /** From the top; the bound of the last one is not read. */
  rows: readonly TierRow[];
};

const short = (value: number) => String(Number(value.toFixed(6)));
/** Stored units of one shown unit of what is graded by: money, or a score whose hundredths are stored. */
const unitOf = (basis: GradeBasis['kind'], per: number) => (basis === 'weighted' ? 100 : per);

/** A scheme as it is typed: percents and major units. @param per minor units of one major unit of the report currency */
export function gradeDraftOf({ name, definition }: Pick<GradeScheme, 'name' | 'definition'>, per: number): GradeDraft {
  const { basis, cut, tiers, awayDays, review, grace } = definition;
  const unit = unitOf(basis.kind, per);
  const bounds =
    cut.kind === 'shares' ? cut.shares.map((one) => short(one * 100)) : cut.from.map((one) => short(one / unit));
  return {
    ...name,
    basis: basis.kind,
    measure: 'measure' in basis ? basis.measure : 'net',
    days: basis.kind === 'rolling' ? String(basis.days) : '365',
    weighted: basis.kind === 'weighted' ? String(basis.schemeId) : '',
    cut: cut.kind,
    away: awayDays === null ? '' : String(awayDays),
    everyMonths: review.everyMonths,
    reviewFrom: review.from,
    grace,
    rows: tiers.map((tier, at) => ({
      key: `kept ${at}`,
      ...tier.name,
      benefits: tier.benefits,
      service: tier.service,
      bound: bounds[at] ?? '',
    })),
  };
}

const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
const isWithin = (text: string, least: number, most: number) => {
  const value = numberIn(text);
  return Number.isInteger(value) && value >= least && value <= most;
};

/** Whether a draft can be a scheme. */
export function isGradable(draft: GradeDraft): boolean {
  const bounds = draft.rows.slice(0, -1).map(({ bound }) => numberIn(bound));
  const isNamed = [draft, ...draft.rows].every(({ zh, en }) => zh.trim() !== '' && en.trim() !== '');
  const isBounded =
    draft.cut === 'shares'
      ? bounds.every((share) => share > 0) && bounds.reduce((sum, share) => sum + share, 0) < 100
      : bounds.every((from, at) => Number.isFinite(from) && (at === 0 || from < (bounds[at - 1] ?? 0)));
  const isBased =
    draft.basis === 'rolling' ? isWithin(draft.days, 30, 1825) : draft.basis !== 'weighted' || draft.weighted !== '';
  const isAway = draft.away.trim() === '' || isWithin(draft.away, 30, 3650);
  return isNamed && isBounded && isBased && isAway && draft.rows.length >= 2 && draft.reviewFrom !== '';
}

/** What a draft that can be a scheme stands for. */
export function gradeSchemeOf(draft: GradeDraft, per: number): Pick<GradeScheme, 'name' | 'definition'> {
  const bounds = draft.rows.slice(0, -1).map(({ bound }) => numberIn(bound));
  const unit = unitOf(draft.basis, per);
  return {
    name: { zh: draft.zh.trim(), en: draft.en.trim() },
    definition: {
      basis: basisOf(draft),
      cut:
        draft.cut === 'shares'
          ? { kind: 'shares', shares: bounds.map((share) => Number((share / 100).toFixed(8))) }
          : { kind: 'values', from: bounds.map((from) => Math.round(from * unit)) },
      tiers: draft.rows.map(({ zh, en, benefits, service }) => ({
        name: { zh: zh.trim(), en: en.trim() },
        benefits: benefits.trim(),
        service: service.trim(),
      })),
      awayDays: draft.away.trim() === '' ? null : numberIn(draft.away),
      review: { everyMonths: draft.everyMonths, from: draft.reviewFrom },
      grace: draft.grace,
    },
  };
}

function basisOf({ basis, measure, days, weighted }: GradeDraft): GradeBasis {
  switch (basis) {
    case 'rolling':
      return { kind: 'rolling', measure, days: numberIn(days) };
    case 'history':
      return { kind: 'history', measure };
    case 'future':
      // What is expected is known of revenue and of profit.
      return { kind: 'future', measure: measure === 'profit' ? 'profit' : 'revenue' };
    default:
      return { kind: 'weighted', schemeId: numberIn(weighted) };
  }
}
