package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.problem.Refusal;
import dz.mizan.inventory.supplier.Today;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that has not come yet. */
final class InvalidDate extends Refusal {
  InvalidDate(String field) {
    super(Kind.INVALID, "invalid-request");
    violation(field, "must not be in the future");
  }

  /**
   * Today if missing.
   *
   * @throws InvalidDate if it has not come yet
   */
  static LocalDate past(@Nullable LocalDate named, String field) {
    var today = Today.date();
    if (named != null && named.isAfter(today)) {
      throw new InvalidDate(field);
    }
    return named == null ? today : named;
  }
}
