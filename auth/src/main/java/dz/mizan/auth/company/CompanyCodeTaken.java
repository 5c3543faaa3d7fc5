package dz.mizan.auth.company;

import dz.mizan.common.problem.Refusal;

/** Another company has this code. */
public final class CompanyCodeTaken extends Refusal {
  CompanyCodeTaken(String code) {
    super(Kind.CONFLICT, "company-code-taken");
    fact("companyCode", code);
  }
}
