-- Spreads the tables of hr by company.
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
select create_distributed_table('calendar_change', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('department', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('document_number', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('employee_counter', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('employee_term', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('erased_company', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('holiday', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('idempotency_key', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('inbox', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('job', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('leave_type', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('legal_holiday_date', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('outbox', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('pay_component', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('pay_structure', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('payroll_run', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('punch_profile', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('rating_scale', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('review_template', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('schedule', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('setting', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('shift', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('term_gram', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('terminal', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('work_calendar', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('leave_limit', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('leave_rate', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('leave_staffing', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('pay_component_rule', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('pay_component_use', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('pay_structure_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('payroll_posting', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('position', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('punch_import', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('rating_level', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('review_cycle', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('review_section', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('schedule_day', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('shift_pause', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('calibration_session', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('employee', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('punch_import_error', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('punch_import_line', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('assignment', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('badge', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('change_request', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('contract', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('department_head', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('employee_document', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('employment', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('leave_balance', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('leave_delegation', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('leave_feed', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('leave_request', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('overtime_order', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('pay_advance', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('pay_element', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('pay_garnishment', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('pay_structure_assignment', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('pay_value', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('payslip', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('payslip_blocked', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('punch', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('review', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('schedule_assignment', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('suspension', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('timesheet', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('calibration_change', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('document_alert', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('leave_day', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('leave_entry', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('leave_step', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('payslip_deduction', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('punch_correction', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('rest_entry', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('review_goal', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('review_part', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('review_step', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('timesheet_day', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('timesheet_overtime', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('timesheet_step', 'company_id', colocate_with => 'prepared_company');
select create_distributed_table('review_answer', 'company_id', colocate_with => 'prepared_company');

-- Numbered by a sequence; have to rise within a company:
--   audit_entry.id
--   calendar_change.id
--   leave_entry.id
--   outbox.id
