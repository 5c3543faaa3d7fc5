package dz.mizan.hr.leave.request;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.calendar.WorkDays;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who is left in a department, with those below it, while somebody is away. */
@ApplicationScoped
class Staffing {
  private static final int MOST_DAYS = 366;
  // Of the department and those above it that have a minimum, each with all below it: who works
  // there by day, as a running sum of those who begin and end; less those who are away, half a day
  // for half of one. But for the one who asks.
  private static final String READ =
      """
      with recursive above (id) as (
        select $1::uuid
        union
        select d.parent_id from above a join department d on d.id = a.id
        where d.parent_id is not null),
      part (department_id, id) as (
        select s.department_id, s.department_id from leave_staffing s
        join above a on a.id = s.department_id where s.minimum > 0
        union
        select p.department_id, d.id from part p join department d on d.parent_id = p.id),
      days as (
        select day::date as day from generate_series($3::date, $4::date, interval '1 day') day),
      people as (
        select p.department_id, e.id from part p join employee e on e.department_id = p.id
        where e.id <> $2),
      changes as (
        select department_id, day, sum(n) as n from (
          select p.department_id, greatest(h.starts_on, $3::date) as day, 1 as n
          from employment h join people p on p.id = h.employee_id
          where h.starts_on <= $4 and (h.ends_on is null or h.ends_on >= $3)
          union all
          select p.department_id, h.ends_on + 1, -1 from employment h
          join people p on p.id = h.employee_id where h.starts_on <= $4 and h.ends_on >= $3) c
        group by department_id, day),
      away as (
        select department_id, day, sum(share) as share from (
          select department_id, employee_id, day, least(sum(share), 1) as share from (
            select p.department_id, l.employee_id, l.day, l.share from leave_day l
            join people p on p.id = l.employee_id where l.day between $3 and $4
            union all
            select p.department_id, s.employee_id, d.day, 1 from suspension s
            join people p on p.id = s.employee_id
            join days d on d.day >= s.starts_on and (s.ends_on is null or d.day <= s.ends_on)) a
          group by department_id, employee_id, day) a
        group by department_id, day)
      select s.department_id, d.day, s.minimum, floor(
        sum(coalesce(c.n, 0)) over (partition by s.department_id order by d.day)
          - coalesce(a.share, 0))::int as present
      from leave_staffing s join above o on o.id = s.department_id cross join days d
      left join changes c on c.department_id = s.department_id and c.day = d.day
      left join away a on a.department_id = s.department_id and a.day = d.day
      where s.minimum > 0 order by d.day, s.department_id
      """;

  /** The working days of the span on which fewer are left than should be, there or above. */
  Uni<List<Shortage>> shortages(
      UUID departmentId, UUID employeeId, Span span, WorkDays days, @Nullable String site) {
    var last = span.startsOn().plusDays(MOST_DAYS);
    LocalDate to = span.endsOn().isAfter(last) ? last : span.endsOn();
    return CompanySql.execute(READ, departmentId, employeeId, span.startsOn(), to)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new Shortage(
                                row.getUUID("department_id"),
                                row.getLocalDate("day"),
                                row.getInteger("present"),
                                row.getShort("minimum")))
                    .filter(it -> it.present() < it.minimum())
                    .filter(it -> days.isWorkingDay(it.day(), site))
                    .toList());
  }
}
