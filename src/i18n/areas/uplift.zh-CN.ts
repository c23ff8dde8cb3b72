import type { upliftEn } from './uplift.en.ts';

export const upliftZh: typeof upliftEn = {
  'cli.effect.whom.about': () => '某个实验改变了谁，下一步该触达谁',
  'cli.option.again': () => '先重新计算',
  'uplift.title': () => '接下来该触达谁，该放过谁？',
  'uplift.caption': () => '基于本实验的增量模型（Uplift）',
  'uplift.pending': () => '尚未计算本实验改变了哪些客户。',
  'uplift.open': () => '所有人的观察期结束后才计算对谁有效：只看一半的行为说明不了什么。',
  'uplift.mismatch': () => '分组与计划不符，因此不从中学习：让客户有差别的，可能正是把他们分到某一组的原因。',
  'uplift.tooFew': (f) =>
    `人数太少，无法学习：此前买过的客户中，实验组 ${f.treated} 位、对照组 ${f.control} 位，观察期内购买的 ${f.buyers} 位。每组至少需要 ${f.group} 位，购买者至少 ${f.least} 位。`,
  'uplift.alike': (f) =>
    `没有迹象表明触达对不同客户的效果有差别：${f.n} 次尝试都不优于随机排序（最强的一次每位客户比随机多 ${f.lower}～${f.upper}）。因此不排队列：按上面的差值决定，要么全部触达，要么都不触达。`,
  'uplift.found': (f) =>
    `${f.all} 位客户中，触达 ${f.treat} 位预计带来的利润高于每位 ${f.cost} 的成本，扣除成本后合计 ${f.gain}。${f.anyway} 位不触达也会买${f.putOff === '0' ? '，无需触达；未见有人因触达而流失' : `，${f.putOff} 位触达反而会流失，请不要打扰`}。`,
  'uplift.former': (f) => `模型依据 ${f.day} 的评分得出，当前查看日期的客户尚未据此评分。`,
  'uplift.work': () => '开始计算',
  'uplift.again': () => '重新计算',
  'uplift.working': () => '正在从本实验中学习',
  'uplift.curve': () => '先触达效果最好的客户，能多带来多少？',
  'uplift.curve.share': () => '触达比例',
  'uplift.curve.added': () => '按模型排序',
  'uplift.curve.chance': () => '随机排序',
  'uplift.curve.money': () => '人均增量利润',
  'uplift.curve.purchases': () => '人均增量购买',
  'uplift.curve.note': (f) =>
    `${f.learner}（按${f.outcome}）的 Qini 曲线：每位客户比随机多 ${f.qini}（${f.lower}～${f.upper}），增量曲线下面积（AUUC）${f.auuc}。每位客户都由没有用过其数据的规则来判断。`,
  'uplift.fifths': () => '模型预计的效果真的出现了吗？',
  'uplift.fifth': (f) => `第 ${f.n} 组：预计 ${f.expected}`,
  'uplift.fifths.rows': () => '按预计效果从高到低分为五组',
  'uplift.fifths.note': () =>
    '实际值：各组内实验组减对照组的利润，附 95% 置信区间。按购买判断时，一次购买计为购买者的平均利润。',
  'uplift.trials': () => '尝试过的模型',
  'uplift.learner': () => '模型',
  'uplift.learner.two-models': () => '双模型',
  'uplift.learner.transformed-outcome': () => '结果变换',
  'uplift.learner.forest': () => '增量森林',
  'uplift.outcome': () => '评判依据',
  'uplift.outcome.profit': () => '利润',
  'uplift.outcome.conversion': () => '购买',
  'uplift.qini': () => 'Qini（比随机多）',
  'uplift.slope': () => '斜率',
  'uplift.auuc': () => '曲线下面积（AUUC）',
  'uplift.trials.note': () =>
    '区间已放宽，使所有下限以 95% 同时成立：否则六个模型里总有一个会碰巧好看。斜率为 1 表示说多少就来多少，为 0 表示分不出差别。选用的模型以粗体显示。',
  'uplift.kinds': () => '当前客户',
  'uplift.kind': () => '触达后会怎样',
  'uplift.kind.treat': () => '值得触达',
  'uplift.kind.anyway': () => '不触达也会买',
  'uplift.kind.unmoved': () => '几乎不受影响',
  'uplift.kind.putOff': () => '触达反而流失',
  'uplift.kind.customers': () => '客户数',
  'uplift.kind.gain': () => '全部触达的预期收益（扣除成本）',
  'uplift.kind.alone': () => '不触达时的购买概率',
  'uplift.kinds.note': (f) =>
    `值得触达：预期利润高于 ${f.cost} 的成本。其余客户中，预期之低与实测亏损的末位五分之一相当的归为“反而流失”；不触达时购买概率高于对照组平均（${f.mean}）的归为“也会买”。点开一行，保存为客群，再带着对照组做成活动。`,
  'uplift.queue': () => '接下来触达谁',
  'uplift.queue.customer': () => '客户',
  'uplift.queue.last': () => '最近购买',
  'uplift.queue.stage': () => '阶段',
  'uplift.queue.gain': () => '预期收益（扣除成本）',
  'uplift.explain.definition': () =>
    '增量模型从本实验中学习触达改变了谁，只用分组之前已知的信息：购买次数、节奏、金额、折扣、退款、品类、首次来源；之后发生的一律不用。三种模型分别按利润和购买、在没有学习过的客户上检验；只有排序优于随机时才采用。',
  'uplift.explain.formula': () =>
    'Q(n) = Y₁(n) − Y₀(n)·N₁(n)/N₀(n)；τ(x) = β₁ + β₂(S(x) − S̄)，取自 y = a₀ + a₁(S − S̄) + β₁(t − e) + β₂(t − e)(S − S̄)',
};
