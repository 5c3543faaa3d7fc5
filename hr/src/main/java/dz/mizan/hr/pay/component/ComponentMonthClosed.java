package dz.mizan.hr.pay.component;

import dz.mizan.common.problem.Refusal;

/** The month was paid: its rules stay. */
final class ComponentMonthClosed extends Refusal {
  ComponentMonthClosed(String month) {
    super(Kind.CONFLICT, "pay-component-month-closed");
    fact("month", month);
  }
}
