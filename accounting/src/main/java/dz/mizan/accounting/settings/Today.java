package dz.mizan.accounting.treasury;

import java.time.LocalDate;
import java.time.ZoneId;

/** The business date, in the zone of the companies. */
public final class Today {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  private Today() {}

  public static LocalDate date() {
    return LocalDate.now(ZONE);
  }
}
