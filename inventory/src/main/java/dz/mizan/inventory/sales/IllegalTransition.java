package dz.mizan.inventory.sales;

import dz.mizan.common.problem.Refusal;

/** What was asked for cannot be done to an order in this state. */
final class IllegalTransition extends Refusal {
  IllegalTransition(SalesOrderStatus from, String to) {
    super(Kind.CONFLICT, "illegal-transition");
    fact("from", from.name());
    fact("to", to);
  }
}
