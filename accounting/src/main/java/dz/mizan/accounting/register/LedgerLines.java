package dz.mizan.accounting.register;

import dz.mizan.common.print.sheet.Csv;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes the grand livre as CSV, line after line, and remembers one balance. */
final class LedgerLines {
  static final String HEAD =
      Csv.line(
          "account",
          "date",
          "journal",
          "number",
          "reference",
          "label",
          "partner",
          "debit",
          "credit",
          "balance",
          "entryId");

  private final LocalDate from;
  private final Deque<LedgerPage.Opening> openings;
  private String account = "";
  private BigDecimal balance = BigDecimal.ZERO.setScale(2);

  LedgerLines(List<LedgerPage.Opening> openings, LocalDate from) {
    this.openings = new ArrayDeque<>(openings);
    this.from = from;
  }

  int year() {
    return from.getYear();
  }

  /** The line, after the openings of the accounts up to its own. */
  String next(Row row) {
    var text = new StringBuilder();
    var next = row.getString("account");
    if (!next.equals(account)) {
      account = next;
      balance = BigDecimal.ZERO.setScale(2);
      while (!openings.isEmpty() && openings.getFirst().account().compareTo(next) <= 0) {
        var opening = openings.removeFirst();
        balance = opening.account().equals(next) ? opening.balance() : balance;
        text.append(opening(opening));
      }
    }
    var item = LedgerPage.Item.of(row, balance);
    balance = item.balance();
    return text.append(line(item)).toString();
  }

  /** The accounts after the last line. */
  String rest() {
    var text = new StringBuilder();
    openings.forEach(opening -> text.append(opening(opening)));
    return text.toString();
  }

  private String opening(LedgerPage.Opening opening) {
    return Csv.line(
        opening.account(),
        from,
        null,
        null,
        null,
        opening.name(),
        null,
        null,
        null,
        opening.balance(),
        null);
  }

  private static String line(LedgerPage.Item item) {
    return Csv.line(
        item.account(),
        item.date(),
        item.journal(),
        item.number(),
        item.reference(),
        item.label(),
        item.partner(),
        item.debit(),
        item.credit(),
        item.balance(),
        item.entryId());
  }
}
