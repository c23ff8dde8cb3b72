-- Grain    one row per order: the version that counts
-- Keeps    nothing: made anew at every build
-- Shard    customer_id
-- Units    total_minor in minor units of `currency`; all other money in minor units of the report currency; days in the shop's zone
-- Notes    customer_id 0: a guest who cannot be told apart. amount = total, whatever the status. revenue is 0 unless is_purchase.
--          refunded counts from refunded_on on; a return is an order of its own with revenue 0 and refunded = −amount.
--          net = revenue − refunded. profit_before_refund is what profit was until refunded_on. cost is that of all goods, kept or not.
--          goods_cost is that of the goods kept, below 0 for a return; net less the last five columns is profit.
--          category and product (its number, or its name where it has none) are those of the line with most money.
--          The key puts each customer's orders together and in the order of time, so marts aggregate while reading.
--          Order numbers are searched for by people; without the index every block would be read.
create table if not exists stg_orders (
    customer_id UInt64,
    order_id UInt64,
    order_no String,
    source LowCardinality(String),
    shop LowCardinality(String),
    channel LowCardinality(String),
    ordered_at DateTime64(3, 'UTC'),
    ordered_on Date,
    status LowCardinality(String),
    is_purchase UInt8,
    is_return UInt8,
    currency LowCardinality(String),
    total_minor Int64,
    amount_minor Int64,
    revenue_minor Int64,
    refunded_minor Int64,
    refunded_on Nullable(Date),
    net_minor Int64,
    cost_minor Int64,
    profit_minor Int64,
    profit_before_refund_minor Int64,
    discount_minor Int64,
    shipping_minor Int64,
    tax_minor Int64,
    category LowCardinality(String),
    country LowCardinality(String),
    province LowCardinality(String),
    city LowCardinality(String),
    recipient_name String,
    line_count UInt32,
    import_id UInt32,
    product LowCardinality(String),
    tax_kept_minor Int64,
    goods_cost_minor Int64,
    delivery_cost_minor Int64,
    fee_minor Int64,
    service_cost_minor Int64,
    index order_no_known order_no type bloom_filter(0.001) granularity 1
) engine = MergeTree
order by (customer_id, ordered_on, order_id)
