package dz.mizan.hr.report;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.report.Span.Days;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Counts people by day. Each stretch of work comes in on its first day and goes out after its last
 * one; adding these up costs people plus days, not people times days.
 */
@ApplicationScoped
class CountPeople {
  /** More nobody reads; it is a year of days of 50 departments. */
  private static final int MOST_LINES = 20_000;

  // The first day counted at or after another is looked up by halves: a stretch has two of them.
  private static final String COUNT =
      """
      with point as (select day from unnest($1::date[]) as day),
      stretch as (%s),
      move as (
        select key, ($1::date[])[width_bucket(from_day - 1, $1::date[]) + 1] as day, n, share
        from stretch
        where from_day <= ($1::date[])[cardinality($1::date[])]
          and (to_day is null or to_day >= ($1::date[])[1])
        union all
        select key, ($1::date[])[width_bucket(to_day, $1::date[]) + 1], -n, -share
        from stretch
        where to_day between ($1::date[])[1] and ($1::date[])[cardinality($1::date[])]
      ),
      net as (
        select key, day, sum(n) as n, sum(share) as share from move
        where day is not null group by key, day
      ),
      run as (
        select k.key, p.day, sum(net.n) over so_far as n, sum(net.share) over so_far as share
        from (select distinct key from net) k cross join point p
          left join net on net.key = k.key and net.day = p.day
        window so_far as (partition by k.key order by p.day)
      )
      select run.day, run.n::bigint as n, run.share, %s
      from run %s
      where run.n > 0 order by run.day, code nulls first, id limit $3
      """;

  /**
   * @param byMonth the last day of each month, and the last one, instead of each day
   * @throws ReportTooLarge if there were more lines than anybody reads
   */
  Uni<List<HeadcountLine>> handle(HeadcountBy by, Days days, boolean byMonth) {
    var points = byMonth ? ends(days) : each(days);
    return CompanySql.execute(
            COUNT.formatted(by.stretches(), by.label(), by.join()),
            points.toArray(LocalDate[]::new),
            Departments.onlyInScope(),
            MOST_LINES + 1)
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(HeadcountLine::of).toList())
        .invoke(lines -> ReportTooLarge.check(lines.size(), MOST_LINES));
  }

  private static List<LocalDate> each(Days days) {
    return days.from().datesUntil(days.to().plusDays(1)).toList();
  }

  private static List<LocalDate> ends(Days days) {
    var points = new ArrayList<LocalDate>();
    var last = YearMonth.from(days.to());
    for (var month = YearMonth.from(days.from());
        month.isBefore(last);
        month = month.plusMonths(1)) {
      points.add(month.atEndOfMonth());
    }
    points.add(days.to());
    return points;
  }
}
