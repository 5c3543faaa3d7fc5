package dz.mizan.inventory.count;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a count as CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read
 * Arabic right). Columns have fixed English names, numbers a point. A text that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
final class PaperCsv {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String END = "\r\n";

  private PaperCsv() {}

  /** What is to be counted, with an empty quantity. */
  static String sheet(Paper paper) {
    var csv =
        new StringBuilder(BYTE_ORDER_MARK)
            .append("line,location,sku,name,lot,expiresOn,unit,quantity")
            .append(END);
    for (var i = 0; i < paper.lines().size(); i++) {
      csv.append(place(i, paper.lines().get(i))).append(',').append(END);
    }
    return csv.toString();
  }

  /** What was found, with its value. */
  static String book(Paper paper) {
    var csv =
        new StringBuilder(BYTE_ORDER_MARK)
            .append(
                "line,location,sku,name,lot,expiresOn,unit,expected,counted,difference,quantity,")
            .append("unitCost,value,differenceValue")
            .append(END);
    for (var i = 0; i < paper.lines().size(); i++) {
      var line = paper.lines().get(i);
      csv.append(place(i, line))
          .append(',')
          .append(
              numbers(
                  line.expected(),
                  line.counted(),
                  line.difference(),
                  line.finalQuantity(),
                  line.finalCost(),
                  line.finalValue(),
                  line.value()))
          .append(END);
    }
    return csv.toString();
  }

  private static String place(int index, Paper.Line line) {
    return (index + 1)
        + ","
        + texts(
            line.location(),
            line.sku(),
            line.name(),
            line.lot(),
            line.expiresOn() == null ? null : line.expiresOn().toString(),
            line.unit());
  }

  private static String texts(@Nullable String... texts) {
    return Arrays.stream(texts).map(PaperCsv::field).collect(Collectors.joining(","));
  }

  private static String numbers(@Nullable BigDecimal... numbers) {
    return Arrays.stream(numbers)
        .map(number -> number == null ? "" : number.toPlainString())
        .collect(Collectors.joining(","));
  }

  static String field(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    var safe = "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    var isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return isPlain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
