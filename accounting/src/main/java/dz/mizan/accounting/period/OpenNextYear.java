package dz.mizan.accounting.period;

import dz.mizan.accounting.chart.RowId;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens the fiscal year after the last one, at most one beyond the running calendar year. */
@ApplicationScoped
class OpenNextYear {
  private static final String NEXT =
      """
      select coalesce((select max(year) + 1 from fiscal_year),
          extract(year from now() at time zone zone))::integer as next,
        extract(year from now() at time zone zone)::integer as current
      from ledger
      """;

  private final FiscalYears years;
  private final Audit audit;

  OpenNextYear(FiscalYears years, Audit audit) {
    this.years = years;
    this.audit = audit;
  }

  /**
   * @throws YearTooEarly if it is more than a year ahead
   */
  Uni<FiscalYearView> handle() {
    return CompanySql.execute("select lock_books(true)")
        .chain(() -> CompanySql.execute(NEXT))
        .map(rows -> rows.iterator().next())
        .map(
            row -> {
              int next = row.getInteger("next");
              int current = row.getInteger("current");
              if (next > current + 1) {
                throw new YearTooEarly(next, current);
              }
              return next;
            })
        .chain(next -> open(next));
  }

  private Uni<FiscalYearView> open(int year) {
    return CompanySql.execute("select open_fiscal_year($1, true)", year)
        .chain(() -> years.require(year))
        .call(
            opened ->
                audit.record(
                    "fiscal-year.opened",
                    "fiscal-year",
                    RowId.of("fiscal-year", Integer.toString(year)),
                    null,
                    opened));
  }
}
