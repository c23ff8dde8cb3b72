/** Experiments and what they changed. */
export const experimentsEn = {
  'cli.effect.experiments.about': () => 'Experiments of the shop',
  'cli.effect.experiment.about': () => 'What an experiment of the shop changed, treated against control',
  'cli.arg.experimentId': () => 'Number of the experiment',
  'cli.option.groups': () => 'Groups of customers to look at',
  'experiments.title': () => 'Did what we did change anything?',
  'experiments.caption': () => 'Experiments with a control group',
  'experiments.answer': (f: { n: string; done: string; profit: string; lower: string; upper: string; level: string }) =>
    `${f.done} of ${f.n} experiments are measured to their end. Together they added ${f.profit} of profit after cost against their control groups (${f.level} interval ${f.lower} to ${f.upper}).`,
  'experiments.answer.none': (f: { n: string }) =>
    `${f.n} experiments, none measured to its end yet. Open one to look at it.`,
  'experiments.empty.title': () => 'No experiment yet',
  'experiments.empty.body': () =>
    'Hand over a file of who was treated and who was left alone, from an agency or from another tool. Without customers left alone nobody can tell what would have happened anyway.',
  'experiments.table': () => 'Experiments',
  'experiments.name': () => 'Experiment',
  'experiments.groups': () => 'Treated | control',
  'experiments.groups.n': (f: { treated: string; control: string }) => `${f.treated} | ${f.control}`,
  'experiments.primary': () => 'Judged by',
  'experiments.window': () => 'Window',
  'experiments.looks': () => 'Looks',
  'experiments.profit': () => 'Profit added after cost',
  'experiments.profit.none': () => 'not measured to its end',
  'experiments.value': () => 'Value added after cost',
  'experiments.value.note': () =>
    'Profit added is that of the window; value added also holds what treated customers are expected to bring from now on. An experiment is never ranked by its first sale alone.',
  'experiments.new': () => 'Take in an experiment',
  'experiments.new.caption': () => 'who was treated, who was left alone, since when',
  'experiments.file': () => 'File of customers and groups (CSV or XLSX)',
  'experiments.file.rows': (f: { file: string; columns: string }) => `${f.file}: ${f.columns} columns`,
  'experiments.field.name': () => 'Name',
  'experiments.field.question': () => 'What was asked? It becomes the title',
  'experiments.field.primary': () => 'Judged by',
  'experiments.field.window': () => 'Window in days from assignment',
  'experiments.field.share': () => 'Planned share treated, %',
  'experiments.field.share.hint': () => 'empty: unknown, the split cannot be checked',
  'experiments.field.cost': () => 'Cost of treating one customer',
  'experiments.field.strategy': () => 'For strategy',
  'experiments.field.strategy.none': () => 'none',
  'experiments.field.customer': () => 'Column of customers',
  'experiments.field.by': () => 'They are named by',
  'experiments.by.customer': () => 'Patron’s customer id',
  'experiments.by.email': () => 'e-mail',
  'experiments.by.phone': () => 'telephone',
  'experiments.by.number': () => 'customer number of a source',
  'experiments.field.arm': () => 'Column of groups',
  'experiments.field.control': () => 'Name of the control group',
  'experiments.field.control.hint': () => 'empty: found by its name',
  'experiments.field.day': () => 'Column of days',
  'experiments.field.day.none': () => 'one day for all',
  'experiments.field.assignedOn': () => 'Assigned on',
  'experiments.take': () => 'Take in and measure',

  'metric.conversion': () => 'Share who bought',
  'metric.orders': () => 'Orders per customer',
  'metric.net': () => 'Net revenue per customer',
  'metric.profit': () => 'Profit per customer',
  'metric.value': () => 'Value per customer',

  'experiment.answer.gains': (f: Sentence) =>
    `It works: ${f.metric} ${f.treated} treated, ${f.control} in the control, a difference of ${f.difference} (${f.interval}). ${f.total} Go on, and keep a control group.`,
  'experiment.answer.gains-but-costs': (f: Sentence) =>
    `It changes ${f.metric} by ${f.difference} (${f.interval}; ${f.treated} treated, ${f.control} in the control) and still loses money. ${f.total} Make it cheaper, or treat fewer.`,
  'experiment.answer.loses': (f: Sentence) =>
    `It does not pay: ${f.metric} ${f.treated} treated, ${f.control} in the control, a difference of ${f.difference} (${f.interval}). ${f.total} Stop it.`,
  'experiment.answer.open': (f: Sentence) =>
    `No effect shown: ${f.metric} ${f.treated} treated, ${f.control} in the control, a difference of ${f.difference} (${f.interval}). ${f.total} A true effect of ${f.smallest} would have been seen four times in five; to see half of it takes four times as many customers.`,
  'experiment.answer.early': (f: Sentence) =>
    `Too early: ${f.metric} ${f.treated} treated, ${f.control} in the control, a difference of ${f.difference} so far (${f.interval}). Wait until ${f.day}, when every window is over.`,
  'experiment.answer.mismatch': (f: Sentence) =>
    `Not to be believed: the groups are not as planned. Find out why before anything is concluded; what is seen is ${f.treated} treated, ${f.control} in the control in ${f.metric}.`,
  'experiment.answer.too-few': () =>
    'Nothing can be said: a group has fewer than two customers who were known before, or nobody has done anything yet.',
  'experiment.verdict.gains': () => 'It works: go on, and keep a control group.',
  'experiment.verdict.gains-but-costs': () =>
    'It changes something and still loses money: make it cheaper, or treat fewer.',
  'experiment.verdict.loses': () => 'It does not pay: stop it.',
  'experiment.verdict.open': () => 'No effect shown.',
  'experiment.verdict.early': () => 'Too early: wait until every window is over.',
  'experiment.verdict.mismatch': () =>
    'Not to be believed: the groups are not as planned. Find out why before anything is concluded.',
  'experiment.verdict.too-few': () => 'Nothing can be said: too few customers, or nobody has done anything yet.',
  'experiment.interval.once': (f: { level: string; lower: string; upper: string }) =>
    `${f.level} interval ${f.lower} to ${f.upper}`,
  'experiment.interval.always': (f: { level: string; lower: string; upper: string }) =>
    `${f.level} interval for early looks ${f.lower} to ${f.upper}`,
  'experiment.interval.unknown': () => 'no interval yet',
  'experiment.total': (f: { n: string; profit: string; lower: string; upper: string; cost: string }) =>
    `Over ${f.n} treated customers ${f.profit} of profit after ${f.cost} of cost (${f.lower} to ${f.upper}).`,
  'experiment.explain.definition': () =>
    'Customers count in the group they were assigned to, whatever then reached them (intention to treat). Differences are adjusted for the same measure in the year before (CUPED); intervals are Welch’s. Net revenue and profit count on the day of the order, less refunds known today. Value: profit since assignment and expected profit now. Customers not known before assignment are left out in both groups: of those who never came, nothing would be known.',
  'experiment.explain.formula': () =>
    'τ̂ = ȳ₁ − ȳ₀ − θ(x̄₁ − x̄₀),  θ = S_xy/S_xx;  early looks: ± √{V(V+τ²)/τ² · (ln((V+τ²)/V) − 2 ln α)}',
  'experiment.metrics': () => 'Treated against control, per customer',
  'experiment.metric': () => 'Measure',
  'experiment.treated': () => 'Treated',
  'experiment.control': () => 'Control',
  'experiment.difference': () => 'Difference',
  'experiment.adjusted': () => 'Difference, adjusted',
  'experiment.points': (f: { n: string }) => `${f.n} pp`,
  'experiment.lower': () => 'Lower bound',
  'experiment.upper': () => 'Upper bound',
  'experiment.between': (f: { lower: string; upper: string }) => `${f.lower} to ${f.upper}`,
  'experiment.interval': () => 'Interval, one look',
  'experiment.always': () => 'Interval, any number of looks',
  'experiment.plain': () => 'Without adjustment',
  'experiment.sharper': () => 'Variance taken away',
  'experiment.metrics.note': (f: { n: string; primary: string; level: string }) =>
    `${f.n} measures are shown, one decides: ${f.primary}, chosen before. Each other interval holds at ${f.level} by itself; of many, one in twenty misses by chance.`,
  'experiment.basket': (f: Ratio) =>
    `Net revenue an order: ${f.treated} treated, ${f.control} in the control, a difference of ${f.difference} (${f.level} interval ${f.lower} to ${f.upper}, delta method). It says how baskets differ, not whether treating pays: those who buy may be others.`,
  'experiment.believe': () => 'Can it be believed?',
  'experiment.believe.customers': () => 'Measured',
  'experiment.believe.split': () => 'Split',
  'experiment.believe.split.ok': (f: { seen: string; planned: string; p: string }) =>
    `${f.seen} treated, ${f.planned} planned: as chance has it (p = ${f.p})`,
  'experiment.believe.split.bad': (f: { seen: string; planned: string; p: string }) =>
    `${f.seen} treated, ${f.planned} planned: chance does not do that (p = ${f.p})`,
  'experiment.believe.split.unknown': () => 'no planned share was given, so it cannot be checked',
  'experiment.believe.window': () => 'Window',
  'experiment.believe.window.done': (f: { days: string; from: string; to: string; day: string }) =>
    `${f.days} from assignment (${f.from} – ${f.to}), over for all on ${f.day}`,
  'experiment.believe.window.open': (f: { days: string; from: string; to: string; day: string; share: string }) =>
    `${f.days} from assignment (${f.from} – ${f.to}); over for ${f.share}, for all on ${f.day}`,
  'experiment.believe.looks': () => 'Looks',
  'experiment.believe.looks.n': (f: { n: string }) =>
    `days looked at: ${f.n}; early looks use the interval that allows for any number`,
  'experiment.believe.excluded': () => 'Left out',
  'experiment.group.treated': (f: { n: string }) => `treated ${f.n}`,
  'experiment.group.control': (f: { n: string }) => `control ${f.n}`,
  'experiment.group.crossed': (f: { n: string }) => `in both groups ${f.n}`,
  'experiment.group.unknown': (f: { n: string }) => `not known before ${f.n}`,
  'experiment.group.later': (f: { n: string }) => `assigned later ${f.n}`,
  'experiment.file': () => 'What became of the file',
  'experiment.file.sentence': (f: {
    rows: string;
    customers: string;
    treated: string;
    control: string;
    treatedName: string;
    controlName: string;
  }) =>
    `Of ${f.rows} rows ${f.customers} customers came: ${f.treated} “${f.treatedName}”, ${f.control} “${f.controlName}”.`,
  'experiment.file.unmatched': (f: { n: string; lines: string }) =>
    `Rows that name nobody known here: ${f.n} (lines such as ${f.lines}); they cannot be measured.`,
  'experiment.file.badDay': (f: { n: string; lines: string }) =>
    `Rows without a readable day: ${f.n} (lines such as ${f.lines}); write 2026-03-01.`,
  'experiment.file.withoutArm': (f: { n: string }) => `Rows that name no group: ${f.n}.`,
  'experiment.file.ambiguous': (f: { n: string }) => `Rows that fit several customers, left out: ${f.n}.`,
  'experiment.file.repeated': (f: { n: string }) => `Rows that say again what was said before: ${f.n}.`,
  'experiment.file.crossed': (f: { n: string; rows: string }) =>
    `Customers in both groups, left out: ${f.n} (${f.rows} rows); nobody can say what they show.`,
  'experiment.groups': () => 'For whom does it work?',
  'experiment.groups.by': () => 'Groups by',
  'experiment.groups.stage': () => 'Stage then',
  'experiment.groups.purchases': () => 'Purchases before',
  'experiment.groups.source': () => 'First source',
  'experiment.groups.grade': () => 'ABC class then',
  'experiment.groups.note': (f: { n: string; each: string; level: string }) =>
    `${f.n} groups are compared; each interval is at ${f.each} %, so that all hold together at ${f.level}.`,
  'experiment.groups.differ': (f: { p: string }) => `The groups differ in their effect (p = ${f.p}).`,
  'experiment.groups.alike': (f: { p: string }) =>
    `Nothing says that the effect differs between groups (p = ${f.p}): the largest bar is no reason to choose that group.`,
  'experiment.groups.noScores': (f: { day: string }) =>
    `No scores of a day before ${f.day} are there, so grades at that time are not known. Work out the scores of an earlier day.`,
  'experiment.group.none': () => 'none',
  'experiment.weeks': () => 'Does the effect wear off?',
  'experiment.weeks.note': (f: { metric: string }) =>
    `${f.metric}, treated less control, week by week since assignment; only weeks that are over. Bars are plain differences, each week by itself.`,
  'experiment.week': (f: { n: string }) => `Week ${f.n}`,
  'experiment.remove': () => 'Forget this experiment',
  'experiment.remove.ask': () => 'Forget it with its groups?',
  'experiment.remove.no': () => 'Keep it',
};

type Sentence = {
  metric: string;
  treated: string;
  control: string;
  difference: string;
  interval: string;
  total: string;
  smallest: string;
  day: string;
};

type Ratio = { treated: string; control: string; difference: string; lower: string; upper: string; level: string };
