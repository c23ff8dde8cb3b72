/** Words of claims, in English. Numbers arrive formatted. */
export const claimsEn = {
  'claims.title': () => 'Which of the claims hold for this shop?',
  'claims.caption': () => 'Source claims against your data',
  'claims.answer': (f: { tested: string; supported: string; refuted: string; open: string; untested: string }) =>
    `Of ${f.tested} claims your orders can speak to, ${f.supported} are supported, ${f.refuted} are not, and ${f.open} cannot be told yet. ${f.untested} more need something orders do not hold.`,
  'claims.table': () => 'Tested on your orders',
  'claims.untested': () => 'What orders alone cannot tell',
  'claims.note': ({ level, tolerance }: { level: string; tolerance: string }) =>
    `A claim is supported when the whole ${level} interval lies within what it allows, not supported when none of it does, and cannot be told when they overlap in part. A claim of one value is read as that value ± ${tolerance}: ours, for no sharp value can be proved. The sources give their numbers without data; a difference between groups is not an effect.`,
  'claims.claim': () => 'Source claim',
  'claims.allows': () => 'Allows',
  'claims.yours': () => 'Your data',
  'claims.interval': () => 'Interval',
  'claims.n': () => 'n',
  'claims.verdict': () => 'Verdict',
  'claims.verdict.supported': () => 'supported',
  'claims.verdict.refuted': () => 'not supported',
  'claims.verdict.open': () => 'cannot tell',
  'claims.how': () => 'How it is computed',
  'claims.group': () => 'Show these customers',
  'claims.over': ({ low }: { low: string }) => `over ${low}`,
  'claims.under': ({ high }: { high: string }) => `under ${high}`,
  'claims.between': ({ low, high }: { low: string; high: string }) => `${low} to ${high}`,
  'claims.times': ({ n }: { n: string }) => `${n}×`,
  'claims.needs': () => 'What it would need',
  'claims.needs.more-data': () => 'Too few customers, or too short a history.',
  'claims.needs.survey': () => 'Answers of customers to a survey, joined to their later orders.',
  'claims.needs.referral': () => 'Who recommended whom, and visits by source.',
  'claims.needs.brand': () => 'Brand awareness measured several times.',
  'claims.needs.experiment': () => 'A group left alone, to compare with: before and after is not enough.',

  'claims.top-frequency': () => 'The customers who buy most often bring more than 40 % of sales',
  'claims.top-frequency.how': () =>
    'Share of the year’s net revenue brought by the fifth of its buyers with the most orders; equals at the border count in part. Interval: influence of each customer on the share (Beach & Davidson 1983).',
  'claims.pareto': () => 'A fifth of the customers bring 80 %',
  'claims.pareto.how': () =>
    'Share of all net revenue so far brought by the fifth of customers with the most of it; same interval.',
  'claims.high-spenders': () => 'High spenders contribute 5 to 10 times as much',
  'claims.high-spenders.how': () =>
    'High spenders: the fifth with the highest net revenue per order. Mean net revenue so far, theirs ÷ that of the others. Interval: delta method on the logarithms.',
  'claims.multi-category': () => 'Buyers in several categories are worth twice those in one',
  'claims.multi-category.how': () =>
    'Mean net revenue so far, ÷ that of customers with one category. Who buys more often meets more categories: the second number compares at equal purchase days.',
  'claims.multi-category.second': ({ value }: { value: string }) => `At equal purchase days: ${value}`,
  'claims.contact-share': () => 'The contact stage contributes 5 %',
  'claims.growth-share': () => 'The growth stage contributes 15 %',
  'claims.maturity-share': () => 'The maturity stage contributes 25 %',
  'claims.decline-share': () => 'The decline stage contributes 10 %',
  'claims.stage.how': () =>
    'Share of the last year’s net revenue by the stage its buyers stood in at the month end before. The four claims add up to 55 %; the second number is the claim scaled to the whole. Interval: linearised ratio of totals.',
  'claims.stage.second': ({ value }: { value: string }) => `Claim scaled to 100 %: ${value}`,
  'claims.loyal-profit': () => 'Loyal customers bring more than 70 % of profit',
  'claims.loyal-profit.how': () =>
    'Loyal by what they did: the relationship has reached stability. Share of all profit so far. Interval: linearised ratio of totals.',
  'claims.loyal-multiple': () => 'A loyal customer is worth three times another',
  'claims.loyal-multiple.how': () =>
    'Mean net revenue so far of customers who have reached stability ÷ that of the others. Becoming stable takes several purchases, so part of the multiple follows from the definition. Interval: delta method.',
  'claims.loyal-repeat': () => 'Loyalty raises the repeat rate by 30 %',
  'claims.loyal-repeat.how': () =>
    'Of those stable half a year ago, the share that bought in the 180 days since ÷ the same for those then in exploration or formation. Interval: Katz et al. (1978).',
  'claims.loyalty-value': () => 'Loyalty and lifetime value go together',
  'claims.loyalty-value.how': () =>
    'Spearman’s rank correlation, over customers live half a year ago, between purchase days by then and net revenue in the 180 days since. Interval: Fieller et al. (1957).',
  'claims.churn-below': () => 'Churn can be brought below 1 %',
  'claims.churn-below.how': () =>
    'Monthly churn over the last twelve months: customers lost at a month end ÷ live at the one before. The source gives no period; the second number is what it comes to in a year. Interval: Wilson.',
  'claims.churn-below.second': ({ value }: { value: string }) => `In a year: ${value}`,
  'claims.satisfied-recommend': () => 'A satisfied customer recommends with a probability of 10 %',
  'claims.dissatisfied-spread': () => 'A dissatisfied one spreads the word with 13 %',
  'claims.referred-conversion': () => 'Referred visitors convert four times as often as those from advertising',
  'claims.quality-key': () => 'Quality is the key factor for about 80 %',
  'claims.price-key': () => 'A fair price is the key factor for about 70 %',
  'claims.brand-loyalty': () => 'Brand awareness + 10 % raises loyalty by 5 %',
  'claims.crm-loyalty': () => 'CRM raises loyalty by 25 %',
  'claims.crm-value': () => 'CRM raises lifetime value by 40 %',
  'claims.value-creation': () => 'Value creation contributes 60 %',
  'explain.claims.definition': () =>
    'Numbers the sources state without data, taken as hypotheses and tested on this shop. Who belongs to which group is our reading and is written beside each.',
  'explain.claims.formula': () => 'supported: interval ⊂ band · not supported: interval ∩ band = ∅ · cannot tell: else',
} satisfies Record<string, (facts: never) => string>;
