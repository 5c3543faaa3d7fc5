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

/** Who is left in a department while somebody is away. */
@ApplicationScoped
class Staffing {
  private static final int MOST_DAYS = 366;
  // Everybody who works there on that day but the one who asks and those whose leave is approved.
  private static final String READ =
      """
      select s.department_id, d.day, s.minimum, (
        select count(*)::int from employee e
        where e.department_id = s.department_id and e.id <> $2
          and exists (select from employment h where h.employee_id = e.id
            and h.starts_on <= d.day and (h.ends_on is null or h.ends_on >= d.day))
          and not exists (select from leave_day l where l.employee_id = e.id and l.day = d.day))
          as present
      from leave_staffing s
      cross join lateral (
        select day::date from generate_series($3::date, $4::date, interval '1 day') day) d
      where s.department_id = $1 and s.minimum > 0 order by d.day
      """;

  /** The working days of the span on which fewer are left than should be. */
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
