package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.bankstatement.ParsedStatement.ParsedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads SWIFT MT940 messages: {@code :20:} begins a statement, {@code :60F:} (or {@code :60M:}) is
 * its opening balance, {@code :61:} a movement, {@code :86:} what it was for, {@code :62F:} the
 * closing balance.
 */
final class Mt940 {
  private static final Pattern FIELD = Pattern.compile(":([0-9]{2}[A-Z]?):(.*)");
  private static final Pattern BALANCE =
      Pattern.compile("([CD])([0-9]{6})([A-Z]{3})([0-9]{1,15},[0-9]{0,2})");
  private static final Pattern MOVEMENT =
      Pattern.compile(
          "([0-9]{6})([0-9]{4})?(RC|RD|C|D)([A-Z])?([0-9]{1,15},[0-9]{0,2})([A-Z][A-Z0-9]{3})"
              + "([^/]*(?:/[^/]+)*)?(?://(.*))?");
  private static final Pattern NAME = Pattern.compile("\\?3[23]([^?]*)|/NAME/([^/]*)");
  private static final Pattern PURPOSE = Pattern.compile("\\?(?:00|2[0-9]|6[0-3])([^?]*)");

  private final List<ParsedStatement> statements = new ArrayList<>();
  private @Nullable Draft current;

  private Mt940() {}

  /** One statement under way. */
  private static final class Draft {
    private final String reference;
    private final int line;
    private String number = "";
    private @Nullable String account;
    private @Nullable String currency;
    private @Nullable BigDecimal opening;
    private @Nullable BigDecimal closing;
    private final List<ParsedLine> lines = new ArrayList<>();

    Draft(String reference, int line) {
      this.reference = reference;
      this.line = line;
    }

    ParsedStatement done() {
      if (opening == null || closing == null) {
        throw BrokenStatement.at(line, "no opening balance (:60F:) or closing balance (:62F:)");
      }
      return new ParsedStatement(
          Texts.lineOrNull(number.isEmpty() ? reference : reference + "/" + number, 100),
          account,
          currency,
          opening,
          closing,
          lines.stream().filter(one -> one.amount().signum() != 0).toList());
    }
  }

  /**
   * @throws BrokenStatement if there is no statement in it, or a field cannot be read
   */
  static List<ParsedStatement> parse(byte[] file) {
    var text = Encoding.guess(file);
    var reader = new Mt940();
    reader.read(text.split("\r\n|\n|\r", -1));
    if (reader.statements.isEmpty()) {
      throw BrokenStatement.at(0, "no statement (:20:) in it");
    }
    return reader.statements;
  }

  private void read(String[] rows) {
    int i = 0;
    while (i < rows.length) {
      int from = i++;
      var matcher = FIELD.matcher(rows[from].substring(start(rows[from])));
      if (!matcher.matches()) {
        continue;
      }
      var content = new StringBuilder(matcher.group(2));
      while (i < rows.length && !isEnd(rows[i])) {
        content.append('\n').append(rows[i++]);
      }
      field(matcher.group(1), content.toString(), from + 1);
    }
    end();
  }

  // The first field may follow the head of its block on the same line.
  private static int start(String row) {
    int block = row.indexOf("{4:");
    return block < 0 ? 0 : block + 3;
  }

  private static boolean isEnd(String row) {
    return row.startsWith("-}")
        || row.equals("-")
        || row.startsWith("{")
        || FIELD.matcher(row).matches();
  }

  private void field(String tag, String content, int line) {
    if (tag.equals("20")) {
      end();
      current = new Draft(content.strip(), line);
      return;
    }
    var draft = current;
    if (draft == null) {
      throw BrokenStatement.at(line, "field :" + tag + ": before :20:");
    }
    switch (tag) {
      case "25" -> draft.account = Texts.lineOrNull(content, 50);
      case "28C", "28" -> draft.number = content.strip();
      case "60F", "60M" -> draft.opening = balance(draft, content, line);
      case "62F", "62M" -> draft.closing = balance(draft, content, line);
      case "61" -> draft.lines.add(movement(content, line));
      case "86" -> describe(draft, content);
      default -> {} // forward balances and the like
    }
  }

  private void end() {
    if (current != null) {
      statements.add(current.done());
      current = null;
    }
  }

  private static BigDecimal balance(Draft draft, String content, int line) {
    var matcher = BALANCE.matcher(content.strip());
    if (!matcher.matches()) {
      throw BrokenStatement.at(line, "not a balance");
    }
    draft.currency = matcher.group(3);
    var amount = Amounts.plain(matcher.group(4), line);
    return matcher.group(1).equals("D") ? amount.negate() : amount;
  }

  private static ParsedLine movement(String content, int line) {
    var rows = content.split("\n", 2);
    var matcher = MOVEMENT.matcher(rows[0].strip());
    if (!matcher.matches()) {
      throw BrokenStatement.at(line, "not a movement");
    }
    var valued = DateForm.YYMMDD.parse(matcher.group(1), line);
    var amount = Amounts.plain(matcher.group(5), line);
    boolean isOut = matcher.group(3).equals("D") || matcher.group(3).equals("RC");
    return new ParsedLine(
        line,
        booked(matcher, valued, line),
        valued,
        isOut ? amount.negate() : amount,
        Texts.line(rows.length > 1 ? rows[1] : "", 500),
        reference(matcher),
        null,
        null);
  }

  // The booking date has no year: that of the value date, or the one beside it at the turn.
  private static LocalDate booked(Matcher matcher, LocalDate valued, int line) {
    var text = matcher.group(2);
    if (text == null) {
      return valued;
    }
    var booked = DateForm.YYYYMMDD.parse(valued.getYear() + text, line);
    if (booked.isAfter(valued.plusMonths(6))) {
      return booked.minusYears(1);
    }
    return booked.isBefore(valued.minusMonths(6)) ? booked.plusYears(1) : booked;
  }

  private static @Nullable String reference(Matcher matcher) {
    var own = matcher.group(7);
    var isNone = own == null || own.isBlank() || own.strip().equals("NONREF");
    return Texts.lineOrNull(isNone ? matcher.group(8) : own, 100);
  }

  private static void describe(Draft draft, String content) {
    if (draft.lines.isEmpty()) {
      return;
    }
    var last = draft.lines.removeLast();
    var text = content.replace("\n", "");
    var name = NAME.matcher(text);
    var party = new StringBuilder();
    while (name.find()) {
      party.append(name.group(1) == null ? name.group(2) : name.group(1));
    }
    var label = Texts.line((last.label() + " " + purpose(text, content)).strip(), 500);
    draft.lines.add(
        new ParsedLine(
            last.source(),
            last.date(),
            last.valueDate(),
            last.amount(),
            label,
            last.reference(),
            Texts.lineOrNull(party.toString(), 200),
            null));
  }

  private static String purpose(String text, String content) {
    if (!text.matches("[0-9]{3}\\?.*")) {
      return content;
    }
    var parts = PURPOSE.matcher(text);
    var purpose = new StringBuilder();
    while (parts.find()) {
      purpose.append(parts.group(1)).append(' ');
    }
    return purpose.toString();
  }
}
