package dz.mizan.inventory.supplier;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** The supplier has a price for the same product, unit and minimum that begins on the same day. */
final class PriceTaken extends Refusal {
  PriceTaken(LocalDate validFrom) {
    super(Kind.CONFLICT, "supplier-price-taken");
    fact("validFrom", validFrom.toString());
    violation("validFrom", "taken");
  }
}
