/** Whom an experiment changed, and whom to treat next. */
export const upliftEn = {
  'cli.effect.whom.about': () => 'Whom an experiment of the shop changed, and whom to treat next',
  'cli.option.again': () => 'Work it out first',
  'uplift.title': () => 'Whom to treat next, and whom to leave alone?',
  'uplift.caption': () => 'Uplift models on this experiment',
  'uplift.pending': () => 'It has not been worked out whom this experiment changed.',
  'uplift.open': () =>
    'Whom it changes is worked out once every window is over: half of what people will do says little about them.',
  'uplift.mismatch': () =>
    'The groups are not as planned, so nothing is learned from them: what tells customers apart could be what put them into their group.',
  'uplift.tooFew': (f: { treated: string; control: string; buyers: string; group: string; least: string }) =>
    `Too few to learn from: ${f.treated} treated and ${f.control} in the control had bought before, ${f.buyers} of them bought in the window. It takes ${f.group} in each group and ${f.least} buyers.`,
  'uplift.alike': (f: { n: string; lower: string; upper: string }) =>
    `Nothing says that customers differ in what treating does to them: none of ${f.n} trials beats a random order (the strongest: ${f.lower} to ${f.upper} over chance, per customer). So there is no queue: treat all or nobody, by the difference above.`,
  'uplift.found': (f: { treat: string; all: string; cost: string; gain: string; anyway: string; putOff: string }) =>
    `For ${f.treat} of ${f.all} customers treating is expected to add more than the ${f.cost} it costs; for these together ${f.gain} after cost. Leave alone ${f.anyway} who would buy anyway${f.putOff === '0' ? '; nobody was seen to be put off' : ` and ${f.putOff} who would be put off`}.`,
  'uplift.former': (f: { day: string }) =>
    `Learned from the scores of ${f.day}; the customers of the day looked at have not been scored by it.`,
  'uplift.work': () => 'Work it out',
  'uplift.again': () => 'Work it out again',
  'uplift.working': () => 'Learning from this experiment',
  'uplift.curve': () => 'What is added by treating the best first?',
  'uplift.curve.share': () => 'Share treated',
  'uplift.curve.added': () => 'By the model',
  'uplift.curve.chance': () => 'In any order',
  'uplift.curve.money': () => 'Profit added per customer',
  'uplift.curve.purchases': () => 'Purchases added per customer',
  'uplift.curve.note': (f: {
    learner: string;
    outcome: string;
    qini: string;
    lower: string;
    upper: string;
    auuc: string;
  }) =>
    `Qini curve of ${f.learner} by ${f.outcome}: ${f.qini} over chance per customer (${f.lower} to ${f.upper}), area under the uplift curve ${f.auuc}. Every customer is judged by a rule that was not learned from her.`,
  'uplift.fifths': () => 'Does what the model expects come?',
  'uplift.fifth': (f: { n: string; expected: string }) => `Fifth ${f.n}: expected ${f.expected}`,
  'uplift.fifths.rows': () => 'Fifths by what was expected, the most first',
  'uplift.fifths.note': () =>
    'Seen: profit of treated less control within each fifth, with its 95 % interval. By purchases, a purchase counts the mean profit of a buyer.',
  'uplift.trials': () => 'Models tried',
  'uplift.learner': () => 'Model',
  'uplift.learner.two-models': () => 'two models',
  'uplift.learner.transformed-outcome': () => 'transformed outcome',
  'uplift.learner.forest': () => 'uplift forest',
  'uplift.outcome': () => 'Judged by',
  'uplift.outcome.profit': () => 'profit',
  'uplift.outcome.conversion': () => 'purchases',
  'uplift.qini': () => 'Qini, over chance',
  'uplift.slope': () => 'Slope',
  'uplift.auuc': () => 'Area (AUUC)',
  'uplift.trials.note': () =>
    'Intervals are so wide that all lower bounds hold together at 95 %: of six models one would otherwise look good by luck. Slope 1: what a model says comes; 0: it tells nobody from anybody. The chosen one is in bold.',
  'uplift.kinds': () => 'Today’s customers',
  'uplift.kind': () => 'What treating would do',
  'uplift.kind.treat': () => 'Worth treating',
  'uplift.kind.anyway': () => 'Would buy anyway',
  'uplift.kind.unmoved': () => 'Hardly moved',
  'uplift.kind.putOff': () => 'Would be put off',
  'uplift.kind.customers': () => 'Customers',
  'uplift.kind.gain': () => 'Expected of treating all of them, after cost',
  'uplift.kind.alone': () => 'Would buy when left alone',
  'uplift.kinds.note': (f: { cost: string; mean: string }) =>
    `Worth treating: expected profit above the cost of ${f.cost}. Of the others: put off where as little is expected as in those last fifths that were seen to lose, anyway where they are likelier to buy when left alone than the control on average (${f.mean}). Open a line, keep it as a segment, and make a campaign of it with a control group.`,
  'uplift.queue': () => 'Whom to treat next',
  'uplift.queue.customer': () => 'Customer',
  'uplift.queue.last': () => 'Last purchase',
  'uplift.queue.stage': () => 'Stage',
  'uplift.queue.gain': () => 'Expected gain after cost',
  'uplift.explain.definition': () =>
    'Uplift models learn from this experiment what treating changes for whom, from what was known of each customer before she was assigned: purchases, rhythm, money, discounts, refunds, categories, first source. Nothing that came after is a feature. Three models are judged by profit and by purchases on customers they were not learned from; one is used only where its order beats chance.',
  'uplift.explain.formula': () =>
    'Q(n) = Y₁(n) − Y₀(n)·N₁(n)/N₀(n);  τ(x) = β₁ + β₂(S(x) − S̄) from y = a₀ + a₁(S − S̄) + β₁(t − e) + β₂(t − e)(S − S̄)',
};
