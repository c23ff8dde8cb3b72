/** Words of lifetime value and of the comparison of methods, in English; part of the words of value. */
const people = (n: string) => (n === '1' ? '1 customer' : `${n} customers`);

export const lifetimeEn = {
  'value.lifetime.title': () => 'How much will today’s customers still bring?',
  'value.lifetime.caption': () => 'Lifetime value',
  'value.lifetime.answer': (f: { days: string; revenue: string; profit: string; alive: string; of: string }) =>
    `Over the next ${f.days} today’s ${people(f.of)} should bring ${f.revenue} in revenue and ${f.profit} in profit; about ${f.alive} of them are still active.`,
  'value.lifetime.answer.refused': (f: { revenue: string; profit: string }) =>
    `Customers have brought ${f.revenue} in revenue and ${f.profit} in profit so far. What they will still bring cannot be said yet.`,
  'value.lifetime.state.trusted': () => 'The forecast can be used',
  'value.lifetime.state.weak': () => 'Use the forecast with care',
  'value.lifetime.state.refused': () => 'The data cannot carry a forecast yet',
  'value.lifetime.state.clear': () => 'There is enough history, the fit is stable, and the test on the past held.',
  'value.lifetime.remarks': () => 'Remarks',
  'value.lifetime.totals': () => 'Past and future, kept apart',
  'value.lifetime.totals.note': ({ days, discount }: { days: string; discount: string }) =>
    `The future counts ${days} ahead, at today’s worth (${discount} a year). The past is not discounted. Narrow value is the future only; broad value adds the past.`,
  'value.lifetime.history': () => 'So far',
  'value.lifetime.ahead': () => 'Still to come (narrow)',
  'value.lifetime.broad': () => 'Both (broad)',
  'value.lifetime.revenue': () => 'Revenue',
  'value.lifetime.profit': () => 'Profit',
  'value.lifetime.interval': ({ level, lower, upper }: { level: string; lower: string; upper: string }) =>
    `${level} interval ${lower} – ${upper}`,
  'value.lifetime.orders': () => 'Orders expected',
  'value.lifetime.alive.count': () => 'Probably still active',
  'value.lifetime.distribution': () => 'Who will bring how much',
  'value.lifetime.distribution.note': () =>
    'Customers by the revenue expected of each. Click a bar for the people in it.',
  'value.lifetime.range': () => 'Expected of each',
  'value.lifetime.nothing': () => 'nothing',
  'value.lifetime.under': ({ to }: { to: string }) => `< ${to}`,
  'value.lifetime.over': ({ from }: { from: string }) => `≥ ${from}`,
  'value.lifetime.fromTo': ({ from, to }: { from: string; to: string }) => `${from} – ${to}`,
  'value.lifetime.alive': () => 'How probable is it that they are still customers?',
  'value.lifetime.alive.note': () => 'Customers by their probability of being alive, from their own purchase rhythm.',
  'value.lifetime.alive.column': () => 'Probability alive',
  'value.lifetime.backtest': () => 'Would it have been right?',
  'value.lifetime.backtest.note': (f: { from: string; to: string }) =>
    `Fitted on data up to ${f.from} only, then compared with what the same customers really did until ${f.to}.`,
  'value.lifetime.backtest.none': () => 'The history is too short to hold a part of it back for a test.',
  'value.lifetime.week': () => 'Week',
  'value.lifetime.actual': () => 'Actual',
  'value.lifetime.expected': () => 'Expected',
  'value.lifetime.heldOut': () => 'held out',
  'value.lifetime.rule': () => 'Rule',
  'rule.own-rate': () => 'Own past rate goes on',
  'rule.last-period': () => 'Same as the last period',
  'rule.actual': () => 'What really happened',
  'value.lifetime.mae': () => 'Mean error, orders',
  'value.lifetime.rmse': () => 'RMSE, orders',
  'value.lifetime.bias': () => 'Bias, orders',
  'value.lifetime.total.orders': () => 'Orders in all',
  'value.lifetime.total.money': () => 'Money in all',
  'value.lifetime.moneyMae': () => 'Mean error, money',
  'value.lifetime.rank': () => 'Agreement',
  'value.lifetime.best': () => 'best',
  'value.lifetime.found.note': () =>
    'Share of the money really spent in the held-out part that came from the first 5, 10 and 20 % of each ranking.',
  'value.lifetime.found': () => 'Who finds the money?',
  'value.lifetime.perfect': () => 'Perfect foresight',
  'value.lifetime.calibration': () => 'Is it right at every frequency?',
  'value.lifetime.calibration.note': () =>
    'Mean orders in the held-out part, by repeat purchases before it. Where the lines meet, the forecast is right.',
  'value.lifetime.frequency': () => 'Repeat purchases before',
  'value.lifetime.model': () => 'Model',
  'value.lifetime.estimate': () => 'Estimate',
  'value.lifetime.se': () => 'Standard error',
  'value.lifetime.ll': () => 'Log-likelihood',
  'value.lifetime.n': () => 'Customers used',
  'value.lifetime.converged': () => 'converged',
  'value.lifetime.notConverged': () => 'did not converge',
  'value.lifetime.identified': () => 'identified',
  'value.lifetime.notIdentified': () => 'not identified',

  'method.abc': () => 'ABC',
  'method.abc.question': () => 'Who brought the most so far?',
  'method.abc.strong': () =>
    'One measure, explained in a minute, checked against the books; tells where service effort belongs',
  'method.abc.weak': () =>
    'Looks back only: a great customer who left long ago stays in A, a promising new one sits in C',
  'method.rfm': () => 'RFM',
  'method.rfm.question': () => 'Who is likely to react to a message now?',
  'method.rfm.strong': () => 'Sees who has gone quiet; names groups a marketer can act on tomorrow',
  'method.rfm.weak': () => 'Scores are ranks, not money; says nothing about how much is to come or how sure that is',

  'method.recency': () => 'Recency only',
  'method.recency.question': () => 'Who was here last?',
  'method.recency.strong': () => 'Needs one date per customer; a fair first guess at who still reads a message',
  'method.recency.weak': () => 'A single cheap order yesterday outranks ten years of loyalty',
  'method.frequency': () => 'Frequency only',
  'method.frequency.question': () => 'Who has bought most often?',
  'method.frequency.strong': () => 'Needs a count per customer; finds the habitual buyers',
  'method.frequency.weak': () => 'Does not notice when the habit ends, nor how much an order is worth',

  'explain.rfm.definition': () =>
    'Every customer gets a score from 1 to 5 for the days since the last purchase (recency), the number of purchases (frequency) and the money spent (monetary) within the window; five is best.',
  'explain.rfm.formula': () => 'Score = 1 + number of limits passed; for recency counted from the other end',
  'explain.abc.definition': () =>
    'Customers ranked by money, highest first, and cut by share of customers: A key, B main, C ordinary. 5 % / 15 % / 80 % unless Settings say otherwise.',
  'explain.abc.formula': () =>
    'A = first a·N customers, B = next b·N, C = the rest. Gini = 1 − 2 × area under the curve read from the poorest end',
  'explain.pyramid.definition': () =>
    'Customers stacked by the value they brought, in three layers by share of customers: key, ordinary, small. The shares stand in Settings.',
  'explain.pyramid.formula': () => 'Mean value of a layer = money of the layer ÷ its customers',
  'explain.potential.definition': () =>
    'Current value is the profit a customer has brought; potential value is the discounted profit expected within the horizon. “High” means among the top share of customers on that axis.',
  'explain.potential.formula': () =>
    'I = high, high; II = high, low; III = low, high; IV = low, low (current, potential)',
  'explain.lifetime.definition': () =>
    'Broad lifetime value is profit so far plus discounted profit to come; narrow is what is to come only. Both are also shown in revenue. Orders to come follow the model in use, value per order follows gamma-gamma.',
  'explain.lifetime.formula': () =>
    'CLV = Σᵢ Σₜ (Vᵢₜ − Cᵢₜ) ÷ (1 + d)ᵗ; to come: expected discounted orders × expected order value × margin',
  'explain.alive.definition': () =>
    'The probability that a customer has not yet left for good, given when and how often she bought. Someone who buys every week and has been silent for a quarter scores low; for someone who buys once a year, a quarter means nothing.',
  'explain.alive.formula': () => 'P(alive | x, tₓ, T) of the model in use',
  'explain.moneyFound.definition': () =>
    'Of all money spent in the held-out part, the share that came from the first 5, 10 or 20 % of customers as the method had ranked them beforehand.',
  'explain.moneyFound.formula': () => 'Σ money of the top k % by forecast ÷ Σ money of all',
  'explain.calibration.definition': () =>
    'Customers grouped by repeat purchases before the cut; mean orders forecast and mean orders made after it.',
  'explain.calibration.formula': () => 'Mean forecast | x against mean actual | x',
  'explain.fits.definition': () =>
    'Parameters found by maximum likelihood over all customers, with the standard error of each. Not identified means that quite different parameters would fit as well.',
  'explain.fits.formula': () => 'Standard errors from the inverse of the Hessian at the maximum',
  'explain.agreement.definition': () =>
    'How alike two methods order the same customers: Spearman’s rank correlation over all, and the share of people both put in their first 5 or 20 %.',
  'explain.agreement.formula': () => 'ρ = correlation of ranks; overlap = |top A ∩ top B| ÷ |top A|',
} satisfies Record<string, (facts: never) => string>;
