import type { outlookEn } from './outlook.en.ts';

export const outlookZh: typeof outlookEn = {
  'playbook.title': () => '每个阶段该做什么？',
  'playbook.note': () => '四种策略出自教材：发展、提升、保持、恢复。具体动作和关注点由我们拟定，可按店铺情况调整。',
  'playbook.strategy': () => '策略',
  'playbook.aim': () => '目标',
  'playbook.actions': () => '动作',
  'playbook.watch': () => '关注什么',
  'playbook.exploration': () => '发展新客户',
  'playbook.exploration.aim': () => '尽快促成第二次购买，投入不超过客户可能带来的价值。',
  'playbook.exploration.actions': () =>
    '兑现首单的承诺：时效、质量、方便退换。\n到货后联系一次，帮客户把东西用好。\n推荐与首单相配的下一件，而不是最低的折扣。',
  'playbook.exploration.watch': () => '一个常规周期内的复购率。\n各渠道首单的退款率。\n首单扣除成本后的利润。',
  'playbook.formation': () => '提升',
  'playbook.formation.aim': () => '这是“试用期”：弄清客户的价值和消费方式，让信任长起来。',
  'playbook.formation.actions': () =>
    '核对价值与消费方式：预期价值、品类、节奏。\n介绍一个合适的新品类。\n优先处理这群客户的投诉和退款。',
  'playbook.formation.watch': () => '一年内进入稳定期的比例。\n客单价与首单相比。\n预期利润及其把握。',
  'playbook.stability': () => '保持',
  'playbook.stability.aim': () => '延长稳定期：始终比竞争者给得更多，利益分配公平。',
  'playbook.stability.actions': () =>
    '奖励留下来，而不只是下一单：服务、优先权、等级。\n在客户厌倦之前带来新东西。\n询问满意度，并据此改进。',
  'playbook.stability.watch': () => '每月滑入退化期的比例。\n品类数与毛利率的走势。\nA 类客户中谁快超出自己的节奏。',
  'playbook.decline': () => '恢复',
  'playbook.decline.aim': () => '趁关系还在，找出原因并修复；不值得的就放手。',
  'playbook.decline.actions': () =>
    '先问原因，再谈优惠。\n解决根源：投诉、退款、缺货、物流。\n按未来价值给优惠，并留对照组。',
  'playbook.decline.watch': () => '一个常规周期内回来的比例。\n面临损失的预期利润。\n所给优惠的增量利润。',
  'playbook.lost': () => '挽回或放手',
  'playbook.lost.aim': () => '只挽回预期收益高于成本的客户，从其余客户身上吸取教训。',
  'playbook.lost.actions': () =>
    '按“回来概率 × 未来价值 − 成本”排序。\n给一个真诚的回来的理由，只给一次。\n记录客户为什么离开。',
  'playbook.lost.watch': () => '与不联系的对照组相比的回归率。\n流失原因，按价值统计。',

  'outlook.next': () => '接下来会去哪？',
  'outlook.next.note': (f) =>
    `左侧为某月末所处的阶段，格内是一个月后处于上方阶段的比例；统计 ${f.from} 至 ${f.to} 共 ${f.months} 个月。`,
  'outlook.next.none': () => '历史不足一个月，还没有月末之间的流转。',
  'outlook.next.from': () => '阶段',
  'outlook.next.to': () => '一个月后',
  'outlook.next.share': () => '比例',
  'outlook.next.cell': (f) => `${f.from} → ${f.to}：${f.share}（${f.low}～${f.high}），${f.of} 次中有 ${f.n} 次`,
  'outlook.check.holds': (f) => `知道现在的阶段几乎就够了：推算 ${f.ahead} 个月后，各比例的误差都不超过 ${f.error}。`,
  'outlook.check.fails': (f) =>
    `只知道现在的阶段还不够：推算 ${f.ahead} 个月后，有的比例相差 ${f.error}。这些比例只用来看下一个月，不要连乘。`,
  'outlook.check.order': (f) => `从哪个阶段来也有影响：G² = ${f.statistic}，自由度 ${f.degrees}，p ${f.p}。`,
  'outlook.check.constancy': (f) => `各月的比例不一样：G² = ${f.statistic}，自由度 ${f.degrees}，p ${f.p}。`,
  'outlook.check.none': () => '历史太短，无法检验“只看现在的阶段”是否足够。',
  'outlook.lives': () => '从这里起，关系还能维持多久？',
  'outlook.lives.note': () =>
    '从客户进入某阶段的月末，到第一次流失为止（Kaplan–Meier 估计）。只计入看得到进入时点的客户；仍未流失的，看到多久算多久。剩余不足 30 人时曲线终止。',
  'outlook.lives.mean': (f) =>
    `${f.stage}：今后 ${f.horizon} 个月中平均维持 ${f.months} 个月（${f.low}～${f.high}），依据 ${f.n} 位客户`,
  'outlook.lives.none': () => '看到进入各阶段的客户太少。',
  'outlook.lives.months': () => '进入阶段后的月数',
  'outlook.lives.month': ({ n }) => `${n} 个月后`,
  'outlook.lives.there': () => '未流失',
  'outlook.contribution': () => '钱来自哪个阶段的客户？',
  'outlook.contribution.note': (f) =>
    `${f.from}起的金额，按买家上月末所处的阶段归类，新客户算“接触期”。某研究称四个阶段的贡献为 5%、15%、25%、10%，合计只有 55%，因此原样和折算到 100% 两种读法并列。它的阶段对应我们的哪个阶段，是我们的理解。`,
  'outlook.contribution.stage': () => '研究中的阶段',
  'outlook.contribution.ours': () => '对应阶段',
  'outlook.contribution.money': () => '金额',
  'outlook.contribution.share': () => '您的占比',
  'outlook.contribution.claimed': () => '研究所称',
  'outlook.contribution.scaled': () => '折算后',
  'outlook.s3.contact': () => '接触期',
  'outlook.s3.growth': () => '成长期',
  'outlook.s3.maturity': () => '成熟期',
  'outlook.s3.decline': () => '衰退期',

  'outlook.customer': () => '接下来会怎样？',
  'outlook.customer.life': (f) => `预计在今后 ${f.horizon}内还会做 ${f.days}的客户，目前的存活概率为 ${f.alive}。`,
  'outlook.customer.lifeInterval': (f) => `模型参数是估计值：${f.lower}至 ${f.upper}（${f.level}）。`,
  'outlook.customer.half': (f) => `有一半可能在 ${f.days}内离开。`,
  'outlook.customer.halfNow': () => '很可能已经离开。',
  'outlook.customer.late': (f) => `这样的客户十有其九会在 ${f.days}内离开。`,
  'outlook.customer.refused': () => '数据还撑不起流失模型，无法判断还会留多久。',
  'outlook.customer.once': () => '只买过一次，而所用模型假定第二次购买之前不会离开，因此无法判断还会留多久。',
  'outlook.customer.stageLife': (f) =>
    `看到进入${f.stage}的客户，在 ${f.horizon} 个月中平均维持 ${f.months} 个月才流失（${f.n} 位）。`,
  'outlook.customer.next': (f) => `${f.stage}的 ${f.n} 人次，一个月后`,
  'outlook.customer.none': () => '还没有看到这个阶段一个月后的去向。',
  'outlook.customer.memory': () => '从哪个阶段来也有影响：这里是同阶段全部客户的比例。',

  'explain.nextStage.definition': () =>
    '按每个月末的阶段统计：处于某阶段的客户，一个月后各处于哪个阶段。置信区间用 Wilson 法（95%）。“只看现在的阶段是否足够”用两种检验：上一阶段有没有影响、各月是否一致（Anderson & Goodman 1957），并用推算三个月来核对。',
  'explain.nextStage.formula': () => 'p(i → j) = 从 i 到 j 的次数 ÷ 从 i 出发的次数',
  'explain.stageLife.definition': () =>
    '进入阶段后每个月仍未流失的比例；均值是曲线下面积，方差用 Greenwood 公式（Klein & Moeschberger 2003）。不假定任何流失模型。',
  'explain.stageLife.formula': () => 'S(k) = Π（1 − 第 j 月流失 ÷ 第 j 月在险）；均值 = Σ S(k)',
  'explain.contribution.definition': () =>
    '每笔订单的金额归入买家上月末所处的阶段。置信区间把客户视为随机抽取（总量之比的线性化）。',
  'explain.contribution.formula': () => '某阶段占比 = Σ 处于该阶段时的金额 ÷ Σ 全部金额',
  'explain.remainingLife.definition': () =>
    '按本店的购买模型计算存活概率曲线下的面积，最多看五年：对无限的未来它可能没有有限值。区间来自对客户重抽样后的拟合，说明期望本身可能差多少；这位客户实际会留多久变化更大，见其余天数。',
  'explain.remainingLife.formula': () => 'E[min(L, H)] = ∫ P(T + t 时存活) dt，t = 0 … H',
};
