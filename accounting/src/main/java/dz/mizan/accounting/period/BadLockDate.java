package dz.mizan.accounting.period;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The lock date only moves forward, over months that are closed. */
final class BadLockDate extends Refusal {
  BadLockDate(LocalDate date, @Nullable LocalDate lockDate, String message) {
    super(Kind.RULE_BROKEN, "bad-lock-date");
    fact("date", date.toString());
    fact("lockDate", lockDate == null ? "-" : lockDate.toString());
    violation("date", message);
  }
}
