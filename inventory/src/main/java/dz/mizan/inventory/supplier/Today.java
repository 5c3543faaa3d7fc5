package dz.mizan.inventory.supplier;

import java.time.LocalDate;
import java.time.ZoneId;

/** The business date: a day of the company's zone. */
public final class Today {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  private Today() {}

  public static LocalDate date() {
    return LocalDate.now(ZONE);
  }
}
