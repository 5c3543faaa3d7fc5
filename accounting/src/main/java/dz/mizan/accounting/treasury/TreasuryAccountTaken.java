package dz.mizan.accounting.treasury;

import dz.mizan.common.problem.Refusal;

/** Another bank account or till is kept in this ledger account. */
final class TreasuryAccountTaken extends Refusal {
  TreasuryAccountTaken(String account) {
    super(Kind.CONFLICT, "treasury-account-taken");
    fact("account", account);
    violation("account", "another treasury account is kept in it");
  }
}
