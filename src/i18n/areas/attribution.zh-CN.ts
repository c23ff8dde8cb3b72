import type { attributionEn } from './attribution.en.ts';

export const attributionZh: typeof attributionEn = {
  'attribution.title': () => '什么带来了最有价值的客户？',
  'attribution.answer': (p) =>
    `按${p.by}看，从「${p.group}」来的客户最值钱：人均 ${p.perHead}（${p.range}），占全部价值的 ${p.share}。`,
  'attribution.answer.none': (p) => `${p.n} 位客户人均价值 ${p.perHead}。各组人数太少，还分不出高下。`,
  'attribution.answer.breadth': (p) => `买过多个品类的客户，价值是只买一个品类的 ${p.ratio} 倍。`,
  'attribution.by': () => '归因于',
  'attribution.by.product': () => '首购商品',
  'attribution.by.category': () => '首单品类',
  'attribution.by.channel': () => '首单渠道',
  'attribution.by.source': () => '首单来源',
  'attribution.unknown': () => '未知',
  'attribution.range': (p) => `${p.lower} 至 ${p.upper}`,
  'attribution.worth': (p) => `按${p.by}看，一位客户值多少？`,
  'attribution.worth.note': () =>
    '圆点是历史与预期合计的人均价值，横线表示以这么多客户估计的平均数可能偏多少。不足 30 人的组没有区间，不画出来。',
  'attribution.perHead': () => '人均价值',
  'attribution.history': () => '至今',
  'attribution.future': (p) => `未来 ${p.days}预期`,
  'attribution.share': () => '占全部价值',
  'attribution.repeaters': () => '有复购',
  'attribution.multi': () => '买过多个品类',
  'attribution.customers': () => '客户数',
  'attribution.table': (p) => `各${p.by}的价值`,
  'attribution.more': (p) => `另有 ${p.groups} 组、${p.customers} 位客户没有列出。`,
  'attribution.few': () => '各组客户都太少，还不能比较。',
  'attribution.breadth': () => '买过多个品类的客户，价值真的翻倍吗？',
  'attribution.breadth.count': () => '买过的品类数',
  'attribution.breadth.n': (p) => `${p.n} 个品类`,
  'attribution.breadth.more': (p) => `${p.n} 个及以上`,
  'attribution.breadth.ratio': () => '直接比较',
  'attribution.breadth.sameDays': () => '购买天数相同时比较',
  'attribution.breadth.claim': () => '通行说法',
  'attribution.breadth.times': (p) => `${p.n} 倍`,
  'attribution.verdict.holds': () => '“价值翻倍”的说法与您的数据相符：2 倍落在置信区间内。',
  'attribution.verdict.more': () => '在您的店里，差距比通行说法更大。',
  'attribution.verdict.less': () => '在您的店里，差距没有通行说法那么大。',
  'attribution.verdict.unknown': () =>
    '数据还支撑不了这个判断：既要有只买一个品类的客户，也要有买过多个品类的客户，且价值大于零。',
  'attribution.breadth.caution': () =>
    '买得越勤，碰到的品类自然越多。所以另外在购买天数相同的客户之间比较：剩下的差距才是品类广度带来的。',
  'attribution.breadth.none': () =>
    '订单还没有品类。导入带品类的订单明细或商品清单后，这里会显示品类广度和下一个品类。',
  'attribution.next': () => '买过某个品类的客户，接着会买什么？',
  'attribution.next.from': () => '已买过',
  'attribution.next.to': () => '下一个新品类',
  'attribution.next.share': () => '比例',
  'attribution.next.cell': (p) =>
    `${p.from} → ${p.to}\n${p.share}：当时还没买过的 ${p.could} 位客户里有 ${p.bought} 位\n提升度 ${p.lift}`,
  'attribution.next.note': () =>
    '每格表示：买过行品类、当时还没买过列品类的客户中，有多少把它作为下一个新品类。点击可查看这些客户。',
  'attribution.next.table': () => '该向谁推荐什么？',
  'attribution.next.pair': () => '推荐',
  'attribution.next.arrow': (p) => `${p.from} → ${p.to}`,
  'attribution.next.bought': () => '已接着买',
  'attribution.next.lift': () => '提升度',
  'attribution.next.without': () => '至今没买',
  'attribution.next.table.note': () =>
    '按提升度排列：买过前一品类的客户接着买后一品类的比例，是全体的多少倍。不足 10 人的组合不列。',
  'attribution.next.few': () => '还没有哪两个品类被 10 位以上的客户先后购买。',
  'attribution.referrals': () => '老客户带来的客户值多少？',
  'attribution.referrals.brought': () => '由老客户带来',
  'attribution.referrals.others': () => '自己找来',
  'attribution.referrals.perHead': () => '人均',
  'attribution.referrals.ratio': () => '带来的 ÷ 自己来的',
  'attribution.referrals.unknown': () => '推荐人无法识别',
  'attribution.referrals.top': () => '谁带来的价值最多？',
  'attribution.referrals.top.note': () => '带来的价值单独列出，不并入客户自身的价值。',
  'attribution.referrals.people': () => '带来客户',
  'attribution.referrals.value': () => '带来的价值',
  'attribution.referrals.own': () => '自身价值',
  'attribution.referrals.none': () =>
    '客户资料里还没有推荐人。导入带“推荐人”（推荐人的客户编号）一列的客户文件后，这里会显示推荐价值。',
  'attribution.customer.title': () => '推荐',
  'attribution.customer.by': () => '推荐人',
  'attribution.customer.self': () => '未知',
  'attribution.customer.brought': () => '带来客户',
  'attribution.customer.people': (p) => `${p.n} 位`,
  'attribution.customer.note': () => '单独一行：带来的价值不包含在上面的客户价值里。',
  'explain.attribution.definition': () =>
    '首次购买是这件商品、或从这里来的全部客户：按所选口径的历史金额，加上预期金额（收入；口径为利润时为利润）。首购商品取首单中金额最大的一行。',
  'explain.attribution.formula': () => '人均价值 =（历史 + 预期）÷ 客户数；区间：平均数 ± t · s ÷ √n（95%）',
  'explain.breadth.definition': () =>
    '品类按截止日前购买的每一行明细统计。“买多个品类的客户价值是单品类客户的两倍”是资料中的说法，这里用您自己的客户来检验。',
  'explain.breadth.formula': () =>
    '倍数 = 多品类客户均值 ÷ 单品类客户均值，区间取对数后用 delta 法。购买天数相同时：在 1 … 9 天、10 天及以上各层内求均值，按多品类客户的分布加权。',
  'explain.next.definition': () =>
    '“下一个”指首次购买某品类之后，第一次买到另一个新品类的那一天；同一天有几个新品类，都算。',
  'explain.next.formula': () =>
    '比例 = 接着买的客户 ÷（买过的客户 − 当时已有的客户）；提升度 = 该比例 ÷ 全部品类买家的同一比例；Wilson 区间（95%）',
  'explain.referrals.definition': () =>
    '推荐人取自客户资料的“推荐人”一列：同一来源的客户编号、“来源/编号”或邮箱。只计直接带来、且已经购买的客户。',
  'explain.referrals.formula': () => '推荐价值 = Σ 带来的客户（历史 + 预期）',
  'ui.interval.lower': () => '区间下限',
  'ui.interval.upper': () => '区间上限',
  'referrer.anyone': () => '任何人',
};
