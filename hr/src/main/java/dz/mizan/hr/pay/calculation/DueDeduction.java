package dz.mizan.hr.pay.calculation;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken off the net pay, if it is enough.
 *
 * @param id of the advance or garnishment
 * @param due this month at most; null for as much as the law lets
 * @param remaining what is still owed in all; null for until further notice
 * @param reason shown on the payslip
 */
public record DueDeduction(
    UUID id, Kind kind, @Nullable BigDecimal due, @Nullable BigDecimal remaining, String reason) {

  /** In the order in which they are taken. */
  public enum Kind {
    /** Maintenance, before all others. */
    ALIMONY,
    GARNISHMENT,
    ADVANCE
  }

  BigDecimal most(BigDecimal left) {
    var most = due == null ? left : due.min(left);
    return remaining == null ? most : remaining.min(most);
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "DueDeduction[" + id + "]";
  }
}
