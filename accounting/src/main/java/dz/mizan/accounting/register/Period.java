package dz.mizan.accounting.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of one fiscal year, both inclusive. */
record Period(LocalDate from, LocalDate to) {
  static final String DATE = "[12][0-9]{3}-[01][0-9]-[0-3][0-9]";

  /** Whether these are days of one year, in their order; what is missing does not matter. */
  static boolean isPeriod(@Nullable Integer year, @Nullable String from, @Nullable String to) {
    try {
      var first = from == null ? null : LocalDate.parse(from);
      var last = to == null ? null : LocalDate.parse(to);
      return (first == null || last == null || !first.isAfter(last))
          && isOf(first, last)
          && (year == null || (isOf(year, first) && isOf(year, last)));
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * @param current the year if nothing says one
   */
  static Period of(
      @Nullable Integer year, @Nullable String from, @Nullable String to, int current) {
    var some = from == null ? to : from;
    int chosen = year != null ? year : some == null ? current : LocalDate.parse(some).getYear();
    return new Period(
        from == null ? LocalDate.of(chosen, 1, 1) : LocalDate.parse(from),
        to == null ? LocalDate.of(chosen, 12, 31) : LocalDate.parse(to));
  }

  int year() {
    return from.getYear();
  }

  private static boolean isOf(@Nullable LocalDate first, @Nullable LocalDate last) {
    return first == null || last == null || first.getYear() == last.getYear();
  }

  private static boolean isOf(int year, @Nullable LocalDate day) {
    return day == null || day.getYear() == year;
  }
}
