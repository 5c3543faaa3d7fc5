package dz.mizan.accounting.bankstatement;

import dz.mizan.common.problem.Refusal;

/** Another profile, or another rule, has this name, whatever its case. */
final class NameTaken extends Refusal {
  NameTaken(String code, String name) {
    super(Kind.CONFLICT, code);
    fact("name", name);
    violation("name", "is taken");
  }
}
