package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** No company has this code. */
public final class UnknownCompany extends Refusal {
  UnknownCompany(String code) {
    super(Kind.RULE_BROKEN, "unknown-company");
    fact("companyCode", code);
    violation("company", "unknown");
  }
}
