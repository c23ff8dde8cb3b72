import type { Field } from '#contract/intake';

/**
 * Names of columns as platforms, shop systems and people write them → what they mean. Folded like `foldHeader`: lower case, `_`, `-` and
 * `.` as spaces, units in brackets gone. Where a name means different things, the first entity-specific list that knows it decides.
 */
const WORDS: Partial<Record<Field, string>> = {
  'order.no':
    'order no|order number|order id|orderid|order|order #|order nr|invoice|invoice no|invoiceno|transaction id|主订单编号|订单编号|订单号|订单id|主订单号|交易编号|订单编码|平台订单号|原始单号|单号|basket id|order number formatted|order key',
  'order.at':
    'ordered at|order date|order datetime|order time|created at|date created|date created gmt|date|datetime|purchase date|purchased at|order purchase timestamp|invoicedate|invoice date|transaction date|transaction timestamp|timestamp|下单时间|订单创建时间|创建时间|订单提交时间|买家下单时间|下单日期|订单时间|订单日期|订单成交时间|拍下时间|交易时间|日期|成交时间|购买时间|购买日期',
  'order.updatedAt':
    'updated at|date modified|date modified gmt|modified at|last modified|更新时间|修改时间|最后修改时间|订单更新时间',
  'order.paidAt':
    'paid at|date paid|date paid gmt|payment date|payment time|order approved at|订单付款时间|付款时间|买家付款时间|支付时间|支付完成时间|付款确认时间|拼单成功时间',
  'order.shippedAt': 'shipped at|fulfilled at|ship date|order delivered carrier date|发货时间|卖家发货时间',
  'order.completedAt':
    'completed at|date completed|date completed gmt|delivered at|order delivered customer date|确认收货时间|订单完成时间|完成时间|交易完成时间|签收时间',
  'order.cancelledAt': 'cancelled at|canceled at|取消时间|关闭时间',
  'order.refundedAt': 'refunded at|refund date|退款时间|退款完成时间',
  'order.status': 'status|order status|financial status|fulfillment status|订单状态|交易状态|状态',
  'order.refundStatus': 'refund status|after sale status|售后状态|退款状态',
  'order.currency': 'currency|order currency|currency code|币种|货币|结算币种',
  'order.goods':
    'subtotal|goods|goods total|items total|merchandise|item subtotal|order subtotal|买家应付货款|商品总价|商品金额合计|货款|商品总额|订单金额 商品',
  'order.discount':
    'discount amount|discount|discounts|discount total|total discount|order discount|cart discount|优惠总金额|优惠金额|订单优惠|折扣|折扣金额|优惠|满减',
  'order.shipping':
    'shipping|shipping total|shipping cost|shipping fee|order shipping|freight|postage|买家应付邮费|邮费|运费|运费金额|快递费',
  'order.tax': 'taxes|tax|tax total|total tax|order tax|税费|税额',
  'order.total':
    'total|order total|grand total|amount|total amount|order amount|total price|revenue|sales|value|spend|net sales|n revenue|payment value|总金额|买家实际支付金额|订单金额|应付金额|订单应付金额|用户实付金额|订单实付金额|实付金额|实付款|支付金额|成交金额|消费金额|金额|销售额|订单总额|实际支付金额|商家应收|实收金额',
  'order.refunded':
    'refunded amount|refunded|refund amount|amount refunded|refund|order refunded|退款金额|已退款金额|退款总额',
  'order.cost': 'order cost|cost of goods|total cost|订单成本',
  'order.channel':
    'channel|sales channel|utm source|source name|traffic source|渠道|订单渠道|流量来源|流量渠道|订单来源|推广渠道',
  'order.source': 'source|platform|来源|平台|来源平台',
  'order.shop': 'shop|store|shop name|store name|店铺名称|店铺|店铺id|门店',
  'order.note': 'note|notes|customer note|order note|订单备注|买家留言|商家备注|备注',
  'customer.no':
    'customer no|customer id|customerid|customer|customer number|cust id|client id|user id|userid|member id|buyer id|buyer|household id|account|account id|买家会员名|买家id|会员名|会员号|会员id|会员编号|客户编号|客户id|客户号|客户|用户id|用户编号|下单帐号|下单账号|买家账号|旺旺|旺旺号|买家旺旺|openid|会员卡号',
  'customer.person': 'person no|person id|unique id|customer unique id|union id|unionid|one id|统一客户号',
  'customer.name':
    'customer name|name|full name|first name|last name|billing name|billing first name|billing last name|buyer name|contact name|客户姓名|客户名称|买家姓名|姓名|会员姓名|昵称|买家昵称|客户昵称',
  'customer.email':
    'email|e mail|email address|customer email|billing email|buyer email|contact email|邮箱|电子邮箱|邮箱地址|买家邮箱|电子邮件',
  'customer.phone':
    'phone|mobile|telephone|phone number|mobile number|customer phone|billing phone|buyer phone|tel|手机号|手机|手机号码|买家手机号|客户手机|会员手机|联系方式|电话|电话号码',
  'customer.country':
    'country|billing country|country code|customer country|default address country code|shipping country|国家|国家地区',
  'customer.province':
    'province|state|region|billing province|customer state|shipping province|billing state|default address province code|province code|省|省份|收货省|收货人省份|省/直辖市|收货省份',
  'customer.city':
    'city|billing city|customer city|town|shipping city|default address city|市|城市|收货市|收货人城市|收货城市',
  'customer.address':
    'address|billing address|address1|billing street|customer address|default address address1|地址|客户地址',
  'customer.gender': 'gender|sex|性别',
  'customer.birthday': 'birthday|birth date|date of birth|dob|生日|出生日期',
  'customer.createdAt':
    'registered at|registration date|customer since|signup date|customer created at|注册时间|注册日期|入会时间|开卡时间',
  'customer.referredBy':
    'referred by|referrer|referrer no|referrer number|referrer id|referral|invited by|inviter|inviter id|recommended by|推荐人|推荐人编号|推荐人客户编号|推荐客户|邀请人|邀请人编号|邀请人id|介绍人|介绍人编号|分享人',
  'recipient.name':
    'recipient|recipient name|shipping name|ship to|consignee|receiver|收货人姓名|收货人|收件人|收件人姓名|收货人/提货人|收货姓名',
  'recipient.phone':
    'recipient phone|shipping phone|receiver phone|联系手机|联系电话|收件人手机号|收货人手机|收货人手机号|收货人手机号/提货人手机号|收货人电话|收件人电话|收件人手机',
  'recipient.address':
    'recipient address|shipping address|shipping address1|shipping street|ship address|收货地址|详细地址|详细收货地址|收件地址|详细收货地址/提货地址|收件人地址|收货人地址',
  'line.no': 'line|line no|line number|line id|lineitem id|order item id|子订单编号|子订单号|子单号|行号|明细编号',
  'line.product':
    'product id|product no|product code|productid|stockcode|stock code|item code|item id|item no|article|variation id|商品id|商品编号|商品编码|货号|宝贝id|产品编号|商品代码|lineitem sku|lineitem id product|asin',
  'line.name':
    'product name|product|product title|lineitem name|item name|description|item description|商品名称|宝贝标题|标题|商品标题|商品|选购商品|宝贝名称|全部商品名称|产品名称|品名',
  'line.category':
    'category|product category|product category name|category name|department|类目|商品类目|分类|商品分类|品类|宝贝种类',
  'line.sku': 'sku|variant|商家编码|外部系统编号|商家skuid|sku编码|规格编码|商家编码 规格维度|sku id',
  'line.quantity':
    'quantity|qty|lineitem quantity|units|item quantity|pieces|购买数量|商品数量|订购数量|数量|宝贝总数量|件数|商品件数',
  'line.price':
    'unit price|price|lineitem price|item price|unitprice|median unit price|京东价|商品单价|价格|单价|商品价格|售价',
  'line.discount': 'lineitem discount|line discount|item discount|行优惠',
  'line.total': 'line total|line amount|item total|sales value|商品金额|行金额|小计|买家实付金额|子订单实付金额',
  'line.cost': 'unit cost|cost|line cost|item cost|cost price|成本价|单位成本|成本|商品成本',
  'product.no': '',
};

/** Header text folded for comparison: case, width, brackets with a unit, separators. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\((元|件|rmb|cny|¥|usd|单位.*?|formatted)\)$/i, '')
    .toLowerCase()
    .replace(/[\s_.-]+/g, ' ')
    .trim();
}

const KNOWN = new Map<string, Field>();
for (const [field, words] of Object.entries(WORDS))
  for (const word of words.split('|')) if (word !== '') KNOWN.set(foldHeader(word), field as Field);

/** The usual meaning of a column name; undefined where it has none. */
export function meaningOf(header: string): Field | undefined {
  return KNOWN.get(foldHeader(header));
}
