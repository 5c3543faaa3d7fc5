package dz.mizan.common.tenancy;

import dz.mizan.common.problem.Refusal;

/** The company's {@code company.registered} has not been taken in yet. */
public final class CompanyNotReady extends Refusal {
  CompanyNotReady() {
    super(Kind.NOT_READY, "company-not-ready");
  }
}
