/** Platforms and shop systems by the columns that only their exports have together. */
const SIGNATURES: readonly { readonly source: string; readonly columns: readonly string[]; readonly zone?: string }[] =
  [
    { source: 'shopify', columns: ['Financial Status', 'Lineitem name', 'Lineitem price'] },
    { source: 'shopify', columns: ['Accepts Email Marketing', 'Total Spent'] },
    { source: 'shopify', columns: ['Accepts Marketing', 'Total Spent'] },
    { source: 'woocommerce', columns: ['Order #', 'Customer type'] },
    { source: 'woocommerce', columns: ['billing_email', 'order_total'] },
    { source: 'woocommerce', columns: ['date_created_gmt', 'billing.email'] },
    { source: 'taobao', columns: ['订单编号', '买家会员名'] },
    { source: 'taobao', columns: ['主订单编号', '子订单编号', '买家应付货款'] },
    { source: 'taobao', columns: ['订单编号', '标题', '外部系统编号'] },
    { source: 'jd', columns: ['订单号', '下单帐号'] },
    { source: 'jd', columns: ['订单号', '京东价'] },
    { source: 'pinduoduo', columns: ['订单号', '拼单成功时间'] },
    { source: 'pinduoduo', columns: ['订单号', '用户实付金额(元)'] },
    { source: 'douyin', columns: ['主订单编号', '子订单编号', '选购商品'] },
    { source: 'youzan', columns: ['订单号', '全部商品名称', '买家昵称'] },
  ];
const CHINESE = new Set(['taobao', 'jd', 'pinduoduo', 'douyin', 'youzan']);

/** Which platform wrote a header; undefined for a file of one's own. Chinese platforms write the time of Shanghai and yuan. */
export function platformOf(columns: readonly string[]): { source: string; chinese: boolean } | undefined {
  const present = new Set(columns.map((column) => column.replaceAll('（', '(').replaceAll('）', ')')));
  const found = SIGNATURES.find((signature) => signature.columns.every((column) => present.has(column)));
  return found && { source: found.source, chinese: CHINESE.has(found.source) };
}
