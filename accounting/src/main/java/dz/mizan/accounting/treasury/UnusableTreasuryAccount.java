package dz.mizan.accounting.treasury;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** The company has no such bank account or till, or does not use it any more. */
public final class UnusableTreasuryAccount extends Refusal {
  private UnusableTreasuryAccount(String code, String field, UUID id) {
    super(Kind.RULE_BROKEN, code);
    fact("treasuryAccountId", id.toString());
    violation(field, id.toString());
  }

  static UnusableTreasuryAccount unknown(String field, UUID id) {
    return new UnusableTreasuryAccount("unknown-treasury-account", field, id);
  }

  static UnusableTreasuryAccount inactive(String field, UUID id) {
    return new UnusableTreasuryAccount("treasury-account-inactive", field, id);
  }
}
