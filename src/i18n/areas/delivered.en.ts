/** What customers gain and what it costs them. */
export const deliveredEn = {
  'delivered.title': () => 'Do customers gain more than it costs them?',
  'delivered.caption': () => 'Delivered value',
  'delivered.answer': (p: {
    n: string;
    tcv: string;
    tcc: string;
    cdv: string;
    lower: string;
    upper: string;
    lowest: string;
    highest: string;
  }) =>
    `${p.n} answers on a scale from ${p.lowest} to ${p.highest}: value ${p.tcv}, cost ${p.tcc}, so customers are left with ${p.cdv} points (${p.lower} to ${p.upper}).`,
  'delivered.answer.against': (p: { subject: string; difference: string; lower: string; upper: string }) =>
    ` Against ${p.subject}: ${p.difference} (${p.lower} to ${p.upper}).`,
  'delivered.answer.factor': (p: { part: string; share: string }) => ` ${p.part} moves it most (${p.share}).`,
  'delivered.empty': () => 'No answers yet',
  'delivered.empty.body': () =>
    'Delivered value is what customers say, so it needs a survey. Hand over a file below: one row per answer, seven columns with what was answered about product, service, staff, image, money, time and effort. Who answered, about which shop, and a group may stand beside it.',
  'delivered.few': (p: { n: string }) =>
    `${p.n} answers about your shop count; ten are needed before a mean says anything. Hand over a larger file under another name.`,
  'delivered.study': () => 'Study',
  'delivered.by': () => 'Groups by',
  'delivered.by.file': () => 'group in the file',
  'delivered.by.stage': () => 'lifecycle stage',
  'delivered.by.abc': () => 'ABC class',
  'delivered.by.source': () => 'first source',
  'deliveredPart.product': () => 'Product',
  'deliveredPart.service': () => 'Service',
  'deliveredPart.personnel': () => 'Staff',
  'deliveredPart.image': () => 'Image',
  'deliveredPart.money': () => 'Money',
  'deliveredPart.time': () => 'Time',
  'deliveredPart.energy': () => 'Effort',
  'deliveredPart.product.holds': () => 'quality, range, freshness, whether it is what was shown',
  'deliveredPart.service.holds': () => 'advice, delivery, exchange and returns, help afterwards',
  'deliveredPart.personnel.holds': () => 'knowledge, courtesy and reliability of those they speak to',
  'deliveredPart.image.holds': () => 'name, reviews, what others think of buying here',
  'deliveredPart.money.holds': () => 'price, delivery charge, what is lost on returns',
  'deliveredPart.time.holds': () => 'searching, ordering, waiting for the parcel and for answers',
  'deliveredPart.energy.holds': () => 'trouble, worry and risk: accounts, payment, complaints',
  'delivered.parts': () => 'What do they gain, and what does it cost them?',
  'delivered.parts.score': () => 'Mean answer',
  'delivered.parts.note': (p: { level: string }) =>
    `Means of those who answered the part, with their ${p.level} interval. Of money, time and effort a high number is a high cost.`,
  'delivered.part': () => 'Part',
  'delivered.from': () => 'from',
  'delivered.to': () => 'to',
  'delivered.against': (p: { subject: string }) => `Better or worse than ${p.subject}?`,
  'delivered.against.points': () => 'Points of CDV ahead',
  'delivered.against.whole': () => 'Together',
  'delivered.against.note': (p: { both: string }) =>
    `Ours less theirs, by what each part adds to CDV; the parts add up to the whole. ${p.both} people judged both shops, and their answers are compared as theirs. An interval that holds 0 says nothing either way.`,
  'delivered.rival': () => 'Competitor',
  'delivered.factors': () => 'What moves delivered value most?',
  'delivered.factors.share': () => 'Share of the variance of CDV',
  'delivered.factors.note': () =>
    'How much of the differences between customers goes with each part: together 100 %. A part everybody agrees on moves nothing, however much it weighs; below 0 it pulls against the rest. It says what goes together, not what causes what.',
  'delivered.factors.few': () => 'Forty answers that differ are needed to say which part moves CDV.',
  'delivered.factor.table': () => 'The parts: what each holds, and where it can be moved',
  'delivered.factor.holds': () => 'What it holds',
  'delivered.factor.weight': () => 'Weight',
  'delivered.factor.mean': () => 'Mean',
  'delivered.factor.answers': () => 'Answers',
  'delivered.factor.share': () => 'Moves',
  'delivered.traits': () =>
    'Delivered value is what the customer perceives, not what the shop spends; it is judged against what else there is; it differs between people and over time; and it grows from either side: more value, or less cost. The seven parts are the factors; which of them to work on is where the interval against a competitor lies below 0 and the part moves much.',
  'delivered.balance': () => 'Do both sides gain?',
  'delivered.balance.fields': () => 'Who gains what, and what follows',
  'delivered.balance.text': (p: { n: string; cut: string; money: string }) =>
    `${p.n} customers who answered have a forecast. Split at ${p.cut} points of CDV and ${p.money} of expected profit, where current × potential splits too.`,
  'delivered.balance.rho': (p: { rho: string; lower: string; upper: string }) =>
    ` Rank correlation ${p.rho} (${p.lower} to ${p.upper}).`,
  'delivered.balance.rho.few': () => ' Fewer than ten customers, or no differences: no correlation is told.',
  'delivered.balance.none': () =>
    'Both directions need answers from customers who are known here and have a forecast. None are: the file names nobody, its names are not known, or the model of purchases was refused.',
  'delivered.balance.cut': () => 'Customer gains from',
  'delivered.balance.cut.middle': () => 'the middle answer on',
  'delivered.balance.cut.zero': () => 'CDV 0 on',
  'delivered.balance.both-high': () => 'Both gain',
  'delivered.balance.we-gain': () => 'We gain more',
  'delivered.balance.they-gain': () => 'They gain more',
  'delivered.balance.both-low': () => 'Neither gains much',
  'delivered.balance.both-high.care': () => 'Keep it so; ask them for reviews and referrals.',
  'delivered.balance.we-gain.care': () => 'At risk: raise what they get before a rival does.',
  'delivered.balance.they-gain.care': () => 'Content and could buy more: widen what they buy.',
  'delivered.balance.both-low.care': () => 'Serve at low cost; find out what is missing.',
  'delivered.balance.field': () => 'Field',
  'delivered.balance.customers': () => 'Customers',
  'delivered.balance.profit': () => 'Expected profit',
  'delivered.balance.cdv': () => 'Mean CDV',
  'delivered.balance.follows': () => 'What follows',
  'delivered.balance.x': () => 'What the customer gains (CDV)',
  'delivered.balance.y': () => 'What we gain (expected profit)',
  'delivered.balance.point': (p: { cdv: string; money: string }) => `CDV ${p.cdv}\nexpected profit ${p.money}`,
  'delivered.balance.shown': (p: { n: string; all: string }) =>
    ` ${p.n} of ${p.all} customers drawn, chosen by chance.`,
  'delivered.groups': () => 'By group',
  'delivered.group': () => 'Who',
  'delivered.group.all': () => 'Our shop, all answers',
  'delivered.group.none': () => 'no group',
  'delivered.answers': () => 'Answers',
  'delivered.tcv': () => 'Value (TCV)',
  'delivered.tcc': () => 'Cost (TCC)',
  'delivered.cdv': () => 'TCV − TCC',
  'delivered.relative': () => 'TCV ÷ TCC',
  'delivered.paid': () => 'Paid an order',
  'delivered.bounds': (p: { mean: string; lower: string; upper: string }) => `${p.mean} (${p.lower} to ${p.upper})`,
  'delivered.groups.note': () =>
    'The ratio depends on where the scale begins; the difference does not. Paid an order is what the shop’s own data say about money, for customers known here; it stands beside the answers and is in none of them. Delivery days are not in the order data, so time has no such figure.',
  'delivered.weights': () => 'How much does each part weigh?',
  'delivered.weights.note': () =>
    'Value and cost are weighed apart, each to 100 %. Weights say what counts for the customer: take them from what was asked, or compare the parts in pairs.',
  'delivered.weights.hand': () => 'By hand',
  'delivered.weights.pairs': () => 'In pairs (AHP)',
  'delivered.weights.entropy': () => 'From the answers (entropy)',
  'delivered.weights.entropy.note': () =>
    'A part on which customers differ more gets more weight. It says what tells answers apart, not what matters to them.',
  'delivered.weights.keep': () => 'Weigh so',
  'delivered.weights.value': () => 'Value',
  'delivered.weights.cost': () => 'Cost',
  'delivered.weights.ratio': (p: { value: string; cost: string }) =>
    `Consistency: value ${p.value}, cost ${p.cost}. Below 0.1 the answers hang together.`,
  'delivered.source': () => 'Where the answers come from',
  'delivered.source.file': (p: { file: string; day: string; who: string }) =>
    `${p.file}, taken in on ${p.day}${p.who === '' ? '' : ` by ${p.who}`}.`,
  'delivered.source.rows': (p: {
    rows: string;
    complete: string;
    partial: string;
    thin: string;
    repeated: string;
    blank: string;
    unreadable: string;
    outside: string;
    linked: string;
  }) =>
    ` ${p.rows} rows: ${p.complete} whole, ${p.partial} with a part left out, ${p.thin} with too little to count, ${p.repeated} said before by the same customer, ${p.blank} empty, ${p.unreadable} with something that is no number, ${p.outside} outside of the scale. ${p.linked} answers about us are from customers known here.`,
  'delivered.source.missing': () =>
    'An answer counts with two of the four parts of value and two of the three of cost; a part left out takes the weighted mean of its side, so that it moves nothing.',
  'delivered.source.example': (p: { line: string; column: string; value: string }) =>
    `Line ${p.line}, ${p.column}: “${p.value}”`,
  'delivered.source.remove': () => 'Remove this study',
  'delivered.source.remove.sure': () => 'Remove the study with all its answers?',
  'delivered.new': () => 'Take in answers',
  'delivered.new.caption': () => 'A file from a survey: one row per answer (CSV or XLSX)',
  'delivered.file': () => 'File',
  'delivered.file.columns': (p: { file: string; columns: string }) => `${p.file}: ${p.columns} columns`,
  'delivered.field.name': () => 'Name of the study',
  'delivered.field.customer': () => 'Column: who answered',
  'delivered.field.nobody': () => 'nobody is named',
  'delivered.field.by': () => 'Named by',
  'delivered.field.subject': () => 'Column: shop judged',
  'delivered.field.subject.none': () => 'all about us',
  'delivered.field.own': () => 'We are called',
  'delivered.field.own.hint': () => 'as in that column; an empty cell is us too',
  'delivered.field.group': () => 'Column: group',
  'delivered.field.group.none': () => 'no groups',
  'delivered.field.lowest': () => 'Lowest answer',
  'delivered.field.highest': () => 'Highest answer',
  'delivered.field.costs': () => 'A high answer about money, time, effort means',
  'delivered.field.costs.burden': () => 'it costs much',
  'delivered.field.costs.ease': () => 'content: it costs little',
  'delivered.field.part': (p: { part: string }) => `Column: ${p.part}`,
  'delivered.take': () => 'Take in',
  'explain.delivered.definition': () =>
    'Value customers receive (product, service, staff, image) and what it costs them (money, time, effort), by their own answers. Intervals are Student’s at 95 %; of the ratio by the delta method on the logarithm; of differences between shops with the correlation of those who judged both; of shares by the delete-a-group jackknife over twenty groups.',
  'explain.delivered.formula': () =>
    'TCV = Σ w·(product, service, staff, image);  TCC = Σ v·(money, time, effort);  CDV = TCV − TCC, or TCV ÷ TCC;  share of a part = Cov(its addend, CDV) ÷ Var(CDV)',
  'customer.delivered': () => 'What she says she gains',
  'customer.delivered.none': () =>
    'No study of delivered value has an answer of this customer. Answers come in from a file, under Value → Delivered value.',
  'customer.delivered.asked': (p: { day: string; lowest: string; highest: string }) =>
    `, taken in on ${p.day}, on a scale from ${p.lowest} to ${p.highest}`,
  'customer.delivered.tcv': () => 'Value (TCV)',
  'customer.delivered.tcc': () => 'Cost (TCC)',
  'customer.delivered.cdv': () => 'Left (TCV − TCC)',
  'customer.delivered.below': (p: { share: string; n: string }) => `more than ${p.share} of ${p.n} answers`,
  'customer.delivered.other': (p: { subject: string }) => `Left at ${p.subject}`,
  'explain.customerDelivered.definition': () =>
    'Delivered value by the customer’s own first answer in each study that names who answered: points of that study’s scale, weighed as the study is. A part left out takes the weighted mean of its side. Answers about other shops are those of the same customer.',
  'explain.customerDelivered.formula': () =>
    'TCV − TCC = Σ w·(product, service, staff, image) − Σ v·(money, time, effort)',
  'cli.delivered.about': () => 'What customers gain and what it costs them, by their own answers',
  'cli.delivered.take.about': () => 'Take in a file of answers: one row an answer, the seven parts in seven columns',
  'cli.delivered.show.about': () => 'Delivered value by group and against competitors, with intervals',
  'cli.arg.answers': () => 'CSV or XLSX file of answers',
  'cli.option.studyName': () => 'name of the study; without it the name of the file',
  'cli.option.deliveredItems': () =>
    'seven columns in the order product,service,personnel,image,money,time,energy; without it columns of these names',
  'cli.option.deliveredScale': () => 'lowest and highest answer',
  'cli.option.deliveredCustomer': () => 'column that names who answered',
  'cli.option.deliveredKey': () => 'what that column holds',
  'cli.option.deliveredSubject': () => 'column that names the shop judged',
  'cli.option.deliveredOwn': () => 'how that column calls this shop',
  'cli.option.deliveredGroup': () => 'column of groups',
  'cli.option.deliveredEase': () => 'high answers about money, time and effort mean content',
  'cli.option.study': () => 'number of the study; without it the newest',
  'cli.option.deliveredBy': () => 'groups',
  'cli.delivered.taken': (p: { id: string; counting: string; rows: string; linked: string }) =>
    `study ${p.id}: ${p.counting} of ${p.rows} rows count; ${p.linked} about this shop are from customers known here`,
};
