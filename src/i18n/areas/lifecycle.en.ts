/** Words of lifecycle, in English. A value is a function of the facts its sentence needs; numbers arrive formatted. */
const people = (n: string) => (n === '1' ? '1 customer' : `${n} customers`);

export const lifecycleEn = {
  'lifecycle.customers': () => 'Customers',
  'lifecycle.share': () => 'Share',
  'lifecycle.stage': () => 'Stage',
  'lifecycle.evidence': () => 'Evidence',
  'lifecycle.meaning': () => 'What it means',
  'lifecycle.future': () => 'Expected revenue ahead',
  'lifecycle.silence': () => 'Mean silence',
  'lifecycle.month': () => 'Month',

  'lifecycle.stages.title': () => 'Where does each relationship stand?',
  'lifecycle.stages.caption': () => 'Lifecycle stages',
  'lifecycle.stages.answer': (f: {
    stable: string;
    stableShare: string;
    future: string;
    decline: string;
    declineFuture: string;
  }) =>
    `${people(f.stable)} (${f.stableShare}) are in a stable relationship and carry ${f.future} of the revenue expected ahead; ` +
    `${people(f.decline)} ${f.decline === '1' ? 'is' : 'are'} in decline, with ${f.declineFuture} still to be saved.`,
  'lifecycle.stages.answer.noFuture': (f: {
    stable: string;
    stableShare: string;
    decline: string;
    declineShare: string;
  }) =>
    `${people(f.stable)} (${f.stableShare}) are in a stable relationship; ${people(f.decline)} (${f.declineShare}) ${f.decline === '1' ? 'is' : 'are'} in decline.`,
  'lifecycle.stages.now': () => 'How many stand where',
  'lifecycle.stages.now.note': () => 'Click a bar for the customers in that stage.',
  'lifecycle.stages.history': () => 'How it came to this',
  'lifecycle.stages.history.note': () =>
    'Customers by stage at the end of each month, judged with what was known then.',
  'lifecycle.stages.table': () => 'Stages and their evidence',

  'lifecycle.stages.legend': () =>
    'n = days with a purchase, d = days from the first to the last of them, s = days of silence, g = the own rhythm in days. The rules are tried from the bottom up: lost, decline, stability, formation, exploration.',

  'lifecycle.flows.title': () => 'Who moved forward, and who slipped?',
  'lifecycle.flows.caption': () => 'Flows between stages',
  'lifecycle.flows.answer': (f: {
    from: string;
    to: string;
    forward: string;
    slipped: string;
    lost: string;
    back: string;
    fresh: string;
  }) =>
    `Between ${f.from} and ${f.to}, ${people(f.forward)} moved forward and ${f.slipped} slipped, ${f.lost} of them now count as lost. ` +
    `${f.back} came back from decline or loss, and ${f.fresh} bought for the first time.`,
  'lifecycle.flows.same': () => 'Both dates are the same: choose an earlier one to see movement.',
  'lifecycle.flows.from': () => 'From',
  'lifecycle.flows.to': () => 'To',
  'lifecycle.flows.chart': () => 'From stage to stage',
  'lifecycle.flows.chart.note': () =>
    'Left: stages on the earlier date; right: on the later one. Both sides add up to the stage counts. Click a band for the people in it.',
  'lifecycle.flows.matrix': () => 'The same as a matrix',
  'lifecycle.flows.matrix.note': ({ from, to }: { from: string; to: string }) => `Rows: ${from}. Columns: ${to}.`,
  'lifecycle.flows.total': () => 'Total',

  'lifecycle.cohorts.title': () => 'Do new customers come back, and what do they come to be worth?',
  'lifecycle.cohorts.caption': () => 'Cohorts by first purchase',
  'lifecycle.cohorts.answer.month': (f: { n: string; next: string; third: string }) =>
    `Of ${people(f.n)} won in earlier months, ${f.next} bought again in the month after their first and ${f.third} three months after it.`,
  'lifecycle.cohorts.answer.quarter': (f: { n: string; next: string; third: string }) =>
    `Of ${people(f.n)} won in earlier quarters, ${f.next} bought again in the quarter after their first and ${f.third} three quarters after it.`,
  'lifecycle.cohorts.worth.month': (f: { value: string }) =>
    ` A customer comes to be worth ${f.value} within 12 months.`,
  'lifecycle.cohorts.worth.quarter': (f: { value: string }) =>
    ` A customer comes to be worth ${f.value} within 4 quarters.`,
  'lifecycle.cohorts.tooYoung': () => 'The first cohort is still in its first period: come back when it has ended.',
  'lifecycle.cohorts.by': () => 'Cohorts by',
  'lifecycle.cohorts.month': () => 'Month',
  'lifecycle.cohorts.quarter': () => 'Quarter',
  'lifecycle.cohorts.triangle': () => 'Who bought again',
  'lifecycle.cohorts.triangle.note': () =>
    'Share of each cohort that bought in the n-th period after its first. Click a cell for the people in it.',
  'lifecycle.cohorts.lines': () => 'Value per head, building up',
  'lifecycle.cohorts.lines.note': ({ measure }: { measure: string }) =>
    `Cumulative ${measure} per customer of the cohort. The bold line is the mean of all cohorts; the darker a thin line, the younger its cohort.`,
  'lifecycle.cohorts.mean': () => 'Mean of all',
  'lifecycle.cohorts.cohort': () => 'Cohort',
  'lifecycle.cohorts.size': () => 'Customers',
  'lifecycle.cohorts.period': () => 'Periods since the first purchase',
  'lifecycle.cohorts.step.month': ({ n }: { n: string }) => `M${n}`,
  'lifecycle.cohorts.step.quarter': ({ n }: { n: string }) => `Q${n}`,
  'lifecycle.cohorts.cell': (f: { cohort: string; step: string; share: string; n: string; of: string }) =>
    `${f.cohort}, ${f.step}: ${f.share} (${f.n} of ${f.of})`,
  'lifecycle.cohorts.perHead': () => 'Value per head',
  'lifecycle.cohorts.latest': () => 'So far per head',

  'lifecycle.churn.title': () => 'How many customers do we lose, and how much money goes with them?',
  'lifecycle.churn.caption': () => 'Churn and retention',
  'lifecycle.churn.answer': (f: {
    period: string;
    lost: string;
    of: string;
    rate: string;
    money: string;
    moneyRate: string;
    back: string;
  }) =>
    `${f.period}: ${f.lost} of ${people(f.of)} went silent for good (${f.rate}), taking along ${f.money} of yearly money (${f.moneyRate}). ${f.back} came back.`,
  'lifecycle.churn.none': () => 'No period has ended yet with customers who could have been lost.',
  'lifecycle.churn.by': () => 'Split by',
  'lifecycle.churn.by.none': () => 'All customers',
  'lifecycle.churn.by.abc': () => 'ABC class',
  'lifecycle.churn.by.source': () => 'Source',
  'lifecycle.churn.by.channel': () => 'Channel',
  'lifecycle.churn.by.province': () => 'Province',
  'lifecycle.churn.by.cohort': () => 'Year of first purchase',
  'lifecycle.churn.rate': () => 'Churn rate by period',
  'lifecycle.churn.rate.note': () =>
    'Share of the customers live at the start of a period who were lost at its end. Click a point for those lost.',
  'lifecycle.churn.moneyRate': () => 'Money lost by period',
  'lifecycle.churn.moneyRate.note': () =>
    'The same in money: what the lost customers had spent in the year before, as a share of what all live customers had.',
  'lifecycle.churn.rate.short': () => 'Churn rate',
  'lifecycle.churn.retention': () => 'Retention rate',
  'lifecycle.churn.moneyRate.short': () => 'Money churn rate',
  'lifecycle.churn.table': () => 'By period and group',
  'lifecycle.churn.period': () => 'Period',
  'lifecycle.churn.fromTo': ({ from, to }: { from: string; to: string }) => `${from} – ${to}`,
  'lifecycle.churn.group': () => 'Group',
  'lifecycle.churn.all': () => 'All',
  'lifecycle.churn.unknown': () => 'not known',
  'lifecycle.churn.atStart': () => 'Live at start',
  'lifecycle.churn.lost': () => 'Lost',
  'lifecycle.churn.kept': () => 'Kept',
  'lifecycle.churn.returned': () => 'Returned',
  'lifecycle.churn.moneyAtStart': () => 'Money of the year before',
  'lifecycle.churn.moneyLost': () => 'Of it lost',
  'lifecycle.churn.definition': () => 'When is a customer lost here?',
  'lifecycle.churn.definition.text': (f: { factor: string; minimum: string; fallback: string }) =>
    `When the silence reaches ${f.factor} times the customer’s own purchase rhythm. Nobody counts as lost before ${f.minimum} of silence; who has bought only once, after ${f.fallback}.`,
  'lifecycle.churn.tested': (f: { day: string; precision: string; returned: string }) =>
    ` Tested on history: of those called lost on ${f.day}, ${f.precision} have not bought since; ${f.returned} came back after all.`,
  'lifecycle.churn.untested': () => ' The history is too short to test this definition.',
  'lifecycle.churn.change': () => 'Change it in Settings',

  'explain.stage.definition': () =>
    'Every customer and every date has one stage, decided by rules on the own rhythm: the median gap between purchases, kept within limits, or a fallback for who has bought once. Decline can follow any stage.',
  'explain.stage.formula': () =>
    'Silence ratio = days since last purchase ÷ own rhythm; the rules are tried in the order lost, decline, stability, formation, exploration',
  'explain.stageHistory.definition': () =>
    'The same rules applied at the end of each month to the orders known by that day.',
  'explain.stageHistory.formula': () => 'Count of customers per stage and month end',
  'explain.flows.definition': () =>
    'Customers by their stage on the earlier and on the later date. Who bought first in between comes in from the left as not yet a customer.',
  'explain.flows.formula': () =>
    'Σ over a stage’s outgoing bands = its count on the earlier date; incoming = its count on the later date',
  'explain.cohortRetention.definition': () =>
    'Customers are grouped by the period of their first purchase. A cell is the share of the group that bought in the n-th period after it. Periods that have not ended stay empty.',
  'explain.cohortRetention.formula': () =>
    'Retention(c, n) = customers of cohort c with a purchase in period c + n ÷ customers of c',
  'explain.cohortValue.definition': () =>
    'Money the cohort has brought from its first period up to the n-th, divided by all its customers, including those who never came back.',
  'explain.cohortValue.formula': () => 'Value(c, n) = Σ money of cohort c in periods c … c + n ÷ customers of c',
  'explain.churnRate.definition': () =>
    'Of the customers who were live at the start of the period, the share that counted as lost at its end. Retention is the rest.',
  'explain.churnRate.formula': () => 'Churn = lost at end ÷ live at start; retention = 1 − churn',
  'explain.moneyChurn.definition': () =>
    'The same weighted with money: what the lost customers had spent in the year before the period.',
  'explain.moneyChurn.formula': () => 'Money churn = money of the lost ÷ money of all live at start',
} satisfies Record<string, (facts: never) => string>;
