-- The price of a product in a list is found by the index that has the product, see V202611291300: by that of the
-- list, which was made last, each line of an order read all prices of a list that came after PostgreSQL last looked.
-- Locks the table while it is made.
lock table product_price in access exclusive mode;
create unique index uq_product_price_again on product_price
  (company_id, product_id, price_list_id, unit, min_quantity, valid_from);
alter table product_price drop constraint uq_product_price;
alter table product_price add constraint uq_product_price unique using index uq_product_price_again;
