package dz.mizan.hr.employee;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day that it is for companies, who are all in Algeria. */
public final class Today {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  private Today() {}

  public static LocalDate date() {
    return LocalDate.now(ZONE);
  }
}
