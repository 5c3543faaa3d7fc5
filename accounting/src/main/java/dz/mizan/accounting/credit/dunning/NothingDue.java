package dz.mizan.accounting.credit.dunning;

import dz.mizan.common.problem.Refusal;

/** Everything that the letter reminds of has been paid meanwhile; it can be dropped. */
final class NothingDue extends Refusal {
  NothingDue() {
    super(Kind.CONFLICT, "nothing-due");
  }
}
