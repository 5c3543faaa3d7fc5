-- The level of a product in a warehouse was looked up through all levels of the warehouse, or of the
-- company: where most companies have few, the planner takes every index for one row and, all costing
-- the same, the newest one; a company with thousands of levels pays at each movement. So the one that
-- finds the level at once becomes the newest. Whoever adds an index to stock_level does this again;
-- LargeCountTest tells. Locks stock_level exclusively while the index is built.
create unique index uq_stock_level_product_again on stock_level (company_id, product_id, warehouse_id);
alter table stock_level drop constraint uq_stock_level_product;
alter table stock_level add constraint uq_stock_level_product
  unique using index uq_stock_level_product_again;
