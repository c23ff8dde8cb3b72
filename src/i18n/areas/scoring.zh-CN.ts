import type { scoringEn } from './scoring.en.ts';

const RULES: Record<string, string> = {
  'own-rate': '每位客户照过去的频率继续购买',
  'last-period': '上一期的情况原样重演',
};

export const scoringZh: typeof scoringEn = {
  'job.phase.purchases': () => '汇总购买记录',
  'job.phase.fit': () => '拟合模型',
  'job.phase.backtest': () => '用历史数据检验模型',
  'job.phase.values': () => '计算每位客户的价值',
  'job.phase.stages': () => '判定生命周期阶段',
  'job.phase.assemble': () => '客户分级',
  'job.phase.publish': () => '发布结果',

  'model.few-customers': (f) => `目前只有 ${f.found} 位客户，至少需要 ${f.needed} 位才能预测。`,
  'model.few-customers-weak': (f) => `目前有 ${f.found} 位客户，预测还比较粗略；达到 ${f.needed} 位后才比较可靠。`,
  'model.nobody-repeats': () => '还没有客户在第二天再次购买，看不出回购节奏。',
  'model.few-repeaters': (f) => `有复购的客户只有 ${f.found} 位，至少需要 ${f.needed} 位才能预测。`,
  'model.few-repeaters-weak': (f) => `有复购的客户只有 ${f.found} 位；达到 ${f.needed} 位后预测才比较可靠。`,
  'model.short-span': (f) => `订单只跨越 ${f.foundDays}，至少需要 ${f.neededDays} 才能预测。`,
  'model.short-span-weak': (f) =>
    `订单只跨越 ${f.foundDays}；季节性和购买较慢的客户至少要 ${f.neededDays} 才看得出来。`,
  'model.all-identical': () => '所有客户的购买历史完全相同，没有差异可供学习。',
  'model.not-converged': () => '模型在这些订单上没有得到稳定的结果。',
  'model.dropout-not-identified': () =>
    '数据分不清“已经离开”和“买得少”的客户。订单总数可以参考，单个客户的存活概率意义不大。',
  'model.heterogeneity-not-identified': () => '数据看不出客户之间购买频率的差异有多大。',
  'model.regularity-not-identified': () => '数据看不出客户购买有多规律。',
  'model.no-beat': () => '这里的购买没有固定节奏（k = 1），结果与不带 k 的模型相同。',
  'model.no-backtest': () => '历史太短，无法留出一段来检验预测。',
  'model.rule-better': (f) => `在留出检验的时段里，一条简单规则比模型更接近实际：${RULES[f.rule] ?? f.rule}。`,
  'model.rule-as-good': (f) =>
    `在留出检验的时段里，逐个客户看，一条简单规则与模型不相上下：${RULES[f.rule] ?? f.rule}。模型另外给出置信区间和存活概率。`,
  'model.backtest-off': (f) => `在留出检验的时段里，模型的总量与实际相差 ${f.share}。`,
  'model.few-spenders': (f) =>
    `复购且有消费金额的客户只有 ${f.found} 位，达到 ${f.needed} 位才能对客单价建模；在此之前按平均客单价估计。`,
  'model.spend-identical': () => '所有复购订单金额相同，因此按这一金额估计。',
  'model.spend-not-converged': () => '客单价模型没有得到稳定的结果，按平均客单价估计。',
  'model.spend-without-mean': () => '少数大额订单影响过大，模型中的平均客单价不存在，按实际平均客单价估计。',
  'model.spend-heterogeneity-not-identified': () => '客户之间的客单价差异太小，难以区分。',
  'model.spend-variation-not-identified': () => '数据看不出同一客户各次订单金额的差异有多大。',
  'model.spend-correlated': (f) =>
    `购买频率与客单价相关（相关系数 ${f.correlation}），而模型假设两者独立：高频客户的金额可能有偏差。`,

  'next.keep-best': (f) => `${f.customers} 位 A、B 类客户正在退化，涉及预期利润 ${f.profitMinor}：现在就联系他们。`,
  'next.raise-promising': (f) =>
    `${f.customers} 位客户目前消费不多，但预期可带来利润 ${f.profitMinor}：向他们推荐更多商品。`,
  'next.win-back': (f) =>
    `${f.customers} 位 A、B 类客户已经流失，他们曾带来 ${f.netMinor}。找出原因，挽回还能挽回的客户。`,
  'next.second-order': (f) => `${f.customers} 位客户在最近 ${f.days} 内只买过一次：第二单决定他们会不会留下来。`,

  'why.repeatPurchases': () => '首购之后的购买天数',
  'why.silence': () => '已沉默',
  'why.silenceRatio': () => '沉默 ÷ 自身回购周期',
  'why.alive': () => '存活概率',
  'why.expectedOrders': () => '预期购买天数',
  'why.discountFactor': () => '未来订单折算到今天的比例',
  'why.discountedOrders': () => '折现后的预期购买天数',
  'why.expectedSpend': () => '× 每次预期消费',
  'why.futureRevenue': () => '= 预期收入',
  'why.margin': () => '× 自身利润率（向整体平均收缩）',
  'why.futureProfit': () => '= 预期利润',

  'rfm.rule': (f) => `${f.rule}（${f.scores}）`,
};
