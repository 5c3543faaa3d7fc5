package dz.mizan.hr.report;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.report.Span.Days;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Days that come with their people: anniversaries, ends of contracts. */
@ApplicationScoped
class ComingDays {
  private static final int MOST_LINES = 20_000;

  // Who was hired on 29 February has his day on the 28th of other years.
  private static final String ANNIVERSARIES =
      """
      select d.kind, y.years, (d.since + make_interval(years => y.years))::date as day, e.id,
        e.number, e.first_name, e.last_name, e.department_id
      from employee e
      cross join lateral (values ('WORK', e.hired_on)) as d (kind, since)
      cross join lateral generate_series(
        greatest(extract(year from $1::date)::integer - extract(year from d.since)::integer, 1),
        extract(year from $2::date)::integer - extract(year from d.since)::integer) as y (years)
      where e.status <> 'LEFT'
        and (d.since + make_interval(years => y.years))::date between $1 and $2
        and (e.left_on is null or (d.since + make_interval(years => y.years))::date <= e.left_on)
        and ($3::uuid[] is null or e.department_id = any ($3))
      order by day, d.kind, length(e.number), e.number limit $4
      """;
  // Of those that have ended the day on which they did; no trial lasts longer.
  private static final String CONTRACT_ENDS =
      """
      select t.day, t.what, c.id as contract_id, c.number as contract_number, c.kind,
        exists (select from contract n where n.renews = c.id and n.status <> 'CANCELLED')
          as renewed,
        e.id, e.number, e.first_name, e.last_name, e.department_id
      from contract c join employee e on e.id = c.employee_id
      cross join lateral (values ('CONTRACT', c.ends_on), ('TRIAL', c.trial_until)) as t (what, day)
      where c.status <> 'CANCELLED' and t.day between $1 and $2
        and (t.what = 'CONTRACT' or t.day <= coalesce(c.ends_on, 'infinity'))
        and ($3::uuid[] is null or e.department_id = any ($3))
      order by t.day, t.what, length(e.number), e.number, c.id limit $4
      """;

  private static final Comparator<AnniversaryLine> BY_DAY =
      Comparator.comparing(AnniversaryLine::day)
          .thenComparing(AnniversaryLine::kind)
          .thenComparingInt(line -> line.number().length())
          .thenComparing(AnniversaryLine::number);

  private final Birthdays birthdays;

  ComingDays(Birthdays birthdays) {
    this.birthdays = birthdays;
  }

  /** By day. */
  Uni<List<AnniversaryLine>> anniversaries(Days days) {
    return CompanySql.execute(
            ANNIVERSARIES, days.from(), days.to(), Departments.onlyInScope(), MOST_LINES + 1)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(AnniversaryLine::of).toList())
        .chain(
            work ->
                birthdays
                    .within(days, MOST_LINES)
                    .map(
                        born ->
                            Stream.concat(work.stream(), born.stream()).sorted(BY_DAY).toList()))
        .invoke(lines -> ReportTooLarge.check(lines.size(), MOST_LINES));
  }

  /** By day. */
  Uni<List<ContractEndLine>> contractEnds(Days days) {
    return CompanySql.execute(
            CONTRACT_ENDS, days.from(), days.to(), Departments.onlyInScope(), MOST_LINES + 1)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(ContractEndLine::of).toList())
        .invoke(lines -> ReportTooLarge.check(lines.size(), MOST_LINES));
  }
}
