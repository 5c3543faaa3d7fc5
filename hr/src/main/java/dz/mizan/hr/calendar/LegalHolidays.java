package dz.mizan.hr.calendar;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The legal holidays as they hold for the running transaction's company. */
@ApplicationScoped
class LegalHolidays {
  private static final String ENTERED =
      "select rule, year, starts_on, days, confirmed, version from legal_holiday_date";

  /** Those that have a day between these two, both counted; in their order. */
  Uni<List<LegalHolidayView>> between(LocalDate from, LocalDate to) {
    return CompanySql.execute(
            ENTERED + " where starts_on between $1 and $2",
            from.minusDays(LegalHoliday.FARTHEST_DAYS),
            to.plusDays(LegalHoliday.FARTHEST_DAYS))
        .map(LegalHolidays::byKey)
        .map(
            entered ->
                LegalHoliday.about(from, to)
                    .map(LegalHolidayView::computed)
                    .map(it -> entered(it, entered))
                    .filter(it -> !it.endsOn().isBefore(from) && !it.startsOn().isAfter(to))
                    .sorted(Comparator.comparing(LegalHolidayView::startsOn))
                    .toList());
  }

  /**
   * @throws NotFound if there is no such rule, or none in that year
   */
  Uni<LegalHolidayView> require(String key, int year) {
    var computed = LegalHolidayView.computed(occurrence(key, year));
    return CompanySql.execute(ENTERED + " where rule = $1 and year = $2", computed.rule(), year)
        .map(rows -> entered(computed, byKey(rows)));
  }

  private static LegalHoliday.Occurrence occurrence(String key, int year) {
    var rule =
        Arrays.stream(LegalHoliday.values())
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new NotFound("legal-holiday", key));
    boolean exists =
        rule.isIslamic()
            ? year >= HijriDays.FIRST_YEAR && year <= HijriDays.LAST_YEAR
            : year >= 1950 && year <= 2099;
    if (!exists || rule.in(year).days() == 0) {
      throw new NotFound("legal-holiday", key + "/" + year);
    }
    return rule.in(year);
  }

  private static LegalHolidayView entered(LegalHolidayView computed, Map<String, Row> entered) {
    var row = entered.get(computed.rule() + "/" + computed.year());
    return row == null
        ? computed
        : computed.entered(
            row.getLocalDate("starts_on"),
            row.getShort("days"),
            row.getBoolean("confirmed"),
            row.getLong("version"));
  }

  private static Map<String, Row> byKey(RowSet<Row> rows) {
    var entered = new HashMap<String, Row>();
    rows.forEach(row -> entered.put(row.getString("rule") + "/" + row.getShort("year"), row));
    return entered;
  }
}
