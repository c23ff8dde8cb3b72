/** Words of scoring, in English. A value is a function of the facts its sentence needs; numbers arrive formatted. */
type Found = { found: string; needed: string };
type FoundDays = { foundDays: string; neededDays: string };
const people = (n: string) => (n === '1' ? '1 customer' : `${n} customers`);

const RULES: Record<string, string> = {
  'own-rate': 'everybody goes on as before',
  'last-period': 'the last period repeats itself',
};

export const scoringEn = {
  'job.phase.purchases': () => 'Adding up purchases',
  'job.phase.fit': () => 'Fitting the models',
  'job.phase.backtest': () => 'Testing the models on the past',
  'job.phase.values': () => 'Working out each customer’s value',
  'job.phase.stages': () => 'Judging lifecycle stages',
  'job.phase.assemble': () => 'Grading customers',
  'job.phase.publish': () => 'Publishing',

  'model.few-customers': (f: Found) => `There are ${people(f.found)}; a forecast needs at least ${f.needed}.`,
  'model.few-customers-weak': (f: Found) =>
    `With ${people(f.found)} the forecast is rough; from ${f.needed} on it can be relied upon.`,
  'model.nobody-repeats': () => 'Nobody has bought on a second day yet, so there is no rhythm to learn from.',
  'model.few-repeaters': (f: Found) =>
    `${people(f.found)} bought on more than one day; a forecast needs at least ${f.needed}.`,
  'model.few-repeaters-weak': (f: Found) =>
    `Only ${people(f.found)} bought on more than one day; from ${f.needed} on the forecast can be relied upon.`,
  'model.short-span': (f: FoundDays) => `The orders span ${f.foundDays}; a forecast needs at least ${f.neededDays}.`,
  'model.short-span-weak': (f: FoundDays) =>
    `The orders span only ${f.foundDays}; seasons and slow buyers show after ${f.neededDays} at the earliest.`,
  'model.all-identical': () => 'All customers have the same history: there are no differences to learn from.',
  'model.not-converged': () => 'The model found no stable answer on these orders.',
  'model.dropout-not-identified': () =>
    'The data cannot tell customers who have left from customers who buy rarely. The sum of orders can be used; single probabilities of being alive mean little.',
  'model.heterogeneity-not-identified': () => 'The data cannot tell how far customers differ in how often they buy.',
  'model.regularity-not-identified': () => 'The data cannot tell how regularly customers buy.',
  'model.no-beat': () => 'Purchases come at random here (k = 1): it says the same as the model without k.',
  'model.no-backtest': () => 'The history is too short to test the forecast on a part of it.',
  'model.rule-better': (f: { rule: string }) =>
    `On the months held back, a simple rule came closer than the model: ${RULES[f.rule] ?? f.rule}.`,
  'model.rule-as-good': (f: { rule: string }) =>
    `On the months held back, a simple rule was as good as the model customer by customer: ${RULES[f.rule] ?? f.rule}. The model adds intervals and the probability of being alive.`,
  'model.backtest-off': (f: { share: string }) => `On the months held back, the model’s total was off by ${f.share}.`,
  'model.few-spenders': (f: Found) =>
    `Only ${people(f.found)} spent money on a second day; from ${f.needed} on their spend can be modelled. Until then everyone is expected to spend the average.`,
  'model.spend-identical': () => 'All repeat purchases cost the same, so everyone is expected to spend just that.',
  'model.spend-not-converged': () => 'No stable model of spend was found; everyone is expected to spend the average.',
  'model.spend-without-mean': () =>
    'A few very large orders dominate so much that no mean spend exists in the model; everyone is expected to spend the average.',
  'model.spend-heterogeneity-not-identified': () =>
    'Customers differ too little in what they spend to tell them apart.',
  'model.spend-variation-not-identified': () =>
    'The data cannot tell how far one customer’s orders differ among themselves.',
  'model.spend-correlated': (f: { correlation: string }) =>
    `How often and how much customers buy are related (correlation ${f.correlation}), which the model takes as independent: money of frequent buyers may be off.`,

  'next.keep-best': (f: { customers: string; profitMinor: string }) =>
    `${people(f.customers)} of class A and B ${f.customers === '1' ? 'is' : 'are'} slipping, with ${f.profitMinor} of expected profit at stake: speak to them now.`,
  'next.raise-promising': (f: { customers: string; profitMinor: string }) =>
    `${people(f.customers)} spent little so far but promise ${f.profitMinor} of profit: show them more of the range.`,
  'next.win-back': (f: { customers: string; netMinor: string }) =>
    `${people(f.customers)} of class A and B ${f.customers === '1' ? 'is' : 'are'} lost; they once brought ${f.netMinor}. Find out why, and win back who can be won.`,
  'next.second-order': (f: { customers: string; days: string }) =>
    `${people(f.customers)} bought once within the last ${f.days}: the second order decides whether they stay.`,

  'why.repeatPurchases': () => 'Purchase days after the first',
  'why.silence': () => 'Silent for',
  'why.silenceRatio': () => 'Silence ÷ own rhythm',
  'why.alive': () => 'Probability alive',
  'why.expectedOrders': () => 'Purchase days expected',
  'why.discountFactor': () => 'Worth today of later orders',
  'why.discountedOrders': () => 'Purchase days at today’s worth',
  'why.expectedSpend': () => '× expected spend on each',
  'why.futureRevenue': () => '= expected revenue',
  'why.margin': () => '× own margin, drawn towards the base’s',
  'why.futureProfit': () => '= expected profit',

  'rfm.rule': (f: { rule: string; scores: string }) => `${f.rule} (${f.scores})`,
} satisfies Record<string, (facts: never) => string>;
