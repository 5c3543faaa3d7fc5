package dz.mizan.accounting;

import dz.mizan.local.test.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Posts entries of any kind and partner straight into a company's books, as the ledger would. */
public final class Bookkeeping {
  private final Sql sql;
  private final UUID company;

  public Bookkeeping(Sql sql, Company company) {
    this.sql = sql;
    this.company = company.id;
  }

  /**
   * A line.
   *
   * @param amount above zero for a debit
   */
  public record Line(String account, BigDecimal amount, @Nullable UUID partner, String label) {
    public static Line debit(String account, String amount) {
      return new Line(account, new BigDecimal(amount), null, "");
    }

    public static Line credit(String account, String amount) {
      return new Line(account, new BigDecimal(amount).negate(), null, "");
    }

    public Line of(UUID partner) {
      return new Line(account, amount, partner, label);
    }

    public Line label(String text) {
      return new Line(account, amount, partner, text);
    }
  }

  public UUID post(String date, Line... lines) {
    return post("OD", date, "NORMAL", "PJ-1", List.of(lines));
  }

  public UUID post(String journal, String date, String kind, String reference, List<Line> lines) {
    var entry = UUID.randomUUID();
    var total =
        lines.stream()
            .map(Line::amount)
            .filter(amount -> amount.signum() > 0)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    run(
        """
        insert into fiscal_year (year) values (%1$d) on conflict do nothing;
        insert into fiscal_period (year, month)
        select %1$d, m from generate_series(1, 12) as m on conflict do nothing;
        insert into journal_entry (id, journal, date, label, reference, line_count, total, kind)
        values ('%2$s', '%3$s', '%4$s', 'Essai', '%5$s', %6$d, %7$s, '%8$s');
        insert into entry_line
          (entry_id, line_no, fiscal_year, date, account, debit, credit, partner_id, label)
        values %9$s;
        """
            .formatted(
                LocalDate.parse(date).getYear(),
                entry,
                journal,
                date,
                reference,
                lines.size(),
                total,
                kind,
                IntStream.range(0, lines.size())
                    .mapToObj(i -> values(entry, date, i + 1, lines.get(i)))
                    .collect(Collectors.joining(", "))));
    return entry;
  }

  /** A customer and supplier. */
  public UUID partner(String code, String name, @Nullable String nif) {
    var partner = UUID.randomUUID();
    run(
        """
        insert into partner (id, code, name, nif, is_customer, is_supplier)
        values ('%s', '%s', '%s', %s, true, true);
        """
            .formatted(partner, code, name, nif == null ? "null" : "'" + nif + "'"));
    return partner;
  }

  private void run(String body) {
    sql.update(
        "do $do$ begin perform set_config('app.company_id', '%s', true); %s end $do$"
            .formatted(company, body));
  }

  private static String values(UUID entry, String date, int number, Line line) {
    return "('%s', %d, %d, '%s', '%s', %s, %s, %s, %s)"
        .formatted(
            entry,
            number,
            LocalDate.parse(date).getYear(),
            date,
            line.account(),
            line.amount().max(BigDecimal.ZERO),
            line.amount().negate().max(BigDecimal.ZERO),
            line.partner() == null ? "null" : "'" + line.partner() + "'",
            line.label().isEmpty() ? "null" : "'" + line.label() + "'");
  }
}
