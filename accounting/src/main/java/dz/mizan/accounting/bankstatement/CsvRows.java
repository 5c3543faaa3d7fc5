package dz.mizan.accounting.bankstatement;

import java.util.ArrayList;
import java.util.List;

/** Splits a CSV text (RFC 4180, any separator) into rows. */
final class CsvRows {
  private static final int MAX_FIELDS = 100;

  /**
   * A row.
   *
   * @param line that it begins on, from 1
   */
  record CsvRow(int line, List<String> fields) {

    /**
     * @param column from 1; empty text if the row is shorter
     */
    String field(int column) {
      return column <= fields.size() ? fields.get(column - 1).strip() : "";
    }

    boolean isBlank() {
      return fields.stream().allMatch(String::isBlank);
    }
  }

  private final String text;
  private final char separator;
  private final List<CsvRow> rows = new ArrayList<>();
  private List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private int line;
  private int start;

  private CsvRows(String text, char separator, int firstLine) {
    this.text = text;
    this.separator = separator;
    this.line = firstLine;
    this.start = firstLine;
  }

  /**
   * All rows that are not blank.
   *
   * @param firstLine the line of the file that the text begins on
   * @throws BrokenStatement if a quote is not closed or stands where none may
   */
  static List<CsvRow> of(String text, char separator, int firstLine) {
    return new CsvRows(text, separator, firstLine).read();
  }

  private List<CsvRow> read() {
    int i = 0;
    while (i < text.length()) {
      char one = text.charAt(i);
      if (one == '"' && field.isEmpty()) {
        i = quoted(i + 1);
      } else if (one == separator) {
        endField();
        i++;
      } else if (one == '\n' || one == '\r') {
        i += one == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 2 : 1;
        endRow();
      } else {
        field.append(one);
        i++;
      }
    }
    if (!field.isEmpty() || !fields.isEmpty()) {
      endRow();
    }
    return rows;
  }

  private int quoted(int from) {
    int i = from;
    while (i < text.length()) {
      char one = text.charAt(i);
      if (one != '"') {
        line += one == '\n' ? 1 : 0;
        field.append(one == '\n' || one == '\r' ? ' ' : one);
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append('"');
        i += 2;
      } else {
        return i + 1;
      }
    }
    throw BrokenStatement.at(start, "a quote that is not closed");
  }

  private void endField() {
    if (fields.size() == MAX_FIELDS) {
      throw BrokenStatement.at(start, "more than " + MAX_FIELDS + " columns");
    }
    fields.add(field.toString());
    field.setLength(0);
  }

  private void endRow() {
    endField();
    var row = new CsvRow(start, List.copyOf(fields));
    if (!row.isBlank()) {
      rows.add(row);
    }
    fields = new ArrayList<>();
    line++;
    start = line;
  }
}
