package dz.mizan.accounting.tva;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** The company has set this rate from that day on. */
final class TvaRateTaken extends Refusal {
  TvaRateTaken(TvaCode code, LocalDate validFrom) {
    super(Kind.CONFLICT, "tva-rate-taken");
    fact("tvaCode", code.name());
    fact("validFrom", validFrom.toString());
    violation("validFrom", "taken");
  }
}
