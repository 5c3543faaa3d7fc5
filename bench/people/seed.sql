-- Reads what SeedPeople wrote, from the current directory.
\set ON_ERROR_STOP on
begin;
set local app.company_id = :'company'; -- the words that search finds are written by a trigger
\copy employee (company_id, id, version, number, first_name, last_name, national_number, national_number_index, department_id, job_title, hired_on, status, civil, nss, nss_index, rib) from 'employee.copy'
\copy employment (company_id, employee_id, starts_on) from 'employment.copy'
\copy assignment (company_id, id, employee_id, valid, department_id, job_title, salary) from 'assignment.copy'
insert into employee_counter (company_id, last_number)
select company_id, count(*) from employee where company_id = :'company' group by company_id
on conflict (company_id) do update set last_number = excluded.last_number;
commit;
vacuum analyze;
