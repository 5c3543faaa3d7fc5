package dz.mizan.inventory.transfer;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import java.util.UUID;

/** More should be received of a line, or of one of its lots, than is still in transit. */
final class MoreThanInTransit extends Refusal {
  MoreThanInTransit(UUID lineId, BigDecimal requested, BigDecimal inTransit) {
    super(Kind.RULE_BROKEN, "more-than-in-transit");
    fact("lineId", lineId);
    fact("requested", requested.toPlainString());
    fact("inTransit", inTransit.toPlainString());
  }
}
