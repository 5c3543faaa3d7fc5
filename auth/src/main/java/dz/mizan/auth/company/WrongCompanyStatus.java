package dz.mizan.auth.company;

import dz.mizan.common.problem.Refusal;

/** The company is what it should become already. */
public final class WrongCompanyStatus extends Refusal {
  WrongCompanyStatus(CompanyStatus status) {
    super(Kind.CONFLICT, "wrong-company-status");
    fact("status", status);
  }
}
