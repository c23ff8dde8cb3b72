import type { claimsEn } from './claims.en.ts';

export const claimsZh: typeof claimsEn = {
  'claims.title': () => '哪些论断在本店成立？',
  'claims.caption': () => '来源论断与本店数据',
  'claims.answer': (f) =>
    `订单能检验的 ${f.tested} 条论断中，${f.supported} 条成立，${f.refuted} 条不成立，${f.open} 条还看不出。另有 ${f.untested} 条需要订单以外的数据。`,
  'claims.table': () => '用订单检验',
  'claims.untested': () => '仅凭订单看不出的',
  'claims.note': ({ level, tolerance }) =>
    `整个 ${level} 置信区间都落在论断允许的范围内，算成立；完全落在范围外，算不成立；部分重叠则看不出。单一数值的论断按上下 ${tolerance} 理解，这是我们的约定，因为没有数据能证明一个精确值。来源只给数字、没有给数据；组间差别也不等于效果。`,
  'claims.claim': () => '来源论断',
  'claims.allows': () => '允许范围',
  'claims.yours': () => '本店数据',
  'claims.interval': () => '置信区间',
  'claims.n': () => '样本量',
  'claims.verdict': () => '结论',
  'claims.verdict.supported': () => '成立',
  'claims.verdict.refuted': () => '不成立',
  'claims.verdict.open': () => '看不出',
  'claims.how': () => '怎么算的',
  'claims.group': () => '查看这些客户',
  'claims.over': ({ low }) => `高于 ${low}`,
  'claims.under': ({ high }) => `低于 ${high}`,
  'claims.between': ({ low, high }) => `${low}～${high}`,
  'claims.times': ({ n }) => `${n} 倍`,
  'claims.needs': () => '还需要什么',
  'claims.needs.more-data': () => '客户太少，或历史太短。',
  'claims.needs.survey': () => '客户的问卷回答，并与其后来的订单关联。',
  'claims.needs.referral': () => '谁推荐了谁，以及各来源的访问量。',
  'claims.needs.brand': () => '多次测量的品牌知名度。',
  'claims.needs.experiment': () => '不加干预的对照组：只看前后对比不够。',

  'claims.top-frequency': () => '购买最频繁的客户贡献 40% 以上的销售额',
  'claims.top-frequency.how': () =>
    '一年内下单最多的前 20% 买家占当年净收入的比例，边界上次数相同的按比例计入。区间按每位客户对占比的影响计算（Beach & Davidson 1983）。',
  'claims.pareto': () => '20% 的客户贡献 80%',
  'claims.pareto.how': () => '累计净收入最高的前 20% 客户所占比例，区间同上。',
  'claims.high-spenders': () => '高消费客户的贡献是其他客户的 5～10 倍',
  'claims.high-spenders.how': () =>
    '高消费客户指客单价（净收入）最高的 20%。其人均累计净收入 ÷ 其他客户的人均累计净收入。区间为对数上的 Delta 法。',
  'claims.multi-category': () => '跨品类客户的价值是单品类客户的 2 倍',
  'claims.multi-category.how': () =>
    '人均累计净收入 ÷ 只买一个品类的客户。买得多自然品类多，因此第二个数字在购买天数相同的客户之间比较。',
  'claims.multi-category.second': ({ value }) => `购买天数相同时：${value}`,
  'claims.contact-share': () => '接触期贡献 5%',
  'claims.growth-share': () => '成长期贡献 15%',
  'claims.maturity-share': () => '成熟期贡献 25%',
  'claims.decline-share': () => '衰退期贡献 10%',
  'claims.stage.how': () =>
    '最近一年的净收入，按买家上月末所处阶段的占比。四条论断合计 55%，第二个数字是折算到 100% 后的论断。区间为总量之比的线性化。',
  'claims.stage.second': ({ value }) => `论断折算到 100%：${value}`,
  'claims.loyal-profit': () => '忠诚客户贡献 70% 以上的利润',
  'claims.loyal-profit.how': () => '按行为判定忠诚：关系进入过稳定期。占累计利润的比例，区间为总量之比的线性化。',
  'claims.loyal-multiple': () => '忠诚客户的价值是非忠诚客户的 3 倍',
  'claims.loyal-multiple.how': () =>
    '进入过稳定期的客户人均累计净收入 ÷ 其他客户。进入稳定期本来就要买多次，倍数有一部分来自定义。区间为 Delta 法。',
  'claims.loyal-repeat': () => '忠诚使复购率提高 30%',
  'claims.loyal-repeat.how': () =>
    '半年前处于稳定期的客户，此后 180 天内购买的比例 ÷ 当时处于考察期或形成期的客户的同一比例。区间用 Katz 等（1978）。',
  'claims.loyalty-value': () => '忠诚与终身价值正相关',
  'claims.loyalty-value.how': () =>
    '半年前仍活跃的客户，当时的购买天数与此后 180 天净收入的斯皮尔曼等级相关。区间用 Fieller 等（1957）。',
  'claims.churn-below': () => '流失率可以降到 1% 以下',
  'claims.churn-below.how': () =>
    '最近十二个月的月流失率：月末流失的客户 ÷ 上月末活跃的客户。来源没有说明期间，第二个数字是折合一年的流失率。区间用 Wilson 法。',
  'claims.churn-below.second': ({ value }) => `折合一年：${value}`,
  'claims.satisfied-recommend': () => '满意的客户有 10% 的可能推荐他人',
  'claims.dissatisfied-spread': () => '不满意的客户有 13% 的可能传播负面口碑',
  'claims.referred-conversion': () => '被推荐者的转化率是广告的 4 倍',
  'claims.quality-key': () => '约 80% 的客户最看重质量',
  'claims.price-key': () => '约 70% 的客户最看重价格公平',
  'claims.brand-loyalty': () => '品牌知名度提高 10%，忠诚度提高 5%',
  'claims.crm-loyalty': () => '客户关系管理使忠诚度提高 25%',
  'claims.crm-value': () => '客户关系管理使终身价值提高 40%',
  'claims.value-creation': () => '价值创造的贡献为 60%',
  'explain.claims.definition': () =>
    '来源中没有数据支撑的数字，作为假设用本店数据检验。谁属于哪一组是我们的理解，写在每条旁边。',
  'explain.claims.formula': () => '成立：区间 ⊂ 范围 · 不成立：区间 ∩ 范围 = ∅ · 看不出：其余情形',
};
