package dz.mizan.common.tenancy;

import dz.mizan.common.problem.Refusal;

/** The company is being erased or was; nothing more happens in it. */
public final class CompanyErased extends Refusal {
  CompanyErased() {
    super(Kind.GONE, "company-erased");
  }
}
