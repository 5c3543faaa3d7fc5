-- What a payslip was made from, so that a month that changed after its calculation is not approved as it
-- was; and which months are closed. Locks nothing that exists.

-- Everything of an employee that the calculation of a month reads, in one hash: facts, employments,
-- salaries, leave, suspensions, the approved timesheet, elements, values and structures.
-- Of what is sealed, its version: under another key it is still the same.
-- in_from: from when on he is looked at; in_month is calculated.
create function pay_inputs(in_employee uuid, in_from date, in_month date) returns text
  language plpgsql stable
  as $$
declare
  in_to date := (in_month + interval '1 month - 1 day')::date;
begin
  return md5(concat_ws('|',
    (select concat_ws(',', e.civil_version, e.retired, e.south)
      from employee e where e.id = in_employee),
    (select string_agg(concat_ws(',', h.starts_on, h.ends_on), ';' order by h.starts_on)
      from employment h where h.employee_id = in_employee and h.starts_on <= in_to
        and (h.ends_on is null or h.ends_on >= in_from)),
    (select string_agg(concat_ws(',', a.id, a.version, a.starts_on, a.ends_on, a.department_id,
        d.cost_centre, a.position_id, a.work_share, a.below_minimum_reason), ';' order by a.starts_on)
      from assignment a join department d on d.id = a.department_id
      where a.employee_id = in_employee and a.starts_on <= in_to
        and (a.ends_on is null or a.ends_on >= in_from)),
    (select string_agg(concat_ws(',', l.day, l.type_code, l.paid_by, l.share), ';'
        order by l.day, l.request_id)
      from leave_day l where l.employee_id = in_employee and l.day between in_month and in_to),
    (select string_agg(concat_ws(',', s.starts_on, s.ends_on), ';' order by s.starts_on)
      from suspension s where s.employee_id = in_employee and not s.paid and s.starts_on <= in_to
        and (s.ends_on is null or s.ends_on >= in_month)),
    (select concat_ws(',', t.worked_hours, t.absence_hours, t.late_minutes, t.early_minutes,
        (select string_agg(concat_ws(',', o.premium, o.hours), ';' order by o.kind, o.premium)
          from timesheet_overtime o where o.timesheet_id = t.id))
      from timesheet t where t.employee_id = in_employee and t.month = in_month
        and t.status = 'APPROVED'),
    (select string_agg(x.id || ':' || x.version, ';' order by x.id) from pay_element x
      where x.employee_id = in_employee and x.month = in_month),
    (select string_agg(v.id || ':' || v.version, ';' order by v.id) from pay_value v
      where v.employee_id = in_employee and v.starts_on <= in_to
        and (v.ends_on is null or v.ends_on >= in_month)),
    (select string_agg(u.id || ':' || u.version, ';' order by u.id) from pay_structure_assignment u
      where (u.employee_id = in_employee or u.position_id in (
          select a.position_id from assignment a where a.employee_id = in_employee
            and a.starts_on <= in_to and (a.ends_on is null or a.ends_on >= in_from)))
        and u.starts_on <= in_to and (u.ends_on is null or u.ends_on >= in_month))));
end $$;

-- What all payslips are made from: components, structures, settings of payroll.
create function pay_rules() returns text
  language sql stable
  as $$
  select md5(concat_ws('|',
    (select string_agg(id || ':' || version, ';' order by id) from pay_component),
    (select string_agg(id || ':' || version, ';' order by id) from pay_structure),
    (select string_agg(concat_ws('=', key, valid_from, value), ';' order by key, valid_from)
      from setting where key like 'PAY\_%')))
$$;

-- The first month that is open: the one after the last whose pay was approved; null if none was.
create function first_open_pay_month() returns date
  language sql stable
  as $$
  select (max(month) + interval '1 month')::date from payroll_run
  where kind = 'REGULAR' and status in ('APPROVED', 'PAID')
$$;

-- A rule never changes for a month that was paid: it comes out the same for ever.
create function refuse_closed_pay_month() returns trigger
  language plpgsql
  as $$
begin
  -- A rule that is there already goes on to its update; one that stays as it is may be sent again.
  if tg_op = 'INSERT' and exists (select from pay_component_rule where company_id = new.company_id
      and component_id = new.component_id and valid_from = new.valid_from)
    or tg_op = 'UPDATE' and to_jsonb(new) = to_jsonb(old) then
    return new;
  end if;
  if exists (select from payroll_run where company_id = new.company_id and kind = 'REGULAR'
      and status in ('APPROVED', 'PAID') and month >= new.valid_from) then
    raise exception using errcode = 'check_violation', table = tg_table_name,
      constraint = 'ck_pay_component_rule_open',
      message = 'pay_component_rule violates check constraint "ck_pay_component_rule_open"';
  end if;
  return new;
end $$;
create trigger tr_pay_component_rule_open before insert or update on pay_component_rule
  for each row execute function refuse_closed_pay_month();
