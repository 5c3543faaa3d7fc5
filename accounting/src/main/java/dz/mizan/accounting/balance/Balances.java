package dz.mizan.accounting.balance;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The balances that posting maintains, of the company of the running transaction. Cost by accounts
 * and partners, never by lines. A year without an opening entry starts from what the years before
 * came to.
 */
@ApplicationScoped
public class Balances {
  /** The month of the closing entries. */
  public static final int CLOSING = 13;

  private static final String LEDGER =
      """
      select currency, coalesce($1::int, extract(year from now() at time zone zone)::int) as year,
        (now() at time zone zone)::date as today
      from ledger
      """;
  private static final String SIDES =
      """
      select account, debit, credit from account_sides($1, $2)
      where debit <> 0 or credit <> 0 order by account
      """;
  private static final String MOVED =
      """
      select account, greatest(coalesce(debit, 0.00) - coalesce(credit, 0.00), 0.00) as debit,
        greatest(coalesce(credit, 0.00) - coalesce(debit, 0.00), 0.00) as credit
      from account_totals($1, $2, $3)
      where debit <> credit order by account
      """;
  private static final String CASH =
      """
      select account, sum(paid) as debit, sum(received) as credit from cash_movement
      where fiscal_year = $1::int and month <= $2::int group by account order by account
      """;
  private static final String TREASURY =
      """
      select coalesce(sum(opening), 0.00) as opening,
        coalesce(sum(coalesce(opening, 0.00) + coalesce(debit, 0.00) - coalesce(credit, 0.00)), 0.00) as closing
      from account_totals($1, 1, $2) where is_treasury(account)
      """;

  /**
   * What the books are kept in.
   *
   * @param year the one asked for, or the current one in the company's zone
   */
  public record Ledger(String currency, int year, LocalDate today) {}

  /** What was there at the beginning of a year, and at the end of a month of it. */
  public record Treasury(BigDecimal opening, BigDecimal closing) {}

  public Uni<Ledger> ledger(@Nullable Integer year) {
    return CompanySql.execute(LEDGER, year)
        .map(rows -> rows.iterator().next())
        .map(
            row ->
                new Ledger(
                    row.getString("currency"), row.getInteger("year"), row.getLocalDate("today")));
  }

  /**
   * The balances at the end of a month, each on its side; accounts of third parties by partner.
   *
   * @param to 0 for the opening, 1 to 12, or {@link #CLOSING}
   */
  public Uni<List<Sides>> atEndOf(int year, int to) {
    return CompanySql.execute(SIDES, year, to).map(rows -> list(rows, Balances::sides));
  }

  /** What each account moved by from the first month to the last, on its side. */
  public Uni<List<Sides>> moved(int year, int from, int to) {
    return CompanySql.execute(MOVED, year, from, to).map(rows -> list(rows, Balances::sides));
  }

  /** What was paid (debit) and received (credit), by the account on the other side. */
  public Uni<List<Sides>> cashMoved(int year, int to) {
    return CompanySql.execute(CASH, year, to).map(rows -> list(rows, Balances::sides));
  }

  public Uni<Treasury> treasury(int year, int to) {
    return CompanySql.execute(TREASURY, year, to)
        .map(rows -> rows.iterator().next())
        .map(row -> new Treasury(row.getBigDecimal("opening"), row.getBigDecimal("closing")));
  }

  private static Sides sides(Row row) {
    return new Sides(
        row.getString("account"), row.getBigDecimal("debit"), row.getBigDecimal("credit"));
  }

  static <T> List<T> list(Iterable<Row> rows, Function<Row, T> item) {
    return StreamSupport.stream(rows.spliterator(), false).map(item).toList();
  }
}
