import { describe, expect, it } from 'vitest';
import { proposeMapping } from './propose.ts';
import { missingFields } from './questions.ts';

const shop = { currency: 'CNY', zone: 'Asia/Shanghai', country: 'CN' };
const propose = (header: string, ...rows: string[]) =>
  proposeMapping(
    header.split(','),
    rows.map((row) => row.split(',')),
    shop,
  );

describe('proposed mappings', () => {
  it('knows a log of purchases without order numbers', () => {
    const { mapping, questions } = propose('customer_id,date,amount,quantity', '00001,1997-01-01,11.77,1');
    expect(mapping.entity).toBe('orders');
    expect(mapping.columns).toEqual({ customer_id: 'customer.no', date: 'order.at', amount: 'order.total' });
    expect(missingFields(mapping)).toEqual([]);
    expect(questions).toEqual([]);
  });

  it('knows the open data of shops', () => {
    expect(propose('order_id,customer_id,order_datetime,status,country,lines,units,total').mapping).toMatchObject({
      entity: 'orders',
      columns: {
        order_id: 'order.no',
        customer_id: 'customer.no',
        order_datetime: 'order.at',
        status: 'order.status',
        country: 'customer.country',
        total: 'order.total',
      },
    });
    expect(propose('order_id,line,product_id,quantity,unit_price').mapping).toMatchObject({
      entity: 'lines',
      columns: {
        order_id: 'order.no',
        line: 'line.no',
        product_id: 'line.product',
        quantity: 'line.quantity',
        unit_price: 'line.price',
      },
    });
    expect(
      propose('order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value').mapping,
    ).toMatchObject({ entity: 'lines' });
    expect(propose('customer_id,country,first_order_date,countries_seen').mapping.entity).toBe('customers');
    expect(
      propose('customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state').mapping,
    ).toMatchObject({
      entity: 'customers',
      columns: {
        customer_id: 'customer.no',
        customer_unique_id: 'customer.person',
        customer_city: 'customer.city',
        customer_state: 'customer.province',
      },
    });
    expect(propose('product_id,description,median_unit_price,first_seen').mapping).toMatchObject({
      entity: 'products',
      columns: { product_id: 'product.no', description: 'product.name', median_unit_price: 'product.price' },
    });
    expect(
      propose(
        'order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date',
      ).mapping,
    ).toMatchObject({
      entity: 'orders',
      columns: {
        order_purchase_timestamp: 'order.at',
        order_approved_at: 'order.paidAt',
        order_delivered_carrier_date: 'order.shippedAt',
        order_delivered_customer_date: 'order.completedAt',
      },
    });
  });

  it('knows the platforms', () => {
    const taobao = propose(
      '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,收货地址,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝种类,退款金额',
    ).mapping;
    expect(taobao).toMatchObject({
      source: 'taobao',
      zone: 'Asia/Shanghai',
      entity: 'orders',
      columns: {
        订单编号: 'order.no',
        买家会员名: 'customer.no',
        买家实际支付金额: 'order.total',
        订单状态: 'order.status',
        订单创建时间: 'order.at',
        联系手机: 'recipient.phone',
        退款金额: 'order.refunded',
      },
    });
    expect(taobao.columns['总金额']).toBeUndefined();
    expect(
      propose('订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码').mapping,
    ).toMatchObject({ source: 'taobao', entity: 'lines', columns: { 标题: 'line.name', 购买数量: 'line.quantity' } });
    expect(
      propose(
        '订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,应付金额,商家应收,订单状态,下单帐号,客户姓名,联系电话,运费金额',
      ).mapping,
    ).toMatchObject({
      source: 'jd',
      columns: {
        下单帐号: 'customer.no',
        应付金额: 'order.total',
        京东价: 'line.price',
        商品ID: 'line.product',
        下单时间: 'order.at',
      },
    });
    expect(
      propose(
        '商品,订单号,订单状态,商品总价(元),邮费(元),用户实付金额(元),商品数量(件),发货时间,商品id,售后状态,支付时间,省,市',
      ).mapping,
    ).toMatchObject({
      source: 'pinduoduo',
      columns: {
        '用户实付金额(元)': 'order.total',
        '商品数量(件)': 'line.quantity',
        支付时间: 'order.at',
        售后状态: 'order.refundStatus',
      },
    });
    expect(
      propose(
        '主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商品单价,订单应付金额,收件人,收件人手机号,订单提交时间,订单状态,售后状态',
      ).mapping,
    ).toMatchObject({
      source: 'douyin',
      columns: { 主订单编号: 'order.no', 子订单编号: 'line.no', 订单应付金额: 'line.total', 订单提交时间: 'order.at' },
    });
    expect(
      propose(
        '订单号,订单状态,订单创建时间,买家付款时间,订单实付金额,全部商品名称,收货人/提货人,收货人手机号/提货人手机号,买家昵称,买家手机号',
      ).mapping,
    ).toMatchObject({
      source: 'youzan',
      columns: { 订单实付金额: 'order.total', 买家手机号: 'customer.phone', 买家昵称: 'customer.name' },
    });
    expect(
      propose(
        'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Shipping Name,Billing Phone,Refunded Amount,Cancelled at,Phone',
      ).mapping,
    ).toMatchObject({
      source: 'shopify',
      columns: {
        Name: 'order.no',
        Email: 'customer.email',
        'Financial Status': 'order.status',
        'Fulfillment Status': 'order.status',
        'Created at': 'order.at',
        Total: 'order.total',
        'Lineitem name': 'line.name',
        'Lineitem sku': 'line.product',
        'Refunded Amount': 'order.refunded',
      },
    });
  });

  it('asks what the file does not decide', () => {
    const { mapping, questions } = propose(
      'order_id,customer_id,date,status,total',
      '1,2,03/04/2026,已签收待评价,1.234',
      '3,4,05/06/2026,paid,2.345',
    );
    expect(mapping.dayFirst).toBeNull();
    expect(questions.map(({ code }) => code).sort()).toEqual(['date-order', 'decimal-sign', 'status']);
    expect(
      propose('order_id,customer_id,date,total', '1,2,03/04/2026,"1.5"', '1,2,30/04/2026,1').mapping.dayFirst,
    ).toBe(true);
    expect(propose('order_id,customer_id,date,total', '1.93E+15,2,2026-01-01,1').questions[0]?.code).toBe(
      'order-numbers-destroyed',
    );
  });
});
