/** Words of attribution, in English. A value is a function of the facts its sentence needs; numbers arrive formatted. */
export const attributionEn = {
  'attribution.title': () => 'What brings the most valuable customers?',
  'attribution.answer': (p: { group: string; by: string; perHead: string; range: string; share: string }) =>
    `Customers who came first by ${p.group} are worth most: ${p.perHead} each (${p.range}). By ${p.by.toLowerCase()}, they hold ${p.share} of all value.`,
  'attribution.answer.none': (p: { perHead: string; n: string }) =>
    `${p.n} customers are worth ${p.perHead} each. No group holds enough customers to say that one is worth more than another.`,
  'attribution.answer.breadth': (p: { ratio: string }) =>
    ` Buyers of several categories are worth ${p.ratio} times as much as buyers of one.`,
  'attribution.by': () => 'By first',
  'attribution.by.product': () => 'First product',
  'attribution.by.category': () => 'First category',
  'attribution.by.channel': () => 'First channel',
  'attribution.by.source': () => 'First source',
  'attribution.unknown': () => 'Unknown',
  'attribution.range': (p: { lower: string; upper: string }) => `${p.lower} to ${p.upper}`,
  'attribution.worth': (p: { by: string }) => `What is a customer worth, by ${p.by.toLowerCase()}?`,
  'attribution.worth.note': () =>
    'The dot is the mean of history and expected future together, the line says how far the mean of so many customers may be off. Groups of fewer than 30 have none and are not drawn.',
  'attribution.perHead': () => 'Value per head',
  'attribution.history': () => 'So far',
  'attribution.future': (p: { days: string }) => `Expected in ${p.days}`,
  'attribution.share': () => 'Of all value',
  'attribution.repeaters': () => 'Came back',
  'attribution.multi': () => 'Several categories',
  'attribution.customers': () => 'Customers',
  'attribution.table': (p: { by: string }) => `Value by ${p.by.toLowerCase()}`,
  'attribution.more': (p: { groups: string; customers: string }) =>
    `${p.groups} more with ${p.customers} customers are not shown.`,
  'attribution.few': () => 'Too few customers in each group to compare them.',
  'attribution.breadth': () => 'Are buyers of several categories worth twice as much?',
  'attribution.breadth.count': () => 'Categories bought',
  'attribution.breadth.n': (p: { n: string }) => (p.n === '1' ? '1 category' : `${p.n} categories`),
  'attribution.breadth.more': (p: { n: string }) => `${p.n} and more`,
  'attribution.breadth.ratio': () => 'As they are',
  'attribution.breadth.sameDays': () => 'With equally many purchase days',
  'attribution.breadth.claim': () => 'The claim',
  'attribution.breadth.times': (p: { n: string }) => `${p.n} ×`,
  'attribution.verdict.holds': () => 'The claim of twice the value fits your data: two lies within the interval.',
  'attribution.verdict.more': () => 'In your shop they are worth more than the claim says.',
  'attribution.verdict.less': () => 'In your shop they are worth less than the claim says.',
  'attribution.verdict.unknown': () =>
    'Your data cannot carry this yet: it takes customers with one and customers with several categories, and value above zero.',
  'attribution.breadth.caution': () =>
    'Who buys more often also meets more categories. So customers with equally many purchase days are compared as well: what is left of the difference then belongs to the breadth.',
  'attribution.breadth.none': () =>
    'No order carries a category yet. Import order lines with categories, or a product list, and this page shows breadth and the next category.',
  'attribution.next': () => 'What do buyers of a category take up next?',
  'attribution.next.from': () => 'Have bought',
  'attribution.next.to': () => 'Next new category',
  'attribution.next.share': () => 'Share',
  'attribution.next.cell': (p: {
    from: string;
    to: string;
    share: string;
    bought: string;
    could: string;
    lift: string;
  }) => `${p.from} → ${p.to}\n${p.share}: ${p.bought} of ${p.could} who did not have it yet\nLift ${p.lift}`,
  'attribution.next.note': () =>
    'Each cell: of the buyers of the row who did not have the column yet, how many took it up as their next new category. Click one to see them.',
  'attribution.next.table': () => 'What to suggest to whom?',
  'attribution.next.pair': () => 'Suggestion',
  'attribution.next.arrow': (p: { from: string; to: string }) => `${p.from} → ${p.to}`,
  'attribution.next.bought': () => 'Took it up',
  'attribution.next.lift': () => 'Lift',
  'attribution.next.without': () => 'Without it today',
  'attribution.next.table.note': () =>
    'Most lift first: how much more often buyers of the first category take up the second than buyers of any do. Pairs of fewer than ten are left out.',
  'attribution.next.few': () => 'No pair of categories has been bought one after the other by ten customers yet.',
  'attribution.referrals': () => 'What are customers worth whom others brought?',
  'attribution.referrals.brought': () => 'Brought by others',
  'attribution.referrals.others': () => 'Came by themselves',
  'attribution.referrals.perHead': () => 'each',
  'attribution.referrals.ratio': () => 'Brought ÷ by themselves',
  'attribution.referrals.unknown': () => 'Brought by somebody unknown',
  'attribution.referrals.top': () => 'Who brings the most value?',
  'attribution.referrals.top.note': () =>
    'The value of those brought stands beside the own value and is never added to it.',
  'attribution.referrals.people': () => 'Brought',
  'attribution.referrals.value': () => 'Value of those brought',
  'attribution.referrals.own': () => 'Own value',
  'attribution.referrals.none': () =>
    'No customer carries who brought them. Import customers with a column “referred by” (the customer number of who brought them), and referral value appears here.',
  'attribution.customer.title': () => 'Referrals',
  'attribution.customer.by': () => 'Brought by',
  'attribution.customer.self': () => 'Nobody that is known',
  'attribution.customer.brought': () => 'Brought',
  'attribution.customer.people': (p: { n: string }) => (p.n === '1' ? '1 customer' : `${p.n} customers`),
  'attribution.customer.note': () => 'A line of its own: the value of those brought is not a part of the value above.',
  'explain.attribution.definition': () =>
    'History by the measure chosen, and what is expected (revenue; profit where that is the measure), of all customers whose first purchase was this or came from there. The product is that of the line with most money in the first order.',
  'explain.attribution.formula': () =>
    'value per head = (history + expected) ÷ customers; interval: mean ± t · s ÷ √n (95 %)',
  'explain.breadth.definition': () =>
    'Categories count from every line of a purchase, up to the as-of day. The claim that buyers of several categories are worth twice buyers of one comes from the sources and is tested here on your own customers.',
  'explain.breadth.formula': () =>
    'ratio = mean of buyers of several ÷ mean of buyers of one; interval on the logarithm (delta method). With equally many purchase days: means within 1 … 9, 10 and more days, weighted as buyers of several lie in them.',
  'explain.next.definition': () =>
    'Next is the first day after the first purchase of a category on which another one was bought for the first time; of several that day each counts.',
  'explain.next.formula': () =>
    'share = took it up next ÷ (buyers − those who had it by then); lift = share ÷ the same share over buyers of all categories; interval of Wilson (95 %)',
  'explain.referrals.definition': () =>
    'Who brought a customer is what the source says in “referred by”: a customer number of the same source, `source/number`, or an e-mail address. Only those brought directly count, and only those who have bought.',
  'explain.referrals.formula': () => 'referral value = Σ over those brought of (history + expected)',
  'ui.interval.lower': () => 'Lower bound',
  'ui.interval.upper': () => 'Upper bound',
  'referrer.anyone': () => 'anyone',
};
