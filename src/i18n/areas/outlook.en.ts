/** Words of what is ahead: strategies per stage, next stages, time until lost, contribution. Numbers arrive formatted. */
const people = (n: string) => (n === '1' ? '1 customer' : `${n} customers`);
const months = (n: string) => (n === '1' ? '1 month' : `${n} months`);

export const outlookEn = {
  'playbook.title': () => 'What should be done at each stage?',
  'playbook.note': () =>
    'The four strategies are the textbook’s: develop new customers, lift, keep, restore. The actions and what to watch are ours; change them to suit the shop.',
  'playbook.strategy': () => 'Strategy',
  'playbook.aim': () => 'Aim',
  'playbook.actions': () => 'Actions',
  'playbook.watch': () => 'What to watch',
  'playbook.exploration': () => 'Develop',
  'playbook.exploration.aim': () =>
    'A second purchase soon, and no more spent on the customer than she may come to be worth.',
  'playbook.exploration.actions': () =>
    'Keep what the first order promised: delivery, quality, an easy way back.\nOne contact after it arrived, with help for what was bought.\nOffer the next purchase that fits the first, not the deepest discount.',
  'playbook.exploration.watch': () =>
    'Share that buys again within one usual gap.\nRefunds of first orders by channel.\nProfit of the first order after its cost.',
  'playbook.formation': () => 'Lift',
  'playbook.formation.aim': () =>
    'This is the trial period: find out what the customer is worth and how she buys, and let trust grow.',
  'playbook.formation.actions': () =>
    'Check value and pattern: expected value, categories, rhythm.\nShow a second category that fits.\nPut complaints and refunds of this group first.',
  'playbook.formation.watch': () =>
    'Share that reaches stability within a year.\nOrder value against the first order.\nExpected profit, and how sure it is.',
  'playbook.stability': () => 'Keep',
  'playbook.stability.aim': () =>
    'Make stability last: more value than rivals, again and again, with gains shared fairly.',
  'playbook.stability.actions': () =>
    'Reward staying, not only the next order: service, early access, tiers.\nBring something new before it is missed.\nAsk how satisfied they are, and act on the answer.',
  'playbook.stability.watch': () =>
    'Monthly share that falls into decline.\nCategories and margin over time.\nWho of the A class is close to the limit of her own rhythm.',
  'playbook.decline': () => 'Restore',
  'playbook.decline.aim': () =>
    'Find the reason and restore the relationship while it is alive; let go of what is not worth it.',
  'playbook.decline.actions': () =>
    'Ask why before offering anything.\nMend the cause: complaint, refund, stock, delivery.\nOffer by value to come, with a control group.',
  'playbook.decline.watch': () =>
    'Share that comes back within one usual gap.\nExpected profit at stake.\nIncremental profit of what was offered.',
  'playbook.lost': () => 'Win back or let go',
  'playbook.lost.aim': () => 'Win back only where the expected gain is larger than the cost; learn from the rest.',
  'playbook.lost.actions': () =>
    'Rank by probability of return × value to come − cost.\nOne honest reason to come back, once.\nRecord why customers left.',
  'playbook.lost.watch': () => 'Returns against a group left alone.\nCauses of loss, by value.',

  'outlook.next': () => 'Where to from here?',
  'outlook.next.note': (f: { months: string; from: string; to: string }) =>
    `Share of those in the stage on the left at a month end who stood in the stage above a month later, over ${months(f.months)} from ${f.from} to ${f.to}.`,
  'outlook.next.none': () =>
    'The history is shorter than a month: no move from month end to month end has been seen yet.',
  'outlook.next.from': () => 'Stage',
  'outlook.next.to': () => 'A month later',
  'outlook.next.share': () => 'Share',
  'outlook.next.cell': (f: {
    from: string;
    to: string;
    share: string;
    low: string;
    high: string;
    n: string;
    of: string;
  }) => `${f.from} → ${f.to}: ${f.share} (${f.low}–${f.high}), ${f.n} of ${f.of} moves`,
  'outlook.check.holds': (f: { error: string; ahead: string }) =>
    `The present stage is nearly all there is to know: ${f.ahead} months ahead, no share was off by more than ${f.error}.`,
  'outlook.check.fails': (f: { error: string; ahead: string }) =>
    `The present stage is not all there is to know: ${f.ahead} months ahead, a share was off by ${f.error}. Read the shares for the next month; do not multiply them up.`,
  'outlook.check.order': (f: { statistic: string; degrees: string; p: string }) =>
    ` It matters where a customer came from: G² = ${f.statistic} with ${f.degrees} degrees of freedom, p ${f.p}.`,
  'outlook.check.constancy': (f: { statistic: string; degrees: string; p: string }) =>
    ` Shares differ between months: G² = ${f.statistic} with ${f.degrees} degrees of freedom, p ${f.p}.`,
  'outlook.check.none': () => 'The history is too short to test whether the present stage is all there is to know.',
  'outlook.lives': () => 'How long do relationships last from here?',
  'outlook.lives.note': () =>
    'From the month end at which a customer entered a stage until she was first lost (Kaplan–Meier). Only entries that were seen count; customers who are still there count for as long as they were seen. A curve ends where fewer than 30 are left.',
  'outlook.lives.mean': (f: { stage: string; months: string; low: string; high: string; horizon: string; n: string }) =>
    `${f.stage}: ${f.months} of the next ${months(f.horizon)} (${f.low}–${f.high}), from ${people(f.n)}`,
  'outlook.lives.none': () => 'Too few customers have been seen entering a stage.',
  'outlook.lives.months': () => 'Months since entering the stage',
  'outlook.lives.month': ({ n }: { n: string }) => `After ${months(n)}`,
  'outlook.lives.there': () => 'Not lost',
  'outlook.contribution': () => 'Which stage of life brings the money?',
  'outlook.contribution.note': (f: { from: string }) =>
    `Money from ${f.from} on, by the stage its buyers stood in at the month end before; new customers count as contact. A study claims 5, 15, 25 and 10 %, which is 55 % in all: both readings are shown, as given and scaled to the whole. Which of its stages is which of ours is our reading.`,
  'outlook.contribution.stage': () => 'Stage in the study',
  'outlook.contribution.ours': () => 'Our stages',
  'outlook.contribution.money': () => 'Money',
  'outlook.contribution.share': () => 'Your share',
  'outlook.contribution.claimed': () => 'Claimed',
  'outlook.contribution.scaled': () => 'Claimed, scaled',
  'outlook.s3.contact': () => 'Contact',
  'outlook.s3.growth': () => 'Growth',
  'outlook.s3.maturity': () => 'Maturity',
  'outlook.s3.decline': () => 'Decline',

  'outlook.customer': () => 'What is ahead?',
  'outlook.customer.life': (f: { days: string; horizon: string; alive: string }) =>
    `Expected to stay a customer for ${f.days} of the next ${f.horizon}; alive today with ${f.alive}.`,
  'outlook.customer.lifeInterval': (f: { lower: string; upper: string; level: string }) =>
    ` The model’s parameters are estimates: ${f.lower} to ${f.upper} (${f.level}).`,
  'outlook.customer.half': (f: { days: string }) => ` Even odds that she has left by ${f.days} from now.`,
  'outlook.customer.halfNow': () => ' More likely than not she has left already.',
  'outlook.customer.late': (f: { days: string }) => ` Nine in ten such customers have left by ${f.days} from now.`,
  'outlook.customer.refused': () =>
    'The data cannot carry a model of leaving yet, so nothing is said about how long she will stay.',
  'outlook.customer.once': () =>
    'She has bought once, and the model in use lets nobody leave before a second purchase: it cannot tell how long she will stay.',
  'outlook.customer.stageLife': (f: { stage: string; months: string; horizon: string; n: string }) =>
    `Customers seen entering ${f.stage} lasted ${f.months} of ${months(f.horizon)} on average before they were lost (${people(f.n)}).`,
  'outlook.customer.next': (f: { stage: string; n: string }) => `A month later, of ${f.n} like her in ${f.stage}`,
  'outlook.customer.none': () => 'Nobody has been seen leaving this stage over a month yet.',
  'outlook.customer.memory': () =>
    'Where she came from matters too: these shares are those of all customers of her stage.',

  'explain.nextStage.definition': () =>
    'Counted on the stages of each month end: of those who stood in a stage, the share that stood in each stage a month later. Intervals are Wilson’s at 95 %. Whether the present stage is all there is to know is tested against the stage before and for change over time (Anderson & Goodman 1957), and by foreseeing three months.',
  'explain.nextStage.formula': () => 'p(i → j) = moves from i to j ÷ all moves from i',
  'explain.stageLife.definition': () =>
    'The share still not lost after each month since entering the stage; the mean is the area under the curve up to its end, with Greenwood’s variance (Klein & Moeschberger 2003). No model of leaving is assumed.',
  'explain.stageLife.formula': () => 'S(k) = Π (1 − lost in month j ÷ at risk in month j); mean = Σ S(k)',
  'explain.contribution.definition': () =>
    'Each order’s money is given to the stage its buyer stood in at the end of the month before. The interval takes customers as drawn at random (linearised ratio of totals).',
  'explain.contribution.formula': () => 'Share of a stage = Σ money bought while in it ÷ Σ money',
  'explain.remainingLife.definition': () =>
    'The area under the probability to be alive, by the shop’s model of purchases, up to five years: over an endless future it may have no finite value. The interval says how far the expectation itself may be off, from fits to resampled customers; how long this one customer stays varies more, as the other days say.',
  'explain.remainingLife.formula': () => 'E[min(L, H)] = ∫ P(alive at T + t) dt, t = 0 … H',
} satisfies Record<string, (facts: never) => string>;
