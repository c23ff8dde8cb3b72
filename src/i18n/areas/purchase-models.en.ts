/** Words of the models of purchases: names, what each is good for, why one is used, and their test on the past; in English. */
const NAMES: Record<string, string> = {
  'bg-nbd': 'BG/NBD',
  'mbg-nbd': 'MBG/NBD',
  'pareto-nbd': 'Pareto/NBD',
  'bg-cnbd-k': 'BG/CNBD-k',
  'mbg-cnbd-k': 'MBG/CNBD-k',
};
const nameOf = (model: string) => NAMES[model] ?? model;
type Compared = { model: string; error: string; other: string; otherError: string };

export const purchaseModelsEn = {
  'purchaseModel.bg-nbd': () => 'BG/NBD',
  'purchaseModel.mbg-nbd': () => 'MBG/NBD',
  'purchaseModel.pareto-nbd': () => 'Pareto/NBD',
  'purchaseModel.bg-cnbd-k': () => 'BG/CNBD-k',
  'purchaseModel.mbg-cnbd-k': () => 'MBG/CNBD-k',
  'purchaseModel.gamma-gamma': () => 'Gamma-gamma',

  'choice.closest': (f: Compared) =>
    `${nameOf(f.model)} came closest on the months held back: RMSE ${f.error} purchase days per customer, ${nameOf(f.other)} ${f.otherError}.`,
  'choice.level': (f: Compared) =>
    `${nameOf(f.model)} (RMSE ${f.error}) is within chance of the closest, ${nameOf(f.other)} (${f.otherError}), and is tried first; so the choice stays steady from one calculation to the next.`,
  'choice.only': (f: { model: string }) => `${nameOf(f.model)} is the only model that could be tested on the past.`,
  'choice.set': (f: { model: string }) => `${nameOf(f.model)}, because Settings say so.`,
  'choice.untested': (f: { model: string }) =>
    `${nameOf(f.model)}, which is tried first: the history is too short to compare the models on it.`,

  'settings.model': () => 'Model of purchases',
  'settings.model.why': () =>
    'Automatic: all models are fitted to the earlier part of your orders, and the one that comes closest to the later part is used. Choose one to keep it the same from one calculation to the next; where it cannot be used, the choice is automatic.',
  'settings.model.auto': () => 'Automatic',
  'settings.model.bg-nbd': () => 'BG/NBD',
  'settings.model.mbg-nbd': () => 'MBG/NBD',
  'settings.model.pareto-nbd': () => 'Pareto/NBD',
  'settings.model.bg-cnbd-k': () => 'BG/CNBD-k',
  'settings.model.mbg-cnbd-k': () => 'MBG/CNBD-k',

  'value.lifetime.used': () => 'Model in use',
  'value.lifetime.used.spend': () => 'Order value',
  'value.lifetime.rules.title': () => 'Which model should you believe?',
  'value.lifetime.rules.compared': (f: { n: string; of: string }) =>
    `Compared on ${f.n} of ${f.of} customers, chosen once and for all by a hash of their number.`,
  'value.lifetime.rules.why': (f: { closest: string; level: readonly string[] }) =>
    f.level.length === 0
      ? `Closest per customer: ${f.closest}; the others are further off by more than chance explains.`
      : `Closest per customer: ${f.closest}; within chance of it: ${f.level.join(', ')}.`,
  'value.lifetime.rules.finder': (f: { finder: string; most: string; used: string; found: string }) =>
    `Most money in the first 20 %: ${f.finder} (${f.most}); the model in use: ${f.used} (${f.found}).`,
  'value.lifetime.inUse': () => 'in use',
  'value.lifetime.top': (f: { share: string }) => `Money in first ${f.share}`,
  'value.lifetime.tracking': () => 'Repeat purchases week by week',
  'value.lifetime.tracking.cumulative': () => 'Adding up',
  'value.lifetime.tracking.weekly': () => 'Each week',
  'value.lifetime.tracking.note': () =>
    'Expected of customers of whom the models knew the first purchase only. The shaded weeks were not seen by the models.',
  'value.lifetime.show': () => 'Models shown',
  'value.lifetime.deciles': () => 'Does the money come from where it was expected?',
  'value.lifetime.deciles.note': (f: { model: string }) =>
    `Customers in ten equal parts by the money forecast, the highest first. Left bar of each pair: really spent; right bar: forecast by ${f.model}.`,
  'value.lifetime.decile': () => 'Tenth of customers',
  'value.lifetime.forecast': () => 'Forecast',
  'value.lifetime.parametric': () => 'Interval, from the fit',
  'value.lifetime.bootstrap': () => 'Interval, by resampling',
  'value.lifetime.intervals.note': (f: { level: string }) =>
    `${f.level} intervals of exactly these sums. They hold chance and what is not known of the parameters; the latter from the fit’s covariance, and from forty fits to customers drawn again.`,
  'value.lifetime.cards': () => 'The models, one by one',
  'explain.deciles.definition': () =>
    'Customers sorted by the money a model had forecast and cut into ten equal parts; beside it the money the same customers really spent.',
  'explain.deciles.formula': () => 'Σ forecast and Σ actual money of each tenth',
  'explain.tracking.definition': () =>
    'Each model says how many repeat purchases customers of a given age make, knowing only when they first bought. Added up over all customers, week by week, this is laid beside what was bought.',
  'explain.tracking.formula': () => 'Σ over customers of E[X(t)] − E[X(t − 7 days)], t since the first purchase',
  'explain.rules.definition': () =>
    'Every model is fitted to the part of the history before the cut and forecasts the rest for each customer, next to two rules anybody could apply. Errors are per customer. Two rows are within chance of each other where the difference of their squared errors, customer by customer, is less than 1.64 standard errors.',
  'explain.rules.formula': () =>
    'MAE = mean |forecast − actual|; RMSE = √ mean (forecast − actual)²; bias = mean (forecast − actual); agreement = rank correlation of money forecast and spent',

  'method.bg-nbd': () => 'Value by BG/NBD',
  'method.bg-nbd.question': () => 'What will each customer still bring, if people leave after a purchase?',
  'method.bg-nbd.strong': () => 'In money, with an interval; the best known of these models, and quick',
  'method.bg-nbd.weak': () => 'Nobody can leave before a second purchase: everyone who bought once counts as active',
  'method.bg-nbd.when': () => 'Most customers come back at least once',
  'method.mbg-nbd': () => 'Value by MBG/NBD',
  'method.mbg-nbd.question': () => 'The same, if people may leave right after the first purchase too?',
  'method.mbg-nbd.strong': () => 'Sees that many one-time buyers have left; as quick as BG/NBD',
  'method.mbg-nbd.weak': () => 'May be hard on people who buy rarely but loyally',
  'method.mbg-nbd.when': () => 'Many customers bought once',
  'method.pareto-nbd': () => 'Value by Pareto/NBD',
  'method.pareto-nbd.question': () => 'What will each customer still bring, if people leave at any time?',
  'method.pareto-nbd.strong': () => 'Leaving is not tied to buying; the oldest and most studied of these models',
  'method.pareto-nbd.weak': () => 'Slower; leaving and buying rarely are hard to tell apart in short histories',
  'method.pareto-nbd.when': () => 'Long histories; rare purchases',
  'method.bg-cnbd-k': () => 'Value by BG/CNBD-k',
  'method.bg-cnbd-k.question': () => 'The same as BG/NBD, if purchases come at a regular beat?',
  'method.bg-cnbd-k.strong': () => 'Regular buyers are missed sooner when they stop',
  'method.bg-cnbd-k.weak': () => 'Worth nothing where purchases come at random; one-time buyers count as active',
  'method.bg-cnbd-k.when': () => 'Food, cosmetics, refills: things that run out',
  'method.mbg-cnbd-k': () => 'Value by MBG/CNBD-k',
  'method.mbg-cnbd-k.question': () => 'The same as MBG/NBD, if purchases come at a regular beat?',
  'method.mbg-cnbd-k.strong': () => 'Regular buyers are missed sooner; one-time buyers may have left',
  'method.mbg-cnbd-k.weak': () => 'Worth nothing where purchases come at random',
  'method.mbg-cnbd-k.when': () => 'Things that run out, and many who try once',
  'method.rfm.when': () => 'A campaign next week',
  'method.abc.when': () => 'Deciding whom to give more service, by what was earned',
  'method.recency.when': () => 'No time, no model: who still reads us?',
  'method.frequency.when': () => 'Looking for habits, not for money',
  'value.models.when': () => 'When to use',
  'value.models.spent': () => 'Agreement',
  'value.models.inUse': () => 'in use',
  'value.models.compared': (f: { n: string }) => `Measured on ${f.n} customers.`,
} satisfies Record<string, (facts: never) => string>;
