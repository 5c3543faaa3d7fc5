package dz.mizan.accounting.partner;

import dz.mizan.common.problem.Refusal;

/** What is not done with partners. */
final class PartnerRefusals {
  private PartnerRefusals() {}

  /** Another customer, or another supplier, has this code. */
  static final class Taken extends Refusal {
    Taken(String code) {
      super(Kind.CONFLICT, "partner-code-taken");
      fact("partnerCode", code);
      violation("code", "taken");
    }
  }

  /** The account is not in the chart or cannot be posted to. */
  static final class WrongAccount extends Refusal {
    WrongAccount(String field, String account) {
      super(Kind.RULE_BROKEN, "invalid-partner-account");
      fact("account", account);
      violation(field, "is no account that can be posted to");
    }
  }
}
