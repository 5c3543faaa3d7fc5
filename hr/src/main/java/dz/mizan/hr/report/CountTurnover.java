package dz.mizan.hr.report;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.report.Span.Days;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Counts who was hired and who left, by the department of that day. */
@ApplicationScoped
class CountTurnover {
  private static final String COUNT =
      """
      with work as (
        select a.department_id, h.starts_on as hired_on, h.ends_on as left_on,
          greatest(a.starts_on, h.starts_on) as from_day, least(a.ends_on, h.ends_on) as to_day
        from employment h join assignment a on a.employee_id = h.employee_id
          and (h.ends_on is null or a.starts_on <= h.ends_on)
          and (a.ends_on is null or a.ends_on >= h.starts_on)
        where h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $1::date - 1)
          and ($3::uuid[] is null or a.department_id = any ($3))
      )
      select d.id, d.code, d.name,
        count(*) filter (where from_day < $1 and (to_day is null or to_day >= $1::date - 1))
          as at_start,
        count(*) filter (where from_day <= $2 and (to_day is null or to_day >= $2)) as at_end,
        count(*) filter (where from_day = hired_on and hired_on between $1 and $2) as hired,
        count(*) filter (where to_day = left_on and left_on between $1::date - 1 and $2::date - 1)
          as gone
      from work w join department d on d.id = w.department_id
      group by d.company_id, d.id, d.code, d.name
      order by d.code collate "C"
      """;

  /** By department, and the whole at the end. Who worked his last day is gone on the next one. */
  Uni<List<TurnoverLine>> handle(Days days) {
    return CompanySql.execute(COUNT, days.from(), days.to(), Departments.onlyInScope())
        .map(
            rows -> {
              var lines =
                  new ArrayList<>(
                      StreamSupport.stream(rows.spliterator(), false)
                          .map(TurnoverLine::of)
                          .toList());
              lines.add(TurnoverLine.total(lines));
              return lines;
            });
  }
}
