package dz.mizan.auth.erasure;

import dz.mizan.common.problem.Refusal;

/** The code that was repeated is not the company's. */
public final class CompanyCodeMismatch extends Refusal {
  CompanyCodeMismatch() {
    super(Kind.RULE_BROKEN, "company-code-mismatch");
    violation("code", "not the code of the company");
  }
}
