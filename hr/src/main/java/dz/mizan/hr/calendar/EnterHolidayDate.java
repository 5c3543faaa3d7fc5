package dz.mizan.hr.calendar;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Enters the days of an Islamic holiday. */
@ApplicationScoped
class EnterHolidayDate {
  private static final int FARTHEST_DAYS = 7;
  private static final String WRITE =
      """
      insert into legal_holiday_date as h (rule, year, starts_on, days, confirmed)
      values ($1, $2, $3, $4, $5)
      on conflict on constraint pk_legal_holiday_date do update set
        starts_on = excluded.starts_on, days = excluded.days, confirmed = excluded.confirmed,
        version = h.version + 1
      where h.version = $6
      returning version
      """;

  private final LegalHolidays holidays;
  private final Audit audit;

  EnterHolidayDate(LegalHolidays holidays, Audit audit) {
    this.holidays = holidays;
    this.audit = audit;
  }

  /**
   * @throws FixedHoliday if it is on the same day every year
   * @throws HolidayTooFar if it cannot be then
   */
  Uni<LegalHolidayView> handle(String rule, int year, @Nullable String ifMatch, HolidayDate date) {
    return holidays
        .require(rule, year)
        .invoke(before -> require(before, date, ifMatch))
        .chain(
            before ->
                write(before, date)
                    .call(
                        after ->
                            audit.record(
                                "legal-holiday.entered",
                                "legal-holiday",
                                Caller.require().companyId(),
                                before,
                                after)));
  }

  private static void require(LegalHolidayView before, HolidayDate date, @Nullable String ifMatch) {
    if (!before.islamic()) {
      throw new FixedHoliday(before.rule());
    }
    Versions.check(ifMatch, before.version());
    if (Math.abs(ChronoUnit.DAYS.between(before.computedOn(), date.startsOn())) > FARTHEST_DAYS) {
      throw new HolidayTooFar(before.computedOn());
    }
  }

  private static Uni<LegalHolidayView> write(LegalHolidayView before, HolidayDate date) {
    return CompanySql.execute(
            WRITE,
            before.rule(),
            (short) before.year(),
            date.startsOn(),
            (short) date.days(),
            date.confirmed(),
            before.version())
        .map(
            rows -> {
              // The first row is made by whoever is first; the other did not see it.
              if (rows.size() == 0) {
                Versions.check("\"" + before.version() + "\"", before.version() + 1);
              }
              return before.entered(
                  date.startsOn(),
                  date.days(),
                  date.confirmed(),
                  rows.iterator().next().getLong(0));
            });
  }
}
