import { lifetimeEn } from './lifetime.en.ts';

/** Words of value, in English. A value is a function of the facts its sentence needs; numbers arrive formatted. */
type N = { n: string };
const people = (n: string) => (n === '1' ? '1 customer' : `${n} customers`);

export const valueEn = {
  ...lifetimeEn,
  'rfmMethod.quantile': () => 'Fifths of the base',
  'rfmMethod.quantile.note': () =>
    'Each score holds about a fifth of the customers. Good for ranking; the limits move with the base.',
  'rfmMethod.fixed': () => 'Fixed limits',
  'rfmMethod.fixed.note': () => 'The limits stand in Settings and stay put, so scores can be compared over time.',
  'rfmMethod.breaks': () => 'Natural breaks',
  'rfmMethod.breaks.note': () =>
    'The limits lie where the data has gaps, so that customers within a score resemble each other most.',
  'value.newcomer': () => 'New since then',
  'value.rfm.cuts.note': ({ days }: { days: string }) =>
    `Orders and money are scored within the ${days} before the as-of date; the money in the grid is that of the whole history.`,
  'value.quadrant': () => 'Quadrant',
  'value.customers': () => 'Customers',
  'value.customers.share': () => 'Share of customers',
  'value.money.share': () => 'Share of money',
  'value.perHead': () => 'Per customer',
  'value.future': () => 'Expected revenue ahead',
  'value.smallest': () => 'Smallest in class',
  'value.from': () => 'Begins at',
  'value.class': () => 'Class',
  'value.care': () => 'How to care for them',
  'value.meaning': () => 'Meaning',
  'value.all': () => 'All',
  'value.group': () => 'Group',
  'value.rule': () => 'Rule',
  'value.code': () => 'Code',
  'value.layer': () => 'Layer',
  'value.movedFromTo': () => 'From ↓ to →',
  'value.noComparison': () => 'Choose a date to compare with in the bar above to see who has moved.',

  'value.rfm.title': () => 'Who buys often, lately and a lot?',
  'value.rfm.caption': () => 'RFM: recency, frequency, money',
  'value.rfm.answer': (f: N & { share: string; money: string; measure: string; quiet: string }) =>
    `${people(f.n)} (${f.share}) bought lately, often and a lot, and brought ${f.money} of all ${f.measure} so far. ` +
    `${f.quiet === '0' ? 'No customer who used to buy well has gone quiet.' : `${people(f.quiet)} who used to buy well ${f.quiet === '1' ? 'has' : 'have'} gone quiet.`}`,
  'value.rfm.answer.none': ({ quiet }: { quiet: string }) =>
    `Nobody has bought lately, often and a lot yet. ${quiet === '0' ? 'No customer who used to buy well has gone quiet.' : `${people(quiet)} who used to buy well ${quiet === '1' ? 'has' : 'have'} gone quiet.`}`,
  'value.rfm.grid': () => 'Recency × frequency',
  'value.rfm.grid.note': ({ measure }: { measure: string }) =>
    `Number = customers, colour = ${measure}. Click a cell for the people in it.`,
  'value.rfm.recency': () => 'Recency score',
  'value.rfm.frequency': () => 'Frequency score',
  'value.rfm.r': ({ score }: { score: string }) => `R ${score}`,
  'value.rfm.f': ({ score }: { score: string }) => `F ${score}`,
  'value.rfm.latest': () => 'latest',
  'value.rfm.longAgo': () => 'long ago',
  'value.rfm.rare': () => 'rare',
  'value.rfm.often': () => 'often',
  'value.rfm.method': () => 'How scores are cut',
  'value.rfm.cuts': () => 'Where scores begin and end',
  'value.rfm.dimension': () => 'Dimension',
  'value.rfm.cut.recency': () => 'Days since last purchase',
  'value.rfm.cut.frequency': () => 'Orders',
  'value.rfm.cut.money': () => 'Money',
  'value.rfm.score': ({ score }: { score: string }) => `Score ${score}`,
  'value.rfm.upTo': ({ to }: { to: string }) => `≤ ${to}`,
  'value.rfm.over': ({ from }: { from: string }) => `> ${from}`,
  'value.rfm.between': ({ from, to }: { from: string; to: string }) => `${from} – ${to}`,
  'value.rfm.single': ({ value }: { value: string }) => value,
  'value.rfm.nobody': () => 'nobody',
  'value.rfm.groups': () => 'Named groups',
  'value.rfm.codes': () => 'All codes 111 – 555',
  'value.rfm.cell': (f: { r: string; f: string; n: string; money: string; groups: string }) =>
    `R ${f.r}, F ${f.f}: ${people(f.n)}, ${f.money}${f.groups === '' ? '' : ` — ${f.groups}`}`,

  'value.abc.title': () => 'How few customers carry the business?',
  'value.abc.caption': () => 'ABC analysis',
  'value.abc.answer': (f: {
    a: string;
    n: string;
    money: string;
    measure: string;
    ab: string;
    abMoney: string;
    rest: string;
  }) =>
    `The top ${f.a} (${people(f.n)}) brought ${f.money} of all ${f.measure}; the top ${f.ab} brought ${f.abMoney}, everyone else ${f.rest}.`,
  'value.abc.curve': () => 'How value is spread',
  'value.abc.curve.note': () =>
    'Customers from the most to the least valuable, and the share of money they add up to. The straight line would mean all are alike.',
  'value.abc.axis.customers': () => 'Share of customers, best first',
  'value.abc.axis.money': () => 'Share of money so far',
  'value.abc.equal': () => 'all alike',
  'value.abc.gini': ({ gini }: { gini: string }) => `Gini ${gini} (0 = all alike, 1 = one customer has it all)`,
  'value.abc.shares': () => 'Try other cuts',
  'value.abc.share.a': () => 'A, share of customers',
  'value.abc.share.b': () => 'B, share of customers',
  'value.abc.preview': (f: { a: string; aMoney: string; b: string; bMoney: string; c: string; cMoney: string }) =>
    `A ${f.a} of customers, ${f.aMoney} of money; B ${f.b}, ${f.bMoney}; C ${f.c}, ${f.cMoney}.`,
  'value.abc.preview.trial': () => 'A trial: nobody changes class.',
  'value.abc.preview.reset': () => 'Back to the cuts in use',
  'value.abc.preview.keep': () => 'Keep them in Settings',
  'value.abc.classes': () => 'Classes and how to treat them',
  'value.abc.movement': () => 'Who changed class',
  'value.abc.movement.note': (f: { day: string; up: string; down: string }) =>
    `Since ${f.day}: ${f.up} rose, ${f.down} fell.`,

  'value.pyramid.title': () => 'How is value stacked across the customer base?',
  'value.pyramid.caption': () => 'Customer pyramid',
  'value.pyramid.answer': (f: { n: string; share: string; money: string; measure: string; times: string }) =>
    `${people(f.n)} (${f.share}) stand at the top and brought ${f.money} of the ${f.measure}; one of them is worth ${f.times} small customers.`,
  'value.pyramid.answer.flat': (f: { n: string; share: string; money: string; measure: string }) =>
    `${people(f.n)} (${f.share}) stand at the top and brought ${f.money} of the ${f.measure}.`,
  'value.pyramid.chart': () => 'Three layers',
  'value.pyramid.chart.note': () =>
    'The same people in all three columns: how many they are, what they brought, what is expected of them. Click a bar for the customers of its layer.',
  'value.pyramid.layers': () => 'Layers',
  'value.pyramid.future': () => 'Expected revenue',

  'value.potential.title': () => 'Which customers have a future?',
  'value.potential.caption': () => 'Current × potential value',
  'value.potential.answer': (f: { best: string; promising: string; potential: string; spent: string }) =>
    `${people(f.best)} ${f.best === '1' ? 'is' : 'are'} worth much today and will be; ${f.promising} spent little so far but promise ${f.potential} ahead. ` +
    `${people(f.spent)} ${f.spent === '1' ? 'is' : 'are'} worth much today with little to come.`,
  'value.potential.slipped': (f: { day: string; left: string; rose: string }) =>
    ` Since ${f.day}, ${f.left} left quadrant I and ${f.rose} entered it.`,
  'value.potential.chart': () => 'Value so far against value to come',
  'value.potential.chart.note': () =>
    'Both axes are logarithmic; the lines are the limits of “high”. Customers at or below zero are drawn at the edge.',
  'value.potential.current': () => 'Value so far',
  'value.potential.potential': () => 'Value to come',
  'value.potential.cuts': (f: { current: string; potential: string }) =>
    `“High” begins at ${f.current} so far and ${f.potential} to come.`,
  'value.potential.quadrants': () => 'The four quadrants',
  'value.potential.movement': () => 'Who moved',
  'value.potential.since': ({ day }: { day: string }) => `since ${day}`,
  'value.potential.dot': (f: { current: string; potential: string }) => `${f.current} so far, ${f.potential} to come`,
  'value.potential.bin': (f: { n: string; current: string; potential: string }) =>
    `${people(f.n)} around ${f.current} so far, ${f.potential} to come`,
  'value.potential.refused': () => 'Value to come needs a forecast, and the data cannot carry one yet.',

  'value.models.title': () => 'Which way of ranking customers should you believe?',
  'value.models.caption': () => 'ABC, RFM and lifetime value on the same customers',
  'value.models.answer': (f: { best: string; share: string; top: string }) =>
    `Tested on months no method had seen, ${f.best} found the most: its top ${f.top} brought ${f.share} of the money really spent.`,
  'value.models.answer.untested': () =>
    'The history is too short to test the methods against each other; below is how far they agree.',
  'value.models.found': () => 'Money found in months the methods had not seen',
  'value.models.found.note': () =>
    'Rank all customers by each method, look at the first 5, 10 and 20 %: how much of the money spent afterwards did they bring?',
  'value.models.agreement': () => 'How far do the methods agree?',
  'value.models.agreement.note': () => 'Rank correlation: 1 = same order, 0 = unrelated.',
  'value.models.pair': () => 'Pairs of methods',
  'value.models.spearman': () => 'Rank correlation',
  'value.models.top5': () => 'Same in top 5 %',
  'value.models.top20': () => 'Same in top 20 %',
  'value.models.first': ({ share }: { share: string }) => `Top ${share}`,
  'value.models.which': () => 'Which one when',
  'value.models.method': () => 'Method',
  'value.models.question': () => 'Question it answers',
  'value.models.strong': () => 'Strong at',
  'value.models.weak': () => 'Blind to',
  'value.models.best': () => 'best',
} satisfies Record<string, (facts: never) => string>;
