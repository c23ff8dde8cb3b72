-- Grain    one row per product asked for
-- Feeds    the page of attribution
select product, name, category from mart_products where product in {products:Array(String)}
