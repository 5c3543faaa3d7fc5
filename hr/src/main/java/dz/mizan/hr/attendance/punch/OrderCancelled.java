package dz.mizan.hr.attendance.punch;

import dz.mizan.common.problem.Refusal;

/** The order was cancelled before. */
final class OrderCancelled extends Refusal {
  OrderCancelled() {
    super(Kind.CONFLICT, "overtime-order-cancelled");
  }
}
