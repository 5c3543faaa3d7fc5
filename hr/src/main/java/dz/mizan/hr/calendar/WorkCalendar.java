package dz.mizan.hr.calendar;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What other features ask about working days. */
@ApplicationScoped
public class WorkCalendar {
  private static final String RULES =
      "select nullif(site, '') as site, valid_from, rest_days from work_calendar"
          + " where valid_from <= $1";
  private static final String OWN =
      "select nullif(site, '') as site, starts_on, ends_on from holiday"
          + " where starts_on <= $2 and ends_on >= $1";

  private final LegalHolidays legal;

  WorkCalendar(LegalHolidays legal) {
    this.legal = legal;
  }

  /** Of the running transaction's company, from one day to another, both counted. */
  public Uni<WorkDays> between(LocalDate from, LocalDate to) {
    var holidays = new ArrayList<DatedHoliday>();
    return legal
        .between(from, to)
        .invoke(all -> all.forEach(it -> holidays.add(it.dated())))
        .chain(() -> CompanySql.execute(OWN, from, to))
        .invoke(
            rows ->
                rows.forEach(
                    row ->
                        holidays.add(
                            new DatedHoliday(
                                row.getString("site"),
                                row.getLocalDate("starts_on"),
                                row.getLocalDate("ends_on")))))
        .chain(() -> rules(to))
        .map(rules -> new WorkDays(rules, holidays));
  }

  private static Uni<List<RestDays.Rule>> rules(LocalDate to) {
    return CompanySql.execute(RULES, to)
        .map(
            rows -> {
              var rules = new ArrayList<RestDays.Rule>();
              rows.forEach(
                  row ->
                      rules.add(
                          new RestDays.Rule(
                              row.getString("site"),
                              row.getLocalDate("valid_from"),
                              WeekDays.of(row.getArrayOfShorts("rest_days")))));
              return rules;
            });
  }
}
