package dz.mizan.accounting.payment;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** The company has no such partner. */
final class UnknownPartner extends Refusal {
  UnknownPartner(UUID id) {
    super(Kind.RULE_BROKEN, "unknown-partner");
    fact("partnerId", id.toString());
    violation("partnerId", "no partner has this id");
  }
}
