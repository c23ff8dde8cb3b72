/** Whom it is worth winning back. */
export const winbackEn = {
  'winback.title': () => 'Whom is it worth winning back?',
  'winback.caption': () => 'Win-back queue',
  'winback.pending': () => 'Nothing has been worked out for this day yet',
  'winback.pending.body': () => 'It happens by itself after the newest scoring run. Earlier days are left alone.',
  'winback.answer': (p: {
    silent: string;
    chance: string;
    days: string;
    worth: string;
    gain: string;
    queue: string;
    share: string;
  }) =>
    `Of ${p.silent} silent or lost customers ${p.chance} are expected back within ${p.days}. ${p.worth} are worth an attempt, ${p.gain} together; the first ${p.queue} hold ${p.share} of it.`,
  'winback.state.no-model': () =>
    'Your data cannot carry this yet: without a back-tested model of purchases there is no chance of a return.',
  'winback.state.too-short': () =>
    'Your data cannot carry this yet: the past is too short to see who of the silent came back.',
  'winback.state.too-few': (p: { tested: string; returned: string }) =>
    `Your data cannot carry this yet: of ${p.tested} customers who were silent before, ${p.returned} came back; 200 and 30 are needed to test the chance.`,
  'winback.state.biased': (p: { bias: string }) =>
    `The model was too far off: of returns in the last period it expected ${p.bias} more or less than came. No queue is made from it.`,
  'winback.capacity': () => 'Capacity (customers)',
  'winback.cost': () => 'Cost of an attempt',
  'winback.curve': () => 'How much does the queue bring?',
  'winback.curve.note': () =>
    'Expected gain after cost, the most valuable customers first. It counts returns with and without an attempt: what an attempt adds only a control group tells.',
  'winback.curve.people': () => 'Customers of the queue',
  'winback.curve.gain': () => 'Expected gain together',
  'winback.open': (p: { n: string }) => `The first ${p.n} as customers`,
  'winback.openAll': (p: { n: string }) => `All ${p.n} worth an attempt`,
  'winback.tested': () => 'Did those as silent come back before?',
  'winback.tested.note': (p: {
    day: string;
    n: string;
    returned: string;
    days: string;
    before: string;
    area: string;
    top: string;
  }) =>
    `${p.n} customers silent on ${p.day}, of whom ${p.returned} bought within ${p.days}. The model, which had not seen these days, was off by ${p.before} and is calibrated for it, each half by the other. It puts the right one of two first in ${p.area} of cases; the fifth first in the queue brought ${p.top} of the money that came back.`,
  'winback.silence': () => 'Silence ÷ own rhythm',
  'winback.silence.range': (p: { from: string; to: string }) => `${p.from}–${p.to}×`,
  'winback.silence.from': (p: { from: string }) => `${p.from}× and more`,
  'winback.silence.before': () => 'Model alone',
  'winback.said': () => 'said',
  'winback.came': () => 'came back',
  'winback.share': () => 'Share who came back',
  'winback.kinds': () => 'Why were they lost, and what follows from it?',
  'winback.kinds.note': () =>
    'Only facts that the shop’s own past bears out put a customer into a kind; everybody else is unknown. They fit a cause, they do not prove it.',
  'winback.kind': () => 'Kind',
  'winback.customers': () => 'Customers',
  'winback.meanChance': () => 'Chance',
  'winback.meanValue': () => 'Value if back',
  'winback.worth': () => 'Worth an attempt',
  'winback.gain': () => 'Expected gain',
  'winback.policy': () => 'What follows',
  'lossKind.natural': () => 'Natural',
  'lossKind.malicious': () => 'Malicious',
  'lossKind.competitive': () => 'To a competitor',
  'lossKind.fault': () => 'By our fault',
  'lossKind.unknown': () => 'Unknown',
  'winback.policy.natural': () => 'Stay in reach at low cost; no discount for a need that has gone.',
  'winback.policy.malicious': () => 'Do not woo; look at the rules of returns.',
  'winback.policy.competitive': () => 'Offer what they buy elsewhere: the range, or the price of it.',
  'winback.policy.fault': () => 'Put it right and say so first; an offer comes after.',
  'winback.policy.unknown': () => 'Ask before offering; try one thing against a control group.',
  'winback.types': () => 'How close were they, and how content?',
  'winback.type': () => 'Relation and satisfaction',
  'winback.byAnswer': () => 'By own answer',
  'winback.types.refunds': () =>
    'Close: profit so far at or above the line of current × potential, and bought over half a year or more. Nobody has answered a survey here (Value → Delivered value), so satisfaction is told from refunds alone: a fault that the shop’s own past bears out, or half of the money sent back. Silence about it is no contentment: everybody else is unknown. The types are ours; the source’s list is lost.',
  'winback.types.answers': (p: { study: string }) =>
    `Close: profit so far at or above the line of current × potential, and bought over half a year or more. Satisfaction is the customer’s own answer in “${p.study}” (at or above the middle of delivered value) where she gave one; else a fault that the shop’s own past bears out, or half of the money sent back; else unknown. The types are ours; the source’s list is lost.`,
  'winback.types.strong-discontent': () => 'First of all: a person puts right what went wrong, before any offer.',
  'winback.types.strong-content': () => 'Lost for another reason: ask which, and stay in reach.',
  'winback.types.strong-unknown': () => 'Ask one question before offering: it tells which of the two it is.',
  'winback.types.weak-discontent': () => 'Mend the fault for the next one; spend little on this one.',
  'winback.types.weak-content': () => 'Never bound: a small reason to come again, sent by itself.',
  'winback.types.weak-unknown': () => 'The cheapest contact, and none where the chance is small.',
  'winback.signs': () => 'What goes before a loss in this shop?',
  'winback.signs.note': (p: { day: string }) =>
    `Customers live on ${p.day}: how many of those with the sign, and of those with equally many purchase days without it, have been lost since. A sign counts where the whole interval lies above 1.`,
  'winback.signs.none': () => 'No earlier day is far enough back to test signs; nobody is put into a kind.',
  'winback.sign': () => 'Sign',
  'winback.sign.exposed': () => 'With it',
  'winback.sign.lost': () => 'Lost',
  'winback.sign.othersLost': () => 'Others lost',
  'winback.sign.ratio': () => 'Times as often',
  'winback.sign.interval': () => '95 %',
  'winback.sign.counts': () => 'Counts',
  'winback.sign.yes': () => 'yes',
  'winback.sign.no': () => 'no',
  'winback.sign.few': () => 'too few',
  'winback.sign.part': () => 'Goes back to it',
  'winback.sign.silent': () => 'Silent now',
  'winback.sign.live': () => 'Live now: watch',
  'winback.sign.future': () => 'Expected profit at stake',
  'lossSign.refundedLast': () => 'Last order given back',
  'lossSign.manyRefunds': () => 'Half of all money given back',
  'lossSign.bargains': () => 'Buys at a discount only',
  'lossSign.narrowed': () => 'Buys fewer categories than before',
  'lossSign.moved': () => 'Moved to another province',
  'lossSign.slowing': () => 'Last gap twice as long',
  'winback.queue': () => 'Who comes first?',
  'winback.queue.customer': () => 'Customer',
  'winback.queue.last': () => 'Last purchase',
  'winback.queue.why': () => 'Fits',
  'winback.queue.confidence': () => 'Confidence',
  'winback.queue.none': () => 'Nobody is worth an attempt at this cost.',
  'explain.winback.definition': () =>
    'Silent and lost customers by their own rhythm. Value if back: expected profit of the purchase she returns with and of those that follow over the horizon, as of a customer who has just bought. Cost: keeping in touch for the window by the cost model, and the cost of an attempt typed in.',
  'explain.winback.formula': () =>
    'gain = P(return) × value − cost. P(return in t) = 1 − L(x, t_x, T + t) ÷ L(x, t_x, T), calibrated on customers as silent before. Part of the losses that goes back to a sign = 1 − 1 ÷ (how many times as often those with it were lost, within equal numbers of purchase days).',
};
