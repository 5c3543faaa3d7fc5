-- The level of a product in a warehouse was looked up through all levels of the warehouse, where most
-- companies have few: the planner takes both indexes for one row then, and a company with thousands of
-- levels pays. Without this index only uq_stock_level_product is left for it. Levels of one warehouse
-- are read along the company's, page by page. Locks stock_level exclusively, for a moment.
drop index ix_stock_level_warehouse;
