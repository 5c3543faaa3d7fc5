package dz.mizan.accounting.register;

import dz.mizan.common.paging.BadCursor;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Values in a cursor, which the client may have written himself. */
final class Cursors {
  private static final int MAX_LENGTH = 40;

  private Cursors() {}

  static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new BadCursor();
    }
  }

  static short number(String value) {
    try {
      return Short.parseShort(value);
    } catch (NumberFormatException e) {
      throw new BadCursor();
    }
  }

  static long large(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new BadCursor();
    }
  }

  static BigDecimal amount(String value) {
    if (value.length() > MAX_LENGTH || !value.matches("-?[0-9]+\\.[0-9]{2}")) {
      throw new BadCursor();
    }
    return new BigDecimal(value);
  }
}
