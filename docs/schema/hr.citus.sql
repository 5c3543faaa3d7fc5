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

-- Triggers that look at their rows alone:
--   timesheet.tr_timesheet_frozen

-- Triggers that read or write other rows, and of which tables:
--   assignment.tr_assignment_department_in_use: department
--   assignment.tr_assignment_no_cycle: assignment
--   assignment.tr_assignment_position_in_use: position
--   assignment.tr_assignment_still_no_cycle: assignment
--   department.tr_department_no_cycle: department
--   department.tr_department_parent_in_use: department
--   department_head.tr_department_head_at_work: employee
--   employee.tr_employee_begins: assignment, employment
--   employee.tr_employee_department_in_use: department
--   employee.tr_employee_department_still_in_use: department
--   employee.tr_employee_found: employee_term, term_gram
--   employee.tr_employee_left_departments: department, department_head
--   employee.tr_employee_no_cycle: employee
--   employee.tr_employee_position_in_use: position
--   employee.tr_employee_position_in_use_at_hiring: position
--   employee.tr_employee_renamed: employee_term, term_gram
--   holiday.tr_holiday_changed: calendar_change
--   leave_day.tr_leave_day_added: employee, timesheet
--   leave_day.tr_leave_day_erased: employee, timesheet
--   leave_entry.tr_leave_entry_balance: leave_balance, leave_type
--   leave_limit.tr_leave_limit_legal: leave_limit, leave_type
--   leave_request.tr_leave_request_employed: employment
--   leave_type.tr_leave_type_rates: leave_rate
--   legal_holiday_date.tr_legal_holiday_date_changed: calendar_change
--   overtime_order.tr_overtime_order_approved: employee, timesheet
--   pay_component_rule.tr_pay_component_rule_open: pay_component_rule, payroll_run
--   pay_component_use.tr_pay_component_use_circle: pay_component_use
--   payroll_posting.tr_payroll_posting_guard: payroll_run
--   payroll_run.tr_payroll_run_guard: payroll_posting, payslip
--   payslip.tr_payslip_guard: payroll_run
--   payslip_blocked.tr_payslip_blocked_guard: payroll_run
--   payslip_deduction.tr_payslip_deduction_guard: payroll_run
--   position.tr_position_department_in_use: department
--   punch.tr_punch_approved: employee, timesheet
--   punch.tr_punches_approved: employee, timesheet
--   rest_entry.tr_rest_entry_approved: employee, timesheet
--   rest_entry.tr_rest_entry_balance: employee, rest_entry
--   review_goal.tr_review_goal_weight: erased_company, review_goal, review_section
--   review_section.tr_review_section_weight: erased_company, review_goal, review_section
--   schedule_assignment.tr_schedule_assignment_approved: department, employee, timesheet
--   schedule_day.tr_schedule_day_of_rest: schedule, schedule_day
--   timesheet_day.tr_timesheet_day_frozen: timesheet
--   timesheet_overtime.tr_timesheet_overtime_frozen: timesheet
--   work_calendar.tr_work_calendar_changed: calendar_change
