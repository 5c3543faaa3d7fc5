package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** Nobody can have been hired on that day. */
final class HiredOnOutOfRange extends Refusal {
  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  private HiredOnOutOfRange() {
    super(Kind.RULE_BROKEN, "hired-on-out-of-range");
    fact("earliest", EARLIEST);
    fact("latest", LATEST);
    violation("hiredOn", EARLIEST + " to " + LATEST);
  }

  /**
   * @throws HiredOnOutOfRange if the day is before 1950 or after 2099
   */
  static void check(LocalDate hiredOn) {
    if (hiredOn.isBefore(EARLIEST) || hiredOn.isAfter(LATEST)) {
      throw new HiredOnOutOfRange();
    }
  }
}
