import type { purchaseModelsEn } from './purchase-models.en.ts';

const NAMES: Record<string, string> = {
  'bg-nbd': 'BG/NBD',
  'mbg-nbd': 'MBG/NBD',
  'pareto-nbd': 'Pareto/NBD',
  'bg-cnbd-k': 'BG/CNBD-k',
  'mbg-cnbd-k': 'MBG/CNBD-k',
};
const nameOf = (model: string) => NAMES[model] ?? model;

export const purchaseModelsZh: typeof purchaseModelsEn = {
  'purchaseModel.bg-nbd': () => 'BG/NBD',
  'purchaseModel.mbg-nbd': () => 'MBG/NBD',
  'purchaseModel.pareto-nbd': () => 'Pareto/NBD',
  'purchaseModel.bg-cnbd-k': () => 'BG/CNBD-k',
  'purchaseModel.mbg-cnbd-k': () => 'MBG/CNBD-k',
  'purchaseModel.gamma-gamma': () => 'Gamma-gamma',

  'choice.closest': (f) =>
    `在留出的检验期上，${nameOf(f.model)} 最接近实际：每位客户的均方根误差为 ${f.error} 个购买日，${nameOf(f.other)} 为 ${f.otherError}。`,
  'choice.level': (f) =>
    `${nameOf(f.model)}（均方根误差 ${f.error}）与误差最小的 ${nameOf(f.other)}（${f.otherError}）相差在偶然范围之内，且排在优先位置；这样每次计算选用的模型保持稳定。`,
  'choice.only': (f) => `能够用历史检验的模型只有 ${nameOf(f.model)}。`,
  'choice.set': (f) => `按设置指定使用 ${nameOf(f.model)}。`,
  'choice.untested': (f) => `历史太短，无法比较各个模型，先用排在最前的 ${nameOf(f.model)}。`,

  'settings.model': () => '购买模型',
  'settings.model.why': () =>
    '自动：各个模型都用较早的订单拟合，再看谁的预测最接近后来的实际，就用谁。指定一个模型，可使每次计算口径一致；该模型无法使用时，仍会自动选择。',
  'settings.model.auto': () => '自动选择',
  'settings.model.bg-nbd': () => 'BG/NBD',
  'settings.model.mbg-nbd': () => 'MBG/NBD',
  'settings.model.pareto-nbd': () => 'Pareto/NBD',
  'settings.model.bg-cnbd-k': () => 'BG/CNBD-k',
  'settings.model.mbg-cnbd-k': () => 'MBG/CNBD-k',

  'value.lifetime.used': () => '所用模型',
  'value.lifetime.used.spend': () => '客单价',
  'value.lifetime.rules.title': () => '该信哪个模型？',
  'value.lifetime.rules.compared': (f) => `在 ${f.of} 位客户中的 ${f.n} 位上比较；这些客户由编号的哈希值固定选出。`,
  'value.lifetime.rules.why': (f) =>
    f.level.length === 0
      ? `逐个客户看，最接近实际的是 ${f.closest}；其余各行的差距都超出了偶然范围。`
      : `逐个客户看，最接近实际的是 ${f.closest}；与它相差在偶然范围之内的有：${f.level.join('、')}。`,
  'value.lifetime.rules.finder': (f) =>
    `前 20% 客户中找到的钱最多的是 ${f.finder}（${f.most}）；所用模型 ${f.used} 为 ${f.found}。`,
  'value.lifetime.inUse': () => '使用中',
  'value.lifetime.top': (f) => `前 ${f.share} 找到的钱`,
  'value.lifetime.tracking': () => '逐周复购',
  'value.lifetime.tracking.cumulative': () => '累计',
  'value.lifetime.tracking.weekly': () => '每周',
  'value.lifetime.tracking.note': () => '模型只知道每位客户的首次购买日，由此推算预期。阴影部分的数据模型没有见过。',
  'value.lifetime.show': () => '显示的模型',
  'value.lifetime.deciles': () => '钱是不是从预计的客户那里来的？',
  'value.lifetime.deciles.note': (f) =>
    `按预测金额从高到低把客户分成十等份。每对柱中，左为实际消费，右为 ${f.model} 的预测。`,
  'value.lifetime.decile': () => '客户十等份',
  'value.lifetime.forecast': () => '预测',
  'value.lifetime.parametric': () => '区间（由拟合）',
  'value.lifetime.bootstrap': () => '区间（由重抽样）',
  'value.lifetime.intervals.note': (f) =>
    `${f.level} 置信区间，针对的正是表中这些合计。区间包含偶然波动和参数的不确定性；后者一次取自拟合的协方差，一次取自对重抽客户的四十次拟合。`,
  'value.lifetime.cards': () => '各个模型的拟合',
  'explain.deciles.definition': () => '按模型预测的金额给客户排序，切成人数相等的十份，与同一批客户的实际消费并列。',
  'explain.deciles.formula': () => '每一份的预测金额之和与实际金额之和',
  'explain.tracking.definition': () =>
    '各模型只凭首次购买日，推算某一“年龄”的客户会复购多少次；把全体客户逐周相加，与实际购买并列。',
  'explain.tracking.formula': () => '对全体客户求和：E[X(t)] − E[X(t − 7 天)]，t 自首次购买起算',
  'explain.rules.definition': () =>
    '各模型都用切分日之前的历史拟合，再对每位客户预测之后的购买，并与两条人人会用的规则并列。误差按每位客户计。逐个客户比较两行的误差平方，差值小于 1.64 个标准误时，视为在偶然范围之内。',
  'explain.rules.formula': () =>
    'MAE = |预测 − 实际| 的平均；RMSE = √(预测 − 实际)² 的平均；偏差 =（预测 − 实际）的平均；吻合度 = 预测金额与实际金额的等级相关系数',

  'method.bg-nbd': () => 'BG/NBD 价值',
  'method.bg-nbd.question': () => '假如客户在某次购买之后离开，各人还会带来多少？',
  'method.bg-nbd.strong': () => '以金额计并带区间；这类模型中最为人熟知，计算快',
  'method.bg-nbd.weak': () => '第二次购买之前谁也不会离开：只买过一次的人都算仍在',
  'method.bg-nbd.when': () => '多数客户至少回购过一次',
  'method.mbg-nbd': () => 'MBG/NBD 价值',
  'method.mbg-nbd.question': () => '假如首次购买之后就可能离开，各人还会带来多少？',
  'method.mbg-nbd.strong': () => '看得出许多只买一次的客户已经离开；和 BG/NBD 一样快',
  'method.mbg-nbd.weak': () => '对买得少但忠实的客户可能偏严',
  'method.mbg-nbd.when': () => '只买过一次的客户很多',
  'method.pareto-nbd': () => 'Pareto/NBD 价值',
  'method.pareto-nbd.question': () => '假如客户随时可能离开，各人还会带来多少？',
  'method.pareto-nbd.strong': () => '离开与购买无关；这类模型中最早、研究最多',
  'method.pareto-nbd.weak': () => '较慢；历史短时，“离开”与“买得少”难以分清',
  'method.pareto-nbd.when': () => '历史长，购买间隔长',
  'method.bg-cnbd-k': () => 'BG/CNBD-k 价值',
  'method.bg-cnbd-k.question': () => '在 BG/NBD 之上，假如购买有固定节奏呢？',
  'method.bg-cnbd-k.strong': () => '规律购买的人一停下来，很快就能看出',
  'method.bg-cnbd-k.weak': () => '购买没有规律时没有用处；只买过一次的人都算仍在',
  'method.bg-cnbd-k.when': () => '食品、化妆品、耗材等会用完的商品',
  'method.mbg-cnbd-k': () => 'MBG/CNBD-k 价值',
  'method.mbg-cnbd-k.question': () => '在 MBG/NBD 之上，假如购买有固定节奏呢？',
  'method.mbg-cnbd-k.strong': () => '规律购买的人一停就能看出；只买一次的人可能已离开',
  'method.mbg-cnbd-k.weak': () => '购买没有规律时没有用处',
  'method.mbg-cnbd-k.when': () => '会用完的商品，且尝鲜一次的人多',
  'method.rfm.when': () => '下周要做一次活动',
  'method.abc.when': () => '按已有贡献决定服务向谁倾斜',
  'method.recency.when': () => '来不及建模：谁还在看我们的消息？',
  'method.frequency.when': () => '找的是习惯，不是金额',
  'value.models.when': () => '适用场合',
  'value.models.spent': () => '吻合度',
  'value.models.inUse': () => '使用中',
  'value.models.compared': (f) => `在 ${f.n} 位客户上测得。`,
};
