package dz.mizan.hr.report;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.calendar.WorkCalendar;
import dz.mizan.hr.calendar.WorkDays;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.report.Span.Days;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts days of leave and hours of absence against the days that could have been worked. */
@ApplicationScoped
class CountAbsence {
  // How many work from one day to another, by department and site; most of them for the whole span.
  private static final String AT_WORK =
      """
      select a.department_id, e.site, greatest(a.starts_on, h.starts_on, $1::date) as from_day,
        least(a.ends_on, h.ends_on, $2::date) as to_day, count(*) as people
      from employment h join employee e on e.id = h.employee_id
      join assignment a on a.employee_id = h.employee_id
        and (h.ends_on is null or a.starts_on <= h.ends_on)
        and (a.ends_on is null or a.ends_on >= h.starts_on)
      where h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $1)
        and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $1)
        and ($3::uuid[] is null or a.department_id = any ($3))
      group by 1, 2, 3, 4
      """;
  private static final String AWAY =
      """
      with leave as (
        select a.department_id,
          sum(l.share) filter (where t.balance <> 'NONE') as rightful,
          sum(l.share) filter (where t.balance = 'NONE') as other
        from leave_day l join leave_type t on t.id = l.type_id
        join assignment a on a.employee_id = l.employee_id and a.valid @> l.day
        where l.day between $1 and $2 and l.working
        group by a.department_id
      ), absence as (
        select a.department_id, sum(s.absence_hours) as hours
        from timesheet s cross join lateral (
          -- The last one of the month; of who left before its end, too.
          select b.department_id from assignment b where b.employee_id = s.employee_id
            and b.starts_on < s.month + interval '1 month'
            and (b.ends_on is null or b.ends_on >= s.month)
          order by b.starts_on desc limit 1) a
        where s.month between date_trunc('month', $1::date) and $2 and s.status = 'APPROVED'
        group by a.department_id
      )
      select d.id, d.code, d.name, coalesce(l.rightful, 0) as rightful,
        coalesce(l.other, 0) as other, coalesce(b.hours, 0) as hours
      from department d left join leave l on l.department_id = d.id
        left join absence b on b.department_id = d.id
      where ($3::uuid[] is null or d.id = any ($3))
      order by d.code collate "C"
      """;

  private final WorkCalendar calendar;

  CountAbsence(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /** By department, those without anything left out; and the whole at the end. */
  Uni<List<AbsenceLine>> handle(Days days) {
    var only = Departments.onlyInScope();
    return calendar
        .between(days.from(), days.to())
        .chain(
            work ->
                CompanySql.execute(AT_WORK, days.from(), days.to(), only)
                    .map(rows -> workingDays(rows, new Counter(work, days))))
        .chain(
            working ->
                CompanySql.execute(AWAY, days.from(), days.to(), only)
                    .map(rows -> lines(rows, working)));
  }

  private static Map<UUID, Long> workingDays(RowSet<Row> rows, Counter counter) {
    var sums = new HashMap<UUID, Long>();
    for (var row : rows) {
      long days =
          counter.count(
              row.getLocalDate("from_day"), row.getLocalDate("to_day"), row.getString("site"));
      sums.merge(row.getUUID("department_id"), days * row.getLong("people"), Long::sum);
    }
    return sums;
  }

  private static List<AbsenceLine> lines(RowSet<Row> rows, Map<UUID, Long> working) {
    var lines = new ArrayList<AbsenceLine>();
    for (var row : rows) {
      long days = working.getOrDefault(row.getUUID("id"), 0L);
      BigDecimal rightful = row.getBigDecimal("rightful");
      BigDecimal other = row.getBigDecimal("other");
      BigDecimal hours = row.getBigDecimal("hours");
      if (days + rightful.add(other).add(hours).signum() > 0) {
        lines.add(
            AbsenceLine.of(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("name"),
                days,
                rightful,
                other,
                hours));
      }
    }
    lines.add(AbsenceLine.total(lines));
    return lines;
  }

  /** Counts working days of a site by sums up to each day, made once. */
  private static final class Counter {
    private final WorkDays work;
    private final Days span;
    private final Map<String, int[]> sums = new HashMap<>();

    Counter(WorkDays work, Days span) {
      this.work = work;
      this.span = span;
    }

    long count(LocalDate from, LocalDate to, @Nullable String site) {
      var upTo = sums.computeIfAbsent(site == null ? "" : site, any -> sums(site));
      return upTo[index(to) + 1] - upTo[index(from)];
    }

    private int index(LocalDate day) {
      return (int) ChronoUnit.DAYS.between(span.from(), day);
    }

    private int[] sums(@Nullable String site) {
      var upTo = new int[index(span.to()) + 2];
      for (var day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
        int at = index(day);
        upTo[at + 1] = upTo[at] + (work.isWorkingDay(day, site) ? 1 : 0);
      }
      return upTo;
    }
  }
}
