-- A rebate and a deposit that is taken off have their whole amount as unit price: thirteen digits,
-- as totals have. Only the catalogue changes; the checks are read again, which locks the table.
alter table sales_document_line alter column unit_price type numeric(17, 4);
