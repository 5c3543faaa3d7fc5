package dz.mizan.accounting.period;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Looks through the books before a month or a year is closed. */
@ApplicationScoped
public class ClosingChecks {
  private static final int WHOLE_YEAR = 13;
  private static final int SHOWN = 500;
  // With what was not carried into the year yet.
  private static final String ALL =
      """
      with b as materialized (
        select account, coalesce(opening, 0) + coalesce(debit, 0) - coalesce(credit, 0) as balance
        from account_totals($1::integer, 0, $2::integer))
      """
          + Arrays.stream(Check.values())
              .map(
                  check ->
                      "select '%s' as code, c.n::bigint as n, c.amount, left(c.detail, %d) as detail"
                              .formatted(check.name(), SHOWN)
                          + " from ("
                          + check.sql()
                          + ") c where c.n > 0")
              .collect(Collectors.joining("\nunion all\n"));

  /** What is found in the year, the gravest first. */
  public Uni<List<CheckView>> ofYear(int year, Locale locale) {
    return run(year, WHOLE_YEAR, locale);
  }

  /** What is found from the beginning of the year to the end of that month, the gravest first. */
  public Uni<List<CheckView>> ofMonth(int year, int month, Locale locale) {
    return run(year, month, locale);
  }

  private static Uni<List<CheckView>> run(int year, int lastMonth, Locale locale) {
    return CompanySql.execute(ALL, year, lastMonth)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> view(row, lastMonth == WHOLE_YEAR, locale))
                    .sorted((one, other) -> other.severity().compareTo(one.severity()))
                    .toList());
  }

  private static CheckView view(Row row, boolean ofYear, Locale locale) {
    var check = Check.valueOf(row.getString("code"));
    var detail = row.getString("detail");
    return new CheckView(
        check.code(),
        check.severity(ofYear),
        check.title(locale),
        row.getLong("n"),
        row.getBigDecimal("amount"),
        detail == null ? "" : detail);
  }
}
