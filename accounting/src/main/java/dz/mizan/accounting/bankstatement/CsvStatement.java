package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.bankstatement.CsvRows.CsvRow;
import dz.mizan.accounting.bankstatement.ParsedStatement.ParsedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a statement from a table, by a profile. */
final class CsvStatement {
  private final CsvProfile profile;

  CsvStatement(CsvProfile profile) {
    this.profile = profile;
  }

  /**
   * @throws BrokenStatement if a line cannot be read, or the balances do not follow each other
   */
  ParsedStatement parse(byte[] file) {
    var text = profile.encoding().decode(file);
    var rows = CsvRows.of(skipped(text), profile.separator().charAt(0), profile.skipLines() + 1);
    var lines = new ArrayList<ParsedLine>();
    var balances = new ArrayList<@Nullable BigDecimal>();
    for (var row : rows) {
      if (profile.ignoreOthers() && !profile.dateForm().fits(row.field(profile.dateColumn()))) {
        continue;
      }
      var line = line(row);
      if (line.amount().signum() != 0) {
        lines.add(line);
        balances.add(balance(row));
      }
    }
    if (profile.newestFirst()) {
      Collections.reverse(lines);
      Collections.reverse(balances);
    }
    return withBalances(lines, balances);
  }

  // Titles may be anything, also what is no CSV.
  private String skipped(String text) {
    int from = 0;
    for (int i = 0; i < profile.skipLines(); i++) {
      int end = text.indexOf('\n', from);
      if (end < 0) {
        return "";
      }
      from = end + 1;
    }
    return text.substring(from);
  }

  private ParsedLine line(CsvRow row) {
    var date = profile.dateForm().parse(row.field(profile.dateColumn()), row.line());
    var valued = field(row, profile.valueDateColumn());
    var label =
        profile.labelColumns().stream()
            .map(row::field)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return new ParsedLine(
        row.line(),
        date,
        valued.isEmpty() ? null : profile.dateForm().parse(valued, row.line()),
        amount(row),
        Texts.line(label, 500),
        Texts.lineOrNull(field(row, profile.referenceColumn()), 100),
        Texts.lineOrNull(field(row, profile.counterpartyColumn()), 200),
        null);
  }

  private BigDecimal amount(CsvRow row) {
    if (profile.amountColumn() != null) {
      return number(row, field(row, profile.amountColumn()));
    }
    var debit = side(row, profile.debitColumn());
    var credit = side(row, profile.creditColumn());
    if (debit.signum() != 0 && credit.signum() != 0) {
      throw BrokenStatement.at(row.line(), "both debit and credit");
    }
    return credit.subtract(debit);
  }

  private BigDecimal side(CsvRow row, @Nullable Integer column) {
    var text = field(row, column);
    return text.isEmpty() ? BigDecimal.ZERO.setScale(2) : number(row, text).abs();
  }

  private @Nullable BigDecimal balance(CsvRow row) {
    var text = field(row, profile.balanceColumn());
    return text.isEmpty() ? null : number(row, text);
  }

  private BigDecimal number(CsvRow row, String text) {
    return Amounts.signed(text, profile.decimalComma(), row.line());
  }

  private static String field(CsvRow row, @Nullable Integer column) {
    return column == null ? "" : row.field(column);
  }

  private static ParsedStatement withBalances(
      List<ParsedLine> lines, List<@Nullable BigDecimal> balances) {
    BigDecimal opening = null;
    BigDecimal running = null;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var told = balances.get(i);
      if (running != null) {
        running = running.add(line.amount());
      }
      if (told != null && running == null) {
        running = told;
        opening = told.subtract(sum(lines.subList(0, i + 1)));
      } else if (told != null && told.compareTo(running) != 0) {
        throw BrokenStatement.at(line.source(), "the balance does not follow from the line before");
      }
    }
    return new ParsedStatement(null, null, null, opening, running, lines);
  }

  private static BigDecimal sum(List<ParsedLine> lines) {
    return lines.stream()
        .map(ParsedLine::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
