-- Spreads the tables of inventory by company.
-- Made from the migrated schema by docs/schema/draw; a test compares. Nobody has
-- run it on a Citus cluster yet: docs/scaling.md tells what is in the way.

-- Stay on the coordinator:
--   audit_sealer: how far the sealer is, of no company
--   audit_unseen: numbers that the sealer still waits for, of no company
--   flyway_schema_history: Flyway's own
--   outbox_lane: leases of the relay, of no company

select create_distributed_table('prepared_company', 'company_id');
select create_distributed_table('audit_entry', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('audit_seal', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('category', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('document_number', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('erased_company', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('idempotency_key', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('inbox', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('inventory_settings', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('job', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('outbox', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('price_list', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('product_import', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('product_term', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('purchase_approval_limit', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_figures', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('storefront_change', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('supplier', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('term_gram', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('tva_rate', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('warehouse', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('attribute', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('customer', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('landed_cost', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('location', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('product_import_error', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('product_import_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('product_template', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('purchase_order', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_count', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_transfer', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('till', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('customer_credit', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('product', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('product_template_axis', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('purchase_receipt', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('sales_order', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('till_session', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('lot', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('product_attribute', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('product_price', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('product_unit', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('purchase_order_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('purchase_proposal', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('purchase_return', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('sales_refund', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('sales_shipment', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_level', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_transfer_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('supplier_price', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('ticket', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('till_cash_movement', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('z_report', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('cost_layer', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('counted_level', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('product_barcode', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('reorder_rule', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_alert', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_count_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_movement', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_part', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_relocation', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_reservation', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_transfer_lot', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('ticket_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('ticket_payment', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('ticket_rate', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('purchase_receipt_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('sales_order_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_count_record', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_count_tally', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('stock_movement_part', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('landed_cost_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('purchase_return_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('sales_refund_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('sales_shipment_line', 'company_id', colocate_with => 'prepared_company');

-- Numbered by a sequence; have to rise within a company:
--   audit_entry.id
--   outbox.id
