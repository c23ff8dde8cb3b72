/** Forecasts learned from first days and histories. */
export const learnedEn = {
  'learned.caption': () => 'Learned forecasts',
  'learned.title.newcomer': () => 'What will customers be worth of whom only the first day is known?',
  'learned.title.revenue': () => 'Does the whole history tell more of later revenue than the model of purchases?',
  'learned.title.return': () => 'Can it be predicted who comes back and who is lost?',
  'learned.question': () => 'Question',
  'learned.question.newcomer': () => 'Revenue of newcomers',
  'learned.question.revenue': () => 'Revenue from history',
  'learned.question.return': () => 'Return or loss',
  'learned.pending': () => 'Nothing has been learned for this day yet',
  'learned.pending.body': () =>
    'It happens by itself after the newest scoring run and takes some seconds. Earlier days are not learned from.',
  'learned.state.too-short': () =>
    'Your data cannot carry this yet: the past is too short to learn from one period and to test on a later one.',
  'learned.state.too-few': (p: { trained: string; trainedLater: string; tested: string; testedLater: string }) =>
    `Your data cannot carry this yet: ${p.trained} customers to learn from (${p.trainedLater} of them bought later) and ${p.tested} to test on (${p.testedLater} bought later) are too few; 400 (60) and 200 (40) are needed.`,
  'learned.state.adds-nothing': (p: { name: string; rival: string; low: string; high: string }) =>
    `Learning adds nothing here: on customers it never saw, the best forecast (${p.name}) saves between ${p.low} and ${p.high} of the error of the ${p.rival}. Nobody gets a learned forecast.`,
  'learned.state.biased': (p: { name: string; bias: string }) =>
    `The best forecast (${p.name}) ranks customers better, but its sum was off by ${p.bias} on later customers. Nobody gets a learned forecast.`,
  'learned.state.trusted': (p: { name: string; rival: string; saved: string; low: string; high: string }) =>
    `The best forecast (${p.name}) saves ${p.saved} (${p.low} to ${p.high}) of the error of the ${p.rival} on customers it never saw.`,
  'learned.scored.newcomer': (p: { n: string; since: string; total: string; days: string }) =>
    ` ${p.n} customers who first bought since ${p.since} are expected to bring ${p.total} in the ${p.days} after their first day.`,
  'learned.scored.revenue': (p: { n: string; total: string; days: string }) =>
    ` ${p.n} customers are expected to bring ${p.total} in the next ${p.days}.`,
  'learned.scored.return': (p: { n: string; total: string; days: string }) =>
    ` Of ${p.n} customers ${p.total} are expected to buy in the next ${p.days}.`,
  'learned.feasible': (p: { area: string; saved: string }) =>
    ` The prediction itself is possible: the model of purchases puts the right one of two customers first in ${p.area} of cases and saves ${p.saved} of the error of one probability for all.`,
  'learned.infeasible': () =>
    ' The model of purchases too is no better than one probability for all: your data do not allow a prediction.',
  'learned.table': () => 'Who forecasts best what none of them saw?',
  'learned.forecaster': () => 'Forecast by',
  'learned.forecaster.mean': () => 'one mean for all',
  'learned.forecaster.channel': () => 'mean of the first channel',
  'learned.forecaster.process': () => 'model of purchases',
  'learned.forecaster.tree': () => 'decision tree',
  'learned.forecaster.forest': () => 'random forest',
  'learned.forecaster.boosting': () => 'gradient boosting',
  'learned.forecaster.bayes': () => 'Bayesian network',
  'learned.rival': () => 'to beat',
  'learned.chosen': () => 'chosen',
  'learned.saved': () => 'Error saved',
  'learned.interval': () => '95 %',
  'learned.bias': () => 'Sum off by',
  'learned.ranking.money': () => 'Rank correlation',
  'learned.ranking.chance': () => 'Pairs in the right order',
  'learned.topFifth.money': () => 'In the top fifth',
  'learned.topFifth.chance': () => 'In the top fifth',
  'learned.calibration': () => 'Did what it said come?',
  'learned.calibration.note': () =>
    'Customers of the test in equal groups by forecast, lowest first; both lines lie together where the forecast is right.',
  'learned.group': () => 'Group',
  'learned.said': () => 'said',
  'learned.came': () => 'came',
  'learned.perHead': () => 'Revenue a head',
  'learned.share': () => 'Share who bought',
  'learned.importance': () => 'What does it look at?',
  'learned.importance.share': () => 'Share of what its questions gained',
  'learned.feature': () => 'Known',
  'learned.groups': () => 'How do today’s customers stand by it?',
  'learned.groups.customers': () => 'Customers',
  'learned.groups.range': () => 'Forecast',
  'learned.groups.mean': () => 'Mean forecast',
  'learned.test': () => 'How was it tested?',
  'learned.test.text': (p: {
    trained: string;
    trainedOn: string;
    cutOn: string;
    tested: string;
    until: string;
    days: string;
  }) =>
    `Learned from ${p.trained} customers as they were known by ${p.trainedOn} and what they did until ${p.cutOn}; a quarter of them was kept back to calibrate and to choose. Tested on ${p.tested} customers and what they did until ${p.until}. Each forecast is for ${p.days}.`,
  'learned.below': (p: { to: string }) => `below ${p.to}`,
  'learned.from': (p: { from: string }) => `${p.from} and more`,
  'learned.range': (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
  'learned.all': () => 'all',
  'learned.feature.source': () => 'First source',
  'learned.feature.channel': () => 'First channel',
  'learned.feature.category': () => 'First category',
  'learned.feature.province': () => 'Province',
  'learned.feature.gender': () => 'Gender',
  'learned.feature.basket': () => 'Money of the first day',
  'learned.feature.ordersThatDay': () => 'Orders of the first day',
  'learned.feature.lines': () => 'Order lines',
  'learned.feature.discountShare': () => 'Share of discount',
  'learned.feature.shippingShare': () => 'Share of shipping',
  'learned.feature.weekday': () => 'Weekday',
  'learned.feature.registeredDays': () => 'Days since registration',
  'learned.feature.ageYears': () => 'Age',
  'learned.feature.referred': () => 'Brought by a customer',
  'learned.feature.lastChannel': () => 'Last channel',
  'learned.feature.lastCategory': () => 'Last category',
  'learned.feature.lastProvince': () => 'Last province',
  'learned.feature.occasions': () => 'Purchase days',
  'learned.feature.silentDays': () => 'Days of silence',
  'learned.feature.knownDays': () => 'Days since the first purchase',
  'learned.feature.meanGap': () => 'Mean gap',
  'learned.feature.silenceRatio': () => 'Silence ÷ mean gap',
  'learned.feature.gapSpread': () => 'Spread of gaps',
  'learned.feature.lastGap': () => 'Last gap',
  'learned.feature.revenue': () => 'Revenue so far',
  'learned.feature.perOccasion': () => 'Revenue a purchase day',
  'learned.feature.lastBasket': () => 'Last order',
  'learned.feature.revenue90': () => 'Revenue of 90 days',
  'learned.feature.occasions90': () => 'Purchase days of 90 days',
  'learned.feature.revenue365': () => 'Revenue of 365 days',
  'learned.feature.lastDiscountShare': () => 'Discount of the last order',
  'learned.feature.refundedShare': () => 'Share refunded',
  'learned.feature.lastRefunded': () => 'Last order refunded',
  'learned.feature.categories': () => 'Categories',
  'explain.learned.definition': () =>
    'A tree, a forest, boosted trees and a tree-augmented Bayesian network learn from one period and forecast a later one. Attributes are those known on the day of the forecast; nothing later is in them. A forecast is used only where the 95 % interval of the error it saves lies above 0 and its sum is off by no more than 25 %.',
  'explain.learned.formula': () =>
    'saved = 1 − loss ÷ loss of the forecast to beat. Loss of revenue: Poisson deviance 2 (y ln(y ÷ μ) − y + μ); of a return: −ln of the probability given to what happened. P(return in t) of the model of purchases = 1 − L(x, t_x, T + t) ÷ L(x, t_x, T).',
};
