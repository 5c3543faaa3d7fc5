package dz.mizan.hr.report;

import dz.mizan.common.reactive.CallingContext;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.employee.personal.SealedPerson;
import dz.mizan.hr.report.Span.Days;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Birthdays. Days of birth are sealed, so they are opened some at a time, off the event loop. */
@ApplicationScoped
class Birthdays {
  private static final int AT_ONCE = 2_000;
  private static final String SOME =
      """
      select id, civil, left_on from employee
      where status <> 'LEFT' and civil is not null and ($1::uuid is null or id > $1)
        and ($2::uuid[] is null or department_id = any ($2))
      order by id limit $3
      """;
  private static final String WHOSE =
      """
      select d.day, 'BIRTHDAY' as kind, null::integer as years, e.id, e.number, e.first_name,
        e.last_name, e.department_id
      from unnest($1::uuid[], $2::date[]) as d (id, day) join employee e on e.id = d.id
      """;

  private final SealedPerson sealed;

  Birthdays(SealedPerson sealed) {
    this.sealed = sealed;
  }

  /** In no order; without how old people become, which would tell their day of birth. */
  Uni<List<AnniversaryLine>> within(Days days, int most) {
    return more(new HashMap<>(), null, days, most)
        .chain(
            found ->
                CompanySql.execute(
                    WHOSE,
                    found.keySet().toArray(UUID[]::new),
                    found.values().toArray(LocalDate[]::new)))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(AnniversaryLine::of).toList());
  }

  private Uni<Map<UUID, LocalDate>> more(
      Map<UUID, LocalDate> found, @Nullable UUID after, Days days, int most) {
    var company = Caller.require().companyId();
    return CompanySql.execute(SOME, after, Departments.onlyInScope(), AT_ONCE)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(
            rows -> {
              @Nullable UUID last = null;
              for (var row : rows) {
                last = row.getUUID("id");
                var day = day(row, company, days);
                if (day != null) {
                  found.put(last, day);
                }
              }
              return Stream.ofNullable(rows.size() < AT_ONCE ? null : last).toList();
            })
        .emitOn(CallingContext.resume())
        .invoke(rest -> ReportTooLarge.check(found.size(), most))
        .chain(
            rest ->
                rest.isEmpty()
                    ? Uni.createFrom().item(found)
                    : more(found, rest.getFirst(), days, most));
  }

  // A span is a year at most; the first of its birthdays is the one. Who was born on 29 February
  // has his on the 28th of other years.
  private @Nullable LocalDate day(Row row, UUID company, Days days) {
    var bornOn = sealed.civilIfOpens(company, row.getUUID("id"), row.getString("civil")).bornOn();
    if (bornOn == null) {
      return null;
    }
    var leftOn = row.getLocalDate("left_on");
    for (int year = days.from().getYear(); year <= days.to().getYear(); year++) {
      var day = bornOn.plusYears(year - bornOn.getYear());
      if (year > bornOn.getYear()
          && !day.isBefore(days.from())
          && !day.isAfter(days.to())
          && (leftOn == null || !day.isAfter(leftOn))) {
        return day;
      }
    }
    return null;
  }
}
