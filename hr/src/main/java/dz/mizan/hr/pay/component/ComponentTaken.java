package dz.mizan.hr.pay.component;

import dz.mizan.common.problem.Refusal;

/** Another component has the code. */
final class ComponentTaken extends Refusal {
  ComponentTaken(String code) {
    super(Kind.CONFLICT, "pay-component-taken");
    fact("component", code);
  }
}
