package dz.mizan.hr.attendance.report;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Figures by department and month, from all timesheets, approved or not. */
@ApplicationScoped
class DrawReports {
  // The department is the one of today; callers who are restricted to some see those alone.
  private static final String LATENESS =
      """
      select d.id as department_id, d.code, to_char(t.month, 'YYYY-MM') as month,
        count(*)::integer as employees,
        count(*) filter (where t.late_days > 0)::integer as late_employees,
        sum(t.late_days)::integer as late_days, sum(t.late_minutes)::integer as late_minutes,
        sum(t.early_minutes)::integer as early_minutes, sum(t.planned_hours) as planned_hours,
        sum(t.absence_hours) as absence_hours
      from timesheet t join employee e on e.id = t.employee_id join department d
        on d.id = e.department_id
      where t.month between $1 and $2 and ($3::uuid is null or d.id = $3)
        and ($4::uuid[] is null or d.id = any ($4))
      group by d.id, d.code, t.month order by t.month, d.code
      """;
  private static final String OVERTIME =
      """
      select d.id as department_id, d.code, to_char(o.month, 'YYYY-MM') as month, o.kind, o.premium,
        count(distinct o.employee_id)::integer as employees, sum(o.hours) as hours
      from timesheet_overtime o join employee e on e.id = o.employee_id join department d
        on d.id = e.department_id
      where o.month between $1 and $2 and ($3::uuid is null or d.id = $3)
        and ($4::uuid[] is null or d.id = any ($4))
      group by d.id, d.code, o.month, o.kind, o.premium order by o.month, d.code, o.kind, o.premium
      """;

  DrawReports() {}

  Uni<List<LatenessLine>> lateness(ReportSpan span) {
    return list(LATENESS, span, LatenessLine::of);
  }

  Uni<List<OvertimeLineView>> overtime(ReportSpan span) {
    return list(OVERTIME, span, OvertimeLineView::of);
  }

  private static <T> Uni<List<T>> list(String sql, ReportSpan span, Function<Row, T> of) {
    return CompanySql.execute(
            sql,
            span.first(),
            span.last(),
            span.departmentId,
            Caller.require().scope().onlyArray(Departments.SCOPE))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(of).toList());
  }
}
