package dz.mizan.accounting.closing;

import dz.mizan.accounting.chart.RowId;
import java.util.UUID;

/** How entries of closing and opening name the year that they follow from. */
final class Origins {
  /** The type of origin. */
  static final String YEAR = "fiscal-year";

  private Origins() {}

  static UUID of(int year) {
    return RowId.of(YEAR, Integer.toString(year));
  }
}
