import type { modelsEn } from './models.en.ts';

export const modelsZh: typeof modelsEn = {
  'cli.model.list.about': () => '列出全部模型：各需要哪些列、在哪里说明',
  'cli.model.predict.about': () => '用已拟合的参数预测客户',
  'cli.model.compare.about': () => '拟合列中数据允许的所有模型，并说明哪个最好、为什么',
  'cli.arg.modelFile': () => 'CSV 文件，每位客户一行，或每种历史及其客户数一行；- 表示标准输入',
  'cli.option.horizon': () => '预测多远，单位与文件中的时间一致（或为购买时机数）',
  'cli.option.compareHorizon': () => 'holdout 列所覆盖的时长',
  'cli.option.parameters': () => '`fit --json` 写出的文件，或 r=0.24,alpha=4.4,…',
  'cli.option.spendParameters': () => 'gamma-gamma 的参数，写法相同：再给出每次消费与合计金额',
  'cli.option.modelCovariates': () => '既影响购买频率、也影响离开快慢的数字列，以逗号分隔',
  'cli.option.rateCovariates': () => '影响购买频率的数字列，以逗号分隔',
  'cli.option.dropoutCovariates': () => '影响离开快慢的数字列，以逗号分隔',
  'cli.option.k': () => '购买有多规律（1 为随机），用于名称以 -k 结尾的模型；不给则由 litt 列选定',
  'cli.option.intervals': () => '再给出以该概率（默认 0.9）包含未来购买次数的区间',
  'cli.model.columns': () => '所需列',
  'cli.model.page': () => '说明',
  'cli.model.estimate': () => '估计值',
  'cli.model.standardError': () => '标准误',

  'models.story.bg-nbd': () => '随时可能购买；每次复购后客户可能离开。从未复购的客户一律视为仍然存活。',
  'models.story.mbg-nbd': () => '与 BG/NBD 相同，但首次购买后也可能离开。',
  'models.story.bg-cnbd-k': () => '与 BG/NBD 相同，适合购买间隔较规律的客户。',
  'models.story.mbg-cnbd-k': () => '与 MBG/NBD 相同，适合购买间隔较规律的客户。',
  'models.story.pareto-nbd': () => '随时可能购买；客户随时可能悄然离开。',
  'models.story.bg-bb': () => '只在特定时机购买：年度募捐、每月礼盒、当季上新。',
  'models.story.gamma-gamma': () => '由已有的购买推断客户长期的客单价。',

  'models.warning.few-customers': (p) => `只有 ${p.n} 位客户，估计较粗略，请看标准误。`,
  'models.warning.nobody-repeats': () => '没有人复购，看不出回购节奏：预测接近于零，参数没有意义。',
  'models.warning.everybody-alike': () => '所有客户的历史完全相同，没有差异可供学习：只有平均值可用。',
  'models.warning.one-dominates': (p) =>
    `第 ${p.line} 行的客户占全部复购的 ${p.share}，估计被其带偏。请去掉该行再拟合一次作比较。`,
  'models.warning.ages-too-long': (p) =>
    `age 平均为 ${p.mean} ${UNITS[p.unit] ?? p.unit}，即一百年以上。若文件用的是更小的单位（例如秒），预测时长也须用同一单位。`,
  'models.warning.ages-are-moments': (p) =>
    `age 平均为 ${p.mean}，像是时间戳（自 1970 年起的秒数），而不是距首次购买的时长。`,
  'models.warning.recency-in-larger-unit': (p) =>
    `所有人的最近购买都不晚于首购至今时长的 ${p.share}。若 recency 按周、age 按天，请统一单位。`,
  'models.warning.not-converged': () => '没有找到稳定的最优解：这些数字不可靠。',
  'models.warning.dropout-open': () =>
    '数据分不清“已经离开”和“买得少”的客户。预测总数可以参考；离开部分的参数和单个客户的存活概率意义不大。',
  'models.warning.heterogeneity-open': () => '数据看不出客户之间差异有多大。预测可用；这部分参数本身没有意义。',
  'models.warning.regularity-open': () =>
    '数据看不出客户的购买有多规律。给出 litt 列（相邻购买间隔的对数之和）即可判断；也可用 --k 直接指定。',
  'models.warning.covariates-open': () => '数据看不出部分协变量的作用：某列没有变化，或几列可互相推出。',
  'models.warning.variation-open': () => '数据看不出同一客户各次消费的差异有多大。',
  'models.warning.errors-missing': (p) => `在该点上 ${p.parameters} 的标准误不存在，记为 null。`,
  'models.warning.spend-left-out': (p) => `${p.customers} 位复购客户没有正的消费额（退款、赠品），模型不予采用。`,
  'models.warning.spend-alike': () => '所有人的消费额相同，没有差异可供学习。',
  'models.warning.spend-dominates': (p) =>
    `第 ${p.line} 行的客户占全部消费额的 ${p.share}，估计被其带偏。请去掉该行再拟合一次作比较。`,
  'models.warning.no-mean-spend': () =>
    '少数大额消费影响过大，模型中的平均客单价不存在（q ≤ 1）：客户自身历史无法给出时，expected_spend 为 null。',
  'models.warning.numbers-missing': (p) => `有 ${p.rows} 行的 ${p.columns} 无法算出，记为 null。`,
  'models.warning.horizon-cut': (p) => `购买时机按整数计：预测时长取 ${p.horizon}。`,

  'models.best.holdout': (p) =>
    `${p.best} 最接近留出期的实际购买：均方根误差 ${p.error}，${p.next} 为 ${p.nextError}。`,
  'models.best.holdout-rule': (p) =>
    `没有模型比“照旧购买”这条简单规则更接近留出期的实际购买：均方根误差 ${p.error}，${p.next} 为 ${p.nextError}。`,
  'models.best.bic': (p) =>
    `${p.best} 的 BIC 最低，比 ${p.next} 低 ${p.difference}。相差 10 以上说明数据明确支持，不到 2 则几乎不分高下。`,
  'models.best.only': (p) => `${p.best} 是这些列上唯一能拟合的模型。`,
  'models.best.none': () => '这些列上没有模型可以拟合。',
};

const UNITS: Readonly<Record<string, string>> = { days: '天', weeks: '周', months: '个月', years: '年' };
