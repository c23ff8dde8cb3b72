/** Words of `patron model`, in English: what the models are, and what makes their numbers doubtful. Numbers arrive written out. */
const plural = (count: string, one: string, many: string): string => (count === '1' ? `1 ${one}` : `${count} ${many}`);

export const modelsEn = {
  'cli.model.list.about': () => 'List the models, what each needs and where it is described',
  'cli.model.predict.about': () => 'Predict customers with parameters that were fitted before',
  'cli.model.compare.about': () => 'Fit every model that the columns allow and say which is best, and why',
  'cli.arg.modelFile': () => 'CSV with a row for each customer, or each history and its count; - reads standard input',
  'cli.option.horizon': () => 'how far to look ahead, in the file’s own unit of time (or in opportunities)',
  'cli.option.compareHorizon': () => 'length of the time that the column holdout covers',
  'cli.option.parameters': () => 'a file that `fit --json` wrote, or r=0.24,alpha=4.4,…',
  'cli.option.spendParameters': () => 'the same for gamma-gamma: adds what each purchase and all together will bring',
  'cli.option.modelCovariates': () =>
    'columns of numbers that act on both how often customers buy and how soon they leave, with commas between',
  'cli.option.rateCovariates': () => 'columns of numbers that act on how often customers buy, with commas between',
  'cli.option.dropoutCovariates': () => 'columns of numbers that act on how soon customers leave, with commas between',
  'cli.option.k': () =>
    'how regularly customers buy (1: at random), for the models that end in -k; else chosen by the column litt',
  'cli.option.intervals': () => 'add the range that holds the purchases to come with this probability (0.9 by default)',
  'cli.model.columns': () => 'columns',
  'cli.model.page': () => 'described in',
  'cli.model.estimate': () => 'estimate',
  'cli.model.standardError': () => 'standard error',

  'models.story.bg-nbd': () =>
    'Purchases at any time; after each repeat purchase a customer may leave. One who never came back counts as a customer for certain.',
  'models.story.mbg-nbd': () => 'As BG/NBD, but a customer may leave after her first purchase too.',
  'models.story.bg-cnbd-k': () => 'As BG/NBD, for customers who buy at regular intervals.',
  'models.story.mbg-cnbd-k': () => 'As MBG/NBD, for customers who buy at regular intervals.',
  'models.story.pareto-nbd': () => 'Purchases at any time; a customer may leave at any moment, unseen.',
  'models.story.bg-bb': () => 'Purchases at given opportunities only: a yearly appeal, a monthly box, a season.',
  'models.story.gamma-gamma': () => 'What a customer spends per purchase in the long run, from her purchases so far.',

  'models.warning.few-customers': (p: { n: string }) =>
    `${plural(p.n, 'customer is', 'customers are')} few: the estimates are rough, as their standard errors show.`,
  'models.warning.nobody-repeats': () =>
    'Nobody bought again, so there is no rhythm to learn from: forecasts are next to nothing, and the parameters mean nothing.',
  'models.warning.everybody-alike': () =>
    'All customers have the same history, so there are no differences to learn from: only their average can be used.',
  'models.warning.one-dominates': (p: { line: string; share: string }) =>
    `The customer on line ${p.line} made ${p.share} of all repeat purchases and pulls the estimates towards herself. Fit without that line too, and compare.`,
  'models.warning.ages-too-long': (p: { mean: string; unit: string }) =>
    `The customers’ mean age is ${p.mean} ${p.unit}, which is over a hundred years. If the file counts in a smaller unit, seconds perhaps, the horizon is in that unit too.`,
  'models.warning.ages-are-moments': (p: { mean: string }) =>
    `The ages, ${p.mean} on average, look like moments (seconds since 1970), not like the time since each customer’s first purchase.`,
  'models.warning.recency-in-larger-unit': (p: { share: string }) =>
    `No last purchase lies later than ${p.share} of the time since the first. If recency counts weeks and age days, give both in the same unit.`,
  'models.warning.not-converged': () => 'The search found no stable optimum: these numbers cannot be relied upon.',
  'models.warning.dropout-open': () =>
    'The data cannot tell customers who left from customers who buy rarely. Sums of forecasts can be used; the parameters of leaving, and single probabilities of being alive, mean little.',
  'models.warning.heterogeneity-open': () =>
    'The data cannot tell how far customers differ. Forecasts can be used; the parameters of that part mean nothing by themselves.',
  'models.warning.regularity-open': () =>
    'The data cannot tell how regularly customers buy. A column litt (sum of the logarithms of the times between purchases) would; --k sets it by hand.',
  'models.warning.covariates-open': () =>
    'The data cannot tell what some of the covariates do: one that never varies, or several that add up to each other.',
  'models.warning.variation-open': () =>
    'The data cannot tell how far the purchases of one customer differ among themselves.',
  'models.warning.errors-missing': (p: { parameters: string }) =>
    `There is no standard error of ${p.parameters} at this point: it is null.`,
  'models.warning.spend-left-out': (p: { customers: string }) =>
    `${plural(p.customers, 'customer who bought again has', 'customers who bought again have')} no positive spend (refunds, gifts); the model leaves them out.`,
  'models.warning.spend-alike': () => 'Everybody spends the same, so there are no differences to learn from.',
  'models.warning.spend-dominates': (p: { line: string; share: string }) =>
    `The customer on line ${p.line} spent ${p.share} of everything and pulls the estimates towards herself. Fit without that line too, and compare.`,
  'models.warning.no-mean-spend': () =>
    'A few very large amounts weigh so much that no mean spend exists in the model (q ≤ 1): where a customer’s own history cannot give one, expected_spend is null.',
  'models.warning.numbers-missing': (p: { columns: string; rows: string }) =>
    `In ${plural(p.rows, 'row', 'rows')} ${p.columns} could not be worked out and is null.`,
  'models.warning.horizon-cut': (p: { horizon: string }) =>
    `Opportunities are counted whole: the horizon is ${p.horizon}.`,

  'models.best.holdout': (p: { best: string; error: string; next: string; nextError: string }) =>
    `${p.best} came closest to the purchases held back: root mean square error ${p.error}, against ${p.nextError} of ${p.next}.`,
  'models.best.holdout-rule': (p: { error: string; next: string; nextError: string }) =>
    `No model came closer to the purchases held back than the simple rule that everybody goes on as before: root mean square error ${p.error}, against ${p.nextError} of ${p.next}.`,
  'models.best.bic': (p: { best: string; next: string; difference: string }) =>
    `${p.best} has the lowest BIC, ${p.difference} below ${p.next}. Above 10 the data leave no doubt, below 2 they hardly prefer one.`,
  'models.best.only': (p: { best: string }) => `${p.best} is the only model that could be fitted on these columns.`,
  'models.best.none': () => 'No model could be fitted on these columns.',
} satisfies Record<string, (facts: never) => string>;
