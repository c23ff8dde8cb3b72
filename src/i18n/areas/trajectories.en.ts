/** Words of trajectories, in English. A value is a function of the facts its sentence needs; numbers arrive formatted. */
const people = (n: string) => (n === '1' ? '1 customer' : `${n} customers`);

export const trajectoriesEn = {
  'firstDiscount.none': () => 'none',
  'firstDiscount.low': () => 'up to 10 %',
  'firstDiscount.middle': () => 'over 10 to 25 %',
  'firstDiscount.high': () => 'over 25 %',
  'firstDiscount.unknown': () => 'not known',
  'firstRefunded.yes': () => 'something sent back or refunded',
  'firstRefunded.no': () => 'kept everything',

  'trajectories.title': () => 'What kinds of lives do our relationships lead?',
  'trajectories.caption': () => 'Trajectories',
  'trajectories.answer': (f: {
    decided: string;
    early: string;
    long: string;
    longShare: string;
    longMoney: string;
    open: string;
  }) =>
    `Of ${people(f.decided)} whose trajectory is decided, ${f.early} ended before a second purchase took hold. ` +
    `${people(f.long)} (${f.longShare} of all) became long-lasting and brought ${f.longMoney} of all money. ${f.open} are still open.`,
  'trajectories.answer.open': (f: { open: string }) =>
    `All ${people(f.open)} are still open: nobody has been silent long enough, or stable long enough, to tell.`,
  'trajectories.lives': () => 'How many led which life, and what they brought',
  'trajectories.lives.note': () =>
    'The four patterns are decided; the others may still become any pattern their stage allows. Click a bar for the customers.',
  'trajectories.customers': () => 'Customers',
  'trajectories.money': ({ measure }: { measure: string }) => `${measure} so far`,
  'trajectories.perHead': () => 'Per head so far',
  'trajectories.share': ({ people: p, money }: { people: string; money: string }) =>
    `${p} of customers, ${money} of money`,
  'trajectories.curve': () => 'Value curves',
  'trajectories.curve.kind': () => 'Value by month',
  'trajectories.curve.cumulative': () => 'Adding up',
  'trajectories.curve.monthly': () => 'Month by month',
  'trajectories.curve.months': () => 'Months since the first purchase',
  'trajectories.curve.month': ({ n }: { n: string }) => `Month ${n}`,
  'trajectories.curve.watched': () => 'Watched',
  'trajectories.curve.lower': ({ level }: { level: string }) => `Lower bound (${level})`,
  'trajectories.curve.upper': ({ level }: { level: string }) => `Upper bound (${level})`,
  'trajectories.curve.note': () =>
    'Mean per customer; under each axis the number of customers watched for that long. Where fewer than half are left the line is dashed; where fewer than 20, it ends. The band holds the mean in 95 of 100 samples. All four share one scale. A pattern is known only afterwards: the curves describe, they do not predict.',
  'trajectories.curve.none': () => 'Too few customers have been watched long enough to draw a curve.',
  'trajectories.causes': ({ life }: { life: string }) => `Why ${life}?`,
  'trajectories.causes.first': (f: { n: string; others: string }) =>
    `Compared at the first purchase: ${people(f.n)} with ${f.others} who went on`,
  'trajectories.causes.formation': (f: { n: string; others: string }) =>
    `Compared at the purchase that began formation: ${people(f.n)} with ${f.others} who became stable`,
  'trajectories.causes.stability': (f: { n: string; others: string }) =>
    `Compared when stability began: ${people(f.n)} with ${f.others} of the other pattern`,
  'trajectories.causes.note': () =>
    'The causes are those the textbook names; which measure stands for which is our choice. Both sides are compared on what had happened by the same point, with those who went on from there, so that living longer is no evidence by itself. A difference is not yet a cause, and one measure in twenty differs by chance. What customers felt is not in orders: ask them.',
  'trajectories.cause': () => 'Cause and its measure',
  'trajectories.cause.value-below-expectation': () => 'The value stayed below what was expected',
  'trajectories.cause.no-value-to-firm': () => 'The firm saw no value in the customer',
  'trajectories.cause.rising-expectations': () => 'Rising expectations were not met',
  'trajectories.cause.little-innovation': () => 'Too little that was new',
  'trajectories.cause.unfair-gains': () => 'Gains were not shared fairly',
  'trajectories.cause.more-value-than-rivals': () => 'More value than rivals, again and again',
  'trajectories.cause.win-win': () => 'Both sides win',
  'trajectories.cause.switching-cost': () => 'Leaving would cost something',
  'trajectories.indicator.first_refunded': () => 'First purchase (partly) sent back or refunded',
  'trajectories.indicator.first_discount': () => 'Discount on the first purchase',
  'trajectories.indicator.first_minor': () => 'Revenue of the first purchase day',
  'trajectories.indicator.first_unprofitable': () => 'First purchase without profit',
  'trajectories.indicator.formed_refunded': () => 'Purchase that began formation sent back or refunded',
  'trajectories.indicator.formed_less': () => 'Spent less than the first time',
  'trajectories.indicator.formed_discount_fell': () => 'Got less discount than the first time',
  'trajectories.indicator.formed_new_category': () => 'Tried a new category',
  'trajectories.indicator.stable_categories': () => 'Categories bought by then',
  'trajectories.indicator.stable_late_category': () => 'Found a new category in the later half',
  'trajectories.indicator.stable_discount': () => 'Discount by then',
  'trajectories.indicator.stable_refunds': () => 'Orders refunded by then',
  'trajectories.indicator.stable_minor': () => 'Revenue per purchase day by then',
  'trajectories.indicator.stable_margin': () => 'Profit ÷ revenue by then',
  'trajectories.indicator.stable_gap_spread': () => 'Irregularity of the rhythm',
  'trajectories.pattern': () => 'Pattern',
  'trajectories.others': () => 'Others',
  'trajectories.difference': () => 'Difference',
  'trajectories.verdict': () => 'Points that way?',
  'trajectories.verdict.for': () => 'yes',
  'trajectories.verdict.against': () => 'opposite',
  'trajectories.verdict.unclear': () => 'unclear',
  'trajectories.verdict.too-few': () => 'too few',
  'trajectories.points': ({ n }: { n: string }) => `${n} pts`,
  'trajectories.interval': ({ low, high }: { low: string; high: string }) => `${low} to ${high}`,
  'trajectories.factors': () => 'What shapes the trajectory?',
  'trajectories.factors.by': () => 'Split by',
  'trajectories.factor.channel': () => 'First channel',
  'trajectories.factor.source': () => 'First source',
  'trajectories.factor.category': () => 'First category',
  'trajectories.factor.discount': () => 'Discount on the first purchase',
  'trajectories.factor.refund': () => 'Refund of the first purchase',
  'trajectories.factors.lines': ({ measure }: { measure: string }) => `${measure} per customer, adding up`,
  'trajectories.factors.test.none': () => 'Too few decided trajectories to compare the levels.',
  'trajectories.factors.test': (f: { strength: string; how: string; p: string }) =>
    `The mix of patterns differs ${f.how} between the levels (Cramér’s V ${f.strength}, chi-square p ${f.p}).`,
  'trajectories.factors.hardly': () => 'hardly',
  'trajectories.factors.somewhat': () => 'somewhat',
  'trajectories.factors.clearly': () => 'clearly',
  'trajectories.factors.chance': () => 'no more than chance would make it',
  'trajectories.factors.leftOut': ({ n }: { n: string }) => ` ${people(n)} of smaller levels are left out.`,
  'trajectories.factors.level': () => 'Level',
  'trajectories.factors.worth': ({ n }: { n: string }) => `Worth after ${n} months`,
  'trajectories.factors.note': () =>
    'Shares are of the decided trajectories of a level; hover for the interval. The levels differ in more than this one thing: the difference is a lead, not an effect.',
  'trajectories.table': () => 'Lives and their rules',
  'trajectories.life': () => 'Life',
  'trajectories.days': () => 'Mean days from first to last purchase',
  'trajectories.rule': () => 'Rule',
  'trajectories.legend': () =>
    'n = days with a purchase, d = days from the first to the last of them, D = days from the purchase that began stability to the last, † = silent for so long that the customer counts as lost. The first rule that holds decides, from IV up to I. The patterns are the textbook’s; the numbers in the rules are our defaults and can be changed in Settings.',
  'trajectories.returned': ({ n }: { n: string }) =>
    n === '0' ? '' : ` ${people(n)} once counted as lost and came back: they are open again.`,
  'explain.trajectory.definition': () =>
    'The highest stage a relationship has reached, whether it is lost, and how long it stayed in stability decide the pattern. Stability counts from the purchase that began it to the last purchase, so a relationship that has become long-lasting stays so.',
  'explain.trajectory.formula': () =>
    'I: lost, reached exploration · II: lost, reached formation · III: lost, stable shorter than the threshold · IV: stable at least as long',
  'explain.valueCurve.definition': () =>
    'Month k runs from k to k + 1 months after the first purchase. Each month is averaged over the customers watched through all of it, and the curve adds these means up (mean cumulative function, Nelson 2003; variance of Lawless & Nadeau 1995). So young customers count for as long as they have been watched, and no longer.',
  'explain.valueCurve.formula': () =>
    'M(t) = Σ over months k ≤ t of (money in month k ÷ customers watched through month k)',
} satisfies Record<string, (facts: never) => string>;
