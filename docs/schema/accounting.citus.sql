-- Spreads the tables of accounting by company.
-- Made from the migrated schema by docs/schema/draw; a test compares. Nobody has
-- run it on a Citus cluster yet: docs/scaling.md tells what is in the way.

-- Stay on the coordinator:
--   audit_sealer: how far the sealer is, of no company
--   audit_unseen: numbers that the sealer still waits for, of no company
--   flyway_schema_history: Flyway's own
--   outbox_lane: leases of the relay, of no company

select create_distributed_table('prepared_company', 'company_id');
select create_distributed_table('account', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('audit_entry', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('audit_seal', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('cost_centre', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('credit_change', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('document_number', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('dunning_level', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('dunning_run', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('entry_import', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('erased_company', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('exchange_rate', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('fiscal_year', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('g50_row', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('idempotency_key', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('inbox', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('job', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('ledger', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('matching_number', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('outbox', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('pending_refund', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('project', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('revaluation', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('setting', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('statement_layout', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('statement_profile', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('tva_rate', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('account_balance', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('asset_category', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('cash_movement', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('entry_import_error', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('entry_import_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('entry_import_work', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('fiscal_period', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('journal', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('partner', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('posting_rule', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('statement_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('contract', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('credit_hold', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('customer_credit', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('dunning_letter', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('entry_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('journal_counter', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('matching', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('partner_balance', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('payment_plan', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('posting_template', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('statement_account', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('treasury_account', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('bank_reconciliation', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('bank_statement', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('contract_history', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('contract_indexation', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('contract_period', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('journal_entry', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('open_item', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('payment_plan_instalment', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('posting_template_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('statement_rule', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('asset', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('bank_statement_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('bill', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('depreciation_run', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('doubtful_debt', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('dunning_item', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('entry_draft', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('entry_seal', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('goods_receipt', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('late_interest', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('matching_part', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('payment', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('payment_plan_item', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('reconciled_entry_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('sales_document', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('treasury_transfer', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('tva_return', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('asset_charge', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('asset_impairment', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('bill_instalment', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('deposit_deduction', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('goods_receipt_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('goods_return', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('late_interest_item', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('payment_allocation', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('reconciled_statement_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('sales_document_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('sales_document_rate', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('bill_line', 'company_id', colocate_with => 'prepared_company');

-- Numbered by a sequence; have to rise within a company:
--   audit_entry.id
--   credit_change.id
--   outbox.id
