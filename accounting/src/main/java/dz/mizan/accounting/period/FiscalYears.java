package dz.mizan.accounting.period;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fiscal years of the company of the running transaction, with their months. */
@ApplicationScoped
public class FiscalYears {
  private static final String SELECT =
      """
      select y.year, y.status as year_status, y.version as year_version, p.month, p.status,
        p.version
      from fiscal_year y
      join fiscal_period p on p.company_id = y.company_id and p.year = y.year
      where ($1::smallint is null or y.year = $1)
      order by y.year, p.month
      """;
  private static final String HORIZON =
      """
      select (now() at time zone l.zone)::date as today, l.lock_date,
        (select year || '-' || lpad(month::text, 2, '0') from fiscal_period
          where status <> 'CLOSED' and (year, month) < ($1::smallint, $2::smallint)
          order by year, month limit 1) as first_open,
        (select year || '-' || lpad(month::text, 2, '0') from fiscal_period
          where status = 'CLOSED' and (year, month) > ($1::smallint, $2::smallint)
          order by year desc, month desc limit 1) as last_closed
      from ledger l
      """;

  /**
   * Where the books stand.
   *
   * @param today in the company's zone
   * @param lockDate null if there is none
   * @param firstOpen the first month before the one asked about that is not closed
   * @param lastClosed the last month after it that is closed
   */
  public record Horizon(
      LocalDate today,
      @Nullable LocalDate lockDate,
      @Nullable String firstOpen,
      @Nullable String lastClosed) {}

  /** All of them, the oldest first. */
  public Uni<List<FiscalYearView>> list() {
    return read(null);
  }

  /**
   * One year.
   *
   * @throws NotFound if the company's books do not have it
   */
  public Uni<FiscalYearView> require(int year) {
    return read(year)
        .map(
            years ->
                years.stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("fiscal-year", Integer.toString(year))));
  }

  /**
   * The same when nobody posts and nobody else closes, to the end of the transaction.
   *
   * @throws NotFound if the company's books do not have it
   */
  public Uni<FiscalYearView> lock(int year) {
    return CompanySql.execute("select lock_books(true)").chain(() -> require(year));
  }

  /** Where the books stand around a month. */
  public Uni<Horizon> horizon(int year, int month) {
    return CompanySql.execute(HORIZON, (short) year, (short) month)
        .map(rows -> rows.iterator().next())
        .map(
            row ->
                new Horizon(
                    row.getLocalDate("today"),
                    row.getLocalDate("lock_date"),
                    row.getString("first_open"),
                    row.getString("last_closed")));
  }

  private static Uni<List<FiscalYearView>> read(@Nullable Integer year) {
    return CompanySql.execute(SELECT, year == null ? null : year.shortValue())
        .map(
            rows -> {
              var years = new TreeMap<Integer, List<Row>>();
              rows.forEach(
                  row -> years.computeIfAbsent(row.getInteger(0), y -> new ArrayList<>()).add(row));
              return years.values().stream().map(FiscalYears::view).toList();
            });
  }

  private static FiscalYearView view(List<Row> months) {
    var first = months.getFirst();
    int year = first.getInteger(0);
    return FiscalYearView.of(
        year,
        first.getString(1),
        months.stream()
            .map(row -> MonthView.of(year, row.getInteger(3), row.getString(4), row.getLong(5)))
            .toList(),
        first.getLong(2));
  }
}
