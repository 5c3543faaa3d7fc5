package dz.mizan.inventory.price;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days of prices. */
final class Days {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");
  private static final int FIRST_YEAR = 1962;
  private static final int LAST_YEAR = 9999;

  private Days() {}

  static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  static void check(String field, @Nullable LocalDate day) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      throw new InvalidPrices(field, "must be in the years 1962 to 9999");
    }
  }

  static void checkOrder(String field, @Nullable LocalDate from, @Nullable LocalDate until) {
    if (from != null && until != null && until.isBefore(from)) {
      throw new InvalidPrices(field, "must not be before the first day");
    }
  }
}
